import path from 'node:path';
import { runCommand } from '../process/run.mjs';
import { say } from '../process/say.mjs';
import { answers } from '../process/wait.mjs';
import { wordpressVersion } from '../runtime/wordpress.mjs';
import { prepareSite, scriptCommand, serveCommand } from '../wordpress/site.mjs';
import { REPOSITORY } from './places.mjs';
import { WORDPRESS_DATABASES, wordpressDatabase } from './services.mjs';

/** @typedef {import('./stack.mjs').Stack} Stack */

export const ADMIN_USER = 'admin';

/** The WordPress of a stack, with the plugin in it. */
export class Website {
  /**
   * @param {Stack} stack
   * @param {{php: string[], tree: string, mysql: import('./services.mjs').MysqlAccess,
   *   secrets: import('./secrets.mjs').StackSecrets, node: string}} parts
   */
  constructor(stack, { php, tree, mysql, secrets, node }) {
    this.stack = stack;
    this.php = php;
    this.tree = tree;
    this.mysql = mysql;
    this.secrets = secrets;
    this.node = node;
    this.line = stack.run.wordpress;
    this.folder = path.join(stack.dir, `wordpress-${this.line}`);
    this.url = `http://127.0.0.1:${stack.ports.wordpress}`;
  }

  /**
   * Runs one of the scripts of tools/wordpress and reads the JSON on its last line.
   * @param {string} script
   * @param {Record<string, unknown>} input
   */
  async #script(script, input) {
    const printed = await runCommand(scriptCommand(this.php, script, this.folder, { url: this.url, user: ADMIN_USER, ...input }), {
      what: `tools/wordpress/${script}`,
    });
    return JSON.parse(/** @type {string} */ (printed.trim().split('\n').at(-1)));
  }

  /** Files, database, theme, permalinks, plugin. */
  async prepare() {
    const { mysql, secrets, stack } = this;
    await prepareSite({
      tree: this.tree,
      folder: this.folder,
      plugin: path.join(REPOSITORY, 'wp-plugin'),
      config: {
        url: this.url,
        mysql: { ...mysql, database: wordpressDatabase(mysql, WORDPRESS_DATABASES[this.line]) },
        salt: secrets.wordpressSalt,
        debugLog: path.join(stack.dir, 'logs', `wordpress-${this.line}-debug.log`),
        smtp: `127.0.0.1:${stack.ports.smtp}`,
      },
    });
    const account = { password: secrets.wordpressPassword, email: 'admin@example.test' };
    const { installed } = await this.#script('install.php', { ...account, title: 'DMAT demo' });
    const { problems } = await this.#script('setup.php', { ...account, plugins: ['dmat/dmat.php'] });
    if (problems.length > 0) throw new Error(`the plugin could not be activated: ${problems.join('; ')}`);
    say(`WordPress ${await this.version()} is ${installed ? 'installed' : 'in place'}, the plugin is active`);
  }

  async ensureServing() {
    await this.stack.ensure('wordpress', {
      command: () => serveCommand(this.php, { folder: this.folder, host: '127.0.0.1', port: this.stack.ports.wordpress }),
      env: { PHP_CLI_SERVER_WORKERS: '4' },
      cwd: this.folder,
      build: this.line,
      isAnswering: () => answers(`${this.url}/wp-json/`, 20_000),
      where: this.url,
    });
    await this.stack.ensure('cron', {
      command: () => [this.node, path.join(REPOSITORY, 'tools/wordpress/cron-tick.mjs'), this.url],
      isAnswering: async () => true,
    });
  }

  /**
   * Connects the site the way a person would: with a one-time code.
   * @param {import('./product.mjs').Product} product
   */
  async ensureConnected(product) {
    const { connected } = await this.#script('connect.php', { api_url: product.url, code: '' });
    if (connected) return;
    const answer = await this.#script('connect.php', { api_url: product.url, code: await product.pairingCode() });
    if (!answer.connected) throw new Error(`WordPress could not be connected to the backend: ${answer.problem}`);
    say('WordPress and the backend are connected');
  }

  /**
   * A published landing page with a form, made from the plugin's own pattern.
   * @returns {Promise<{url: string, formId: string}>}
   */
  async ensureLandingPage() {
    const page = await this.#script('demo-page.php', {});
    if (page.problem) throw new Error(`the demo landing page could not be made: ${page.problem}`);
    if (!(await answers(page.url, 20_000))) throw new Error(`the demo landing page does not answer: ${page.url}`);
    if (page.made) say(`The demo landing page is published: ${page.url}`);
    return { url: page.url, formId: page.form_id };
  }

  /**
   * The three published landing pages of the demo, each from another of the plugin's patterns.
   * @returns {Promise<{url: string, formId: string, title: string}[]>}
   */
  async ensureDemoPages() {
    const { pages, made, problem } = await this.#script('demo-pages.php', {});
    if (problem) throw new Error(`a landing page of the demo could not be made: ${problem}`);
    if (made > 0) say(`${made} landing pages of the demo are published`);
    return pages.map((/** @type {any} */ page) => ({ url: page.url, formId: page.form_id, title: page.title }));
  }

  version() {
    return wordpressVersion(this.folder);
  }
}
