import type { PoolConnection } from 'mysql2';
import { Transaction } from './transaction.js';

/** A connection that notes what it is sent and answers with the place of each statement. */
function noting(): { sent: string[]; connection: PoolConnection } {
  const sent: string[] = [];
  const query = (text: string, done: (error: unknown, result: unknown) => void): void => {
    sent.push(text);
    const results = text.split(';\n').map((_, place) => ({ place }));
    done(null, results.length === 1 ? results[0] : results);
  };
  const format = (sql: string, params: unknown[]): string => params.reduce<string>((text, value) => text.replace('?', String(value)), sql);
  return { sent, connection: { query, format } as unknown as PoolConnection };
}

describe('a transaction', () => {
  it('sends what nobody waits for with the next statement, in order, and answers for that one', async () => {
    const { sent, connection } = noting();
    const tx = new Transaction(connection);
    tx.later('A ?', [1]);
    tx.later('B ?', [2]);
    expect(sent).toEqual([]);
    expect(await tx.query('C ?', [3])).toEqual({ place: 2 });
    expect(await tx.query('D')).toEqual({ place: 0 });
    expect(sent).toEqual(['A 1;\nB 2;\nC 3', 'D']);
  });

  it('sends the rest with the commit', async () => {
    const { sent, connection } = noting();
    const tx = new Transaction(connection);
    tx.later('A');
    await tx.commit();
    expect(sent).toEqual(['A;\nCOMMIT']);
  });

  it('sends nothing that waits when it is undone', async () => {
    const { sent, connection } = noting();
    const tx = new Transaction(connection);
    tx.later('A');
    await tx.rollback();
    expect(sent).toEqual(['ROLLBACK']);
  });
});
