import { Injectable, type OnModuleInit } from '@nestjs/common';
import { leadScopeOf, type LeadScope } from '../../../domain/access/lead-scope.js';
import { Database } from '../../../platform/database/database.js';
import { checkFile, type FileRefusal } from '../../../platform/files/check-file.js';
import { FileStore } from '../../../platform/files/file-store.js';
import { fileTypes, type FileType } from '../../../platform/files/file-types.js';
import type { NotedFile } from '../../../platform/files/files.repository.js';
import { Files } from '../../../platform/files/files.service.js';
import { AppError } from '../../../platform/http/app-error.js';
import { HistoryService } from '../history.service.js';
import { LeadsService } from '../leads.service.js';

/** Largest file kept with a lead, in bytes: 10 MB. */
export const LARGEST_FILE = 10 * 1024 * 1024;
const MOST_FILES = 100;

const words: Partial<Record<FileRefusal, string>> = {
  empty: 'This file is empty.',
  type: `Only these types of file can be kept: ${Object.keys(fileTypes).join(', ')}.`,
  name: 'The name of this file does not fit its content.',
  'test-virus': 'This file is what virus scanners are tried with.',
};

const fileRefused = (reason: FileRefusal) => {
  const message = words[reason] ?? 'This file holds something that could be dangerous to open.';
  return new AppError('unprocessable', `file-${reason}`, message, { errors: { file: message } });
};
const fileNotFound = () => new AppError('not-found', 'file-not-found', 'There is no such file.');
const tooManyFiles = () => new AppError('conflict', 'files-full', `There can be at most ${MOST_FILES} files with a lead.`);

/** Files the team keeps with a lead: an offer, a photo of a card. */
@Injectable()
export class LeadFilesService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly leads: LeadsService,
    private readonly history: HistoryService,
    private readonly files: Files,
    private readonly store: FileStore,
  ) {}

  /** A seller may have files of their own leads. */
  onModuleInit(): void {
    this.files.guard('lead', async (who, leadId) => this.leads.get(leadScopeOf(who), leadId).then(() => true, () => false));
  }

  /** Oldest first. */
  async ofLead(scope: LeadScope, leadId: number): Promise<NotedFile[]> {
    await this.leads.get(scope, leadId);
    return this.files.ofOwners(scope.companyId, 'lead', [leadId]);
  }

  /** Keeps a file with a lead, read once it is known that the caller may; the same file under the same name is kept once. What it is is decided by its content. */
  async add(scope: LeadScope, leadId: number, givenName: string, read: () => Promise<Buffer>, by: string): Promise<NotedFile> {
    const { companyId } = scope;
    await this.leads.get(scope, leadId);
    const content = await read();
    const check = await checkFile(content, givenName, Object.keys(fileTypes) as FileType[]);
    if (!check.ok) throw fileRefused(check.reason);
    const stored = await this.store.put(companyId, content, LARGEST_FILE);
    const isNew = await this.database.transaction(async (tx) => {
      await this.leads.lockOne(tx, scope, leadId);
      const known = await this.files.ofOwners(companyId, 'lead', [leadId]);
      if (known.some((file) => file.sha256 === stored.sha256 && file.name === check.name)) return false;
      if (known.length >= MOST_FILES) throw tooManyFiles();
      await this.files.note(tx, [{ companyId, ...stored, name: check.name, mime: check.mime, ownerKind: 'lead', ownerId: leadId }]);
      await this.history.note(tx, companyId, [{ leadId, kind: 'file_added', title: `File added: ${check.name}` }], by);
      return true;
    }).catch(async (error: unknown) => {
      await this.store.remove(stored.key);
      throw error;
    });
    if (!isNew) await this.store.remove(stored.key);
    const files = await this.files.ofOwners(companyId, 'lead', [leadId]);
    return files.find((file) => file.sha256 === stored.sha256 && file.name === check.name)!;
  }

  /** Takes a file away, or brings it back; its bytes are kept for 30 days. A second time changes nothing. */
  async setDeleted(scope: LeadScope, leadId: number, fileId: number, isDeleted: boolean, by: string): Promise<void> {
    const { companyId } = scope;
    await this.database.transaction(async (tx) => {
      await this.leads.lockOne(tx, scope, leadId);
      const outcome = await this.files.setDeleted(tx, companyId, { kind: 'lead', id: leadId }, fileId, isDeleted);
      if (outcome === null) throw fileNotFound();
      if (!outcome.isChanged) return;
      await this.history.note(tx, companyId, [{ leadId, kind: isDeleted ? 'file_deleted' : 'file_added', title: `File ${isDeleted ? 'deleted' : 'brought back'}: ${outcome.name}` }], by);
    });
  }
}
