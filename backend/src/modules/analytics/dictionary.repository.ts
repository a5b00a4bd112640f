import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Lru } from './lru.js';
import { hashOf } from './tracked-row.js';

/** A table of words: what it is called and which columns a word fills. */
export interface Dictionary {
  table: string;
  columns: readonly string[];
}

export const pages: Dictionary = { table: 'analytics_pages', columns: ['url', 'title', 'post_id'] };
export const agents: Dictionary = { table: 'analytics_agents', columns: ['user_agent', 'is_bot', 'device', 'browser', 'os', 'language', 'country'] };
export const touches: Dictionary = {
  table: 'analytics_touches',
  columns: ['channel', 'utm_source', 'utm_medium', 'utm_campaign', 'utm_content', 'utm_term', 'utm_id', 'referrer_host'],
};

/** A word that a batch needs the number of. */
export interface Word {
  companyId: number;
  /** What makes it this word; two with the same key are one. */
  key: string;
  values: readonly (string | number | null)[];
}

/** Numbers for words, remembered in the process; unknown words of a batch are stored in one statement. */
@Injectable()
export class DictionaryRepository {
  private readonly known = new Map<string, Lru<number>>();

  constructor(private readonly database: Database) {}

  /** The number of a word used before in this process. */
  number(dictionary: Dictionary, companyId: number, key: string): number | undefined {
    return this.memory(dictionary).get(`${companyId}/${key}`);
  }

  /** Makes sure that all these words have numbers, so that {@link number} knows them. */
  async learn(dictionary: Dictionary, words: readonly Word[]): Promise<void> {
    if (words.length === 0) return;
    const { table, columns } = dictionary;
    const byHash = new Map<string, Word>();
    const rows = words.map((word) => {
      const hash = hashOf(word.key);
      byHash.set(`${word.companyId}/${hash.toString('hex')}`, word);
      return [word.companyId, hash, ...word.values];
    });
    await this.database.pool.query(
      `INSERT INTO ${table} (company_id, hash, ${columns.join(', ')}) VALUES ? ON DUPLICATE KEY UPDATE id = id`, [rows]);
    const found = await this.database.query<{ id: number; company_id: number; hash: Buffer }>(
      `SELECT id, company_id, hash FROM ${table} WHERE (company_id, hash) IN (?)`, [rows.map((row) => [row[0], row[1]])]);
    for (const row of found) {
      const word = byHash.get(`${row.company_id}/${row.hash.toString('hex')}`);
      if (word) this.memory(dictionary).set(`${word.companyId}/${word.key}`, row.id);
    }
  }

  private memory({ table }: Dictionary): Lru<number> {
    let memory = this.known.get(table);
    if (!memory) this.known.set(table, (memory = new Lru(20_000)));
    return memory;
  }
}
