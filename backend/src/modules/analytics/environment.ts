import { whenNeeded } from '../../platform/packages/when-needed.js';

const bowser = whenNeeded<typeof import('bowser')>('bowser');

/** What a browser's name tells of it; empty where it tells nothing. */
export interface Environment {
  /** `desktop`, `mobile`, `tablet`, `tv`, or `bot`. */
  device: string;
  browser: string;
  os: string;
}

const LONGEST = 32;

/**
 * Reads a user agent. Called once for each that is new, never for each event.
 * @param isBot whether it is known to be a machine's; its name then tells nothing of a person's device
 */
export function environmentOf(userAgent: string, isBot: boolean): Environment {
  const nothing = { device: isBot ? 'bot' : '', browser: '', os: '' };
  if (userAgent === '') return nothing;
  try {
    const { browser, os, platform } = bowser().parse(userAgent);
    const device = platform.type ?? '';
    return { device: isBot ? 'bot' : word(device), browser: word(browser.name), os: word(os.name) };
  } catch {
    return nothing;
  }
}

/** The language a browser asks for first, as two or three letters; empty when it names none. */
export function languageOf(header: string | undefined): string {
  if (header === undefined) return '';
  const language = /^\s*([a-z]{2,3})(?![a-z])/i.exec(header)?.[1];
  return language === undefined ? '' : language.toLowerCase();
}

function word(text: string | undefined): string {
  return (text ?? '').replace(/[^\x20-\x7e]/g, '').slice(0, LONGEST);
}
