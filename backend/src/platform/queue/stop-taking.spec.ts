import { stopTaking } from './stop-taking.js';

describe('stopTaking', () => {
  it('waits for what runs', async () => {
    let isDone = false;
    await stopTaking({ pause: () => new Promise<void>((resolve) => { setTimeout(() => { isDone = true; resolve(); }, 20); }) });
    expect(isDone).toBe(true);
  });

  it('gives up on a Redis that hangs, and cuts the connections', async () => {
    const began = performance.now();
    let cut = 0;
    const client = { disconnect: () => { cut++; } };
    await stopTaking({ pause: () => new Promise<void>(() => undefined), clients: [client, client] }, 30);
    expect(performance.now() - began).toBeGreaterThanOrEqual(25);
    expect(cut).toBe(2);
  });

  it('takes a Redis that is away for stopped', async () => {
    await expect(stopTaking({ pause: () => Promise.reject(new Error('Connection is closed.')) })).resolves.toBeUndefined();
  });
});
