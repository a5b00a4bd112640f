import { Injectable } from '@nestjs/common';
import type { ResultSetHeader } from 'mysql2';
import type { Role } from '../../platform/auth/caps.js';
import { Database, type Tx } from '../../platform/database/database.js';
import type { SignInRow, UserChanges, UserRow } from './user-row.js';

const SHOWN = 'id, name, email, role, status, created_at, updated_at';

/** The table of users, as far as they sign in here; those of connected sites are the team repository's. */
@Injectable()
export class UsersRepository {
  constructor(private readonly db: Database) {}

  list(companyId: number): Promise<UserRow[]> {
    return this.db.query<UserRow>(`SELECT ${SHOWN} FROM users WHERE company_id = ? AND wp_user_id IS NULL ORDER BY id LIMIT 1000`, [companyId]);
  }

  /** Locked until the transaction ends, so that two changes of one user come one after the other. */
  async lock(tx: Tx, companyId: number, id: number): Promise<UserRow | null> {
    const rows = (await tx.query(`SELECT ${SHOWN} FROM users WHERE company_id = ? AND id = ? AND wp_user_id IS NULL FOR UPDATE`, [companyId, id])) as UserRow[];
    return rows[0] ?? null;
  }

  /** The ids of the active admins, locked: the last of them must stay. */
  async lockActiveAdmins(tx: Tx, companyId: number): Promise<number[]> {
    const rows = (await tx.query(`SELECT id FROM users WHERE company_id = ? AND role = 'admin' AND status = 'active' AND wp_user_id IS NULL ORDER BY id FOR UPDATE`, [companyId])) as { id: number }[];
    return rows.map((row) => row.id);
  }

  async add(tx: Tx, companyId: number, user: { name: string; email: string; passwordHash: string; role: Role }): Promise<number> {
    const done = (await tx.query('INSERT INTO users (company_id, name, email, password_hash, role) VALUES (?, ?, ?, ?, ?)',
      [companyId, user.name, user.email, user.passwordHash, user.role])) as ResultSetHeader;
    return done.insertId;
  }

  async change(tx: Tx, companyId: number, id: number, changes: UserChanges): Promise<void> {
    const columns = (['name', 'role', 'status', 'password_hash'] as const).filter((column) => changes[column] !== undefined);
    if (columns.length === 0) return;
    const assignments = columns.map((column) => `${column} = ?`).join(', ');
    await tx.query(`UPDATE users SET ${assignments} WHERE company_id = ? AND id = ?`, [...columns.map((column) => changes[column]), companyId, id]);
  }

  /** Without a company: the address alone says who signs in. */
  async findForSignIn(email: string): Promise<SignInRow | null> {
    const rows = await this.db.query<SignInRow>(
      `SELECT u.id, u.company_id, u.password_hash, (u.status = 'active' AND c.status = 'active') AS may_act
       FROM users u JOIN companies c ON c.id = u.company_id WHERE u.email = ?`,
      [email],
    );
    return rows[0] ?? null;
  }

  /** The company of whoever has the address, or null. */
  async findCompanyOf(tx: Tx, email: string): Promise<{ id: number; company_id: number } | null> {
    const rows = (await tx.query('SELECT id, company_id FROM users WHERE email = ?', [email])) as { id: number; company_id: number }[];
    return rows[0] ?? null;
  }
}
