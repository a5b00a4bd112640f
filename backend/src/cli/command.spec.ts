import { parseArguments, required, UsageError } from './command.js';

it('reads options with a space, with an equals sign and without a value', () => {
  expect(parseArguments(['up', '--to', 'x', '--name=a=b', '--dry-run']))
    .toEqual({ words: ['up'], options: { to: 'x', name: 'a=b', 'dry-run': true } });
});

it('asks for an option that is missing', () => {
  expect(() => required({ email: true }, 'email')).toThrow(UsageError);
});
