import type { Fact, NewFact } from './fact.js';

/** Facts of one name and company that were told together: one row of the outbox. */
export interface Parcel {
  id: number;
  facts: Fact[];
}

/** A parcel before it is written. */
export interface NewParcel {
  companyId: number;
  name: string;
  payloads: unknown[];
}

/** A row of the outbox as it is read. */
export interface ParcelRow {
  id: number;
  company_id: number;
  name: string;
  payload: unknown;
  facts: number;
  caused_by: number | null;
  depth: number;
  occurred_at: Date;
}

/** A handler meets no more facts at once than this. */
export const largestParcel = 250;

/** Puts facts together that go the same way. */
export function pack(facts: readonly NewFact[]): NewParcel[] {
  const parcels: NewParcel[] = [];
  const open = new Map<string, NewParcel>();
  for (const { companyId, name, payload } of facts) {
    const key = `${companyId} ${name}`;
    let parcel = open.get(key);
    if (!parcel || parcel.payloads.length >= largestParcel) {
      parcel = { companyId, name, payloads: [] };
      parcels.push(parcel);
      open.set(key, parcel);
    }
    parcel.payloads.push(payload);
  }
  return parcels;
}

/** How the payloads stand in the row: one as it is, several as a list. */
export function toPayload(payloads: readonly unknown[]): string {
  return JSON.stringify(payloads.length === 1 ? payloads[0] : payloads);
}

/** The payloads of a row, one for each of its facts. */
export function payloadsOf({ payload, facts }: Pick<ParcelRow, 'payload' | 'facts'>): unknown[] {
  const read: unknown = typeof payload === 'string' ? JSON.parse(payload) : payload;
  return facts === 1 ? [read] : read as unknown[];
}

/** The facts of a row. */
export function unpack(row: ParcelRow): Parcel {
  const facts = payloadsOf(row).map((payload): Fact => ({
    id: row.id, name: row.name as never, companyId: row.company_id, occurredAt: row.occurred_at, causedBy: row.caused_by, depth: row.depth,
    payload: payload as never,
  }));
  return { id: row.id, facts };
}
