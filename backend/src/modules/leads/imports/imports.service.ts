import { Injectable, type OnModuleInit } from '@nestjs/common';
import { toCsvLine } from '@dmat/shared/csv/spreadsheet-cell';
import { isCustomFieldMapping, customFieldKey } from '@dmat/shared/leads/custom-field';
import { guessTargets } from '../../../domain/imports/guess-target.js';
import { isImportTarget, type ImportTarget } from '../../../domain/imports/import-column.js';
import { FileStore } from '../../../platform/files/file-store.js';
import { Files } from '../../../platform/files/files.service.js';
import { AppError } from '../../../platform/http/app-error.js';
import { CustomFieldsService } from '../fields/custom-fields.service.js';
import { fileUnreadable, importElsewhere, importNotFound, importTooOld, mappingInvalid } from './import.errors.js';
import { ImportFile } from './import-file.js';
import { ImportsRepository } from './imports.repository.js';
import { defaultOptions, type Import, type ImportOptions, type ImportState } from './import.js';
import { TracesRepository } from './traces.repository.js';

/** Bytes. */
export const LARGEST_FILE = 1024 ** 3;
const SHOWN = 50;
const REFUSALS_AT_ONCE = 500;
const undoable: readonly ImportState[] = ['done', 'failed'];

/** Files of contacts, from the upload to the undo; the worker does the work. */
@Injectable()
export class ImportsService implements OnModuleInit {
  constructor(
    private readonly imports: ImportsRepository,
    private readonly traces: TracesRepository,
    private readonly file: ImportFile,
    private readonly store: FileStore,
    private readonly fields: CustomFieldsService,
    private readonly files: Files,
  ) {}

  onModuleInit(): void {
    this.files.keepsOwn((companyId) => this.imports.keys(companyId));
  }

  list(companyId: number): Promise<Import[]> {
    return this.imports.list(companyId, SHOWN);
  }

  /** @throws AppError `import-not-found` */
  async get(companyId: number, id: number): Promise<Import> {
    const found = await this.imports.find(companyId, id);
    if (!found) throw importNotFound();
    return found;
  }

  async begin(companyId: number, name: string, by: string): Promise<Import> {
    return this.get(companyId, await this.imports.insert(companyId, name, by.slice(0, 120)));
  }

  /**
   * Adds a piece of the file where it has `at` bytes so far; the same piece again changes nothing.
   * @throws AppError `import-part-elsewhere` with the place to go on from
   */
  async addPart(companyId: number, id: number, at: number, content: Buffer): Promise<Import> {
    const before = await this.get(companyId, id);
    if (before.state !== 'uploading') throw importElsewhere(before.state);
    if (content.length === 0) throw fileUnreadable('This file is empty.');
    if (at + content.length > LARGEST_FILE) throw new AppError('too-large', 'import-too-large', 'A file of contacts can have at most 1 GB. Split it and import the parts one after the other.');
    if (before.size === at + content.length) return before;
    if (before.size !== at) throw partElsewhere(before.size);
    const stored = await this.store.put(companyId, content);
    if (!await this.imports.addPart(companyId, id, at, stored.key, stored.size)) {
      await this.store.remove(stored.key);
      throw partElsewhere((await this.get(companyId, id)).size);
    }
    return this.get(companyId, id);
  }

  /** The file is whole: reads how it is written, and guesses what its columns fill. */
  async complete(companyId: number, id: number): Promise<Import> {
    const found = await this.get(companyId, id);
    if (found.state !== 'uploading') return found;
    const { columns, ...format } = await this.file.inspect(found.parts);
    const targets = guessTargets(columns, await this.fields.list(companyId));
    await this.imports.change(companyId, id, ['uploading'], { ...format, columns, targets, options: defaultOptions, state: 'ready' });
    return this.get(companyId, id);
  }

  /** Says what stands in which column and what is to happen, and has the file checked by that. */
  async check(companyId: number, id: number, targets: readonly (string | null)[], options: ImportOptions): Promise<Import> {
    const found = await this.get(companyId, id);
    const valid = await this.validTargets(companyId, found, targets);
    if (!await this.imports.change(companyId, id, ['ready', 'checked'], { targets: valid, options, forecast: null, state: 'checking', rowsDone: 0 })) throw importElsewhere(found.state);
    return this.get(companyId, id);
  }

  /** Starts the import; a second click changes nothing. */
  async start(companyId: number, id: number): Promise<Import> {
    return this.go(companyId, id, ['checked'], 'running', ['running', 'done']);
  }

  /** Takes the import back; a second click changes nothing. */
  async undo(companyId: number, id: number): Promise<Import> {
    return this.go(companyId, id, undoable, 'undoing', ['undoing', 'undone']);
  }

  /** The refused rows as a CSV file that can be mended and imported: the reason first, then the cells as they were. */
  async* refusals(companyId: number, id: number): AsyncGenerator<string> {
    const { columns } = await this.get(companyId, id);
    yield `\ufeff${toCsvLine(['Row', 'Problem', ...columns.map(({ heading }) => heading)])}`;
    for (let after = 0; ;) {
      const rows = await this.traces.refused(id, after, REFUSALS_AT_ONCE);
      if (rows.length === 0) return;
      yield rows.map(({ rowNo, message, cells }) => toCsvLine([rowNo, message, ...cells])).join('');
      after = rows.at(-1)!.rowNo;
    }
  }

  private async go(companyId: number, id: number, from: readonly ImportState[], to: ImportState, there: readonly ImportState[]): Promise<Import> {
    const found = await this.get(companyId, id);
    if (there.includes(found.state)) return found;
    if (found.parts.length === 0) throw importTooOld();
    if (!await this.imports.change(companyId, id, from, { state: to, fault: null })) throw importElsewhere((await this.get(companyId, id)).state);
    return this.get(companyId, id);
  }

  private async validTargets(companyId: number, { columns }: Import, targets: readonly (string | null)[]): Promise<ImportTarget[]> {
    if (targets.length !== columns.length || !targets.every(isImportTarget)) throw mappingInvalid('Say for each column of the file what it fills.');
    const keys = new Set((await this.fields.list(companyId)).map(({ key }) => key));
    for (const target of targets) {
      if (isCustomFieldMapping(target) && !keys.has(customFieldKey(target))) throw mappingInvalid(`There is no field “${customFieldKey(target)}”.`);
    }
    const once = targets.filter((target) => target !== null && target !== 'tags');
    if (!once.includes('email')) throw mappingInvalid('Choose the column that holds the email addresses.');
    const twice = once.find((target, index) => once.indexOf(target) !== index);
    if (twice) throw mappingInvalid(`Two columns fill “${twice}”. Choose one of them.`);
    return [...targets];
  }
}

const partElsewhere = (size: number) => new AppError('conflict', 'import-part-elsewhere', 'This piece does not follow the last one.', { size });
