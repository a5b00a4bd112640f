import { FirstAdminService } from '../modules/users/index.js';
import { required, UsageError, type Command } from './command.js';

/** Makes an admin, and their company where it is new; again with another password it lets them back in. */
export const createAdminCommand: Command = {
  name: 'create-admin',
  usage: 'create-admin --email ADDRESS --password AT-LEAST-12-CHARACTERS --name NAME --company NAME',
  run: async ({ options, product, print }) => {
    const [email, password, name, company] = ['email', 'password', 'name', 'company'].map((option) => required(options, option)) as [string, string, string, string];
    if (password.length < 12) throw new UsageError('The password needs at least 12 characters.');
    const app = await product();
    const made = await app.get(FirstAdminService, { strict: false }).ensure({ email, password, name, company });
    print(`${email} is an admin of ${company} (company ${made.companyId}, user ${made.userId}).`);
  },
};
