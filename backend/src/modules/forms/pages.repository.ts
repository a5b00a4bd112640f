import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/database.js';

export const pageStatuses = ['draft', 'published', 'archived'] as const;
export type PageStatus = (typeof pageStatuses)[number];

export const templateTypes = ['standard', 'product', 'webinar', 'download'] as const;
export type TemplateType = (typeof templateTypes)[number];

/** A landing page as its site has it. */
export interface PageRow {
  wpPostId: number;
  title: string;
  slug: string;
  url: string;
  status: PageStatus;
  templateType: TemplateType;
  revision: number;
}

/** A landing page as stored. */
export interface StoredPage extends PageRow {
  id: number;
  siteId: number;
  createdAt: Date;
  updatedAt: Date;
  publishedAt: Date | null;
}

const columns = `id, site_id AS siteId, wp_post_id AS wpPostId, title, slug, url, status, template_type AS templateType, revision,
  created_at AS createdAt, updated_at AS updatedAt, published_at AS publishedAt`;

/** SQL over landing pages. */
@Injectable()
export class PagesRepository {
  constructor(private readonly database: Database) {}

  /** Notes a page that came in by a descriptor; what the site synced stays as it is. */
  async note(tx: Tx, companyId: number, siteId: number, page: PageRow, now: Date): Promise<StoredPage> {
    await this.insert(tx, companyId, siteId, page, now, 'id = id');
    return this.read(tx, companyId, siteId, page.wpPostId);
  }

  /** Writes a page as its site has it now. The first publication keeps its time. */
  async sync(tx: Tx, companyId: number, siteId: number, page: PageRow, now: Date): Promise<StoredPage> {
    await this.insert(tx, companyId, siteId, page, now, `title = VALUES(title), slug = VALUES(slug), url = VALUES(url),
      template_type = VALUES(template_type), status = VALUES(status), revision = VALUES(revision),
      published_at = COALESCE(published_at, VALUES(published_at))`);
    return this.read(tx, companyId, siteId, page.wpPostId);
  }

  /** Marks a page as gone; its leads go on naming it. Answers its id, or null when it was never known. */
  async archive(tx: Tx, companyId: number, siteId: number, wpPostId: number): Promise<number | null> {
    const [page]: { id: number }[] = await tx.query(
      'SELECT id FROM landing_pages WHERE company_id = ? AND site_id = ? AND wp_post_id = ? FOR UPDATE', [companyId, siteId, wpPostId]);
    if (!page) return null;
    await tx.query("UPDATE landing_pages SET status = 'archived' WHERE id = ?", [page.id]);
    return page.id;
  }

  /** Pages by id, in no order. */
  async byIds(companyId: number, ids: readonly number[]): Promise<StoredPage[]> {
    if (ids.length === 0) return [];
    return this.database.query<StoredPage>(`SELECT ${columns} FROM landing_pages WHERE company_id = ? AND id IN (?)`, [companyId, [...ids]]);
  }

  /** All pages of a company, newest change first. */
  async all(companyId: number): Promise<StoredPage[]> {
    return this.database.query<StoredPage>(
      `SELECT ${columns} FROM landing_pages WHERE company_id = ? ORDER BY updated_at DESC, id DESC LIMIT 500`, [companyId]);
  }

  private async insert(tx: Tx, companyId: number, siteId: number, page: PageRow, now: Date, onRepeat: string): Promise<void> {
    await tx.query(
      `INSERT INTO landing_pages (company_id, site_id, wp_post_id, title, slug, url, status, template_type, revision, published_at)
       VALUES ? ON DUPLICATE KEY UPDATE ${onRepeat}`,
      [[[companyId, siteId, page.wpPostId, page.title, page.slug, page.url, page.status, page.templateType, page.revision,
        page.status === 'published' ? now : null]]]);
  }

  private async read(tx: Tx, companyId: number, siteId: number, wpPostId: number): Promise<StoredPage> {
    const [page]: StoredPage[] = await tx.query(
      `SELECT ${columns} FROM landing_pages WHERE company_id = ? AND site_id = ? AND wp_post_id = ?`, [companyId, siteId, wpPostId]);
    return page!;
  }
}
