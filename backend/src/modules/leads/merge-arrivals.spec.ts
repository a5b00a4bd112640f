import type { Profile } from '../../domain/identity/read-profile.js';
import type { Arrival } from './lead-capture.repository.js';
import { mergeArrivals } from './merge-arrivals.js';

const blank: Profile = { email: '', emailNormal: '', name: '', firstName: '', lastName: '', phone: '', companyName: '', companySize: '', industry: '', jobTitle: '' };

const arrival = (email: string, profile: Partial<Profile> = {}, more: Partial<Arrival> = {}): Arrival => ({
  companyId: 1, profile: { ...blank, email, emailNormal: email.toLowerCase(), ...profile }, source: 'landing_page', channel: 'direct', firstTouch: null,
  landingPageId: 7, landingPageTitle: 'First', campaignId: null, at: new Date(0), ...more,
});

describe('mergeArrivals', () => {
  it('leaves different people alone, ordered by company and address', () => {
    const merged = mergeArrivals([arrival('b@example.test'), arrival('a@example.test'), arrival('a@example.test', {}, { companyId: 2 })]);
    expect(merged.map(({ companyId, profile }) => `${companyId} ${profile.emailNormal}`)).toEqual(['1 a@example.test', '1 b@example.test', '2 a@example.test']);
  });

  it('makes one of two with the same address: the first says how they came, the later adds what it knows', () => {
    const [merged, ...none] = mergeArrivals([
      arrival('Ada@example.test', { name: 'Ada', phone: '1' }),
      arrival('ada@example.test', { name: 'Ada Lovelace', companyName: 'Engines' }, { channel: 'email', landingPageId: 8, landingPageTitle: 'Second', at: new Date(5) }),
    ]);
    expect(none).toEqual([]);
    expect(merged).toMatchObject({
      channel: 'direct', landingPageId: 7, landingPageTitle: 'First', at: new Date(0),
      profile: { email: 'Ada@example.test', emailNormal: 'ada@example.test', name: 'Ada Lovelace', phone: '1', companyName: 'Engines' },
    });
  });

  it('lets an empty answer wipe out nothing', () => {
    const [merged] = mergeArrivals([arrival('a@example.test', { name: 'Ada', companySize: '11-50' }), arrival('a@example.test')]);
    expect(merged!.profile).toMatchObject({ name: 'Ada', companySize: '11-50' });
  });

  it('changes none of what it was given', () => {
    const given = [arrival('a@example.test', { name: 'Ada' }), arrival('a@example.test', { name: 'Grace' })];
    const before = JSON.stringify(given);
    mergeArrivals(given);
    expect(JSON.stringify(given)).toBe(before);
  });
});
