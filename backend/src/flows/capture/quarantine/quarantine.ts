import { Injectable } from '@nestjs/common';
import { readProfile } from '../../../domain/identity/read-profile.js';
import { describeSpam } from '../../../domain/spam/describe-spam.js';
import { FormsService, HeldSubmissionsService, type StoredForm, type StoredPage, type StoredSubmission } from '../../../modules/forms/index.js';
import { Database } from '../../../platform/database/database.js';
import { AppError } from '../../../platform/http/app-error.js';
import { intakeAgain } from '../intake-again.js';
import { StoreIntakes } from '../store-intakes.js';
import type { ListSubmissions, SpamDecision, SpamList, SpamSubmission } from './dto/quarantine.dto.js';

const COUNT_CAP = 10_000;
const submissionNotFound = () => new AppError('not-found', 'submission-not-found', 'There is no such submission in quarantine.');

/** What looked like spam waits here until a person decides: let through it is a submission like any other, put away it can come back. */
@Injectable()
export class Quarantine {
  constructor(
    private readonly database: Database,
    private readonly forms: FormsService,
    private readonly held: HeldSubmissionsService,
    private readonly intakes: StoreIntakes,
  ) {}

  /** One page, newest first. @throws AppError `cursor-invalid` */
  async list(companyId: number, { spam_state: state = 'quarantined', limit = 25, cursor }: ListSubmissions): Promise<SpamList> {
    const before = cursor === undefined ? null : Number(cursor);
    if (before !== null && !(Number.isSafeInteger(before) && before > 0)) throw new AppError('invalid', 'cursor-invalid', 'The cursor is not one of this list. Start again without it.');
    const [rows, found] = await Promise.all([this.held.page(companyId, state, before, limit + 1), this.held.count(companyId, state, COUNT_CAP)]);
    const page = rows.slice(0, limit);
    const [forms, pages] = await Promise.all([
      this.forms.byIds(companyId, [...new Set(page.map((row) => row.formId))]),
      this.forms.pagesByIds(companyId, [...new Set(page.flatMap((row) => row.landingPageId ?? []))]),
    ]);
    return {
      items: page.map((row) => show(row, forms.find((form) => form.id === row.formId), pages.find((one) => one.id === row.landingPageId))),
      next_cursor: rows.length > limit ? String(page.at(-1)!.id) : null,
      total: { count: Math.min(found, COUNT_CAP), is_capped: found > COUNT_CAP },
    };
  }

  /** Lets through what is in quarantine or was put away: once, by the same path as a fresh submission. @returns how many */
  release(companyId: number, ids: readonly number[]): Promise<number> {
    return this.database.transaction(async (tx) => {
      const held = await this.held.lock(tx, companyId, ids, ['quarantined', 'deleted']);
      await this.intakes.release(tx, companyId, held.map((one) => ({ intake: intakeAgain(companyId, one, false), submissionId: one.submission.id })));
      return held.length;
    });
  }

  /** Puts away; nothing is erased. @returns how many */
  remove(companyId: number, ids: readonly number[]): Promise<number> {
    return this.database.transaction((tx) => this.held.move(tx, companyId, ids, 'quarantined', 'deleted'));
  }

  /** Takes back that it was put away. @returns how many */
  restore(companyId: number, ids: readonly number[]): Promise<number> {
    return this.database.transaction((tx) => this.held.move(tx, companyId, ids, 'deleted', 'quarantined'));
  }

  /** Where one stands now. @throws AppError `submission-not-found` also for one that never looked like spam */
  async standing(companyId: number, id: number): Promise<SpamDecision> {
    const [row] = await this.forms.submissionsByIds(companyId, [id]);
    if (!row || row.spamState === 'none') throw submissionNotFound();
    return { id, spam_state: row.spamState, lead_id: row.leadId };
  }
}

function show(row: StoredSubmission, form: StoredForm | undefined, page: StoredPage | undefined): SpamSubmission {
  const profile = readProfile(form?.definition.fields ?? [], row.answers);
  return {
    id: row.id, spam_state: row.spamState, reason: row.spamReason, explanation: describeSpam(row.spamReason), email: profile?.email ?? null, name: profile?.name || null,
    lead_id: row.leadId, form_id: row.formId, form_name: form?.name ?? null, page_title: page?.title ?? null, page_url: row.pageUrl || page?.url || null,
    answers: Object.entries(row.answers).map(([name, value]) => ({
      name, label: form?.definition.fields.find((field) => field.name === name)?.label || name, value: Array.isArray(value) ? value.join(', ') : value === true ? 'Yes' : value === false ? 'No' : value,
    })),
    occurred_at: row.occurredAt.toISOString(),
  };
}
