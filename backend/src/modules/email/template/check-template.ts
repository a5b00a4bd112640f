import { MERGE_FIELD_PATHS } from '@dmat/shared/text/merge-fields';
import { nearestMergeField } from '@dmat/shared/text/nearest-merge-field';
import { htmlEngine } from './liquid.js';

export type TemplateCheck = { ok: true } | { ok: false; message: string };

/**
 * Whether a text with merge fields can be used, and if not, one sentence for its writer that names the fault and the
 * line. Checked when a form or mail is saved, and again before it is used.
 *
 * @param more fields that this mail has beside those of every mail
 */
export function checkTemplate(text: string, more: ReadonlySet<string> = new Set()): TemplateCheck {
  const parsed = parse(text);
  if ('message' in parsed) return { ok: false, message: parsed.message };
  for (const path of parsed.fields) {
    if (MERGE_FIELD_PATHS.has(path) || more.has(path)) continue;
    const meant = nearestMergeField(path);
    const advice = meant ? ` Did you mean {{ ${meant} }}?` : '';
    return { ok: false, message: `There is no field {{ ${path.slice(0, 60)} }}.${advice}` };
  }
  return { ok: true };
}

function parse(text: string): { fields: string[] } | { message: string } {
  try {
    const templates = htmlEngine.parse(text);
    return { fields: htmlEngine.globalFullVariablesSync(templates, { partials: false }) };
  } catch (error) {
    return { message: inWords(error) };
  }
}

function inWords(error: unknown): string {
  const said = (error as Error).message.split('\n', 1)[0] ?? '';
  const line = /, line:(\d+)/.exec(said)?.[1];
  const where = line ? ` (line ${line})` : '';
  const tag = /tag "([^"]{1,40})" not found/.exec(said)?.[1];
  if (tag) return `The tag {% ${tag} %} cannot be used here${where}. Use if, unless or case.`;
  const filter = /undefined filter: (\w{1,40})/.exec(said)?.[1];
  if (filter) return `There is no filter "${filter}"${where}.`;
  const open = /output "?(.{1,60}?)"? not closed|tag "?(.{1,60}?)"? not closed/.exec(said);
  if (open) return `A field or tag is opened and not closed${where}: ${(open[1] ?? open[2] ?? '').trim()}`;
  if (/limit exceeded/.test(said)) return 'The text is too long.';
  return `The text has a fault${where}: ${said.replace(/, line:.*$/, '').slice(0, 120)}`;
}
