import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const OUTPUT_LIMIT = 64 * 1024 * 1024;

/**
 * @typedef {object} DebianSource Where this machine gets its Debian packages from.
 * @property {string} uri
 * @property {string | null} signedBy The keyring named by the source, if it names one.
 */

/** Packages that only matter on an installed system; an extracted folder does without them. */
const NEVER_NEEDED =
  /^(perl.*|libperl.*|dpkg|debconf.*|cdebconf.*|adduser|passwd|systemd.*|libsystemd-shared|init-system-helpers|sysvinit-utils|procps|psmisc|mysql-common|tzdata.*|ucf|sensible-utils|login.*|base-files|base-passwd|util-linux.*|coreutils.*|gawk|mawk|sed|grep|tar|debianutils|findutils|mount|libpam.*|apache2.*|libapache2.*|php8\.[0-9]-(fpm|cgi|phpdbg)|lsb-base|netbase|media-types|shared-mime-info|libgcc-s1-dev|default-mta|exim4.*|openssl-provider-.*|fonts-.*|fontconfig-config|x11-common|xfonts-.*|readline-common|libdebian-installer4|libnewt.*|iproute2|rsync|socat|lsof|galera-4)$/;

/**
 * Reads the one-line format (`deb uri suite main`).
 * @param {string} text
 * @returns {{uri: string, suites: string[], components: string[], signedBy: string | null}[]}
 */
export function parseOneLineSources(text) {
  return text
    .split('\n')
    .map((line) => line.trim().match(/^deb\s+(?:\[([^\]]*)\]\s+)?(\S+)\s+(\S+)\s+(.+)$/))
    .filter((match) => match !== null)
    .map(([, options = '', uri, suite, components]) => ({
      uri,
      suites: [suite],
      components: components.split(/\s+/),
      signedBy: options.match(/signed-by=(\S+)/)?.[1] ?? null,
    }));
}

/**
 * Reads the stanza format (`Types: deb`, `URIs: …`).
 * @param {string} text
 * @returns {{uri: string, suites: string[], components: string[], signedBy: string | null}[]}
 */
export function parseStanzaSources(text) {
  return text
    .split(/\n\s*\n/)
    .map((stanza) => {
      const fields = new Map(
        stanza
          .split('\n')
          .filter((line) => /^[A-Za-z-]+:/.test(line))
          .map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
      );
      return {
        isUsable: (fields.get('types') ?? '').split(/\s+/).includes('deb') && fields.get('enabled') !== 'no',
        uri: (fields.get('uris') ?? '').split(/\s+/)[0],
        suites: (fields.get('suites') ?? '').split(/\s+/),
        components: (fields.get('components') ?? '').split(/\s+/),
        signedBy: fields.get('signed-by') || null,
      };
    })
    .filter((stanza) => stanza.isUsable && stanza.uri !== '')
    .map(({ uri, suites, components, signedBy }) => ({ uri, suites, components, signedBy }));
}

/**
 * The machine's own Debian mirror, so that nothing else is ever contacted.
 * @returns {Promise<DebianSource | null>} null where this is not Debian or has no usable source.
 */
export async function findDebianSource(etc = '/etc') {
  const release = await readFile(path.join(etc, 'os-release'), 'utf8').catch(() => '');
  if (!/^ID=debian$/m.test(release)) return null;
  const codename = release.match(/^VERSION_CODENAME=(\S+)$/m)?.[1] ?? 'stable';
  const folder = path.join(etc, 'apt/sources.list.d');
  const names = (await readdir(folder).catch(() => [])).sort();
  const entries = parseOneLineSources(await readFile(path.join(etc, 'apt/sources.list'), 'utf8').catch(() => ''));
  for (const name of names) {
    const text = await readFile(path.join(folder, name), 'utf8').catch(() => '');
    if (name.endsWith('.list')) entries.push(...parseOneLineSources(text));
    if (name.endsWith('.sources')) entries.push(...parseStanzaSources(text));
  }
  const found =
    entries.find((entry) => entry.components.includes('main') && entry.suites.includes(codename)) ??
    entries.find((entry) => entry.components.includes('main') && /\/debian\/?$/.test(entry.uri));
  return found ? { uri: found.uri, signedBy: found.signedBy } : null;
}

/**
 * A private view of one Debian suite: own lists, own cache, the system's settings untouched.
 * Needs no root.
 */
export class PackageSet {
  /**
   * @param {string} dir Folder that holds the lists and downloads.
   * @param {string} suite For example `sid`.
   * @param {DebianSource} source
   */
  constructor(dir, suite, source) {
    this.dir = dir;
    this.suite = suite;
    this.source = source;
  }

  /** @returns {string[]} */
  get #options() {
    return [
      `Dir::State=${this.dir}/state`,
      `Dir::State::Lists=${this.dir}/state/lists`,
      `Dir::State::status=${this.dir}/state/status`,
      `Dir::Cache=${this.dir}/cache`,
      `Dir::Etc::sourcelist=${this.dir}/suite.sources`,
      'Dir::Etc::sourceparts=/dev/null',
      'Dir::Etc::preferences=/dev/null',
      'Dir::Etc::preferencesparts=/dev/null',
      'Acquire::Languages=none',
      'Acquire::IndexTargets::deb::DEP-11::DefaultEnabled=false',
      'Acquire::IndexTargets::deb::Contents-deb::DefaultEnabled=false',
      'Acquire::Retries=3',
      'APT::Install-Recommends=false',
      ...(process.getuid?.() === 0 ? ['APT::Sandbox::User=root'] : []),
    ].flatMap((option) => ['-o', option]);
  }

  /** Fetches the suite's list of packages. */
  async update() {
    await mkdir(`${this.dir}/state/lists/partial`, { recursive: true });
    await mkdir(`${this.dir}/cache/archives/partial`, { recursive: true });
    await writeFile(`${this.dir}/state/status`, '');
    const signedBy = this.source.signedBy ? `Signed-By: ${this.source.signedBy}\n` : '';
    await writeFile(
      `${this.dir}/suite.sources`,
      `Types: deb\nURIs: ${this.source.uri}\nSuites: ${this.suite}\nComponents: main\n${signedBy}`,
    );
    await run('apt-get', [...this.#options, '-qq', 'update'], { maxBuffer: OUTPUT_LIMIT });
  }

  /**
   * Those of the names that the suite has.
   * @param {string[]} names
   * @returns {Promise<string[]>}
   */
  async existing(names) {
    const known = new Set(await this.matching(/./));
    return names.filter((name) => known.has(name));
  }

  /**
   * The suite's package names of a shape.
   * @param {RegExp} shape
   */
  async matching(shape) {
    const { stdout } = await run('apt-cache', [...this.#options, 'pkgnames'], { maxBuffer: OUTPUT_LIMIT });
    return stdout.split('\n').filter((name) => shape.test(name));
  }

  /**
   * The packages named and everything they need to run.
   * @param {string[]} names
   * @returns {Promise<string[]>}
   */
  async withDependencies(names) {
    const flags = 'recommends suggests conflicts breaks replaces enhances'.split(' ').map((word) => `--no-${word}`);
    const { stdout } = await run('apt-cache', [...this.#options, 'depends', '--recurse', ...flags, ...names], {
      maxBuffer: OUTPUT_LIMIT,
    });
    const listed = stdout.split('\n').filter((line) => /^[a-z0-9]/.test(line) && !line.includes(':'));
    return [...new Set(listed)].filter((name) => !NEVER_NEEDED.test(name)).sort();
  }

  /**
   * Downloads and unpacks packages into a folder.
   * @param {string[]} names
   * @param {string} root Where their `usr/…` ends up.
   */
  async extract(names, root) {
    const downloads = `${this.dir}/debs`;
    await mkdir(downloads, { recursive: true });
    await mkdir(root, { recursive: true });
    await run('apt-get', [...this.#options, '-qq', 'download', ...names], { cwd: downloads, maxBuffer: OUTPUT_LIMIT });
    for (const file of (await readdir(downloads)).sort()) {
      if (!file.endsWith('.deb')) continue;
      await run('dpkg-deb', ['-x', path.join(downloads, file), root], { maxBuffer: OUTPUT_LIMIT });
      await rm(path.join(downloads, file));
    }
  }

  /** Removes lists and downloads; what was extracted stays. */
  async discard() {
    await rm(this.dir, { recursive: true, force: true });
  }
}

/**
 * Fills a folder once: work happens beside it and appears whole, so a broken fetch never looks finished.
 * @param {string} dir
 * @param {(partial: string) => Promise<void>} fill
 */
export async function fillOnce(dir, fill) {
  if (existsSync(dir)) return;
  const partial = `${dir}.partial-${process.pid}`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(path.dirname(dir), { recursive: true });
  try {
    await fill(partial);
    await rename(partial, dir);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    if (!existsSync(dir)) throw error;
  }
}
