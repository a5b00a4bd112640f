import { Injectable } from '@nestjs/common';
import { parseFormDefinition } from '@dmat/shared/forms/parse-form-definition';
import { parseWelcome } from '@dmat/shared/forms/welcome';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { versionHashOf } from './descriptor.js';
import type { SyncPage, SyncedPage } from './dto/sync-page.dto.js';
import { FormsRepository } from './forms.repository.js';
import { PagesRepository } from './pages.repository.js';

/** Takes over what a site says of its pages. The site is their master; the last word counts, however often it is said. */
@Injectable()
export class PageSyncService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly pages: PagesRepository,
    private readonly forms: FormsRepository,
  ) {}

  /** Writes a page and its forms; forms that left the page are archived. */
  sync(companyId: number, siteId: number, wpPostId: number, page: SyncPage): Promise<SyncedPage> {
    return this.database.transaction(async (tx) => {
      const stored = await this.pages.sync(tx, companyId, siteId, {
        wpPostId, title: page.title, slug: page.slug, url: page.url, status: page.status, templateType: page.template_type ?? 'standard',
        revision: page.revision ?? 0,
      }, this.clock.now());
      const forms: { id: number; uid: string }[] = [];
      for (const { definition, welcome } of page.forms) {
        const parsed = parseFormDefinition(definition);
        if (!parsed.ok) throw new Error('A form definition passed its validator and cannot be parsed');
        const id = await this.forms.sync(tx, companyId, siteId, {
          definition: parsed.form, versionHash: versionHashOf(parsed.form), welcome: parseWelcome(welcome ?? {}), landingPageId: stored.id,
          pageStatus: stored.status,
        });
        forms.push({ id, uid: parsed.form.id });
      }
      await this.forms.archiveOthers(tx, companyId, stored.id, forms.map((form) => form.id));
      await this.events.publish(tx, 'page.synced', companyId, { landingPageId: stored.id });
      return { id: stored.id, status: stored.status, forms };
    });
  }

  /** Notes that a page is gone for good. One that was never known is as gone as any. */
  async remove(companyId: number, siteId: number, wpPostId: number): Promise<void> {
    await this.database.transaction(async (tx) => {
      const id = await this.pages.archive(tx, companyId, siteId, wpPostId);
      if (id === null) return;
      await this.forms.archiveOthers(tx, companyId, id, []);
      await this.events.publish(tx, 'page.synced', companyId, { landingPageId: id });
    });
  }
}
