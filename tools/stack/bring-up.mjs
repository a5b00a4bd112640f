import { readyProducts } from '../packages/ready.mjs';
import { groupMembers } from '../process/identity.mjs';
import { withLock } from '../process/lock.mjs';
import { say, step } from '../process/say.mjs';
import { answers } from '../process/wait.mjs';
import { resolveRuntime } from '../runtime/resolve.mjs';
import { DEFAULT_BASE, demandFreePorts, portsFrom } from './ports.mjs';
import { ADMIN_EMAIL, Product, backendEnv } from './product.mjs';
import { livingRoles, readRun } from './run-file.mjs';
import { readSecrets } from './secrets.mjs';
import { ensureMail, ensureMysql, ensureRedis } from './services.mjs';
import { writeStackFile } from './stack-file.mjs';
import { NAMES, Stack } from './stack.mjs';
import { ADMIN_USER, Website } from './website.mjs';

/** @typedef {import('./settings.mjs').StackSettings} StackSettings */

/** The person changed their mind. */
export class Interrupted extends Error {
  constructor() {
    super('interrupted; nothing was left running');
  }
}

/**
 * From whatever is there to a stack of which every part answers.
 * @param {StackSettings} settings
 * @param {{runtimeDir: string, sharedDir: string, onStack: (stack: Stack) => void, isInterrupted: () => boolean, workspaces?: string[]}} surroundings
 *   `onStack` hands out the stack before anything is started; `workspaces` limits what is built.
 */
export async function bringUp(settings, { runtimeDir, sharedDir, onStack, isInterrupted, workspaces }) {
  const check = () => {
    if (isInterrupted()) throw new Interrupted();
  };
  const running = readRun(settings.dir);
  const isRunning = livingRoles(running).length > 0;
  const portBase = settings.portBase ?? (isRunning ? running?.portBase : null) ?? DEFAULT_BASE;
  const wordpress = settings.wordpress ?? (isRunning ? running?.wordpress : null) ?? '7.1';
  await demandPorts(settings, running, portBase);

  const [runtime, { node, digests }] = await both(
    step('Looking after the private runtime (MySQL, Redis, PHP, WordPress)', () =>
      withLock(`${sharedDir}/runtime.lock`, () => resolveRuntime({ dir: runtimeDir, wordpress }), () => say('Another command is fetching the runtime; waiting for it')),
    ),
    readyProducts(workspaces),
  );
  check();

  if (isRunning && running && running.portBase !== portBase) {
    say(`Moving the stack from port ${running.portBase} to ${portBase}`);
    const old = new Stack(settings.dir, running.portBase, running.wordpress);
    await old.stopAll();
  }
  // Fetching and building take minutes at the first start; somebody else may have come meanwhile.
  await demandPorts(settings, readRun(settings.dir), portBase);
  const stack = new Stack(settings.dir, portBase, wordpress, isInterrupted);
  onStack(stack);
  const before = livingRoles(stack.run);
  if (before.length > 0) say(`Already running: ${before.map((role) => NAMES[role]).join(', ')}`);

  const secrets = readSecrets(settings.dir);
  const [mysql, [redisUrl, mail]] = await both(
    ensureMysql(stack, { server: runtime.database, url: settings.mysqlUrl, password: secrets.mysqlPassword }),
    both(ensureRedis(stack, { command: runtime.redis, url: settings.redisUrl }), ensureMail(stack, node)),
  );
  check();

  const env = backendEnv(stack, { mysql, redisUrl, secret: secrets.dmatSecret });
  const product = new Product(stack, { node, env, build: digests.backend });
  const website = new Website(stack, { php: runtime.php, tree: runtime.wordpressTree, mysql, secrets, node });
  if (stack.isRunning('wordpress') && stack.run.processes.wordpress?.build !== wordpress) await stack.stop('wordpress');
  await both(
    (async () => {
      await product.ensureMigrated();
      check();
      await both(product.ensureApi(), product.ensureWorker());
      await product.ensureAdmin(secrets.adminPassword);
    })(),
    (async () => {
      await website.prepare();
      check();
      await website.ensureServing();
    })(),
  );
  check();
  const [landingPage, isDocumented] = await both(
    (async () => {
      await website.ensureConnected(product);
      return website.ensureLandingPage();
    })(),
    answers(`${product.url}/api/docs`, 20_000),
  );
  check();

  const demoPages = settings.isDemo ? await website.ensureDemoPages() : [];
  if (settings.isDemo) await step('Making the demo: 120 days, 2,500 leads, 200,000 events', () => product.ensureDemo(demoPages, secrets.adminPassword));
  check();

  const docsUrl = `${product.url}/api/docs`;
  if (!isDocumented) throw new Error(`the api's documentation does not answer: ${docsUrl}`);
  const { api, worker, wordpress: server } = stack.run.processes;
  /** @type {import('./stack-file.mjs').StackFile} */
  const file = {
    wordpress: { url: website.url, adminUser: ADMIN_USER, adminPassword: secrets.wordpressPassword, version: await website.version() },
    api: { url: product.url, docsUrl, adminEmail: ADMIN_EMAIL, adminPassword: secrets.adminPassword },
    mail,
    mysql,
    redis: { url: redisUrl },
    landingPages: [landingPage, ...demoPages.map(({ url, formId }) => ({ url, formId }))],
    processes: {
      api: api ? [api.pid] : [],
      worker: worker ? [worker.pid] : [],
      mysql: stack.pid('mysql'),
      redis: stack.pid('redis'),
      wordpress: server?.pid ?? 0,
    },
  };
  writeStackFile(settings.dir, file);
  return { stack, file };
}

/**
 * Both, and neither still busy when one fails.
 * @template A, B
 * @param {Promise<A>} one
 * @param {Promise<B>} other
 * @returns {Promise<[A, B]>}
 */
async function both(one, other) {
  const [first, second] = await Promise.allSettled([one, other]);
  if (first.status === 'rejected') throw first.reason;
  if (second.status === 'rejected') throw second.reason;
  return [first.value, second.value];
}

/**
 * @param {StackSettings} settings
 * @param {import('./run-file.mjs').RunState | null} running
 * @param {number} portBase
 */
async function demandPorts(settings, running, portBase) {
  const ports = portsFrom(portBase);
  const isOurs = (/** @type {import('./run-file.mjs').Role} */ role) => {
    const known = running?.portBase === portBase ? running.processes[role] : undefined;
    return known !== undefined && groupMembers(known).length > 0;
  };
  /** @type {{what: string, port: number, role: import('./run-file.mjs').Role}[]} */
  const all = [
    { what: 'WordPress', port: ports.wordpress, role: 'wordpress' },
    { what: 'the api', port: ports.api, role: 'api' },
    { what: 'the caught-mail inbox', port: ports.mail, role: 'mail' },
    { what: 'its SMTP', port: ports.smtp, role: 'mail' },
    { what: "the worker's health", port: ports.worker, role: 'worker' },
  ];
  if (!settings.mysqlUrl) all.push({ what: 'MySQL', port: ports.mysql, role: 'mysql' });
  if (!settings.redisUrl) all.push({ what: 'Redis', port: ports.redis, role: 'redis' });
  await demandFreePorts(all.filter(({ role }) => !isOurs(role)));
}
