import { randomUUID } from 'node:crypto';
import { makeForm, submissionOf, submit } from '../factories/forms.js';
import { call, makeAccount, pairSite, signIn, type Account, type PairedSite } from '../support/accounts.js';
import { startApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
let account: Account;
let admin: string;
let stranger: string;
let site: PairedSite;

beforeAll(async () => {
  app = await startApp({ config: { trustedProxies: ['127.0.0.1'] } });
  account = await makeAccount(app);
  admin = (await signIn(app, account)).access;
  stranger = (await signIn(app, await makeAccount(app))).access;
  site = await pairSite(app, admin);
});

afterAll(() => app?.close());

const address = (): string => `ada-${randomUUID().slice(0, 8)}@example.test`;
const create = (body: object, headers: Record<string, string> = {}, bearer = admin) => call(app, 'POST', '/api/leads', { bearer, body, headers });
const list = (query: string, bearer = admin) => call(app, 'GET', `/api/leads?${query}`, { bearer });

describe('POST /api/leads', () => {
  it('makes a lead with score 0 and status new', async () => {
    const email = address();
    const answer = await create({ email, name: 'Ada Lovelace', phone: '+44 20 7946 0018', company_name: 'Engines', company_size: '11-50', industry: 'Machines', job_title: 'Analyst', source: 'webinar', tags: ['vip'] });
    expect(answer.status).toBe(201);
    expect(answer.json).toMatchObject({ email, first_name: 'Ada', last_name: 'Lovelace', lead_score: 0, tier: 'cold', status: 'new', source: 'webinar', tags: ['vip'], version: 1, created_at: expect.stringMatching(/Z$/) });
  });

  it('adds what is new to a known person and answers 200', async () => {
    const email = address();
    const first = await create({ email, name: 'Ada Lovelace' });
    const second = await create({ email: ` ${email.toUpperCase()} `, job_title: 'Analyst', name: '' });
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.json).toMatchObject({ id: first.json.id, name: 'Ada Lovelace', job_title: 'Analyst' });
  });

  it('answers the same key with the same body once, however often and however fast it comes', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const body = { email: address(), name: 'Ada' };
    const answers = await Promise.all(Array.from({ length: 10 }, () => create(body, headers)));
    expect(new Set(answers.map((answer) => `${answer.status} ${answer.text}`)).size).toBe(1);
    expect(answers[0]!.status).toBe(201);
    const other = await create({ ...body, name: 'Eve' }, headers);
    expect(other.status).toBe(422);
    expect(other.json.code).toBe('idempotency-key-reused');
    expect((await create({ ...body, name: 'Eve' }, headers, stranger)).status).toBe(201);
  });

  it.each([
    ['no address', {}], ['a wrong address', { email: 'ada' }], ['an unknown field', { email: 'a@b.co', favourite: 'red' }],
    ['a company', { email: 'a@b.co', company_id: 1 }], ['a score', { email: 'a@b.co', lead_score: 99 }], ['an id', { email: 'a@b.co', id: 1 }],
    ['an owner', { email: 'a@b.co', assigned_to: 1 }], ['a time', { email: 'a@b.co', created_at: '2020-01-01' }],
    ['an object for a text', { email: 'a@b.co', name: { name: 'x', lead_score: 99 } }], ['a list for a text', { email: ['a@b.co'] }],
    ['half a character', { email: 'a@b.co', name: 'x\ud800' }],
  ])('refuses %s', async (_what, body) => {
    expect((await create(body)).status).toBe(400);
  });

  it('refuses a page of another company like one that does not exist', async () => {
    const form = makeForm();
    await submit(app, site, form, submissionOf(site, form, { email: address() }));
    const page = (await call(app, 'GET', '/api/landing-pages', { bearer: admin })).json.items[0].id;
    expect((await create({ email: address(), landing_page_id: page })).json.landing_page_title).toBe('The guide');
    expect((await create({ email: address(), landing_page_id: page }, {}, stranger)).status).toBe(404);
  });
});

describe('GET /api/leads', () => {
  const word = randomUUID().slice(0, 6);
  beforeAll(async () => {
    for (let i = 0; i < 7; i++) {
      await create({ email: `list-${i}-${word}@example.test`, name: i < 4 ? `Same ${word}` : `Other ${i} ${word}`, source: i % 2 ? 'social' : 'email', ...(i < 2 ? { tags: [`tag-${word}`] } : {}) });
    }
  });

  it.each(['name', '-name', 'email', '-email', 'created_at', '-created_at', 'lead_score', '-lead_score', 'last_activity_at', '-last_activity_at'])(
    'pages through every lead once in the order of %s, ties included', async (sort) => {
      const seen: number[] = [];
      let cursor: string | null = null;
      do {
        const answer = await list(`search=${word}&sort=${sort}&limit=2${cursor ? `&cursor=${cursor}` : ''}`);
        expect(answer.status).toBe(200);
        seen.push(...answer.json.items.map((lead: { id: number }) => lead.id));
        cursor = answer.json.next_cursor;
      } while (cursor);
      const whole = await list(`search=${word}&sort=${sort}&limit=100`);
      expect(seen).toEqual(whole.json.items.map((lead: { id: number }) => lead.id));
      expect(new Set(seen).size).toBe(7);
      expect(whole.json.total).toEqual({ count: 7, is_capped: false });
    });

  it('filters by any of several words, by tag and by time', async () => {
    const count = async (query: string) => (await list(`search=${word}&${query}`)).json.total.count;
    expect(await count('source=social')).toBe(3);
    expect(await count('source=social,email')).toBe(7);
    expect(await count(`tag=tag-${word}`)).toBe(2);
    expect(await count('status=won')).toBe(0);
    expect(await count('tier=cold')).toBe(7);
    expect(await count(`created_from=${new Date(Date.now() + 60_000).toISOString()}`)).toBe(0);
    expect(await count(`created_to=${new Date(Date.now() + 60_000).toISOString()}`)).toBe(7);
  });

  it('takes the signs of patterns literally', async () => {
    expect((await list('search=%25')).json.total.count).toBe(0);
    expect((await list(`search=list_0`)).json.total.count).toBe(0);
  });

  it.each(['sort=version', 'sort=-id', "sort=name'--", 'colour=red', 'limit=0', 'limit=101', 'status=alive', 'cursor=abc', 'created_from=yesterday', 'search=a&search=b', 'landing_page_id=x'])(
    'refuses %s', async (query) => {
      expect((await list(query)).status).toBe(400);
    });

  it('refuses the cursor of another order', async () => {
    const { next_cursor: cursor } = (await list(`search=${word}&sort=lead_score&limit=2`)).json;
    expect((await list(`sort=name&cursor=${cursor}`)).status).toBe(400);
  });

  it('shows nothing to another company', async () => {
    expect((await list(`search=${word}`, stranger)).json).toMatchObject({ items: [], total: { count: 0 } });
  });
});

describe('one lead', () => {
  it('is shown with everything that is known, and only to its company', async () => {
    const form = makeForm();
    const email = address();
    await submit(app, site, form, submissionOf(site, form, { email, name: 'Ada Lovelace', wish: 'A call', news: true }));
    const { id } = (await list(`search=${email}`)).json.items[0];
    const answer = await call(app, 'GET', `/api/leads/${id}`, { bearer: admin });
    expect(answer.json).toMatchObject({
      email, name: 'Ada Lovelace', channel: 'email', tags: ['guide'], utm: { source: 'newsletter', medium: 'email', campaign: 'spring', content: null },
      first_touch: { utm_source: 'newsletter' }, engagement: { form_submit: 1 },
      consents: [{ purpose: 'marketing', channel: 'email', status: 'granted', text: 'Yes, write to me once a month.', page_revision: 7 }],
      submissions: [{ form_name: 'Get the guide', page_title: 'The guide', consents: [{ channel: 'email' }] }],
      interactions: [{ kind: 'form_submit', title: 'Submitted “Get the guide”', url: expect.stringContaining('/guide/') }],
    });
    expect(answer.json.submissions[0].answers).toContainEqual({ name: 'wish', label: 'What do you need?', value: 'A call' });
    expect(answer.text).not.toContain('ip_hash');
    for (const path of ['', '/activities', '/notes']) expect((await call(app, 'GET', `/api/leads/${id}${path}`, { bearer: stranger })).status).toBe(404);
    expect((await call(app, 'GET', '/api/leads/abc', { bearer: admin })).status).toBe(400);
    expect((await call(app, 'GET', `/api/leads/${id}/activities?kind=form_submit`, { bearer: admin })).json.items).toHaveLength(1);
    expect((await call(app, 'GET', `/api/leads/${id}/activities?cursor=zzz`, { bearer: admin })).status).toBe(400);
  });

  it('is edited only by who saw its newest version', async () => {
    const { id } = (await create({ email: address(), name: 'Ada Lovelace' })).json;
    const patch = (body: object, bearer = admin) => call(app, 'PATCH', `/api/leads/${id}`, { bearer, body });
    const first = await patch({ version: 1, status: 'contacted', last_name: 'King', company_size: '1-10' });
    expect(first.json).toMatchObject({ status: 'contacted', name: 'Ada King', version: 2 });
    const stale = await patch({ version: 1, status: 'won' });
    expect(stale.status).toBe(409);
    expect(stale.json).toMatchObject({ code: 'lead-changed', current_version: 2 });
    expect((await patch({ version: 2, phone: '' , company_size: null })).json).toMatchObject({ phone: null, version: 3, status: 'contacted' });
    expect((await patch({ version: 3, status: null, name: null, email: null })).status).toBe(200);
    expect((await patch({ version: 4 }, stranger)).status).toBe(404);
  });

  it('is edited by one of many at the same moment', async () => {
    const { id } = (await create({ email: address() })).json;
    const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => call(app, 'PATCH', `/api/leads/${id}`, { bearer: admin, body: { version: 1, job_title: `Job ${i}` } })));
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
    expect(answers.filter((answer) => answer.status === 409)).toHaveLength(19);
  });

  it('cannot take the address of another', async () => {
    const [one, two] = [(await create({ email: address() })).json, (await create({ email: address() })).json];
    const answer = await call(app, 'PATCH', `/api/leads/${two.id}`, { bearer: admin, body: { version: 1, email: one.email.toUpperCase() } });
    expect(answer.status).toBe(409);
    expect(answer.json.code).toBe('email-taken');
  });

  it('can be put away, and comes back when the person does', async () => {
    const { id, email } = (await create({ email: address() })).json;
    expect((await call(app, 'DELETE', `/api/leads/${id}`, { bearer: stranger })).status).toBe(404);
    expect((await call(app, 'DELETE', `/api/leads/${id}`, { bearer: admin })).status).toBe(204);
    expect((await call(app, 'GET', `/api/leads/${id}`, { bearer: admin })).status).toBe(404);
    expect((await call(app, 'DELETE', `/api/leads/${id}`, { bearer: admin })).status).toBe(404);
    const back = await create({ email });
    expect(back.status).toBe(200);
    expect(back.json.id).toBe(id);
  });

  it('carries tags and notes', async () => {
    const { id } = (await create({ email: address() })).json;
    const tags = (method: string, tag: unknown, bearer = admin) => call(app, method, `/api/leads/${id}/tags`, { bearer, body: { tag } });
    expect((await tags('POST', ' Hot prospect ')).json).toEqual({ tags: ['Hot prospect'] });
    expect((await tags('POST', 'Hot prospect')).json).toEqual({ tags: ['Hot prospect'] });
    expect((await call(app, 'GET', '/api/tags', { bearer: admin })).json.items).toContainEqual({ name: 'Hot prospect', leads: 1 });
    expect((await tags('POST', 'a,b')).status).toBe(400);
    expect((await tags('POST', 'x', stranger)).status).toBe(404);
    expect((await tags('DELETE', 'Hot prospect')).json).toEqual({ tags: [] });

    const note = await call(app, 'POST', `/api/leads/${id}/notes`, { bearer: admin, body: { body: 'Called, wants <b>more</b>' } });
    expect(note.status).toBe(201);
    expect((await call(app, 'GET', `/api/leads/${id}/notes`, { bearer: admin })).json.items).toEqual([note.json]);
    expect(note.json).toMatchObject({ body: 'Called, wants <b>more</b>', author_name: expect.stringContaining('Admin') });
    expect((await call(app, 'DELETE', `/api/leads/${id}/notes/${note.json.id}`, { bearer: stranger })).status).toBe(404);
    expect((await call(app, 'DELETE', `/api/leads/${id}/notes/${note.json.id}`, { bearer: admin })).status).toBe(204);
  });
});

describe('GET /api/home', () => {
  it('counts what happened, in the time zone of the site', async () => {
    const own = await makeAccount(app);
    const bearer = (await signIn(app, own)).access;
    expect((await call(app, 'GET', '/api/home', { bearer })).json).toMatchObject({ leads: { today: 0, this_week: 0 }, latest: [], by_source: [], timezone: 'UTC' });
    const home = await pairSite(app, bearer);
    const form = makeForm();
    await submit(app, home, form, submissionOf(home, form, { email: address() }));
    await submit(app, home, form, submissionOf(home, form, { email: address() }, { page_url: `${home.origin}/guide/` }));
    await submit(app, home, form, submissionOf(home, form, { email: address() }, { website: 'x' }));
    const answer = await call(app, 'GET', '/api/home', { bearer });
    expect(answer.json).toMatchObject({
      leads: { today: 2, yesterday: 0, this_week: 2, last_week: 0 },
      delivery: { submitted: 3, stored: 3, waiting: 3, delivered: 0, spam: 1 },
      health: { status: expect.any(String), components: expect.arrayContaining([expect.objectContaining({ code: 'mysql', status: 'ok' })]) },
      timezone: 'Europe/Berlin',
    });
    expect(answer.json.latest).toHaveLength(2);
    expect(answer.json.by_source).toEqual([
      { source: 'landing_page', channel: 'direct', count: 1 }, { source: 'landing_page', channel: 'email', count: 1 }]);
  });
});
