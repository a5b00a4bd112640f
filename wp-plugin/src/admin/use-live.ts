import { useEffect, useRef, useState } from '@wordpress/element';
import { liveAddress } from './api/live.js';

/** News come by stream, or the screen looks now and then. */
export type LiveState = 'live' | 'now-and-then';

/** What the hook needs of the world, so that a test may bring its own. */
export interface LiveWorld {
  address: () => Promise<string>;
  open: (address: string) => EventSource;
}

const gatherMs = 400;
const lookEveryMs = 15_000;
const longestPauseMs = 60_000;

/**
 * Calls `onNews` soon after something happened: told by the stream, and every 15 seconds while there is none. A hidden
 * screen rests and catches up when it is looked at again.
 */
export function useLive(onNews: () => void, world: LiveWorld = browser): LiveState {
  const [state, setState] = useState<LiveState>('now-and-then');
  const told = useRef(onNews);
  told.current = onNews;
  useEffect(() => {
    const live = keepListening(world, () => told.current(), setState);
    return () => live.end();
  }, [world]);
  return state;
}

const browser: LiveWorld = { address: liveAddress, open: (address) => new EventSource(address) };

/** Listens, and listens again after every end; the pause grows up to a minute while it fails. */
export function keepListening(world: LiveWorld, onNews: () => void, onState: (state: LiveState) => void): { end: () => void } {
  let source: EventSource | null = null;
  let failures = 0;
  let isOver = false;
  let gathering: ReturnType<typeof setTimeout> | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;

  const news = () => {
    gathering ??= setTimeout(() => {
      gathering = undefined;
      if (!document.hidden) onNews();
    }, gatherMs);
  };
  const looking = setInterval(() => source?.readyState !== 1 && news(), lookEveryMs);
  const shut = () => {
    source?.close();
    source = null;
    onState('now-and-then');
  };
  const retry = () => {
    shut();
    failures += 1;
    if (!isOver) again = setTimeout(listen, Math.min(longestPauseMs, 1_000 * 2 ** failures));
  };
  const listen = async () => {
    try {
      const address = await world.address();
      if (isOver) return;
      source = world.open(address);
    } catch {
      retry();
      return;
    }
    source.onopen = () => {
      // What happened between two streams is told by nobody.
      if (failures > 0) news();
      failures = 0;
      onState('live');
    };
    source.onmessage = news;
    source.onerror = retry;
  };
  const onLook = () => !document.hidden && news();
  document.addEventListener('visibilitychange', onLook);
  void listen();
  return {
    end: () => {
      isOver = true;
      clearInterval(looking);
      clearTimeout(again);
      clearTimeout(gathering);
      document.removeEventListener('visibilitychange', onLook);
      source?.close();
    },
  };
}
