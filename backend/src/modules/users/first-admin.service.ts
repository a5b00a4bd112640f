import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { AppError } from '../../platform/http/app-error.js';
import { CompaniesRepository } from './companies.repository.js';
import { KnownAccounts } from './known-accounts.js';
import { normaliseAddress } from './normalise-address.js';
import { Passwords } from './passwords.js';
import { SessionsService } from './sessions.service.js';
import { UsersRepository } from './users.repository.js';

/** Lets an operator in: the way to the first account, and back in after a lost password. */
@Injectable()
export class FirstAdminService {
  constructor(
    private readonly db: Database,
    private readonly companies: CompaniesRepository,
    private readonly users: UsersRepository,
    private readonly passwords: Passwords,
    private readonly sessions: SessionsService,
    private readonly known: KnownAccounts,
  ) {}

  /**
   * Makes the person an active admin of the company with this password; makes the company too where there is none.
   * Doing it again changes the password and ends the logins.
   * @throws AppError email-taken when the address belongs to another company
   */
  async ensure(admin: { email: string; password: string; name: string; company: string }): Promise<{ companyId: number; userId: number }> {
    const email = normaliseAddress(admin.email);
    const passwordHash = await this.passwords.hash(admin.password);
    const company = await this.companies.named(admin.company);
    const made = await this.db.transaction(async (tx) => {
      const companyId = company?.id ?? (await this.companies.add(tx, admin.company));
      const user = await this.users.findCompanyOf(tx, email);
      if (!user) return { companyId, userId: await this.users.add(tx, companyId, { name: admin.name, email, passwordHash, role: 'admin' }) };
      if (user.company_id !== companyId) throw new AppError('conflict', 'email-taken', `${email} belongs to another company.`);
      await this.users.change(tx, companyId, user.id, { name: admin.name, role: 'admin', status: 'active', password_hash: passwordHash });
      await this.sessions.endAll(tx, companyId, user.id);
      return { companyId, userId: user.id };
    });
    this.known.forgetUser(made.userId);
    return made;
  }
}
