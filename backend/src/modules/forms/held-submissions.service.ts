import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/database.js';
import { FormsRepository, type FormVersion } from './forms.repository.js';
import { HeldSubmissionsRepository } from './held-submissions.repository.js';
import { PagesRepository } from './pages.repository.js';
import type { SpamState, StoredSubmission } from './submissions.repository.js';

/** A held submission with the form as it was when it was sent, and the page it stood on. */
export interface HeldSubmission {
  submission: StoredSubmission;
  version: FormVersion;
  page: { id: number; title: string; url: string } | null;
}

/** What is kept but does not count yet: quarantined, or waiting for its address to be confirmed. */
@Injectable()
export class HeldSubmissionsService {
  constructor(
    private readonly held: HeldSubmissionsRepository,
    private readonly forms: FormsRepository,
    private readonly pages: PagesRepository,
  ) {}

  /** One page of those in a state, newest first; before that id. */
  page(companyId: number, state: SpamState, beforeId: number | null, limit: number): Promise<StoredSubmission[]> {
    return this.held.page(companyId, state, beforeId, limit);
  }

  /** How many are in a state, at most `cap` + 1. */
  count(companyId: number, state: SpamState, cap: number): Promise<number> {
    return this.held.count(companyId, state, cap);
  }

  /** Locks those that are in one of these states, with all that is needed to let them through. */
  async lock(tx: Tx, companyId: number, ids: readonly number[], states: readonly SpamState[]): Promise<HeldSubmission[]> {
    return this.describe(tx, companyId, await this.held.lock(tx, companyId, ids, states));
  }

  /** The newest that nothing speaks against but the missing proof, locked. */
  async lockUnproven(tx: Tx, companyId: number, reasons: readonly string[], since: Date): Promise<HeldSubmission[]> {
    return this.describe(tx, companyId, await this.held.lockUnproven(tx, companyId, reasons, since));
  }

  /** The newest of a lead that wait for the address to be confirmed, locked. */
  async lockPending(tx: Tx, companyId: number, leadId: number): Promise<HeldSubmission[]> {
    return this.describe(tx, companyId, await this.held.lockPending(tx, companyId, leadId));
  }

  release(tx: Tx, companyId: number, released: readonly { id: number; leadId: number | null; optIn: string }[]): Promise<void> {
    return this.held.release(tx, companyId, released);
  }

  move(tx: Tx, companyId: number, ids: readonly number[], from: SpamState, to: SpamState): Promise<number> {
    return this.held.move(tx, companyId, ids, from, to);
  }

  confirmPending(tx: Tx, companyId: number, leadId: number): Promise<void> {
    return this.held.confirmPending(tx, companyId, leadId);
  }

  /** Submissions with the wording they were sent under; one whose wording is gone is left out. */
  async describe(tx: Tx, companyId: number, submissions: readonly StoredSubmission[]): Promise<HeldSubmission[]> {
    if (submissions.length === 0) return [];
    const versions = await this.forms.versions(tx, companyId, submissions.map((one) => ({ formId: one.formId, hash: one.formVersion })));
    const pages = await this.pages.byIds(companyId, [...new Set(submissions.flatMap((one) => one.landingPageId ?? []))]);
    return submissions.flatMap((submission) => {
      const version = versions.find((one) => one.formId === submission.formId && one.hash === submission.formVersion);
      const page = pages.find((one) => one.id === submission.landingPageId) ?? null;
      return version ? [{ submission, version, page }] : [];
    });
  }
}
