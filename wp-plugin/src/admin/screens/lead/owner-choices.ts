import { __, sprintf } from '@wordpress/i18n';
import type { TeamMember } from '../../api/lead-lists.js';

/** Who a lead can belong to: nobody, everybody active, and whoever owns it now even if they have left. */
export function ownerChoices(team: readonly TeamMember[], owner: number | null): { value: string; label: string }[] {
  const offered = team.filter(({ id, is_active: isActive }) => isActive || id === owner);
  return [
    { value: '', label: __('Nobody', 'dmat') },
    ...offered.map(({ id, name }) => ({ value: String(id), label: name })),
    ...(owner === null || offered.some(({ id }) => id === owner) ? [] : [{ value: String(owner), label: ownerName([], owner) }]),
  ];
}

/** What the owner is called. */
export function ownerName(team: readonly TeamMember[], owner: number | null): string {
  if (owner === null) return __('Nobody', 'dmat');
  /* translators: %s: number of somebody of the team */
  return team.find(({ id }) => id === owner)?.name ?? sprintf(__('Person %s', 'dmat'), String(owner));
}
