/** @jest-environment node */
import { authorizedFetch, dataOf } from './client';
import { keepSession } from './session';

jest.mock('@wordpress/api-fetch', () => ({ __esModule: true, default: jest.fn() }));

const sessionOf = () => {
  let count = 0;
  return keepSession(async () => ({ token: `t${(count += 1)}`, expires_in: 300, api_url: 'https://b.example', company: null, caps: [] }));
};
const question = (init?: RequestInit) => new Request('https://b.example/api/leads', init);

describe('a request to the backend', () => {
  it('carries the token and no cookies', async () => {
    const send = jest.fn(async (_: RequestInfo | URL) => new Response('{}'));
    await authorizedFetch(sessionOf(), send)(question());
    const sent = send.mock.calls[0]?.[0] as Request;
    expect(sent.headers.get('authorization')).toBe('Bearer t1');
    expect(sent.credentials).toBe('omit');
  });

  it('is sent once more with a new token and the same body after a 401', async () => {
    const bodies: string[] = [];
    const send = jest.fn(async (input: RequestInfo | URL) => {
      const request = input as Request;
      bodies.push(`${request.headers.get('authorization')} ${await request.text()}`);
      return new Response('{}', { status: bodies.length === 1 ? 401 : 200 });
    });
    const answer = await authorizedFetch(sessionOf(), send)(question({ method: 'POST', body: '{"tag":"vip"}' }));
    expect(answer.status).toBe(200);
    expect(bodies).toEqual(['Bearer t1 {"tag":"vip"}', 'Bearer t2 {"tag":"vip"}']);
  });

  it('is not sent a third time', async () => {
    const send = jest.fn(async () => new Response('{}', { status: 401 }));
    expect((await authorizedFetch(sessionOf(), send)(question())).status).toBe(401);
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('says in words that the backend does not answer', async () => {
    const send = jest.fn(async () => {
      throw new TypeError('Failed to fetch');
    });
    await expect(authorizedFetch(sessionOf(), send)(question())).rejects.toMatchObject({
      kind: 'no-answer',
      message: 'The DMAT backend does not answer. Leads are kept on this site until it does.',
    });
  });

  it('is given up when it takes too long', async () => {
    const send = jest.fn(
      (input: RequestInfo | URL) => new Promise<Response>((_, reject) => (input as Request).signal.addEventListener('abort', () => reject(new Error('aborted')))),
    );
    await expect(authorizedFetch(sessionOf(), send, 20)(question())).rejects.toMatchObject({ kind: 'too-slow' });
  });
});

describe('the data of an answer', () => {
  it('is the refusal in the words of the backend when it was refused', () => {
    const response = new Response(null, { status: 422 });
    expect(() => dataOf({ error: { detail: 'Please check.', code: 'invalid', errors: { email: ['Not an address.'] } }, response })).toThrow('Please check.');
  });

  it('does not show what went wrong inside the backend', () => {
    const response = new Response(null, { status: 500 });
    expect(() => dataOf({ error: { detail: 'ER_DUP_ENTRY' }, response })).toThrow(/Something went wrong in the DMAT backend/);
  });
});
