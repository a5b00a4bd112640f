import { ConfigFaults, loadConfig } from '../platform/config/load-config.js';
import type { Config } from '../platform/config/config.js';
import { log, makeLogger, useLogger } from '../platform/logger/logger.js';

/** Reads the configuration and opens the log; prints all faults and ends with 1 where there are any. */
export function begin(role: string): Config {
  try {
    const config = loadConfig(process.env);
    useLogger(makeLogger(config.logLevel, role));
    return config;
  } catch (error) {
    if (!(error instanceof ConfigFaults)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

/** Ends the process with 1 and one line that says why; the details go into the log. */
export function fail(error: unknown): never {
  log.fatal({ err: error }, 'could not start');
  process.stderr.write(`DMAT could not start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

/** On SIGTERM or SIGINT: stop taking work, finish or release what runs, exit 0; after 25 s exit anyway. */
export function endWith(stop: () => Promise<void>): void {
  let isEnding = false;
  const end = (signal: string): void => {
    if (isEnding) return;
    isEnding = true;
    log.info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), 25_000).unref();
    stop().then(() => process.exit(0), (error: unknown) => { log.error({ err: error }, 'stopping failed'); process.exit(1); });
  };
  process.on('SIGTERM', () => end('SIGTERM'));
  process.on('SIGINT', () => end('SIGINT'));
}
