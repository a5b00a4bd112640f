import type { FormField, LeadField } from '@dmat/shared/forms/form-definition';
import { profileOf, readProfile } from './read-profile.js';

const field = (name: string, maps: LeadField | null): FormField => ({ name, kind: 'text', label: name, required: false, maps });

describe('readProfile', () => {
  it('fills the lead fields that the form says', () => {
    const profile = readProfile(
      [field('mail', 'email'), field('who', 'name'), field('firm', 'company_name'), field('wish', null)],
      { mail: 'Ada@Example.com', who: 'Ada Lovelace', firm: 'Engines', wish: 'a call' });
    expect(profile).toMatchObject({
      email: 'Ada@Example.com', emailNormal: 'ada@example.com', firstName: 'Ada', lastName: 'Lovelace', companyName: 'Engines', phone: '',
    });
  });

  it('is nobody without a usable address', () => {
    expect(readProfile([field('who', 'name')], { who: 'Ada' })).toBeNull();
    expect(readProfile([field('mail', 'email')], { mail: 'not an address' })).toBeNull();
  });

  it('takes the first of two fields that fill the same', () => {
    expect(readProfile([field('a', 'email'), field('b', 'email')], { a: '', b: 'b@example.com' })?.email).toBe('b@example.com');
  });

  it('knows only the sizes of the list', () => {
    expect(profileOf({ email: 'a@b.co', company_size: '11-50' })?.companySize).toBe('11-50');
    expect(profileOf({ email: 'a@b.co', company_size: 'huge' })?.companySize).toBe('');
  });

  it('never cuts a character in two', () => {
    const title = profileOf({ email: 'a@b.co', job_title: `${'x'.repeat(99)}😀` })?.jobTitle;
    expect(title).toBe('x'.repeat(99));
  });
});
