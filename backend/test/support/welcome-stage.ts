import type { FormDefinition } from '@dmat/shared/forms/form-definition';
import type { Welcome } from '@dmat/shared/forms/welcome';
import { makeForm, submissionOf, submit } from '../factories/forms.js';
import { call, makeAccount, pairSite, signIn, siteItself, type Account, type PairedSite } from './accounts.js';
import { MailSink } from './mail-server.js';
import { startApp, type TestApp } from './test-app.js';

/** The product with worker, a connected site and a mail server in this process. */
export interface Stage {
  app: TestApp;
  sink: MailSink;
  account: Account;
  site: PairedSite;
  admin: string;
  /** A page with a form that has this welcome mail. */
  publish(welcome?: Partial<Welcome>, form?: Partial<FormDefinition>): Promise<ReturnType<typeof makeForm>>;
  /** Sends a form as a visitor; the id of the submission's lead. */
  send(form: ReturnType<typeof makeForm>, answers: Record<string, unknown>, changes?: Record<string, unknown>): Promise<number>;
  query<T>(sql: string, ...values: unknown[]): Promise<T[]>;
  close(): Promise<void>;
}

export const WELCOME: Welcome = {
  enabled: true, subject: 'Welcome, {{ lead.first_name | default: "friend" }}',
  body: 'Hello {{ lead.first_name | default: "there" }},\n\nthank you for asking about {{ page.title }}.', from_name: 'Grace', from_email: 'grace@example.test',
};

let post = 100;

export async function setStage(): Promise<Stage> {
  const sink = new MailSink();
  const smtpUrl = await sink.listen();
  const app = await startApp({ worker: true, config: { trustedProxies: ['127.0.0.1'], smtpUrl } });
  const account = await makeAccount(app);
  const admin = (await signIn(app, account)).access;
  const site = await pairSite(app, admin);
  const query = <T>(sql: string, ...values: unknown[]): Promise<T[]> => app.database.query<T>(sql, values);
  return {
    app, sink, account, site, admin, query,
    async publish(welcome = {}, changes = {}) {
      const form = makeForm(changes);
      post += 1;
      const answer = await call(app, 'PUT', `/api/sites/self/pages/${post}`, {
        bearer: siteItself(site),
        body: {
          title: 'The guide', slug: 'guide', url: `${site.origin}/guide/`, status: 'published', template_type: 'standard', revision: 7,
          forms: [{ definition: form, welcome: { ...WELCOME, ...welcome } }],
        },
      });
      if (answer.status >= 300) throw new Error(`Page sync answered ${answer.status}: ${answer.text}`);
      return form;
    },
    async send(form, answers, changes = {}) {
      const answer = await submit(app, site, form, submissionOf(site, form, answers, changes));
      if (answer.status !== 201) throw new Error(`The submission answered ${answer.status}: ${answer.text}`);
      const [row] = await query<{ lead_id: number | null }>('SELECT lead_id FROM submissions WHERE id = ?', answer.json.id);
      return row?.lead_id ?? 0;
    },
    async close() {
      await app.close();
      await sink.close();
    },
  };
}
