import { randomUUID } from 'node:crypto';
import { AccountDirectory } from '../../platform/auth/account-directory.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { startApp, type TestApp } from '../../../test/support/test-app.js';
import { ApiKeysRepository } from './api-keys.repository.js';
import { FirstAdminService } from './first-admin.service.js';
import { hashSecret } from './hash-secret.js';
import { KnownAccounts } from './known-accounts.js';
import { SessionsRepository } from './sessions.repository.js';
import { SessionsService } from './sessions.service.js';

let app: TestApp;
beforeAll(async () => { app = await startApp(); });
afterAll(() => app?.close());

/** Another process: it remembers nothing of this one. */
const elsewhere = (): KnownAccounts => new KnownAccounts(app.get(SessionsRepository), app.get(ApiKeysRepository), app.get(Clock));

async function makeLogin(): Promise<{ companyId: number; userId: number; sessionId: string }> {
  const made = await app.get(FirstAdminService).ensure({ email: `${randomUUID()}@example.test`, password: 'a long password', name: 'Ada', company: randomUUID() });
  const { access_token: token } = await app.get(SessionsService).start(made.companyId, made.userId, '127.0.0.1');
  return { ...made, sessionId: JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()).sid };
}

it.each([
  ['the company is closed', "UPDATE companies SET status = 'closed' WHERE id = ?", 'companyId'],
  ['the user is suspended', "UPDATE users SET status = 'suspended' WHERE id = ?", 'userId'],
  ['the login is revoked', 'UPDATE refresh_tokens SET revoked_at = NOW(3) WHERE user_id = ?', 'userId'],
] as const)('another process knows no user once %s', async (_, sql, key) => {
  const login = await makeLogin();
  expect(await elsewhere().user(login.userId, login.sessionId)).toMatchObject({ id: login.userId, companyId: login.companyId, role: 'admin' });
  await app.get(Database).query(sql, [login[key]]);
  expect(await elsewhere().user(login.userId, login.sessionId)).toBeNull();
});

it('a login counts only for its own user', async () => {
  const [one, two] = [await makeLogin(), await makeLogin()];
  expect(await app.get(AccountDirectory).user(one.userId, two.sessionId)).toBeNull();
});

it('an API key ends with its company', async () => {
  const { companyId } = await makeLogin();
  const keyId = randomUUID().replace(/-/g, '').slice(0, 16);
  await app.get(ApiKeysRepository).add(companyId, { keyId, secretHash: hashSecret('s'), name: 'Key', caps: ['dmat_sell'], createdBy: 'Ada', expiresAt: null });
  expect(await elsewhere().apiKey(keyId, 's')).toMatchObject({ companyId, caps: ['dmat_sell'] });
  expect(await elsewhere().apiKey(keyId, 'other')).toBeNull();
  await app.get(Database).query("UPDATE companies SET status = 'closed' WHERE id = ?", [companyId]);
  expect(await elsewhere().apiKey(keyId, 's')).toBeNull();
});
