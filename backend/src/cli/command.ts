import type { INestApplicationContext } from '@nestjs/common';
import type { Config } from '../platform/config/config.js';

/** What a command is given: its options (`--name value` and `--flag`) and plain words. */
export interface CommandInput {
  options: Record<string, string | true>;
  words: string[];
  config: Config;
  /** The whole product without HTTP; made when asked for, closed afterwards. */
  product: () => Promise<INestApplicationContext>;
  print: (line: string) => void;
}

/** One word of the command line. */
export interface Command {
  name: string;
  usage: string;
  /** Needs no configuration at all. */
  isBare?: boolean;
  run: (input: CommandInput) => Promise<void>;
}

/** A mistake of the person at the keyboard: printed without a stack, exit 2. */
export class UsageError extends Error {}

/** Splits `--name value`, `--name=value` and plain words. */
export function parseArguments(args: readonly string[]): Pick<CommandInput, 'options' | 'words'> {
  const options: Record<string, string | true> = {};
  const words: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const word = args[at]!;
    if (!word.startsWith('--')) { words.push(word); continue; }
    const [name, inline] = word.slice(2).split(/=(.*)/s) as [string, string | undefined];
    const next = args[at + 1];
    if (inline !== undefined) options[name] = inline;
    else if (next !== undefined && !next.startsWith('--')) { options[name] = next; at++; }
    else options[name] = true;
  }
  return { options, words };
}

/** The value of an option that must be there. */
export function required(options: CommandInput['options'], name: string): string {
  const value = options[name];
  if (typeof value !== 'string') throw new UsageError(`Please give --${name}.`);
  return value;
}
