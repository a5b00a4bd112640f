import { ApiProperty } from '../../../platform/http/describe.js';
import { pageStatuses, templateTypes, type PageStatus, type StoredPage, type TemplateType } from '../pages.repository.js';

/** A page that carries a form. */
export class LandingPage {
  @ApiProperty() id: number;
  @ApiProperty() site_id: number;
  @ApiProperty({ description: 'Id of the page in WordPress' }) wp_post_id: number;
  @ApiProperty() title: string;
  @ApiProperty() slug: string;
  @ApiProperty() url: string;
  @ApiProperty({ enum: pageStatuses, enumName: 'PageStatus' }) status: PageStatus;
  @ApiProperty({ enum: templateTypes, enumName: 'TemplateType' }) template_type: TemplateType;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) published_at: string | null;
  @ApiProperty({ format: 'date-time' }) created_at: string;
  @ApiProperty({ format: 'date-time' }) updated_at: string;
}

/** All pages, newest change first. */
export class LandingPageList {
  @ApiProperty({ type: [LandingPage] }) items: LandingPage[];
}

/** A page, from its row. */
export function toLandingPage(page: StoredPage): LandingPage {
  return {
    id: page.id, site_id: page.siteId, wp_post_id: page.wpPostId, title: page.title, slug: page.slug, url: page.url, status: page.status,
    template_type: page.templateType, published_at: page.publishedAt?.toISOString() ?? null,
    created_at: page.createdAt.toISOString(), updated_at: page.updatedAt.toISOString(),
  };
}
