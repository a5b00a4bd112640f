import { Injectable, type OnModuleInit } from '@nestjs/common';
import { fileTypes, LARGEST_FILE_MB, usualFileTypes } from '@dmat/shared/forms/file-types';
import type { FormField } from '@dmat/shared/forms/form-definition';
import { answerMessages, moreMessages } from '@dmat/shared/forms/messages';
import { leadScopeOf } from '../../domain/access/lead-scope.js';
import { FormsService, type SentForm } from '../../modules/forms/index.js';
import { LeadsService } from '../../modules/leads/index.js';
import { checkFile } from '../../platform/files/check-file.js';
import { FileStore } from '../../platform/files/file-store.js';
import { Files } from '../../platform/files/files.service.js';
import { AppError } from '../../platform/http/app-error.js';
import type { KeptFile, Stored } from './intake.js';

/** A file that may be kept. */
interface GoodFile {
  field: string;
  name: string;
  mime: string;
  content: Buffer;
}

/** What the files of a submission are worth. */
export interface SeenFiles {
  /** The answers, in which a file is its name. */
  answers: SentForm['answers'];
  /** Bytes by field. */
  sizes: Record<string, number>;
  good: GoodFile[];
  /** What to tell the visitor, by field. */
  errors: Record<string, string>;
  /** What to note instead of a file that cannot be asked for again, by field. */
  notes: Record<string, string>;
}

const LARGEST = LARGEST_FILE_MB * 1_048_576;

/** Files inside submissions: looked through, kept in the store, and shown to those who may see the lead. */
@Injectable()
export class SubmissionFiles implements OnModuleInit {
  constructor(
    private readonly store: FileStore,
    private readonly files: Files,
    private readonly forms: FormsService,
    private readonly leads: LeadsService,
  ) {}

  onModuleInit(): void {
    this.files.guard('submission', async (who, submissionId) => {
      const [submission] = await this.forms.submissionsByIds(who.companyId, [submissionId]);
      return submission?.leadId != null && this.leads.get(leadScopeOf(who), submission.leadId).then(() => true, () => false);
    });
  }

  /**
   * Looks through the files that answer a question of the form; all others are left aside.
   * @param isLate the visitor is gone: what is wrong with a file is noted, and the rest of the submission counts
   */
  async see(fields: readonly FormField[], sent: SentForm, isLate: boolean): Promise<SeenFiles> {
    const seen: SeenFiles = { answers: { ...sent.answers }, sizes: {}, good: [], errors: {}, notes: {} };
    for (const field of fields.filter(({ kind }) => kind === 'file')) {
      const file = sent.files.find((one) => one.field === field.name);
      const said = String(seen.answers[field.name] ?? '');
      seen.answers[field.name] = file?.name ?? '';
      if (!file) {
        if (isLate && said !== '') seen.notes[field.name] = `${said} (the file did not arrive)`;
        continue;
      }
      seen.sizes[field.name] = file.content.length;
      const check = file.content.length > LARGEST ? { ok: false as const, reason: 'too-large' } : await checkFile(file.content, file.name, field.accept ?? usualFileTypes);
      if (check.ok) {
        seen.answers[field.name] = check.name;
        seen.good.push({ field: field.name, name: check.name, mime: check.mime, content: file.content });
      } else if (isLate) {
        seen.answers[field.name] = '';
        seen.notes[field.name] = `${file.name.slice(0, 200)} (refused: ${check.reason})`;
      } else {
        seen.errors[field.name] = field.message || refusal(field, check.reason);
      }
    }
    return seen;
  }

  /** Writes files to the store; they belong to nobody until the submission is stored. */
  async keep(companyId: number, good: readonly GoodFile[]): Promise<KeptFile[]> {
    return Promise.all(good.map(async ({ field, name, mime, content }) => ({ field, name, mime, ...await this.store.put(companyId, content, LARGEST) })));
  }

  /** Files that came once more, or with a submission that was refused, are not kept a second time. */
  async orDropped(kept: readonly KeptFile[], storing: Promise<Stored>): Promise<Stored> {
    try {
      const stored = await storing;
      if (stored.isRepeat) await this.drop(kept);
      return stored;
    } catch (error) {
      // What was slow may still be stored; its files stay for that.
      if (!(error instanceof AppError && error.code === 'capture-slow')) await this.drop(kept);
      throw error;
    }
  }

  private async drop(kept: readonly KeptFile[]): Promise<void> {
    await Promise.all(kept.map(({ key }) => this.store.remove(key)));
  }
}

function refusal({ label, accept = usualFileTypes, maxMegabytes = LARGEST_FILE_MB }: FormField, reason: string): string {
  const words = reason === 'type' ? moreMessages.fileType.replace('{limit}', accept.filter((type) => type in fileTypes).join(', '))
    : reason === 'too-large' ? moreMessages.fileSize.replace('{limit}', String(maxMegabytes))
      : reason === 'empty' ? answerMessages.required : moreMessages.fileUnsafe;
  return words.replace('{label}', label);
}
