import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { sleep, until } from '../../../tools/process/wait.mjs';
import { RealStack } from '../support/real-stack.mjs';
import { TestSite } from '../support/site-of-a-test.mjs';

const crowd = 2_000;
const closedWithinMs = 30_000;
/** A check takes a moment on a busy machine; the promise is about the server's own clock. */
const slackMs = 1_500;

const percentile = (/** @type {number[]} */ times, /** @type {number} */ share) => times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? 0;

describe('two thousand slow clients at once (S21)', () => {
  /** @type {RealStack} */ let stack;
  /** @type {TestSite} */ let site;
  /** @type {ReturnType<TestSite['form']>} */ let form;

  before(async () => {
    stack = await RealStack.start();
    await stack.startApi();
    site = await TestSite.pair(stack);
    form = site.form();
    await fetch(`${stack.url}/api/openapi.json`).then((answer) => answer.text());
  });
  after(() => stack?.stop());

  /**
   * Opens connections that each write their next byte only now and then, and says when the server ended them.
   * @param {{head: string, drip: string, reads?: boolean}} how what is sent at once, what is sent bit by bit, and whether answers are read
   */
  async function linger({ head, drip, reads = true }) {
    /** @type {number[]} */ const lasted = [];
    let opened = 0;
    /** @type {import('node:net').Socket[]} */ const sockets = [];
    const open = () => {
      const socket = connect(Number(new URL(stack.url).port), '127.0.0.1');
      let begun = 0;
      socket.on('connect', () => { opened++; begun = performance.now(); socket.write(head); });
      socket.on('error', () => undefined);
      socket.on('close', () => { if (begun > 0) lasted.push(performance.now() - begun); });
      if (reads) socket.resume(); else socket.pause();
      sockets.push(socket);
    };
    // Whoever asks for something comes a little later than the one before: it is slowness that is tried here, not a rush.
    for (let number = 0; number < crowd; number++) { open(); if (!reads && number % 20 === 19) await sleep(80); }
    await until(async () => opened === crowd, { timeoutMs: 30_000, everyMs: 50 });
    let at = 0;
    const dripping = drip && setInterval(() => {
      const byte = drip[at++ % drip.length] ?? '';
      for (const socket of sockets) if (socket.writable) socket.write(byte);
    }, 4_000);
    return {
      opened: () => opened, lasted,
      readOn: () => { for (const socket of sockets) socket.resume(); },
      end: () => { clearInterval(dripping || undefined); for (const socket of sockets) socket.destroy(); },
    };
  }

  /** Other people meanwhile: they read and they send forms. @param {number} seconds */
  async function others(seconds) {
    const descriptor = site.descriptor(form);
    /** @type {number[]} */ const times = [];
    let refused = 0;
    for (const end = performance.now() + seconds * 1_000; performance.now() < end;) {
      const begun = performance.now();
      const isForm = times.length % 2 === 0;
      const answer = isForm
        ? await site.submit(form.id, site.submission(descriptor, { email: `person-${times.length}-${begun}@slow.example.test` }), `203.0.${times.length % 250}.9`)
        : await fetch(`${stack.url}/health/live`);
      await answer.arrayBuffer();
      times.push(performance.now() - begun);
      if (!answer.ok) refused++;
      await sleep(40);
    }
    return { p95: percentile(times, 0.95), count: times.length, refused };
  }

  const host = 'Host: api.example.test\r\n';
  const ways = {
    'who never end their head': { head: `POST /api/public/collect HTTP/1.1\r\n${host}X-A: `, drip: 'abcdefgh' },
    'who never end their body': { head: `POST /api/public/collect HTTP/1.1\r\n${host}Content-Type: application/json\r\nContent-Length: 5000\r\n\r\n{`, drip: '"a":1,     ' },
    'who say nothing at all': { head: '', drip: '' },
  };

  for (const [who, how] of Object.entries(ways)) {
    it(`${who} leave the others as quick as they were, and are shown out`, async () => {
      const slow = await linger(how);
      try {
        assert.equal(slow.opened(), crowd, 'all of them got in');
        const meanwhile = await others(8);
        assert.ok(meanwhile.count >= 10 && meanwhile.refused === 0, JSON.stringify(meanwhile));
        assert.ok(meanwhile.p95 < 1_000, `p95 of the others: ${meanwhile.p95.toFixed()} ms`);
        const areGone = await until(async () => slow.lasted.length === crowd, { timeoutMs: closedWithinMs + 15_000, everyMs: 100 });
        const longest = Math.max(...slow.lasted);
        process.stdout.write(`# ${who}: p95 of the others ${meanwhile.p95.toFixed()} ms (${meanwhile.count} requests), shown out after ${(longest / 1_000).toFixed(1)} s\n`);
        assert.ok(areGone, `${crowd - slow.lasted.length} are still there`);
        assert.ok(longest < closedWithinMs + slackMs, `the last left after ${longest.toFixed()} ms`);
      } finally {
        slow.end();
      }
      const again = await others(1);
      assert.equal(again.refused, 0);
    });
  }

  it('who never read their answers leave the others as quick as they were, and are shown out', async () => {
    const slow = await linger({ head: `GET /api/openapi.json HTTP/1.1\r\n${host}\r\n`, drip: '', reads: false });
    try {
      assert.equal(slow.opened(), crowd, 'all of them got in');
      const begun = performance.now();
      const meanwhile = await others(8);
      assert.ok(meanwhile.count >= 10 && meanwhile.refused === 0, JSON.stringify(meanwhile));
      assert.ok(meanwhile.p95 < 1_000, `p95 of the others: ${meanwhile.p95.toFixed()} ms`);
      await sleep(closedWithinMs - (performance.now() - begun));
      // Only who reads on sees that the connection has ended; one that had not would now last ten seconds more.
      slow.readOn();
      const areGone = await until(async () => slow.lasted.length === crowd, { timeoutMs: 6_000, everyMs: 50 });
      process.stdout.write(`# who never read: p95 of the others ${meanwhile.p95.toFixed()} ms (${meanwhile.count} requests)\n`);
      assert.ok(areGone, `${crowd - slow.lasted.length} were still there`);
    } finally {
      slow.end();
    }
  });
});
