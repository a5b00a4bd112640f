import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import { AppError } from '../http/app-error.js';

/** A file that is on disk for good. */
export interface StoredFile {
  /** Names the bytes; never made of anything a person chose. */
  key: string;
  /** Bytes. */
  size: number;
  /** Of the content, 64 hex digits. */
  sha256: string;
}

/** 10 GB: more than any import. */
const MOST = 10 * 1024 ** 3;
/** Files of one company and month. */
const FOLDER = /^[0-9]{1,16}\/[0-9]{6}$/;
const KEY = /^[0-9]{1,16}\/[0-9]{6}\/[0-9a-f]{32}$/;

/**
 * The bytes of files, on the local disk in a folder no web server serves. Names and types are in the table `files`; here
 * a file is a random key, so that nothing a person types ever becomes a path.
 */
@Injectable()
export class FileStore {
  private readonly folder: string;

  constructor(config: Config) {
    this.folder = path.resolve(config.filesDir);
  }

  /**
   * Writes a file and answers when it is durable.
   * @param most bytes; more are refused
   * @throws AppError `file-too-large`
   */
  async put(companyId: number, content: Readable | Buffer, most = MOST): Promise<StoredFile> {
    const now = new Date();
    const key = `${companyId}/${now.getUTCFullYear()}${String(now.getUTCMonth() + 1).padStart(2, '0')}/${randomBytes(16).toString('hex')}`;
    const target = this.pathOf(key);
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
    const file = await open(`${target}.part`, 'wx', 0o600);
    const hash = createHash('sha256');
    let size = 0;
    try {
      for await (const chunk of Buffer.isBuffer(content) ? [content] : content) {
        const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk as string);
        size += bytes.length;
        if (size > most) throw tooLarge(most);
        hash.update(bytes);
        await file.writeFile(bytes);
      }
      await file.sync();
      await file.close();
      await rename(`${target}.part`, target);
    } catch (error) {
      await file.close().catch(() => undefined);
      await rm(`${target}.part`, { force: true });
      throw error;
    }
    return { key, size, sha256: hash.digest('hex') };
  }

  /** @throws Error with code ENOENT when the bytes are gone */
  async open(key: string): Promise<Readable> {
    const file = await open(this.pathOf(key), 'r');
    return createReadStream('', { fd: file });
  }

  /** The whole content, for small files. */
  async read(key: string): Promise<Buffer> {
    const file = await open(this.pathOf(key), 'r');
    try { return await file.readFile(); } finally { await file.close(); }
  }

  /** Removes the bytes; that they are gone already is fine. */
  async remove(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  /** Folders that hold files: `<company>/<month>`. */
  async folders(): Promise<string[]> {
    const companies = await namesIn(this.folder);
    const months = await Promise.all(companies.map(async (company) => (await namesIn(path.join(this.folder, company))).map((month) => `${company}/${month}`)));
    return months.flat().filter((folder) => FOLDER.test(folder));
  }

  /** Keys of files in a folder that were written before a moment. What a write that was cut short left there by then goes. */
  async keysBefore(folder: string, moment: Date): Promise<string[]> {
    if (!FOLDER.test(folder)) throw new Error('This is not a folder of files');
    const keys: string[] = [];
    for (const name of await namesIn(path.join(this.folder, folder))) {
      const key = `${folder}/${name}`;
      if (!KEY.test(key.replace(/\.part$/, ''))) continue;
      const writtenAt = await stat(path.join(this.folder, key)).then(({ mtime }) => mtime, () => null);
      if (writtenAt === null || writtenAt >= moment) continue;
      if (KEY.test(key)) keys.push(key);
      else await rm(path.join(this.folder, key), { force: true });
    }
    return keys;
  }

  private pathOf(key: string): string {
    if (!KEY.test(key)) throw new Error('This is not the key of a file');
    return path.join(this.folder, key);
  }
}

/** Names inside a folder; none when there is no such folder. */
const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch((error: { code?: string }) => {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
  throw error;
});

const tooLarge = (most: number) => new AppError('too-large', 'file-too-large', `This file is larger than ${Math.round(most / 1024)} kB.`);
