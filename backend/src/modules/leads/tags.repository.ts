import { Injectable } from '@nestjs/common';
import type { LeadScope } from '../../domain/access/lead-scope.js';
import { Database, type Tx } from '../../platform/database/database.js';

/** A tag on a lead. */
export interface TagOnLead {
  companyId: number;
  leadId: number;
  tag: string;
  /** The lead was made in this transaction and cannot carry a tag yet. */
  isNewLead?: boolean;
}

const MOST_REMEMBERED = 20_000;

function tagKey({ companyId, tag }: { companyId: number; tag: string }): string {
  return `${companyId} ${tag}`;
}

/** SQL over tags. */
@Injectable()
export class TagsRepository {
  private readonly ids = new Map<string, number>();

  constructor(private readonly database: Database) {}

  /**
   * Puts tags on leads, makes the tags that do not exist yet, and answers those that were not there before.
   * The leads are locked by the caller, so nobody tags them meanwhile.
   */
  async add(tx: Tx, wanted: readonly TagOnLead[]): Promise<TagOnLead[]> {
    if (wanted.length === 0) return [];
    await this.learn(wanted.filter((row) => this.ids.get(tagKey(row)) === undefined));
    const keyOf = (row: TagOnLead) => [row.companyId, row.leadId, this.ids.get(tagKey(row))] as number[];
    const doubtful = wanted.filter((row) => !row.isNewLead);
    const worn: { company_id: number; lead_id: number; tag_id: number }[] = doubtful.length === 0 ? [] : await tx.query(
      'SELECT company_id, lead_id, tag_id FROM lead_tags WHERE (company_id, lead_id, tag_id) IN (?)', [doubtful.map(keyOf)]);
    const known = new Set(worn.map((row) => `${row.company_id} ${row.lead_id} ${row.tag_id}`));
    const added = wanted.filter((row) => {
      const key = keyOf(row).join(' ');
      return !known.has(key) && known.add(key);
    });
    if (added.length > 0) tx.later('INSERT INTO lead_tags (company_id, lead_id, tag_id) VALUES ?', [added.map(keyOf)]);
    return added;
  }

  /** Makes tags and remembers their ids, outside any transaction: what is remembered is never rolled back. */
  private async learn(unknown: readonly TagOnLead[]): Promise<void> {
    if (unknown.length === 0) return;
    const names = [...new Map(unknown.map((row) => [tagKey(row), [row.companyId, row.tag]])).values()].sort();
    await this.database.query('INSERT INTO tags (company_id, name) VALUES ? ON DUPLICATE KEY UPDATE id = id', [names]);
    const tags = await this.database.query<{ id: number; companyId: number; tag: string }>(
      'SELECT id, company_id AS companyId, name AS tag FROM tags WHERE (company_id, name) IN (?)', [names]);
    if (this.ids.size > MOST_REMEMBERED) this.ids.clear();
    for (const row of tags) this.ids.set(tagKey(row), row.id);
  }

  /** Takes a tag off a lead; answers whether it was there. */
  async remove(tx: Tx, companyId: number, leadId: number, tag: string): Promise<boolean> {
    const result: { affectedRows: number } = await tx.query(
      'DELETE lead_tags FROM lead_tags JOIN tags ON tags.id = lead_tags.tag_id WHERE lead_tags.company_id = ? AND lead_id = ? AND tags.company_id = ? AND tags.name = ?',
      [companyId, leadId, companyId, tag]);
    return result.affectedRows > 0;
  }

  /** The ids of those tags that exist. */
  async idsOf(companyId: number, names: readonly string[]): Promise<number[]> {
    if (names.length === 0) return [];
    const rows = await this.database.query<{ id: number }>('SELECT id FROM tags WHERE company_id = ? AND name IN (?)', [companyId, [...names]]);
    return rows.map((row) => row.id);
  }

  /** The tags each lead carries, by name. */
  async ofLeads(companyId: number, leadIds: readonly number[], tx?: Tx): Promise<Map<number, string[]>> {
    const tags = new Map<number, string[]>(leadIds.map((id) => [id, []]));
    if (leadIds.length === 0) return tags;
    const sql = 'SELECT lead_id, name FROM lead_tags JOIN tags ON tags.id = tag_id WHERE lead_tags.company_id = ? AND lead_id IN (?) ORDER BY name';
    const values = [companyId, [...leadIds]];
    const rows: { lead_id: number; name: string }[] = tx ? await tx.query(sql, values) : await this.database.query(sql, values);
    for (const row of rows) tags.get(row.lead_id)?.push(row.name);
    return tags;
  }

  /** All tags of a company with the number of leads of the scope that carry them. */
  async all({ companyId, ownerId }: LeadScope): Promise<{ name: string; leads: number }[]> {
    const rows = await this.database.query<{ name: string; leads: number }>(
      `SELECT tags.name, COUNT(leads.id) AS leads FROM tags
       LEFT JOIN lead_tags ON lead_tags.company_id = tags.company_id AND tag_id = tags.id
       LEFT JOIN leads ON leads.id = lead_id AND leads.company_id = tags.company_id AND deleted_at IS NULL${ownerId === null ? '' : ' AND assigned_to = ?'}
       WHERE tags.company_id = ? GROUP BY tags.id, tags.name ORDER BY tags.name LIMIT 1000`, ownerId === null ? [companyId] : [ownerId, companyId]);
    return rows.map((row) => ({ name: row.name, leads: Number(row.leads) }));
  }
}
