import { MERGE_FIELDS, MERGE_FIELD_PATHS } from './merge-fields.js';
import { nearestMergeField } from './nearest-merge-field.js';

describe('nearestMergeField', () => {
  it.each([
    ['lead.firstname', 'lead.first_name'],
    ['first_name', 'lead.first_name'],
    ['lead.Company', 'lead.company_name'],
    ['unsubscribe', 'unsubscribe_url'],
    ['lead.emial', 'lead.email'],
  ])('guesses what was meant by %s', (typed, meant) => {
    expect(nearestMergeField(typed)).toBe(meant);
  });

  it('suggests nothing for something else altogether', () => {
    expect(nearestMergeField('constructor.constructor')).toBeNull();
  });
});

describe('the catalogue of fields', () => {
  it('names each field once, with a description and an example', () => {
    expect(MERGE_FIELD_PATHS.size).toBe(MERGE_FIELDS.length);
    for (const field of MERGE_FIELDS) {
      expect(field.description.length).toBeGreaterThan(3);
      expect(field.example).not.toBe('');
    }
  });
});
