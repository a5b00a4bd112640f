import { describeSpam } from './describe-spam.js';

describe('describeSpam', () => {
  it('says why in a sentence', () => {
    expect(describeSpam('disposable')).toBe('The address belongs to a service for throwaway mailboxes.');
  });

  it.each([null, 'of-tomorrow'])('has a sentence for %s too', (reason) => {
    expect(describeSpam(reason)).toBe('It looked like spam.');
  });
});
