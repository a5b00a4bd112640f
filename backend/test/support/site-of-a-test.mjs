import { createHmac, hkdfSync, randomUUID } from 'node:crypto';

/** The keys of a site, as the plugin derives them. @param {Buffer} secret @param {string} purpose */
const subKey = (secret, purpose) => Buffer.from(hkdfSync('sha256', secret, '', `dmat:${purpose}`, 32));
const base64url = (/** @type {unknown} */ value) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A WordPress site of a test: paired over HTTP like a real one, signing forms and tokens like the plugin. */
export class TestSite {
  /**
   * @param {{url: string, cli: (...args: string[]) => Promise<string>}} stack
   * @param {string} company
   */
  static async pair(stack, company = 'Test company') {
    await stack.cli('create-admin', '--email', `${randomUUID()}@example.test`, '--password', 'a long enough password', '--name', 'Ada', '--company', company);
    const code = (await stack.cli('pair', '--company', company)).trim().split('\n').at(-1) ?? '';
    const site = new TestSite();
    site.apiUrl = stack.url;
    site.origin = 'https://site.example.test';
    const response = await fetch(`${stack.url}/api/public/sites/pair`, {
      method: 'POST', headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code, url: site.origin, name: 'Test site', origins: [site.origin], wp_version: '7.1', plugin_version: '0.1.0', timezone: 'UTC', locale: 'en_US' }),
    });
    if (response.status !== 201) throw new Error(`pairing answered ${response.status}: ${await response.text()}`);
    const { site_id: id, secret } = /** @type {any} */ (await response.json());
    site.id = id;
    site.secret = Buffer.from(secret, 'base64url');
    return site;
  }

  /** A form with an address, a name and a consent, welcomed by mail where a subject is given. */
  form(id = randomUUID()) {
    return {
      id, name: 'Test form', tags: ['test'], source: 'landing_page', campaign: '', success: { kind: 'message', text: 'Thank you.' },
      fields: [
        { name: 'email', kind: 'email', label: 'Email', required: true, maps: 'email' },
        { name: 'name', kind: 'text', label: 'Name', required: false, maps: 'name' },
        { name: 'news', kind: 'consent', label: 'News', required: false, maps: null, consent: { purpose: 'marketing', channels: ['email'], text: 'Yes, send me the newsletter.' } },
      ],
    };
  }

  /** @param {ReturnType<TestSite['form']>} form */
  descriptor(form) {
    const body = base64url({ v: 1, site: this.id, page: { id: 7, rev: 12, url: `${this.origin}/offer/`, title: 'Offer' }, form });
    return `${body}.${createHmac('sha256', subKey(this.secret, 'form-descriptor')).update(body).digest('base64url')}`;
  }

  /** Where forms go when several apis answer; one of them for each. @type {string[] | undefined} */
  apiUrls;

  /** A token of a person or, with sub "site", of the site itself. */
  token(sub = '1', caps = ['dmat_view_leads', 'dmat_manage_campaigns', 'dmat_sell', 'dmat_manage_settings']) {
    const now = Math.floor(Date.now() / 1000);
    const input = `${base64url({ alg: 'HS256', typ: 'JWT', kid: this.id })}.${base64url({ iss: 'dmat-wp', aud: 'dmat-api', sub, name: 'Ada', email: 'ada@example.test', caps: sub === 'site' ? ['dmat_site'] : caps, locale: 'en_US', jti: randomUUID(), iat: now, nbf: now, exp: now + 300 })}`;
    return `${input}.${createHmac('sha256', subKey(this.secret, 'jwt')).update(input).digest('base64url')}`;
  }

  /** Tells the backend of a page with this form and its welcome mail, as the plugin does on save. */
  async syncPage(form, welcome = { enabled: true, subject: 'Welcome {{ lead.first_name | default: "there" }}', body: 'Good to have you.', from_name: 'Ada', from_email: 'ada@example.test' }) {
    const response = await fetch(`${this.apiUrl}/api/sites/self/pages/7`, {
      method: 'PUT', headers: { 'content-type': 'application/json', authorization: `Bearer ${this.token('site')}` },
      body: JSON.stringify({ title: 'Offer', slug: 'offer', url: `${this.origin}/offer/`, status: 'published', template_type: 'standard', revision: 12, forms: [{ definition: form, welcome }] }),
    });
    if (!response.ok) throw new Error(`page sync answered ${response.status}: ${await response.text()}`);
  }

  /** The body a browser sends. @param {string} descriptor @param {Record<string, unknown>} answers */
  submission(descriptor, answers, id = randomUUID()) {
    return { descriptor, submission_id: id, answers, page_url: `${this.origin}/offer/?utm_source=newsletter&utm_medium=email`, referrer: '', elapsed_ms: 9_000, website: '', consent: { tracking: false } };
  }

  /** @param {string} formId @param {ReturnType<TestSite['submission']>} body @param {string} [ip] */
  submit(formId, body, ip = '203.0.113.7') {
    const urls = this.apiUrls ?? [this.apiUrl];
    return fetch(`${urls[Math.floor(Math.random() * urls.length)]}/api/public/forms/${formId}/submissions`, {
      method: 'POST', headers: { 'content-type': 'application/json', origin: this.origin, 'x-forwarded-for': ip }, body: JSON.stringify(body), signal: AbortSignal.timeout(15_000),
    });
  }

  /** @param {string} path */
  async get(path, token = this.token()) {
    const response = await fetch(`${this.apiUrl}${path}`, { headers: { authorization: `Bearer ${token}` } });
    return { status: response.status, body: /** @type {any} */ (await response.json()) };
  }
}
