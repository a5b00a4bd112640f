import { SitesService } from '../modules/sites/index.js';
import { CompanyDirectory } from '../platform/auth/company-directory.js';
import { SiteDirectory } from '../platform/auth/site-directory.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { required, UsageError, type Command } from './command.js';
import { clearDemo, readDemoState } from './demo/demo-state.js';
import { loadDemo } from './demo/load-demo.js';

/** Fills a company with 120 made-up days, so that every screen has something to show. Never over real leads. */
export const demoCommand: Command = {
  name: 'demo',
  usage: 'demo --company ID|NAME [--again] [--leads 2500] [--events 200000]',
  run: async ({ options, product, print }) => {
    const wanted = required(options, 'company');
    const size = { leads: wholeNumber(options['leads'], 2_500), events: wholeNumber(options['events'], 200_000), days: 120 };
    const app = await product();
    const company = await app.get(CompanyDirectory, { strict: false }).named(wanted);
    if (!company) throw new UsageError(`There is no company "${wanted}", or more than one of that name.`);
    const database = app.get(Database);
    const { real, madeUp, isHalf } = await readDemoState(database, company.id);
    if (madeUp > 0 && options['again'] !== true) {
      print(`${company.name} holds the demo already (${madeUp} leads). With --again it is made anew, up to today.`);
      return;
    }
    if (real > 0) throw new UsageError(`${company.name} has ${real} leads that no demo made. The demo only fills a company without any; nothing was changed.`);
    if (isHalf && options['again'] !== true) {
      throw new UsageError(`${company.name} has a thousand events and more, but no lead: it seems that an earlier demo was stopped half-way. With --again its events are taken away and the demo is made anew.`);
    }
    const [connected] = (await app.get(SitesService, { strict: false }).list(company.id)).filter((one) => one.status === 'active');
    const site = connected && await app.get(SiteDirectory, { strict: false }).find(connected.public_id);
    if (!site) throw new UsageError(`${company.name} has no connected site. Connect one first: the demo happens on its pages.`);
    if (madeUp > 0 || isHalf) await clearDemo(database, company.id);
    const begun = Date.now();
    const made = await loadDemo(app, site, app.get(Clock).now(), size, print);
    print(`Pages: ${made.pages.map((page) => page.url).join(' ')}`);
    print(`${made.leads} leads, ${made.submissions} submissions, ${made.activities} activities, ${made.events} events over ${made.days} days, in ${Math.round((Date.now() - begun) / 1000)} s.`);
  },
};

function wholeNumber(text: string | true | undefined, fallback: number): number {
  if (text === undefined) return fallback;
  if (text === true || !/^[1-9]\d{0,6}$/.test(text)) throw new UsageError('--leads and --events take whole numbers.');
  return Number(text);
}
