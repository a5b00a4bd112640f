/** The catalogue of facts; `src/events/catalogue.ts` fills it with names and payloads. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by declaration merging
export interface FactCatalogue {}

export type FactName = keyof FactCatalogue & string;

/** Something that happened, as a handler receives it. All facts of one call belong to one company. */
export interface Fact<N extends FactName = FactName> {
  /** Of its row in the outbox; facts that were told together share it. */
  id: number;
  name: N;
  companyId: number;
  occurredAt: Date;
  /** The fact that led to this one, or null. */
  causedBy: number | null;
  /** How many facts lead up to this one; over 10 it is parked as a loop. */
  depth: number;
  payload: FactCatalogue[N];
}

/** A fact before it is written. */
export interface NewFact<N extends FactName = FactName> {
  name: N;
  companyId: number;
  payload: FactCatalogue[N];
}

export const maxDepth = 10;
