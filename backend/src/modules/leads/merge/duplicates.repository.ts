import { Injectable } from '@nestjs/common';
import { mailboxKey } from '../../../domain/identity/mailbox-key.js';
import { Database } from '../../../platform/database/database.js';
import type { Lead } from '../lead.js';

/** Why two leads may be one person. */
export type DuplicateReason = 'phone' | 'person' | 'mailbox';

const MOST = 20;
/** Shorter numbers belong to a switchboard or were cut; they say nothing about a person. */
const LEAST_DIGITS = 7;

/** SQL that finds other leads who may be the same person. */
@Injectable()
export class DuplicatesRepository {
  constructor(private readonly database: Database) {}

  /** Leads that have the same phone, however it was typed: the last nine digits agree. */
  async samePhone(companyId: number, lead: Lead): Promise<number[]> {
    const digits = lead.phone.replace(/\D/g, '');
    if (digits.length < LEAST_DIGITS) return [];
    return this.ids('SELECT id FROM leads WHERE company_id = ? AND phone_key = ? AND id <> ? AND deleted_at IS NULL LIMIT ?', [companyId, digits.slice(-9), lead.id, MOST]);
  }

  /** Leads of the same name in the same organization. */
  async samePerson(companyId: number, lead: Lead): Promise<number[]> {
    if (lead.name.trim() === '') return [];
    return this.ids(
      `SELECT other.id FROM leads me JOIN leads other ON other.company_id = me.company_id AND other.organization_id = me.organization_id
       WHERE me.company_id = ? AND me.id = ? AND other.id <> me.id AND other.name = me.name AND other.deleted_at IS NULL LIMIT ?`, [companyId, lead.id, MOST]);
  }

  /** Leads whose address ends in the same mailbox: plus parts, and for Gmail dots, make no difference. */
  async sameMailbox(companyId: number, lead: Lead): Promise<number[]> {
    const key = mailboxKey(lead.email);
    const [name, domain] = [key.slice(0, key.lastIndexOf('@')), key.slice(key.lastIndexOf('@') + 1)];
    const domains = domain === 'gmail.com' ? ['gmail.com', 'googlemail.com'] : [domain];
    // The beginning narrows the index; what is left is compared in full.
    const start = domain === 'gmail.com' ? name.slice(0, 1) : name;
    const rows = await this.database.query<{ id: number; email: string }>(
      `SELECT id, email_normal AS email FROM leads WHERE company_id = ? AND email_normal LIKE ? AND (${domains.map(() => 'email_normal LIKE ?').join(' OR ')})
       ${domain === 'gmail.com' ? `AND REPLACE(email_normal, '.', '') LIKE ?` : ''} AND id <> ? AND deleted_at IS NULL LIMIT 500`,
      [companyId, `${escaped(start)}%`, ...domains.map((one) => `%@${escaped(one)}`), ...(domain === 'gmail.com' ? [`${escaped(name)}%`] : []), lead.id]);
    return rows.filter((row) => mailboxKey(row.email) === key).slice(0, MOST).map((row) => row.id);
  }

  private async ids(sql: string, values: unknown[]): Promise<number[]> {
    return (await this.database.query<{ id: number }>(sql, values)).map((row) => row.id);
  }
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
