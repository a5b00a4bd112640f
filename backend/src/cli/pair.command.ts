import { PairingService } from '../modules/sites/index.js';
import { CompanyDirectory } from '../platform/auth/company-directory.js';
import { required, UsageError, type Command } from './command.js';

/** Makes a one-time code that connects one WordPress site. The last line is the code and nothing else. */
export const pairCommand: Command = {
  name: 'pair',
  usage: 'pair --company ID|NAME',
  run: async ({ options, product, print }) => {
    const wanted = required(options, 'company');
    const app = await product();
    const company = await app.get(CompanyDirectory, { strict: false }).named(wanted);
    if (!company) throw new UsageError(`There is no company "${wanted}", or more than one of that name.`);
    const { code, expires_at: until } = await app.get(PairingService, { strict: false }).makeCode(company.id, 'command line');
    print(`Connects one site to ${company.name}, until ${until}:`);
    print(code);
  },
};
