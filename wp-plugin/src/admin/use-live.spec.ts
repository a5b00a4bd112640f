import { keepListening, type LiveState } from './use-live';

jest.mock('./api/live', () => ({ liveAddress: jest.fn() }));

class FakeSource {
  readyState = 1;
  onopen: () => void = () => undefined;
  onmessage: () => void = () => undefined;
  onerror: () => void = () => undefined;
  close = jest.fn(() => { this.readyState = 2; });
}

describe('a screen that listens', () => {
  let sources: FakeSource[];
  let states: LiveState[];
  let news: jest.Mock;
  let address: jest.Mock;
  const begin = () => keepListening({ address, open: () => { sources.push(new FakeSource()); return sources.at(-1) as unknown as EventSource; } }, news, (state) => states.push(state));

  beforeEach(() => {
    jest.useFakeTimers();
    sources = [];
    states = [];
    news = jest.fn();
    address = jest.fn(async () => 'https://b.example/api/live?ticket=t');
  });
  afterEach(() => jest.useRealTimers());

  it('looks once for many news at a time', async () => {
    const live = begin();
    await jest.advanceTimersByTimeAsync(0);
    sources[0]!.onopen();
    for (let i = 0; i < 5; i++) sources[0]!.onmessage();
    await jest.advanceTimersByTimeAsync(500);
    expect(news).toHaveBeenCalledTimes(1);
    expect(states.at(-1)).toBe('live');
    live.end();
  });

  it('looks every 15 seconds while there is no stream, and asks for a new ticket', async () => {
    address.mockRejectedValue(new Error('away'));
    const live = begin();
    await jest.advanceTimersByTimeAsync(31_000);
    expect(news).toHaveBeenCalledTimes(2);
    expect(address.mock.calls.length).toBeGreaterThan(3);
    live.end();
  });

  it('opens the stream again after it broke, and catches up', async () => {
    const live = begin();
    await jest.advanceTimersByTimeAsync(0);
    sources[0]!.onopen();
    sources[0]!.onerror();
    expect(states.at(-1)).toBe('now-and-then');
    await jest.advanceTimersByTimeAsync(2_500);
    sources[1]!.onopen();
    await jest.advanceTimersByTimeAsync(500);
    expect([sources.length, news.mock.calls.length, states.at(-1)]).toEqual([2, 1, 'live']);
    live.end();
    expect(sources[1]!.close).toHaveBeenCalled();
  });
});
