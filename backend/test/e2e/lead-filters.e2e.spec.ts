import { call, makeAccount, signIn } from '../support/accounts.js';
import { startApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
let admin: string;
const day = (n: number) => new Date(Date.UTC(2026, 0, n));

/** Twelve leads that differ in everything a list can be filtered by. */
beforeAll(async () => {
  app = await startApp();
  const account = await makeAccount(app);
  admin = (await signIn(app, account)).access;
  for (const [key, kind, options] of [['budget', 'number'], ['city', 'text'], ['since', 'date'], ['plan', 'select', ['basic', 'pro']], ['tools', 'multiselect', ['crm', 'shop']], ['vip', 'checkbox']] as const) {
    const made = await call(app, 'POST', '/api/custom-fields', { bearer: admin, body: { key, label: key, kind, ...(options ? { options: options.map((value) => ({ value, label: value })) } : {}) } });
    expect(made.status).toBe(201);
  }
  for (let i = 0; i < 12; i++) {
    const custom = i < 6 ? { budget: i * 100, city: i % 2 ? 'Ulm' : 'Neu-Ulm', since: `2026-0${i + 1}-01`, plan: i % 2 ? 'pro' : 'basic', tools: i < 3 ? ['crm'] : ['crm', 'shop'], vip: i === 0 } : {};
    const { id } = (await call(app, 'POST', '/api/leads', { bearer: admin, body: { email: `f${i}@example.test`, name: `Lead ${String(i).padStart(2, '0')}`, source: i % 3 ? 'social' : 'webinar', tags: i < 4 ? ['red'] : i < 6 ? ['blue', 'red'] : [], custom } })).json;
    await app.database.query('UPDATE leads SET status = ?, tier = ?, lead_score = ?, channel = ?, utm_campaign = ?, opt_in = ?, landing_page_id = ?, assigned_to = ?, created_at = ?, last_activity_at = ? WHERE id = ?', [
      i % 2 ? 'new' : 'won', i < 4 ? 'hot' : 'cold', i < 4 ? 80 + i : i, i % 4 ? 'direct' : 'email', i % 3 === 0 ? 'spring' : i % 3 === 1 ? 'fall' : '', i < 2 ? 'pending' : 'single',
      i < 5 ? 7 : 8, i < 3 ? account.userId : null, day(i + 1), day(i + 2), id]);
  }
});
afterAll(() => app?.close());

const found = async (query: string): Promise<string> => {
  const answer = await call(app, 'GET', `/api/leads?${query}&sort=name&limit=100`, { bearer: admin });
  if (answer.status !== 200) return `${answer.status} ${answer.json.code}`;
  expect(answer.json.total.count).toBe(answer.json.items.length);
  return answer.json.items.map((lead: { name: string }) => Number(lead.name.slice(5))).join(' ');
};

describe('filters of the list of leads', () => {
  it.each([
    ['status=won', '0 2 4 6 8 10'], ['tier=hot', '0 1 2 3'], ['status=won&tier=hot', '0 2'], ['channel=email', '0 4 8'], ['source=webinar&channel=email', '0'],
    ['opt_in=pending', '0 1'], ['opt_in=pending,single&status=new&tier=hot', '1 3'], ['status=', ''],
    ['tag=red', '0 1 2 3 4 5'], ['tag=blue', '4 5'], ['tag=blue,red&tier=hot', '0 1 2 3'], ['tag=green', ''],
    ['campaign=spring', '0 3 6 9'], ['campaign=spring,fall&status=new', '1 3 7 9'],
    ['owner=me', '0 1 2'], ['owner=none', '3 4 5 6 7 8 9 10 11'], ['owner=me,none&tier=hot', '0 1 2 3'], ['owner=999999999', ''],
    ['landing_page_id=7', '0 1 2 3 4'], ['landing_page_id=7,8&tag=blue', '4 5'],
    ['created_from=2026-01-10', '9 10 11'], ['created_to=2026-01-03', '0 1'], ['active_from=2026-01-12T00:00:00Z', '10 11'], ['active_to=2026-01-04', '0 1'],
    ['created_from=2026-01-03&active_to=2026-01-06&status=won', '2'],
    ['search=f1', '1 10 11'], ['search=LEAD 0', '0 1 2 3 4 5 6 7 8 9'], ['search=ead 11', '11'],
    ['custom.budget=200', '2'], ['custom.budget=gt:200', '3 4 5'], ['custom.budget=lt:200&status=new', '1'], ['custom.budget=any:0,500', '0 5'], ['custom.budget=empty:', '6 7 8 9 10 11'],
    ['custom.budget=filled:', '0 1 2 3 4 5'], ['custom.city=Ulm', '1 3 5'], ['custom.city=contains:ulm', '0 1 2 3 4 5'], ['custom.city=starts:neu', '0 2 4'], ['custom.city=contains:%', ''],
    ['custom.since=gt:2026-04-01', '4 5'], ['custom.plan=pro&custom.budget=gt:100', '3 5'], ['custom.tools=shop', '3 4 5'], ['custom.vip=true', '0'], ['custom.vip=false&tag=blue', '4 5'],
    ['custom.city=Ulm&tag=red&status=new&owner=none&landing_page_id=7', '3'],
  ])('%s finds %s', async (query, leads) => {
    expect(await found(query)).toBe(leads);
  });

  it.each([
    'owner=you', 'owner=0', 'landing_page_id=0', 'landing_page_id=1.5', 'opt_in=maybe', 'created_from=2026-W05', 'created_from=2026-13-01', 'active_to=99999-01-01', 'custom=1', 'custom.city=a&custom.city=b',
    'custom.Ort=x', 'custom.nothing=x', 'custom.budget=much', 'custom.city=gt:5', 'custom.budget=contains:1', 'custom.plan=gold', 'custom.since=soon', 'custom.budget=', 'custom.budget[gt]=1',
    'custom.__proto__=1', 'campaign=%00', 'tag=%00',
  ])('%s is refused', async (query) => {
    const answer = await call(app, 'GET', `/api/leads?${query}`, { bearer: admin });
    expect([query, answer.status]).toEqual([query, 400]);
  });

  it('shows custom fields and the campaign with each lead', async () => {
    const { items } = (await call(app, 'GET', '/api/leads?search=f4@', { bearer: admin })).json;
    expect(items).toMatchObject([{ utm_campaign: 'fall', custom: { budget: 400, city: 'Neu-Ulm', since: '2026-05-01', plan: 'basic', tools: ['crm', 'shop'], vip: false } }]);
  });
});

describe('a list of more leads than are counted', () => {
  let many: string;
  beforeAll(async () => {
    const account = await makeAccount(app);
    many = (await signIn(app, account)).access;
    const rows = Array.from({ length: 23_500 }, (_, i) => [account.companyId, `m${i}@example.test`, `m${i}@example.test`, `Name ${i % 50}`, i % 7 ? 'new' : 'won', i % 3 ? 'cold' : 'hot', i % 100, day(1 + (i % 300)), day(2 + (i % 310)), i % 10 === 0 ? day(5) : null]);
    await app.database.query('INSERT INTO leads (company_id, email, email_normal, name, status, tier, lead_score, created_at, last_activity_at, deleted_at) VALUES ?', [rows]);
  });

  it.each(['name', '-name', 'email', '-created_at', 'created_at', '-lead_score', '-last_activity_at'])('is walked whole in the order of %s, ties included, whether few fit or many', async (sort) => {
    for (const [filter, count, capped] of [['', 10_000, true], ['&status=won', 2_700, false], ['&tier=cold&status=new', 10_000, true]] as const) {
      const seen: { id: number }[] = [];
      let cursor = '';
      for (let page = 0; page < 4; page++) {
        const answer = await call(app, 'GET', `/api/leads?sort=${sort}&limit=50${filter}${cursor}`, { bearer: many });
        expect([sort, filter, answer.json.total]).toEqual([sort, filter, { count: expect.any(Number), is_capped: capped }]);
        if (capped) expect(answer.json.total.count).toBe(count);
        seen.push(...answer.json.items);
        cursor = `&cursor=${answer.json.next_cursor}`;
      }
      const whole = (await call(app, 'GET', `/api/leads?sort=${sort}&limit=100${filter}`, { bearer: many })).json;
      const rest = (await call(app, 'GET', `/api/leads?sort=${sort}&limit=100${filter}&cursor=${whole.next_cursor}`, { bearer: many })).json;
      expect(seen.map((lead) => lead.id)).toEqual([...whole.items, ...rest.items].map((lead) => lead.id));
    }
  }, 30_000);

  it.each(['name', '-name', 'email', '-email', '-created_at', '-lead_score'])('is the same in the order of %s with a search that everybody fits, whichever side goes first', async (sort) => {
    for (const filter of ['tier=cold&status=new', 'tier=hot', 'status=won&tier=hot', 'created_from=2026-01-20&status=won']) {
      for (const search of ['m', 'Name']) {
        const pages = async (query: string) => {
          const first = (await call(app, 'GET', `/api/leads?sort=${sort}&limit=60&${query}`, { bearer: many })).json;
          const second = (await call(app, 'GET', `/api/leads?sort=${sort}&limit=60&${query}&cursor=${first.next_cursor}`, { bearer: many })).json;
          return { ids: [...first.items, ...second.items].map((lead: { id: number }) => lead.id), total: first.total as { count: number; is_capped: boolean } };
        };
        const [searched, all] = [await pages(`${filter}&search=${search}`), await pages(filter)];
        expect([sort, filter, search, searched.ids]).toEqual([sort, filter, search, all.ids]);
        if (searched.total.is_capped) expect(searched.total.count).toBeLessThanOrEqual(all.total.count);
        else expect(searched.total).toEqual(all.total);
      }
    }
  }, 30_000);

  it('is searched by beginnings', async () => {
    const count = async (search: string) => (await call(app, 'GET', `/api/leads?search=${search}`, { bearer: many })).json.total.count as number;
    expect(await count('m2099')).toBe(10);
    expect(await count('2099')).toBe(0);
  });
});
