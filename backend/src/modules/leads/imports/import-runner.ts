import { randomBytes } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { normaliseEmail } from '../../../domain/identity/normalise-email.js';
import { readRow, type ImportRow } from '../../../domain/imports/read-row.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { log } from '../../../platform/logger/logger.js';
import { Loops, type Loop } from '../../../platform/queue/loops.js';
import { CustomFieldsService } from '../fields/custom-fields.service.js';
import { FileBroken, ImportFile, type NumberedCells } from './import-file.js';
import { ImportUndo } from './import-undo.js';
import { ImportWriter } from './import-writer.js';
import { ImportsRepository, LeaseLost, type ImportChange } from './imports.repository.js';
import type { Forecast, Import } from './import.js';
import { KnownAddresses } from './known-addresses.js';
import { TracesRepository, type Refusal } from './traces.repository.js';

const EVERY_MS = 1_000;
const ROWS_AT_ONCE = 1_000;
/** Two writers may make the same lead at once; the next try meets it. */
const TRIES = 3;

/** Checks, writes and takes back files of contacts, in the worker, some rows in each transaction. */
@Injectable()
export class ImportRunner implements Loop, OnModuleInit {
  private readonly worker = `import-${process.pid}-${randomBytes(4).toString('hex')}`;
  private timer: NodeJS.Timeout | undefined;
  private pass: Promise<unknown> = Promise.resolve();
  private isStopping = false;

  constructor(
    private readonly loops: Loops,
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly file: ImportFile,
    private readonly writer: ImportWriter,
    private readonly undo: ImportUndo,
    private readonly traces: TracesRepository,
    private readonly addresses: KnownAddresses,
    private readonly fields: CustomFieldsService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.loops.add(this);
  }

  start(): void {
    this.isStopping = false;
    const turn = (): void => {
      this.pass = this.runNext().catch((error: Error) => { log.warn({ reason: error.message }, 'imports will be looked at again'); return false; })
        .then((didWork) => { if (!this.isStopping) this.timer = setTimeout(turn, didWork ? 0 : EVERY_MS); });
    };
    turn();
  }

  /** Gives the import under way back between two transactions; the next worker goes on at that row. */
  async stop(): Promise<void> {
    this.isStopping = true;
    clearTimeout(this.timer);
    await this.pass;
  }

  /** Works on the next import that waits; false when none does. For the loop and for tests. */
  async runNext(): Promise<boolean> {
    const work = await this.imports.claim(this.worker);
    if (!work) return false;
    try {
      const end = work.state === 'undoing' ? await this.takeBack(work) : work.state === 'checking' ? await this.check(work) : await this.write(work);
      await this.imports.release(this.worker, work.id, end);
    } catch (error) {
      if (error instanceof LeaseLost) return true;
      if (!(error instanceof FileBroken)) {
        await this.imports.release(this.worker, work.id, {}).catch(() => undefined);
        throw error;
      }
      await this.imports.release(this.worker, work.id, { state: 'failed', fault: error.message, finishedAt: this.clock.now() });
    }
    return true;
  }

  /** Counts what the import would do, and keeps the rows it would refuse. */
  private async check(work: Import): Promise<ImportChange> {
    await this.traces.forgetRefused(work.id);
    const forecast: Forecast = { created: 0, updated: 0, repeated: 0, refused: 0 };
    const seen = this.addresses.seen();
    let rowsDone = 0;
    for await (const cells of this.file.rows(formatOf(work), ROWS_AT_ONCE)) {
      const { rows, refusals } = await this.read(work, cells);
      const fresh = rows.map(({ profile }) => normaliseEmail(profile.email)).filter((address) => seen.isNew(address));
      const known = await this.addresses.known(work.companyId, fresh);
      forecast.repeated += rows.length - fresh.length;
      forecast.updated += known;
      forecast.created += fresh.length - known;
      rowsDone += cells.length;
      await this.database.transaction(async (tx) => {
        await this.imports.advance(tx, this.worker, work.id, { rowsDone });
        await this.traces.noteRefused(tx, work.id, refusals, forecast.refused);
      });
      forecast.refused += refusals.length;
      if (this.isStopping) return {};
    }
    return { state: 'checked', forecast, rowsTotal: rowsDone, rowsDone: 0, refused: 0 };
  }

  /** Goes on where the last transaction ended. */
  private async write(work: Import): Promise<ImportChange> {
    let { rowsDone, created, updated, skipped, refused } = work;
    for await (const cells of this.file.rows(formatOf(work), ROWS_AT_ONCE, rowsDone)) {
      const { rows, refusals } = await this.read(work, cells);
      const next = await this.again(() => this.database.transaction(async (tx) => {
        const written = await this.writer.write(tx, work, rows, cells[0]!.rowNo);
        const change = {
          rowsDone: rowsDone + cells.length, created: created + written.created, updated: updated + written.updated,
          skipped: skipped + written.skipped, refused: refused + refusals.length,
        };
        await this.traces.noteRefused(tx, work.id, refusals, refused);
        await this.imports.advance(tx, this.worker, work.id, change);
        return change;
      }));
      ({ rowsDone, created, updated, skipped, refused } = next);
      if (this.isStopping) return {};
    }
    return { state: 'done', rowsTotal: rowsDone, finishedAt: this.clock.now() };
  }

  private async takeBack(work: Import): Promise<ImportChange> {
    let { undone } = work;
    for (;;) {
      const done = await this.undo.step(work, async (tx, leads) => this.imports.advance(tx, this.worker, work.id, { undone: undone + leads }));
      if (done === null) return { state: 'undone', finishedAt: this.clock.now() };
      undone += done;
      if (this.isStopping) return {};
    }
  }

  private async read(work: Import, cells: readonly NumberedCells[]): Promise<{ rows: ImportRow[]; refusals: Refusal[] }> {
    const fields = new Map((await this.fields.list(work.companyId)).map((field) => [field.key, field]));
    const [rows, refusals]: [ImportRow[], Refusal[]] = [[], []];
    for (const { rowNo, cells: row } of cells) {
      if (row.every((cell) => cell === '')) continue;
      const read = readRow(row, work.targets, fields);
      if (read.ok) rows.push({ ...read.row, standing: work.options.standing ?? read.row.standing });
      else refusals.push({ rowNo, message: read.message, cells: row.map((cell) => cell.slice(0, 1_000)) });
    }
    return { rows, refusals };
  }

  private async again<T>(work: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await work();
      } catch (error) {
        if (attempt >= TRIES || (error as { code?: string }).code !== 'ER_DUP_ENTRY') throw error;
      }
    }
  }
}

function formatOf({ parts, encoding, delimiter }: Import): { parts: string[]; encoding: NonNullable<Import['encoding']>; delimiter: NonNullable<Import['delimiter']> } {
  return { parts, encoding: encoding ?? 'utf-8', delimiter: delimiter ?? ',' };
}
