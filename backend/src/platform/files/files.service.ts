import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../auth/principal.js';
import type { Tx } from '../database/database.js';
import { AppError } from '../http/app-error.js';
import { Job } from '../queue/job.js';
import { FileStore } from './file-store.js';
import { FilesRepository, type FileOwnerKind, type NewFile, type NotedFile } from './files.repository.js';

/** Whether somebody who sees only a part of the company's leads may have a file of this owner. */
export type FileRule = (who: Principal, ownerId: number) => Promise<boolean>;

/** Keys of a company's files that stand in a table of the module's own. */
export type OwnKeys = (companyId: number) => Promise<readonly string[]>;

const SWEEP_EVERY_MS = 3_600_000;
/** A deletion can be undone so long, in days. */
const KEPT_DAYS = 30;
const AT_ONCE = 500;
const DAY_MS = 86_400_000;

/** Files with their names and owners. Whoever owns files says who may see them: {@link guard}. */
@Injectable()
export class Files {
  private readonly rules = new Map<FileOwnerKind, FileRule>();
  private readonly keepers: OwnKeys[] = [];

  constructor(private readonly store: FileStore, private readonly files: FilesRepository) {}

  /** Says who may see files of one kind of owner, where not all may. Call it in `onModuleInit`. */
  guard(kind: FileOwnerKind, rule: FileRule): void {
    this.rules.set(kind, rule);
  }

  /** Says which files are kept without a note here; all others are swept. Call it in `onModuleInit`. */
  keepsOwn(keys: OwnKeys): void {
    this.keepers.push(keys);
  }

  /** Notes files whose bytes are in the store. */
  note(tx: Tx, rows: readonly NewFile[]): Promise<void> {
    return this.files.insert(tx, rows);
  }

  ofOwners(companyId: number, kind: FileOwnerKind, ids: readonly number[]): Promise<NotedFile[]> {
    return this.files.ofOwners(companyId, kind, ids);
  }

  /** Takes files away from everybody's eyes; their bytes go 30 days later. */
  delete(tx: Tx, companyId: number, ids: readonly number[]): Promise<void> {
    return this.files.markDeleted(tx, companyId, ids);
  }

  /** Takes a file of one owner away or brings it back; null when there is none, and whether that changed anything. */
  setDeleted(tx: Tx, companyId: number, owner: { kind: FileOwnerKind; id: number }, id: number, isDeleted: boolean): Promise<{ name: string; isChanged: boolean } | null> {
    return this.files.setDeleted(tx, companyId, owner, id, isDeleted);
  }

  /** A file for somebody; a foreign one is answered like one that does not exist. */
  async get(who: Principal, id: number): Promise<NotedFile> {
    const file = await this.files.byId(who.companyId, id);
    if (!file || !await this.maySee(who, file)) throw notFound();
    return file;
  }

  /** The bytes of a file. */
  async open({ key }: NotedFile): Promise<Readable> {
    try {
      return await this.store.open(key);
    } catch (error) {
      if ((error as { code?: string }).code === 'ENOENT') throw notFound();
      throw error;
    }
  }

  /** Frees the disk of what was deleted long ago. */
  @Job('files-sweep', { every: SWEEP_EVERY_MS })
  async sweep(): Promise<void> {
    const gone = await this.files.longDeleted(KEPT_DAYS, AT_ONCE);
    for (const { key } of gone) await this.store.remove(key);
    await this.files.forget(gone.map(({ id }) => id));
  }

  /**
   * Frees the disk of bytes that no table names: their submission was never stored, because the process or the database
   * went away at that moment. What is younger than a day may still be noted.
   */
  @Job('files-orphans', { every: DAY_MS })
  async sweepOrphans(): Promise<number> {
    const yesterday = new Date(Date.now() - DAY_MS);
    let swept = 0;
    for (const folder of await this.store.folders()) {
      const old = await this.store.keysBefore(folder, yesterday);
      const own = new Set((await Promise.all(old.length > 0 ? this.keepers.map((keysOf) => keysOf(Number.parseInt(folder, 10))) : [])).flat());
      const keys = old.filter((key) => !own.has(key));
      for (let at = 0; at < keys.length; at += AT_ONCE) {
        const some = keys.slice(at, at + AT_ONCE);
        const known = await this.files.known(some);
        const orphans = some.filter((key) => !known.has(key));
        await Promise.all(orphans.map((key) => this.store.remove(key)));
        swept += orphans.length;
      }
    }
    return swept;
  }

  /** Who sells without managing sees a part only; nothing is shown by oversight where nobody said which part. */
  private async maySee(who: Principal, file: NotedFile): Promise<boolean> {
    if (who.caps.has('dmat_manage_campaigns') || !who.caps.has('dmat_sell')) return true;
    return await this.rules.get(file.ownerKind)?.(who, file.ownerId) ?? false;
  }
}

const notFound = () => new AppError('not-found', 'file-not-found', 'There is no such file.');
