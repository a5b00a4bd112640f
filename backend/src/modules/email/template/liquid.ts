import { Liquid } from 'liquidjs';

/** What a template may cost: 20,000 characters, 250 ms, about 1 MB of new text. */
const LIMITS = { parseLimit: 20_000, renderLimit: 250, memoryLimit: 1_000_000 };

/** Conditions and fallbacks are all a message needs. No loops, no files, no variables of one's own. */
const TAGS: ReadonlySet<string> = new Set(['if', 'unless', 'case', 'comment', '#']);

/** Filters that shape a word; the rest (dates, arrays, files, raw output) is not offered. */
const FILTERS: ReadonlySet<string> = new Set([
  'default', 'upcase', 'downcase', 'capitalize', 'strip', 'truncate', 'truncatewords', 'append', 'prepend', 'escape', 'url_encode',
]);

function engine(options: { isHtml: boolean }): Liquid {
  const liquid = new Liquid({
    ...LIMITS,
    ownPropertyOnly: true,
    strictFilters: true,
    strictVariables: false,
    templates: {},
    ...(options.isHtml ? { outputEscape: 'escape' as const } : {}),
  });
  for (const tag of Object.keys(liquid.tags)) if (!TAGS.has(tag)) delete liquid.tags[tag];
  for (const filter of Object.keys(liquid.filters)) if (!FILTERS.has(filter)) delete liquid.filters[filter];
  // Escaped once by the engine; the filter would do it a second time.
  if (options.isHtml) liquid.registerFilter('escape', (text: unknown) => text);
  return liquid;
}

/** Renders bodies: every field is escaped for HTML. */
export const htmlEngine = engine({ isHtml: true });
/** Renders subjects: plain text. */
export const textEngine = engine({ isHtml: false });
