import { parseWelcome } from './welcome.js';

describe('parseWelcome', () => {
  it('reads the words of a confirmation mail only where somebody wrote some', () => {
    expect(parseWelcome({ confirmation: { subject: 'One\nstep', body: 'Here: {{ confirm_url }}' } }).confirmation).toEqual({ subject: 'One step', body: 'Here: {{ confirm_url }}' });
    expect(parseWelcome({ confirmation: { subject: '', body: ' ' } })).not.toHaveProperty('confirmation');
    expect(parseWelcome({ confirmation: 'yes' })).not.toHaveProperty('confirmation');
  });
});
