import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { CommandFailed, runCommand } from '../process/run.mjs';
import { REPOSITORY } from '../stack/places.mjs';

const read = (/** @type {string} */ file) => readFileSync(path.join(REPOSITORY, file), 'utf8');
/** @type {Record<string, {version?: string, dev?: boolean, devOptional?: boolean, hasInstallScript?: boolean, integrity?: string, resolved?: string, link?: boolean}>} */
const locked = JSON.parse(read('package-lock.json')).packages;
const dockerfiles = ['backend/Dockerfile', 'tools/docker/mail.Dockerfile'];

/** Packages of production that bring an install script, and why the product works without it. Think before you add one. */
const scriptsNobodyNeeds = {
  '@scarf/scarf': 'reports installs to its maker; comes with swagger-ui-dist',
  'free-email-domains': 'fetches a newer list; the one in the package is used',
  'msgpackr-extract': 'compiles a quicker reader; msgpackr works without it',
};

describe('what production is made of', () => {
  it('is locked: each package with its version, its sum and a public address', () => {
    for (const [name, one] of Object.entries(locked)) {
      if (!name.includes('node_modules/') || one.link) continue;
      assert.ok(one.version, name);
      if (one.resolved) assert.match(one.resolved, /^https:\/\/registry\.npmjs\.org\//, name);
      if (one.resolved) assert.match(one.integrity ?? '', /^sha512-/, name);
    }
  });

  it('needs no install script of anybody', () => {
    const withScript = Object.entries(locked).filter(([, one]) => one.hasInstallScript && !one.dev && !one.devOptional).map(([name]) => name.split('node_modules/').at(-1));
    assert.deepEqual([...new Set(withScript)].sort(), Object.keys(scriptsNobodyNeeds));
    for (const file of dockerfiles) {
      const installs = read(file).split('\n').filter((line) => /npm (ci|install)/.test(line));
      assert.ok(installs.length > 0, file);
      for (const line of installs) assert.match(line, /npm ci --ignore-scripts /, `${file}: ${line}`);
    }
  });

  it('can be listed for whoever has to check it (SBOM)', async () => {
    // With what only tests need: asked for --omit=dev, npm also leaves out what both need.
    const text = await runCommand(['npm', 'sbom', '--package-lock-only', '--sbom-format=cyclonedx', '--workspace', 'backend', '--workspace', 'shared'], { cwd: REPOSITORY, what: 'npm sbom', limitMs: 60_000 });
    const { bomFormat, components } = JSON.parse(text.slice(text.indexOf('{')));
    assert.equal(bomFormat, 'CycloneDX');
    const listed = new Set(components.map((/** @type {{name: string}} */ { name }) => name));
    for (const name of Object.keys(JSON.parse(read('backend/package.json')).dependencies).filter((one) => one !== '@dmat/shared')) assert.ok(listed.has(name), `${name} is not listed`);
  });

  it('has no hole of which the registry knows (npm audit: nothing high or critical)', async (test) => {
    const answer = await runCommand(['npm', 'audit', '--omit=dev', '--audit-level=high', '--json'], { cwd: REPOSITORY, what: 'npm audit', limitMs: 45_000 })
      .catch((error) => { if (error instanceof CommandFailed) return error.output; throw error; });
    const found = reportIn(answer);
    if (!found) return test.skip(`the registry answers no audit: ${/npm error (?!A complete|code)(.{0,120})/.exec(answer)?.[1] ?? 'no reason given'}`);
    assert.deepEqual({ high: found.high, critical: found.critical }, { high: 0, critical: 0 }, answer.slice(0, 4_000));
  });
});

/** The counts by severity, or null where the registry gave none. @param {string} text @returns {Record<string, number> | null} */
function reportIn(text) {
  try {
    return JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)).metadata?.vulnerabilities ?? null;
  } catch {
    return null;
  }
}

describe('containers', () => {
  it('run as somebody who is not root, from one pinned line of images', () => {
    for (const file of dockerfiles) {
      const last = read(file).split(/^FROM /m).at(-1) ?? '';
      const user = /^USER (\S+)$/m.exec(last)?.[1];
      assert.ok(user && !/^(root|0)(:|$)/.test(user), `${file} ends as ${user ?? 'root'}`);
      assert.ok(last.lastIndexOf('USER ') < last.lastIndexOf('CMD '), file);
      for (const [, image] of read(file).matchAll(/^FROM (\S+)/gm)) assert.match(image ?? '', /:\d+[\w.-]*$/, `${file}: ${image} has no version`);
      assert.doesNotMatch(read(file), /^(ADD|ENV|ARG) .*(SECRET|PASSWORD|TOKEN)/m, file);
    }
  });

  it('of our own cannot write into their image, gain rights or use more of them than they need', () => {
    const compose = read('docker-compose.yml');
    const hard = compose.slice(compose.indexOf('x-hardened:'), compose.indexOf('\n\n', compose.indexOf('x-hardened:')));
    for (const line of ['read_only: true', 'cap_drop: [ALL]', 'security_opt: ["no-new-privileges:true"]', 'tmpfs: [/tmp]']) assert.ok(hard.includes(line), line);
    const services = Object.fromEntries(compose.slice(compose.indexOf('\nservices:'), compose.indexOf('\nvolumes:')).split(/^ {2}(?=[a-z]+:$)/m).slice(1).map((text) => [text.split(':', 1)[0], text]));
    const backend = compose.slice(compose.indexOf('x-backend:'), compose.indexOf('\nservices:'));
    assert.match(backend, /<<: \*hardened/);
    for (const [name, text] of Object.entries(services)) {
      const isOurs = /dockerfile:|<<: \*backend/.test(text ?? '');
      if (isOurs) assert.match(text ?? '', /<<: \*(backend|hardened)/, name);
      assert.doesNotMatch(text ?? '', /privileged: true|\/var\/run\/docker\.sock|network_mode: host/, name);
      if (!isOurs) assert.match(text ?? '', /image: [\w/]+:[\d.]+/, `${name} has no version`);
    }
    assert.ok(Object.keys(services).length >= 7, Object.keys(services).join());
  });
});
