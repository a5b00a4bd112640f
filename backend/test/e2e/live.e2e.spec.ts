import { randomUUID } from 'node:crypto';
import { makeForm, submissionOf, submit } from '../factories/forms.js';
import { call, makeAccount, pairSite, signIn, siteToken, type PairedSite } from '../support/accounts.js';
import { eventually, startApp, type TestApp } from '../support/test-app.js';

/** An open stream and what it told so far. */
interface Heard { types: string[]; headers: Headers; close: () => void }

describe('live news', () => {
  let api: TestApp;
  let worker: TestApp;
  let admin: string;
  let companyId: number;
  let site: PairedSite;
  const form = makeForm();
  const open: Heard[] = [];

  beforeAll(async () => {
    api = await startApp();
    worker = await startApp({ worker: true });
    const account = await makeAccount(api);
    companyId = account.companyId;
    admin = (await signIn(api, account)).access;
    site = await pairSite(api, admin);
  });
  afterEach(() => { for (const one of open.splice(0)) one.close(); });
  afterAll(async () => { await worker?.close(); await api?.close(); });

  const ticketOf = async (bearer: string): Promise<string> => (await call(api, 'POST', '/api/live/ticket', { bearer })).json.ticket as string;
  const listen = async (ticket: string): Promise<Heard> => {
    const stop = new AbortController();
    const answer = await fetch(`${api.url}/api/live?ticket=${ticket}`, { signal: stop.signal, headers: { origin: site.origin } });
    expect(answer.status).toBe(200);
    const types: string[] = [];
    void (async () => {
      for await (const chunk of answer.body!.pipeThrough(new TextDecoderStream() as never) as unknown as AsyncIterable<string>) {
        for (const [, text] of chunk.matchAll(/^data: (.*)$/gm)) types.push((JSON.parse(text!) as { type: string }).type);
      }
    })().catch(() => undefined);
    const heard = { types, headers: answer.headers, close: () => stop.abort() };
    open.push(heard);
    return heard;
  };
  const send = () => submit(api, site, form, submissionOf(site, form, { email: `ada-${randomUUID()}@example.test` }));
  const typesOf = (heard: Heard) => async () => [...heard.types];

  it('tell an open screen of a lead within seconds, across processes', async () => {
    const heard = await listen(await ticketOf(admin));
    expect(heard.headers.get('content-type')).toContain('text/event-stream');
    expect(heard.headers.get('access-control-allow-origin')).toBe(site.origin);
    await send();
    await eventually(typesOf(heard), (types) => types.includes('lead.captured') && types.includes('form.submitted'), 8_000);
  });

  it('tell of leads that are deleted and brought back, one or many', async () => {
    await send();
    const [lead] = await eventually(() => api.database.query<{ id: number }>('SELECT id FROM leads WHERE company_id = ? AND deleted_at IS NULL', [companyId]), (rows) => rows.length > 0);
    const heard = await listen(await ticketOf(admin));
    const hears = (type: string, times: number) => eventually(typesOf(heard), (types) => types.filter((one) => one === type).length === times, 8_000);
    await call(api, 'DELETE', `/api/leads/${lead!.id}`, { bearer: admin });
    await hears('lead.deleted', 1);
    await call(api, 'POST', `/api/leads/${lead!.id}/restore`, { bearer: admin });
    await hears('lead.restored', 1);
    const { json } = await call(api, 'POST', '/api/leads/bulk', { bearer: admin, body: { action: 'delete', ids: [lead!.id] } });
    await hears('lead.deleted', 2);
    await call(api, 'POST', `/api/leads/bulk/${json.id}/undo`, { bearer: admin });
    await hears('lead.restored', 2);
  });

  it('are nobody else’s: another company hears nothing', async () => {
    const stranger = await listen(await ticketOf((await signIn(api, await makeAccount(api))).access));
    const own = await listen(await ticketOf(admin));
    await send();
    await eventually(typesOf(own), (types) => types.includes('lead.captured'), 8_000);
    expect(stranger.types).toEqual([]);
  });

  it('tell a seller of their own leads only', async () => {
    const sales = siteToken(site, { sub: '77', email: 'sam@example.test', name: 'Sam', caps: ['dmat_view_leads', 'dmat_sell'] });
    const heard = await listen(await ticketOf(sales));
    const own = await listen(await ticketOf(admin));
    await send();
    await eventually(typesOf(own), (types) => types.includes('lead.captured'), 8_000);
    expect(heard.types).toEqual([]);
    const [seller] = await api.database.query<{ id: number }>("SELECT id FROM users WHERE company_id = ? AND wp_user_id = 77", [companyId]);
    await api.database.query('UPDATE leads SET assigned_to = ? WHERE company_id = ? LIMIT 1', [seller!.id, companyId]);
    await send();
    await eventually(typesOf(heard), (types) => types.includes('lead.updated'), 8_000);
  });

  it('are opened by a ticket once, and by nothing else', async () => {
    const ticket = await ticketOf(admin);
    await listen(ticket);
    expect((await call(api, 'GET', `/api/live?ticket=${ticket}`)).status).toBe(401);
    expect((await call(api, 'GET', '/api/live?ticket=made-up-made-up-made-up')).status).toBe(401);
    expect((await call(api, 'GET', '/api/live')).status).toBe(401);
    expect((await call(api, 'POST', '/api/live/ticket')).status).toBe(401);
  });

  it('do not keep a process from ending', async () => {
    const other = await startApp();
    const stop = new AbortController();
    const ticket = await ticketOf(admin);
    const answer = await fetch(`${other.url}/api/live?ticket=${ticket}`, { signal: stop.signal });
    const reading = answer.text().catch(() => 'cut');
    await other.close();
    expect(await reading).toContain(': open');
  });
});
