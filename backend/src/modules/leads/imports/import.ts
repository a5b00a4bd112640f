import type { Delimiter } from '../../../domain/imports/sniff-delimiter.js';
import type { TextEncoding } from '../../../domain/imports/sniff-text.js';
import type { ImportTarget } from '../../../domain/imports/import-column.js';

/** Where an import stands; `checking`, `running` and `undoing` are the worker's. */
export type ImportState = 'uploading' | 'ready' | 'checking' | 'checked' | 'running' | 'done' | 'failed' | 'undoing' | 'undone';

/** What happens to a person who is a lead already. */
export const knownLeadModes = ['update', 'fill', 'skip'] as const;
export type KnownLeadMode = (typeof knownLeadModes)[number];

/** What the person who imports decided. */
export interface ImportOptions {
  /** `update` writes what the file knows over what was known, `fill` only where nothing was, `skip` leaves the lead alone. */
  knownLeads: KnownLeadMode;
  /** Every lead of the file gets these. */
  tags: string[];
  /**
   * How the people of the file agreed to be written to, in the words of whoever imports; it becomes the text of their
   * consents. Null when they did not: then nobody is given a consent.
   */
  consent: string | null;
  /** The file as a whole is a list of people who must not be written to, as some products export them; else null. */
  standing: 'unsubscribed' | 'bounced' | null;
}

/** A column as found in the file. */
export interface ImportColumn {
  heading: string;
  samples: string[];
}

/** What the check found. */
export interface Forecast {
  created: number;
  updated: number;
  repeated: number;
  refused: number;
}

/** A file of contacts on its way in. */
export interface Import {
  id: number;
  companyId: number;
  name: string;
  /** Bytes. */
  size: number;
  /** Keys of the file's parts, in order. */
  parts: string[];
  encoding: TextEncoding | null;
  delimiter: Delimiter | null;
  columns: ImportColumn[];
  targets: ImportTarget[];
  options: ImportOptions;
  forecast: Forecast | null;
  state: ImportState;
  rowsTotal: number | null;
  rowsDone: number;
  created: number;
  updated: number;
  skipped: number;
  refused: number;
  undone: number;
  /** Why it failed, in a sentence. */
  fault: string | null;
  createdBy: string;
  createdAt: Date;
  finishedAt: Date | null;
}

/** Where every import starts. */
export const defaultOptions: ImportOptions = { knownLeads: 'update', tags: [], consent: null, standing: null };

/** An import can be undone so long, and its file is kept, in days. */
export const KEPT_DAYS = 30;

/** Rows that were refused and are kept with their reason; more are only counted. */
export const MOST_REFUSALS_KEPT = 10_000;
