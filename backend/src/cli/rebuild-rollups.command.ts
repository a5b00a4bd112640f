import { RebuildRollups } from '../modules/analytics/index.js';
import { UsageError, type Command } from './command.js';

/** Makes the figures of pages and forms again from their events; with --compare it only says where they differ. */
export const rebuildRollupsCommand: Command = {
  name: 'rebuild-rollups',
  usage: 'rebuild-rollups [--compare] [--company ID] [--since YYYY-MM-DD]',
  run: async ({ options, product, print }) => {
    const { company, since } = options;
    const span = {
      ...(typeof company === 'string' ? { companyId: wholeNumber(company) } : {}),
      ...(typeof since === 'string' ? { since: dayOf(since) } : {}),
    };
    const rollups = (await product()).get(RebuildRollups, { strict: false });
    if (options['compare'] !== true) {
      print(`Figures of ${await rollups.rebuild(span)} days made again from their events.`);
      return;
    }
    const { days, differing } = await rollups.compare(span);
    for (const { day, name, rollup, raw } of differing.slice(0, 50)) print(`Company ${day.companyId}, site ${day.siteId}, ${day.day}: ${name} is ${rollup}, the events say ${raw}.`);
    print(differing.length === 0 ? `The figures of all ${days} days are what their events say.` : `${differing.length} figures differ.`);
  },
};

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new UsageError('--company is the number of a company.');
  return Number(text);
}

function dayOf(text: string): Date {
  const day = new Date(`${text}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) throw new UsageError('--since is a day such as 2026-11-25.');
  return new Date(day.getTime() - 86_400_000);
}
