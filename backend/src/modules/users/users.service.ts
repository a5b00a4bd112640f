import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { NewUserDto, UserChangesDto, UserDto } from './dto/user.dto.js';
import { KnownAccounts } from './known-accounts.js';
import { normaliseAddress } from './normalise-address.js';
import { Passwords } from './passwords.js';
import { SessionsService } from './sessions.service.js';
import type { UserRow } from './user-row.js';
import { emailTaken, lastAdmin, userNotFound } from './users.errors.js';
import { UsersRepository } from './users.repository.js';

/** The people of a company who sign in to DMAT itself. */
@Injectable()
export class UsersService {
  constructor(
    private readonly db: Database,
    private readonly users: UsersRepository,
    private readonly passwords: Passwords,
    private readonly sessions: SessionsService,
    private readonly known: KnownAccounts,
  ) {}

  async list(companyId: number): Promise<UserDto[]> {
    return (await this.users.list(companyId)).map(toDto);
  }

  /** @throws AppError email-taken: an address signs in to one company only */
  async add(companyId: number, user: NewUserDto): Promise<UserDto> {
    const passwordHash = await this.passwords.hash(user.password);
    const email = normaliseAddress(user.email);
    return this.db.transaction(async (tx) => {
      if (await this.users.findCompanyOf(tx, email)) throw emailTaken();
      const id = await this.users.add(tx, companyId, { name: user.name, email, passwordHash, role: user.role }).catch(refuseDuplicate);
      return toDto((await this.users.lock(tx, companyId, id))!);
    });
  }

  /**
   * Changes a user. A new role, status or password ends all their logins at once.
   * @throws AppError user-not-found, last-admin
   */
  async change(companyId: number, id: number, changes: UserChangesDto): Promise<UserDto> {
    const { password, ...columns } = changes;
    const passwordHash = password === undefined ? undefined : await this.passwords.hash(password);
    const changed = await this.db.transaction(async (tx) => {
      const admins = await this.users.lockActiveAdmins(tx, companyId);
      const before = await this.users.lock(tx, companyId, id);
      if (!before) throw userNotFound();
      if (endsAdmin(before, changes) && admins.every((admin) => admin === id)) throw lastAdmin();
      await this.users.change(tx, companyId, id, { ...columns, password_hash: passwordHash });
      if (weighs(before, changes)) await this.sessions.endAll(tx, companyId, id);
      return (await this.users.lock(tx, companyId, id))!;
    });
    this.known.forgetUser(id);
    return toDto(changed);
  }
}

/** Whether the change takes an active admin away. */
function endsAdmin(before: UserRow, changes: UserChangesDto): boolean {
  if (before.role !== 'admin' || before.status !== 'active') return false;
  return (changes.role ?? 'admin') !== 'admin' || (changes.status ?? 'active') !== 'active';
}

/** Whether the change is one after which the user has to sign in again. */
function weighs(before: UserRow, changes: UserChangesDto): boolean {
  const { role, status, password } = changes;
  return (role !== undefined && role !== before.role) || (status !== undefined && status !== before.status) || password !== undefined;
}

/** Two who add the same address at once: the unique key decides. */
function refuseDuplicate(error: unknown): never {
  throw (error as { code?: string }).code === 'ER_DUP_ENTRY' ? emailTaken() : error;
}

function toDto(row: UserRow): UserDto {
  return { ...row, created_at: row.created_at.toISOString(), updated_at: row.updated_at.toISOString() };
}
