import type { Filter } from '@wordpress/dataviews/wp';
import type { CustomField } from '../../api/types.js';

/** Parameters of the address, by name. */
export type Params = Record<string, string>;

/** How one control of the list stands in the address. */
export interface FilterCodec {
  /** The column the control belongs to. */
  field: string;
  /** Names in the address that are this control's alone. */
  names: readonly string[];
  write: (operator: Filter['operator'], value: unknown) => Params;
  read: (params: Readonly<Params>) => Pick<Filter, 'operator' | 'value'> | null;
}

/** Any of several words: `status=new,won`. */
function words(field: string, name = field): FilterCodec {
  return {
    field,
    names: [name],
    write: (_, value) => ({ [name]: listOf(value).join(',') }),
    read: (params) => (params[name] ? { operator: 'isAny', value: params[name].split(',') } : null),
  };
}

/** One text: `campaign=spring`. */
function text(field: string, name: string): FilterCodec {
  return {
    field,
    names: [name],
    write: (_, value) => ({ [name]: plainOf(value).replaceAll(',', ' ') }),
    read: (params) => (params[name] ? { operator: 'is', value: params[name] } : null),
  };
}

/** A span of days, of which either end may be open: `created_from=2026-11-01&created_to=2026-12-01`. */
function span(field: string, from: string, to: string): FilterCodec {
  return {
    field,
    names: [from, to],
    write: (operator, value) => {
      if (operator === 'between') {
        const [first, last] = Array.isArray(value) ? value : [];
        return { [from]: plainOf(first), [to]: plainOf(last) };
      }
      return operator === 'before' ? { [to]: plainOf(value) } : { [from]: plainOf(value) };
    },
    read: (params) => {
      const [first, last] = [dayOf(params[from]), dayOf(params[to])];
      if (first && last) return { operator: 'between', value: [first, last] };
      return first ? { operator: 'afterInc', value: first } : last ? { operator: 'before', value: last } : null;
    },
  };
}

/** The controls every list of leads has. */
export const fixedCodecs: readonly FilterCodec[] = [
  words('status'), words('tier'), words('source'), words('channel'), words('tag'), words('opt_in'), words('owner'),
  words('landing_page', 'landing_page_id'), text('utm_campaign', 'campaign'),
  span('created_at', 'created_from', 'created_to'), span('last_activity_at', 'active_from', 'active_to'),
];

const marks: readonly (readonly [Filter['operator'], string])[] = [
  ['greaterThan', 'gt:'], ['lessThan', 'lt:'], ['after', 'gt:'], ['before', 'lt:'], ['contains', 'contains:'], ['startsWith', 'starts:'], ['isAny', 'any:'],
];

/** The control of a custom field: `custom.budget=gt:5000`. */
export function customCodec({ key, kind }: Pick<CustomField, 'key' | 'kind'>): FilterCodec {
  const name = `custom.${key}`;
  const operators = customOperators(kind);
  return {
    field: name,
    names: [name],
    write: (operator, value) => {
      const mark = marks.find(([known]) => known === operator)?.[1] ?? 'eq:';
      const given = mark === 'any:' ? listOf(value).join(',') : plainOf(value);
      return { [name]: given === '' ? '' : `${mark}${given}` };
    },
    read: (params) => {
      const asked = params[name];
      if (!asked) return null;
      const mark = /^(eq|gt|lt|contains|starts|any):/.exec(asked)?.[0] ?? '';
      const value = asked.slice(mark.length);
      const operator = operators.find((one) => marks.some(([known, sign]) => known === one && sign === mark)) ?? operators[0]!;
      return { operator, value: operator === 'isAny' ? value.split(',') : kind === 'number' ? Number(value) : value };
    },
  };
}

/** What can be asked of a custom field, the plainest first. */
export function customOperators(kind: CustomField['kind']): Filter['operator'][] {
  switch (kind) {
    case 'number': return ['is', 'greaterThan', 'lessThan'];
    case 'date': return ['on', 'after', 'before'];
    case 'select': case 'multiselect': case 'checkbox': return ['isAny'];
    default: return ['contains', 'startsWith', 'is'];
  }
}

function listOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).map(plainOf).filter((one) => one !== '');
}

function plainOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' && Number.isFinite(value) ? String(value) : '';
}

/** A moment in the address as the day a control shows. */
function dayOf(moment: string | undefined): string {
  return moment?.slice(0, 10) ?? '';
}
