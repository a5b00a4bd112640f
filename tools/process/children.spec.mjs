import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { startChild, stopChild } from './children.mjs';
import { groupMembers, identify, isAlive } from './identity.mjs';
import { withLock } from './lock.mjs';
import { CommandFailed, runCommand } from './run.mjs';
import { until } from './wait.mjs';

const dir = mkdtempSync(path.join(tmpdir(), 'dmat-process-'));
after(() => rmSync(dir, { recursive: true }));
const start = (/** @type {string} */ script) => startChild(['sh', '-c', script], { cwd: dir, log: path.join(dir, 'child.log') });

describe('a child of the stack', () => {
  it('ends together with what it forked, also when it was killed before', async () => {
    const child = start('sleep 60 & sleep 60 & wait');
    await until(() => groupMembers(child).length === 3, { timeoutMs: 5_000 });
    process.kill(child.pid, 'SIGKILL');
    await child.exited;
    assert.equal(isAlive(child), false);
    assert.equal(groupMembers(child).length, 2);
    await stopChild(child);
    assert.equal(groupMembers(child).length, 0);
  });

  it('ends although it is frozen or does not want to', async () => {
    const frozen = start('sleep 60');
    process.kill(frozen.pid, 'SIGSTOP');
    await stopChild(frozen, 5_000);
    assert.equal(isAlive(frozen), false);
    const stubborn = start('trap "" TERM; while true; do sleep 0.1; done');
    await until(() => groupMembers(stubborn).length === 2, { timeoutMs: 5_000 });
    await stopChild(stubborn, 300);
    assert.equal(groupMembers(stubborn).length, 0);
  });

  it('is told apart from a stranger who got its number later', async () => {
    const stranger = { pid: process.pid, bornAt: '1' };
    assert.equal(isAlive(stranger), false);
    await stopChild(stranger);
    assert.ok(isAlive(identify(process.pid)));
  });

  it('writes what it says into its log', async () => {
    const child = start('echo hello; echo trouble >&2');
    await child.exited;
    assert.match(readFileSync(path.join(dir, 'child.log'), 'utf8'), /hello\ntrouble/);
  });
});

describe('a command', () => {
  it('hands back what it printed, and fails with the last words it said', async () => {
    assert.equal(await runCommand(['cat'], { input: 'through' }), 'through');
    await assert.rejects(runCommand(['sh', '-c', 'echo because >&2; exit 3'], { what: 'the thing' }), (error) => error instanceof CommandFailed && error.code === 3 && /the thing failed[\s\S]*because/.test(error.message));
  });

  it('is ended when it hangs', async () => {
    await assert.rejects(runCommand(['sleep', '60'], { what: 'sleeping', limitMs: 200 }), /ran longer/);
  });
});

describe('a lock', () => {
  it('lets one in at a time', async () => {
    let inside = 0;
    let most = 0;
    const enter = () => withLock(path.join(dir, 'a.lock'), async () => {
      most = Math.max(most, ++inside);
      await new Promise((resolve) => setTimeout(resolve, 20));
      inside -= 1;
    });
    await Promise.all([enter(), enter(), enter()]);
    assert.equal(most, 1);
  });

  it('is taken over from a process that died, and opened when the work fails', async () => {
    const file = path.join(dir, 'b.lock');
    writeFileSync(file, JSON.stringify({ pid: 1, bornAt: 'long ago' }));
    await assert.rejects(withLock(file, async () => { throw new Error('no luck'); }), /no luck/);
    assert.equal(await withLock(file, async () => 'in'), 'in');
  });
});
