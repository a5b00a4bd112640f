import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** @typedef {import('./read-message.mjs').CaughtMessage} CaughtMessage */

/** Older mails are forgotten: an inbox for looking, not an archive. */
const KEPT = 2_000;

/** Mails on disk, one file each, named so that their order is the order they came in. */
export class MessageStore {
  /** @type {CaughtMessage[]} newest first */
  #messages;
  #sequence = 0;

  /** @param {string} dir */
  constructor(dir) {
    this.dir = dir;
    mkdirSync(dir, { recursive: true });
    this.#messages = readdirSync(dir)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .reverse()
      .map((name) => JSON.parse(readFileSync(path.join(dir, name), 'utf8')));
  }

  /**
   * A name for a mail that arrives now; later ones sort after it.
   * @param {Date} now
   */
  nextId(now) {
    this.#sequence += 1;
    return `${String(now.getTime()).padStart(14, '0')}-${String(this.#sequence).padStart(6, '0')}`;
  }

  /** @returns {CaughtMessage[]} newest first */
  all() {
    return this.#messages;
  }

  /** @param {string} id */
  find(id) {
    return this.#messages.find((message) => message.id === id) ?? null;
  }

  /**
   * On disk when this returns: a mail that was accepted is not lost.
   * @param {CaughtMessage} message
   */
  add(message) {
    const file = this.#file(message.id);
    writeFileSync(`${file}.new`, JSON.stringify(message));
    renameSync(`${file}.new`, file);
    const at = this.#messages.findIndex((other) => other.id < message.id);
    this.#messages.splice(at === -1 ? this.#messages.length : at, 0, message);
    for (const old of this.#messages.splice(KEPT)) rmSync(this.#file(old.id), { force: true });
  }

  /** Empties the inbox. */
  clear() {
    for (const message of this.#messages) rmSync(this.#file(message.id), { force: true });
    this.#messages = [];
  }

  /** @param {string} id */
  #file(id) {
    return path.join(this.dir, `${id}.json`);
  }
}
