import type { ConsentStatement } from './consent.js';
import { currentConsent } from './current-consent.js';

const said = (status: ConsentStatement['status'], at: string, channel: ConsentStatement['channel'] = 'email'): ConsentStatement =>
  ({ purpose: 'marketing', channel, status, at: new Date(at) });

describe('currentConsent', () => {
  it('is unknown for a person who never said anything', () => {
    expect(currentConsent([], 'marketing', 'email')).toBeNull();
  });

  it('follows the newest statement, whatever the order of the rows', () => {
    const rows = [said('withdrawn', '2026-03-02T10:00:00Z'), said('granted', '2026-03-01T10:00:00Z')];
    expect(currentConsent(rows, 'marketing', 'email')).toBe('withdrawn');
    expect(currentConsent(rows.toReversed(), 'marketing', 'email')).toBe('withdrawn');
  });

  it('lets a withdrawal win over a yes of the same instant', () => {
    const rows = [said('withdrawn', '2026-03-01T10:00:00Z'), said('granted', '2026-03-01T10:00:00Z')];
    expect(currentConsent(rows, 'marketing', 'email')).toBe('withdrawn');
    expect(currentConsent(rows.toReversed(), 'marketing', 'email')).toBe('withdrawn');
  });

  it('takes a request that was never confirmed for no answer', () => {
    expect(currentConsent([said('requested', '2026-03-02T10:00:00Z')], 'marketing', 'email')).toBeNull();
    expect(currentConsent([said('withdrawn', '2026-03-01T10:00:00Z'), said('requested', '2026-03-02T10:00:00Z')], 'marketing', 'email')).toBe('withdrawn');
  });

  it('keeps the channels apart', () => {
    expect(currentConsent([said('granted', '2026-03-01T10:00:00Z', 'sms')], 'marketing', 'email')).toBeNull();
  });
});
