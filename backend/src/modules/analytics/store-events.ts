import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import type { NewFact } from '../../platform/events/fact.js';
import { agents, DictionaryRepository, pages, touches, type Dictionary, type Word } from './dictionary.repository.js';
import { environmentOf } from './environment.js';
import { EventsRepository, type EventRow } from './events.repository.js';
import { leadFact } from './lead-facts.js';
import { CountIntoRollups } from './rollups/count-into-rollups.js';
import { isToldOfLeads } from './told-of-leads.js';
import { eventTypeNumber, flagsOf, shortId, type TrackedRow } from './tracked-row.js';
import { VisitorsRepository, type SeenVisitor } from './visitors.repository.js';

/** A row with the words of its dictionaries. */
interface Spelled {
  row: TrackedRow;
  pageKey: string;
  touchKey: string | null;
  stored: EventRow;
}

/** Some of a batch is stored already: nothing of it is written. */
class RepeatedEvents extends Error {}

/** Stores a batch of events of any number of companies in one transaction, with the facts they give rise to. */
@Injectable()
export class StoreEvents {
  constructor(
    private readonly database: Database,
    private readonly facts: Events,
    private readonly dictionaries: DictionaryRepository,
    private readonly visitors: VisitorsRepository,
    private readonly events: EventsRepository,
    private readonly rollups: CountIntoRollups,
  ) {}

  /** Answers after the commit. Events that are stored already change nothing. */
  async store(rows: readonly TrackedRow[]): Promise<void> {
    const spelled = rows.map(spell);
    await this.learnWords(spelled);
    await this.meetVisitors(rows);
    for (const one of spelled) this.number(one);
    try {
      await this.database.transaction((tx) => this.write(tx, spelled));
    } catch (error) {
      if (!(error instanceof RepeatedEvents)) throw error;
      await this.storeNew(spelled);
    }
  }

  /** For a batch with rows that are stored already or stand in it twice: writes the rest, so that none is counted twice. */
  private async storeNew(spelled: readonly Spelled[]): Promise<void> {
    const first = [...new Map(spelled.map((one) => [`${one.stored.companyId}/${one.stored.at}/${one.stored.id}`, one])).values()];
    for (let attempt = 1; ; attempt++) {
      try {
        await this.database.transaction(async (tx) => {
          const fresh: Spelled[] = [];
          for (const [companyId, ofCompany] of Map.groupBy(first, (one) => one.stored.companyId)) {
            const stored = await this.events.stored(tx, companyId, ofCompany.map((one) => one.stored));
            fresh.push(...ofCompany.filter((one) => !stored.has(`${one.stored.at}/${one.stored.id}`)));
          }
          if (fresh.length > 0) await this.write(tx, fresh);
        });
        return;
      } catch (error) {
        // Somebody else stored one of them between the look and the writing: look again.
        if (!(error instanceof RepeatedEvents) || attempt === 5) throw error;
      }
    }
  }

  private async write(tx: Tx, spelled: readonly Spelled[]): Promise<void> {
    const met = new Set<number>();
    for (const { stored } of spelled) if (stored.visitorId !== null) met.add(stored.visitorId);
    const leads = await this.visitors.leadsOf(tx, [...met]);
    const facts: NewFact[] = [];
    for (const { stored, row } of spelled) {
      if (stored.visitorId === null) continue;
      const lead = leads.get(stored.visitorId);
      if (lead === undefined) {
        // Erased meanwhile: the event stays as a count without a visitor.
        this.visitors.forget(row.companyId, row.visitorUid!);
        stored.visitorId = null;
      }
      stored.leadId = lead ?? null;
      if (stored.leadId !== null && isToldOfLeads(row.event.type)) facts.push(leadFact(row, stored));
    }
    const rows = inKeyOrder(spelled.map((one) => one.stored));
    if ((await this.events.insert(tx, rows)).hadRepeats) throw new RepeatedEvents();
    await this.rollups.count(tx, rows);
    await this.facts.publishAll(tx, facts);
  }

  private async learnWords(spelled: readonly Spelled[]): Promise<void> {
    const unknown = new Map<Dictionary, Map<string, Word>>();
    const need = (dictionary: Dictionary, companyId: number, key: string, values: () => Word['values']): void => {
      if (this.dictionaries.number(dictionary, companyId, key) !== undefined) return;
      let words = unknown.get(dictionary);
      if (!words) unknown.set(dictionary, (words = new Map()));
      words.set(`${companyId}/${key}`, { companyId, key, values: values() });
    };
    for (const { row, pageKey, touchKey } of spelled) {
      need(pages, row.companyId, pageKey, () => [row.page.url, row.page.title, row.page.postId]);
      need(agents, row.companyId, row.agent.key, () => wordsOf(row));
      if (touchKey !== null) need(touches, row.companyId, touchKey, () => JSON.parse(touchKey) as Word['values']);
    }
    for (const [dictionary, words] of unknown) await this.dictionaries.learn(dictionary, [...words.values()]);
  }

  private async meetVisitors(rows: readonly TrackedRow[]): Promise<void> {
    const unknown = new Map<string, SeenVisitor>();
    for (const { companyId, visitorUid: uid, touch, at } of rows) {
      if (uid === null || this.visitors.number(companyId, uid) !== undefined) continue;
      const key = `${companyId}/${uid}`;
      if (!unknown.has(key)) unknown.set(key, { companyId, uid, touch, at: new Date(at) });
    }
    await this.visitors.meet([...unknown.values()]);
  }

  private number({ row, pageKey, touchKey, stored }: Spelled): void {
    stored.pageId = this.dictionaries.number(pages, row.companyId, pageKey)!;
    stored.agentId = this.dictionaries.number(agents, row.companyId, row.agent.key)!;
    if (touchKey !== null) stored.touchId = this.dictionaries.number(touches, row.companyId, touchKey)!;
    if (row.visitorUid !== null) stored.visitorId = this.visitors.number(row.companyId, row.visitorUid)!;
  }
}

/** Rows in the order of the table's key fill its pages, and two batches with the same rows wait instead of deadlocking. */
function inKeyOrder(rows: EventRow[]): EventRow[] {
  return rows.sort((a, b) => a.companyId - b.companyId || a.at - b.at || a.id.length - b.id.length || (a.id < b.id ? -1 : 1));
}

function wordsOf({ agent: { userAgent, isBot, language, country } }: TrackedRow): Word['values'] {
  const { device, browser, os } = environmentOf(userAgent, isBot);
  return [userAgent, isBot ? 1 : 0, device, browser, os, language, country];
}

function spell(row: TrackedRow): Spelled {
  return {
    row,
    pageKey: row.page.url,
    touchKey: row.touchKey,
    stored: {
      companyId: row.companyId, at: row.at, id: shortId(row.event.id), type: eventTypeNumber(row.event.type), flags: flagsOf(row),
      siteId: row.siteId, pageId: 0, agentId: 0, touchId: null, visitorId: null, leadId: null,
      sessionId: row.sessionUid === null ? null : shortId(row.sessionUid),
      formUid: row.event.form === undefined ? null : row.event.form.replaceAll('-', ''),
      data: row.data,
    },
  };
}
