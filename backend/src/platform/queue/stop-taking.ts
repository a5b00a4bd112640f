import type { Queue } from 'bull';
import { log } from '../logger/logger.js';

/** What is asked of a queue here; `clients` are its connections, which Bull's types leave out. */
export interface Stoppable extends Pick<Queue, 'pause'> {
  clients?: { disconnect(): void }[];
}

/**
 * Takes nothing new from a queue and waits for what runs; no longer than so many milliseconds, because a Redis that
 * hangs lets no job end. Then its connections are cut; what they carried is found again in MySQL.
 */
export async function stopTaking(queue: Stoppable, mostMs = 8_000): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(() => {
      log.warn('Redis does not let the queue stop; its connections are cut');
      for (const client of queue.clients ?? []) client.disconnect();
      resolve();
    }, mostMs);
  });
  await Promise.race([queue.pause(true, false).catch(() => undefined), late]).finally(() => clearTimeout(timer));
}
