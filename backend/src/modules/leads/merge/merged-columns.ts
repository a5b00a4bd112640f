/** Columns of a lead that a merge may change and an undo restores, as they are in the table. */
export const mergedColumns = [
  'email', 'email_normal', 'opt_in', 'confirmed_at', 'name', 'first_name', 'last_name', 'phone', 'company_name', 'company_size', 'industry', 'job_title',
  'status', 'lifecycle', 'assigned_to', 'organization_id', 'source', 'channel', 'utm_source', 'utm_medium', 'utm_campaign', 'utm_content', 'utm_term',
  'first_touch', 'landing_page_id', 'landing_page_title', 'campaign_id', 'created_at', 'last_activity_at',
] as const;
export type MergedColumn = (typeof mergedColumns)[number];

/** A lead's row in values that survive JSON: times as ISO 8601, JSON as text. */
export type LeadRow = Record<MergedColumn, string | number | null>;

/** What a person may choose between: a field of the API with the columns that go with it. */
export const choosable = {
  email: ['email', 'email_normal', 'opt_in', 'confirmed_at', 'organization_id'],
  name: ['name', 'first_name', 'last_name'],
  phone: ['phone'], company_name: ['company_name'], company_size: ['company_size'], industry: ['industry'], job_title: ['job_title'],
  status: ['status'], lifecycle: ['lifecycle'], assigned_to: ['assigned_to'],
} as const satisfies Record<string, readonly MergedColumn[]>;
export type ChoosableField = keyof typeof choosable;

/** How a person came first: always told by the older of the two. */
const origin: readonly MergedColumn[] = [
  'source', 'channel', 'utm_source', 'utm_medium', 'utm_campaign', 'utm_content', 'utm_term', 'first_touch', 'landing_page_id', 'landing_page_title', 'campaign_id', 'created_at',
];

/**
 * The two rows after a merge. The survivor takes the chosen fields; without a choice, those it knows nothing of. A chosen
 * address is exchanged, so that both stay known. The origin is that of whoever came first.
 * @param take fields of the other that win; undefined for the default
 */
export function planMerge(mine: LeadRow, theirs: LeadRow, take: readonly ChoosableField[] | undefined): { survivor: LeadRow; merged: LeadRow } {
  const [survivor, merged] = [{ ...mine }, { ...theirs }];
  for (const field of take ?? emptyFields(mine)) {
    for (const column of choosable[field]) {
      survivor[column] = theirs[column];
      if (field === 'email') merged[column] = mine[column];
    }
  }
  if (String(theirs.created_at) < String(mine.created_at)) for (const column of origin) survivor[column] = theirs[column];
  if (String(theirs.last_activity_at) > String(mine.last_activity_at)) survivor.last_activity_at = theirs.last_activity_at;
  return { survivor, merged };
}

/** What an undo writes: the value of before, wherever the merge changed it and nobody changed it since. */
export function planUndo(before: LeadRow, after: LeadRow, now: LeadRow): Partial<LeadRow> {
  return Object.fromEntries(mergedColumns
    .filter((column) => before[column] !== after[column] && now[column] === after[column])
    .map((column) => [column, before[column]]));
}

function emptyFields(row: LeadRow): ChoosableField[] {
  const fields: ChoosableField[] = ['name', 'phone', 'company_name', 'company_size', 'industry', 'job_title', 'assigned_to'];
  return fields.filter((field) => choosable[field].every((column) => row[column] === null || row[column] === ''));
}
