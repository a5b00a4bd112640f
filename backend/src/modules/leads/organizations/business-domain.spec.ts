import { businessDomain } from './business-domain.js';

describe('businessDomain', () => {
  it.each([['ada@Acme.com', 'acme.com'], ['ada@mail.acme.co.uk', 'acme.co.uk'], ['ada@müller.de', 'müller.de'], ['ada@acme.example.test', 'example.test']])('%s works for %s', (email, domain) => {
    expect(businessDomain(email)).toBe(domain);
  });

  it.each(['ada@gmail.com', 'ada@GMX.de', 'ada@mailinator.com', 'ada@co.uk', 'ada', 'ada@', 'ada@127.0.0.1'])('%s tells of no employer', (email) => {
    expect(businessDomain(email)).toBeNull();
  });
});
