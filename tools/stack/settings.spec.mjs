import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { freeBase, portsFrom } from './ports.mjs';
import { WrongOption, readSettings } from './settings.mjs';

describe('what npm start is told', () => {
  it('is nothing, and then everything is left open', () => {
    const { portBase, wordpress, isDetached, isReset, mysqlUrl, redisUrl } = readSettings([], {});
    assert.deepEqual({ portBase, wordpress, isDetached, isReset, mysqlUrl, redisUrl }, { portBase: null, wordpress: null, isDetached: false, isReset: false, mysqlUrl: null, redisUrl: null });
  });

  it('is taken from words and environment', () => {
    const settings = readSettings(['--detach', '--reset', '--demo', '--wp=6.8'], { DMAT_DIR: '/somewhere', DMAT_PORT_BASE: '9400', DMAT_MYSQL_URL: 'mysql://a:b@db/dmat', DMAT_REDIS_URL: 'rediss://cache:6380' });
    assert.equal(settings.dir, '/somewhere');
    assert.equal(settings.portBase, 9_400);
    assert.equal(settings.wordpress, '6.8');
    assert.ok(settings.isDetached && settings.isReset && settings.isDemo);
    assert.equal(settings.redisUrl, 'rediss://cache:6380');
  });

  it('is refused in words when it makes no sense', () => {
    const refused = (/** @type {string[]} */ args, /** @type {NodeJS.ProcessEnv} */ env, /** @type {RegExp} */ words) =>
      assert.throws(() => readSettings(args, env), (error) => error instanceof WrongOption && words.test(error.message));
    refused(['--wp=5.9'], {}, /Known: .*7\.1/);
    refused(['--fast'], {}, /no option --fast/);
    refused([], { DMAT_PORT_BASE: 'many' }, /DMAT_PORT_BASE/);
    refused([], { DMAT_MYSQL_URL: 'mysql://db:3306/' }, /name of a database/);
    refused([], { DMAT_MYSQL_URL: 'postgres://db/x' }, /must look like/);
  });

  it('gives every part a port of its own', () => {
    const ports = Object.values(portsFrom(9_400));
    assert.equal(new Set(ports).size, ports.length);
    assert.deepEqual([Math.min(...ports), Math.max(...ports)], [9_400, 9_406]);
  });

  it('is, where a port is taken, a base other than the one that has it', () => {
    assert.deepEqual([[8_401], [9_401, 9_404], [8_400, 9_400]].map(freeBase), [9_400, 10_400, 10_400]);
  });
});
