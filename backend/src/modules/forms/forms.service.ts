import { Injectable } from '@nestjs/common';
import { BriefMemory } from '../../platform/auth/brief-memory.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import type { DescribedForm } from './descriptor.js';
import { refKey, type FormRef } from './form-ref.js';
import { formNotFound, pageNotFound } from './forms.errors.js';
import { FormsRepository, type StoredForm } from './forms.repository.js';
import { PagesRepository, type StoredPage } from './pages.repository.js';
import { sentKey, SubmissionsRepository, type NewSubmission, type StoredSubmission } from './submissions.repository.js';

const REMEMBERED = 2_000;
const LIFETIME_MS = 60_000;

/** Forms, the pages they stand on, and what was sent through them. */
@Injectable()
export class FormsService {
  private readonly refs = new BriefMemory<Promise<FormRef>>(REMEMBERED, LIFETIME_MS);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly forms: FormsRepository,
    private readonly pages: PagesRepository,
    private readonly submissions: SubmissionsRepository,
  ) {}

  /** Where a described form is stored; one that no sync ever brought is stored now. Answers may be a minute old. */
  locate(described: DescribedForm): Promise<FormRef> {
    const key = refKey(described);
    let ref = this.refs.get(key);
    if (!ref) {
      this.refs.set(key, (ref = this.note(described)));
      ref.catch(() => this.refs.forget(key));
    }
    return ref;
  }

  /** Ids of submissions that are stored already, by `sentKey`. */
  stored(tx: Tx, sent: readonly { companyId: number; uuid: string }[]): Promise<Map<string, number>> {
    return this.submissions.stored(tx, sent);
  }

  /** Keeps submissions; answers ids by `sentKey`. Fails with ER_DUP_ENTRY when somebody stored one of them meanwhile. */
  async keep(tx: Tx, rows: readonly NewSubmission[]): Promise<Map<string, number>> {
    const ids = await this.submissions.insert(tx, rows);
    return new Map(rows.map((row, index) => [sentKey(row.companyId, row.uuid), ids[index]!]));
  }

  /** Submissions by id, in no order. */
  submissionsByIds(companyId: number, ids: readonly number[], tx?: Tx): Promise<StoredSubmission[]> {
    return this.submissions.byIds(companyId, ids, tx);
  }

  /** The newest 50 submissions of a lead. */
  submissionsOf(companyId: number, leadId: number): Promise<StoredSubmission[]> {
    return this.submissions.ofLead(companyId, leadId);
  }

  /** Forms by id, in no order. */
  byIds(companyId: number, ids: readonly number[], tx?: Tx): Promise<StoredForm[]> {
    return this.forms.byIds(companyId, ids, tx);
  }

  /** One form, or a refusal. */
  async get(companyId: number, id: number): Promise<StoredForm> {
    const [form] = await this.forms.byIds(companyId, [id]);
    if (!form) throw formNotFound();
    return form;
  }

  /** All forms with how much was sent through each. */
  all(companyId: number): ReturnType<FormsRepository['all']> {
    return this.forms.all(companyId);
  }

  /** Pages by id, in no order. */
  pagesByIds(companyId: number, ids: readonly number[]): Promise<StoredPage[]> {
    return this.pages.byIds(companyId, ids);
  }

  /** One page, or a refusal. */
  async page(companyId: number, id: number): Promise<StoredPage> {
    const [page] = await this.pages.byIds(companyId, [id]);
    if (!page) throw pageNotFound();
    return page;
  }

  /** All pages. */
  allPages(companyId: number): Promise<StoredPage[]> {
    return this.pages.all(companyId);
  }

  private note({ site, page, form, versionHash }: DescribedForm): Promise<FormRef> {
    return this.database.transaction(async (tx) => {
      const landingPage = page.id === 0 ? null : await this.pages.note(tx, site.companyId, site.id, {
        wpPostId: page.id, title: page.title, slug: '', url: page.url, status: 'published', templateType: 'standard', revision: page.revision,
      }, this.clock.now());
      const formId = await this.forms.note(tx, site.companyId, site.id, {
        definition: form, versionHash, welcome: null, landingPageId: landingPage?.id ?? null,
      });
      return { formId, landingPageId: landingPage?.id ?? null, landingPageTitle: landingPage?.title ?? '' };
    });
  }
}
