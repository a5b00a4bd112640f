import { Writable } from 'node:stream';
import { pino } from 'pino';
import { makeLogger } from './logger.js';

it('never writes an address, a name or a token', () => {
  const lines: string[] = [];
  const sink = new Writable({ write: (chunk, _encoding, done) => { lines.push(String(chunk)); done(); } });
  const logger = makeLogger('info', 'test');
  (logger as unknown as Record<symbol, unknown>)[pino.symbols.streamSym] = sink;
  logger.info({ email: 'ada@example.test', lead: { phone: '+491', id: 7 }, req: { headers: { authorization: 'Bearer abc' } } }, 'captured');
  expect(lines.join('')).toContain('"id":7');
  for (const secret of ['ada@', '+491', 'Bearer']) expect(lines.join('')).not.toContain(secret);
});
