import { createHash } from 'node:crypto';

/**
 * The key of a new field, made from its label: "Team size (people)" becomes `team_size_people`. A label without Latin
 * letters or digits gets a key of its own that is the same for the same label, so that a double click makes one field.
 */
export function fieldKeyOf(label: string): string {
  const plain = label.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '_').replace(/^_+|_+$/g, '').slice(0, 40).replace(/_+$/, '');
  return plain === '' ? `field_${createHash('sha256').update(label.trim().toLowerCase()).digest('hex').slice(0, 10)}` : plain;
}
