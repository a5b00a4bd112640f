import { keepSession, type MintedSession } from './session';

const minted = (token: string): MintedSession => ({
  token, expires_in: 300, api_url: 'https://dmat.example.com/', company: { id: 1, name: 'Example' }, caps: [],
});

function keeper() {
  let time = 0;
  let count = 0;
  const mint = jest.fn(async () => minted(`token-${(count += 1)}`));
  return { session: keepSession(mint, () => time), mint, passes: (seconds: number) => (time += seconds * 1000) };
}

describe('the session with the backend', () => {
  it('asks WordPress once for a token that many requests use', async () => {
    const { session, mint } = keeper();
    const all = await Promise.all([session.current(), session.current(), session.current()]);
    expect(all.map(({ token }) => token)).toEqual(['token-1', 'token-1', 'token-1']);
    expect(mint).toHaveBeenCalledTimes(1);
  });

  it('keeps the token for 80 % of its life and renews it then', async () => {
    const { session, passes } = keeper();
    await session.current();
    passes(239);
    expect((await session.current()).token).toBe('token-1');
    passes(2);
    expect((await session.current()).token).toBe('token-2');
  });

  it('goes on with a token that still lives when WordPress cannot give a new one', async () => {
    const { session, mint, passes } = keeper();
    await session.current();
    passes(250);
    mint.mockRejectedValueOnce(new Error('offline'));
    expect((await session.current()).token).toBe('token-1');
  });

  it('does not use a token that has ended', async () => {
    const { session, mint, passes } = keeper();
    await session.current();
    passes(301);
    mint.mockRejectedValueOnce(new Error('offline'));
    await expect(session.current()).rejects.toThrow('offline');
  });

  it('renews once however many requests were refused with the same token', async () => {
    const { session, mint } = keeper();
    const { token } = await session.current();
    const all = await Promise.all([session.renew(token), session.renew(token)]);
    const late = await session.renew(token);
    expect([...all, late].map((live) => live.token)).toEqual(['token-2', 'token-2', 'token-2']);
    expect(mint).toHaveBeenCalledTimes(2);
  });

  it('asks anew after it was told to forget, and a late answer to the question before is not kept', async () => {
    let answer: (value: MintedSession) => void = () => undefined;
    const mint = jest
      .fn<Promise<MintedSession>, []>()
      .mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)))
      .mockResolvedValueOnce(minted('new-site'));
    const session = keepSession(mint, () => 0);
    const before = session.current();
    session.forget();
    expect((await session.current()).token).toBe('new-site');
    answer(minted('old-site'));
    await before;
    expect((await session.current()).token).toBe('new-site');
  });

  it('names the backend without a slash at the end, with or without /api', async () => {
    const plain = keepSession(async () => minted('a'));
    const withApi = keepSession(async () => ({ ...minted('a'), api_url: 'https://dmat.example.com/api' }));
    expect((await plain.current()).apiUrl).toBe('https://dmat.example.com');
    expect((await withApi.current()).apiUrl).toBe('https://dmat.example.com');
  });
});
