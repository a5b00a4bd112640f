import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';

/** One thing that is known about a person: a row of a group, in words. */
export interface PersonalItem {
  group: string;
  id: string;
  fields: Record<string, unknown>;
}

/** Which rows are about a person. */
export interface PersonKeys {
  leadIds: readonly number[];
  /** Submissions that made no lead. */
  submissionIds: readonly number[];
}

/** A group of rows: what stands before `FROM` are the names a person reads. */
interface Group {
  code: string;
  select: string;
  from: string;
}

const of = (table: string): string => `${table} x WHERE x.company_id = ? AND x.lead_id IN (?)`;

const groups: readonly Group[] = [
  {
    code: 'profile',
    select: `x.id AS id, x.email AS Email, x.name AS Name, x.phone AS Phone, x.company_name AS Company, x.company_size AS 'Company size', x.industry AS Industry,
      x.job_title AS 'Job title', x.status AS Status, x.lifecycle AS Lifecycle, x.lead_score AS Score, x.source AS Source, x.channel AS Channel,
      x.utm_source AS 'UTM source', x.utm_medium AS 'UTM medium', x.utm_campaign AS 'UTM campaign', x.first_touch AS 'First visit', x.landing_page_title AS 'Landing page',
      (SELECT o.name FROM organizations o WHERE o.company_id = x.company_id AND o.id = x.organization_id) AS Organization, x.created_at AS 'Known since'`,
    from: 'leads x WHERE x.company_id = ? AND x.id IN (?)',
  },
  { code: 'fields', select: "CONCAT(x.lead_id, '-', x.field_id) AS id, f.label AS Field, COALESCE(x.value_text, x.value_number, x.value_date, x.value_json) AS Value", from: `lead_field_values x JOIN custom_fields f ON f.id = x.field_id WHERE x.company_id = ? AND x.lead_id IN (?)` },
  { code: 'tags', select: "CONCAT(x.lead_id, '-', x.tag_id) AS id, t.name AS Tag, x.created_at AS 'Since'", from: 'lead_tags x JOIN tags t ON t.id = x.tag_id WHERE x.company_id = ? AND x.lead_id IN (?)' },
  { code: 'consents', select: 'x.id AS id, x.purpose AS Purpose, x.channel AS Channel, x.status AS Status, x.text AS Words, x.source AS Source, x.page_url AS Page, x.at AS Time', from: of('consents') },
  { code: 'submissions', select: "x.id AS id, (SELECT f.name FROM forms f WHERE f.company_id = x.company_id AND f.id = x.form_id) AS Form, x.answers AS Answers, x.page_url AS Page, x.referrer AS 'Came from', x.user_agent AS Browser, x.occurred_at AS Time", from: 'submissions x WHERE x.company_id = ? AND (x.lead_id IN (?) OR x.id IN (?))' },
  { code: 'notes', select: "x.id AS id, x.body AS Note, x.author_name AS 'Written by', x.created_at AS Time", from: of('lead_notes') },
  { code: 'tasks', select: 'x.id AS id, x.title AS Task, x.due_at AS Due, x.done_at AS Done', from: of('lead_tasks') },
  { code: 'files', select: "x.id AS id, x.name AS File, x.mime AS Type, x.size AS Bytes, x.created_at AS Time", from: `files x WHERE x.company_id = ? AND ((x.owner_kind = 'lead' AND x.owner_id IN (?)) OR (x.owner_kind = 'submission' AND x.owner_id IN (SELECT s.id FROM submissions s WHERE s.company_id = x.company_id AND s.lead_id IN (?))))` },
  { code: 'messages', select: "x.id AS id, x.channel AS Channel, x.kind AS Kind, x.subject AS Subject, x.to_address AS 'Sent to', x.state AS State, x.created_at AS Time", from: of('messages') },
  { code: 'score', select: 'x.id AS id, x.rule AS Reason, x.points AS Points, x.occurred_at AS Time', from: of('score_entries') },
  { code: 'activities', select: 'x.id AS id, x.kind AS Kind, x.title AS Activity, x.detail AS Detail, x.url AS Address, x.occurred_at AS Time', from: of('activities') },
  { code: 'visits', select: "CAST(x.id AS CHAR) AS id, p.url AS Page, p.title AS Title, x.event_type AS Event, x.event_data AS Detail, x.occurred_at AS Time", from: 'analytics_events x JOIN analytics_pages p ON p.id = x.page_id WHERE x.company_id = ? AND x.lead_id IN (?)' },
];

/** Everything that is kept about a person, whichever room keeps it. Reads only. */
@Injectable()
export class PersonalDataQuery {
  constructor(private readonly database: Database) {}

  /** Leads with an address, deleted and merged ones included, and submissions with it that made none. */
  async find(companyId: number, address: string): Promise<PersonKeys> {
    const [leads, merged, strays] = await Promise.all([
      this.database.query<{ id: number }>('SELECT id FROM leads WHERE company_id = ? AND email_normal = ?', [companyId, address]),
      this.database.query<{ id: number }>('SELECT id FROM leads WHERE company_id = ? AND deleted_at IS NOT NULL AND LOWER(email) = ?', [companyId, address]),
      this.database.query<{ id: number }>(
        "SELECT id FROM submissions WHERE company_id = ? AND lead_id IS NULL AND JSON_SEARCH(LOWER(answers), 'one', ?) IS NOT NULL LIMIT 1000", [companyId, address.replace(/[\\%_]/g, '\\$&')]),
    ]);
    const ids = [...new Set([...leads, ...merged].map((row) => row.id))];
    return { leadIds: await this.withMerged(companyId, ids), submissionIds: strays.map((row) => row.id) };
  }

  /** A person may be several leads that were merged: whoever became part of one of these, and whom these became part of. */
  private async withMerged(companyId: number, leadIds: readonly number[]): Promise<number[]> {
    const known = new Set(leadIds);
    for (let fresh = [...known]; fresh.length > 0;) {
      const rows = await this.database.query<{ id: number }>(
        `SELECT id FROM leads WHERE company_id = ? AND merged_into IN (?)
         UNION SELECT merged_into FROM leads WHERE company_id = ? AND id IN (?) AND merged_into IS NOT NULL`, [companyId, fresh, companyId, fresh]);
      fresh = rows.map((row) => row.id).filter((id) => !known.has(id));
      for (const id of fresh) known.add(id);
    }
    return [...known];
  }

  /** What these leads sent. */
  async submissionsOf(companyId: number, leadIds: readonly number[]): Promise<number[]> {
    if (leadIds.length === 0) return [];
    const rows = await this.database.query<{ id: number }>('SELECT id FROM submissions WHERE company_id = ? AND lead_id IN (?)', [companyId, [...leadIds]]);
    return rows.map((row) => row.id);
  }

  /** So many items from a place on, group after group. */
  async items(companyId: number, { leadIds, submissionIds }: PersonKeys, offset: number, limit: number): Promise<PersonalItem[]> {
    if (leadIds.length + submissionIds.length === 0) return [];
    const ids = leadIds.length > 0 ? [...leadIds] : [0];
    const items: PersonalItem[] = [];
    let skipped = offset;
    for (const { code, select, from } of groups) {
      if (items.length >= limit) break;
      const more = from.split('?').length - 3;
      const values = [companyId, ids, ...new Array<unknown>(more).fill(code === 'submissions' ? (submissionIds.length > 0 ? [...submissionIds] : [0]) : ids)];
      const [{ rows }] = await this.database.query<{ rows: number }>(`SELECT COUNT(*) AS \`rows\` FROM ${from}`, values) as [{ rows: number }];
      const count = Number(rows);
      if (skipped >= count) { skipped -= count; continue; }
      const found = await this.database.query<{ id: string | number } & Record<string, unknown>>(
        `SELECT ${select} FROM ${from} ORDER BY 1 LIMIT ? OFFSET ?`, [...values, limit - items.length, skipped]);
      skipped = 0;
      items.push(...found.map(({ id, ...fields }) => ({ group: code, id: String(id), fields })));
    }
    return items;
  }
}
