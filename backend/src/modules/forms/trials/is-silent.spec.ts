import { missingSubmissions } from './is-silent.js';

describe('missingSubmissions', () => {
  it('tells how many should have come when views come and nobody sends', () => {
    expect(missingSubmissions({ views: 200, submissions: 0, viewsBefore: 1_000, submissionsBefore: 50 })).toBe(10);
  });

  it.each([
    ['somebody sent', { views: 200, submissions: 1, viewsBefore: 1_000, submissionsBefore: 50 }],
    ['too few were due to tell', { views: 60, submissions: 0, viewsBefore: 1_000, submissionsBefore: 50 }],
    ['nobody ever sends it', { views: 900, submissions: 0, viewsBefore: 5_000, submissionsBefore: 0 }],
    ['the page is new', { views: 900, submissions: 0, viewsBefore: 0, submissionsBefore: 0 }],
  ])('keeps quiet when %s', (_, past) => {
    expect(missingSubmissions(past)).toBeNull();
  });
});
