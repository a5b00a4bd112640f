import { Body, Controller, Param, Post } from '@nestjs/common';
import { IsInt, IsObject, IsOptional, Max, Min, ValidateBy } from 'class-validator';
import { formNotFound, FormsService } from '../../modules/forms/index.js';
import { SitesService } from '../../modules/sites/index.js';
import type { Principal } from '../../platform/auth/principal.js';
import { RequireCap } from '../../platform/auth/require-cap.decorator.js';
import { SiteDirectory } from '../../platform/auth/site-directory.js';
import { Who } from '../../platform/auth/who.decorator.js';
import { Clock } from '../../platform/clock/clock.js';
import { ApiCreatedResponse, ApiProperty, ApiPropertyOptional, ApiTags } from '../../platform/http/describe.js';
import { AppError } from '../../platform/http/app-error.js';
import { IdParam } from '../../platform/http/id-param.js';
import { prefillLink, prefillToken } from './prefill-token.js';

const DAY_MS = 86_400_000;
const USUAL_DAYS = 30;

const isValues = (value: unknown): boolean => typeof value === 'object' && value !== null && Object.keys(value).length <= 50
  && Object.entries(value).every(([name, text]) => /^[a-z0-9_:]{1,64}$/.test(name) && typeof text === 'string' && text.length <= 255);

/** What a link should fill in. */
export class MakePrefillLink {
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, description: 'Answers by name of the field, or by the lead field it fills; 50 at most, each 255 characters at most' })
  @IsObject()
  @ValidateBy({ name: 'isPrefill', validator: { validate: isValues, defaultMessage: () => 'values must be texts of 255 characters at most by name of a field' } })
  values: Record<string, string>;

  @ApiPropertyOptional({ description: 'How long the link fills in, in days; 30 unless told' })
  @IsOptional() @IsInt() @Min(1) @Max(365)
  days?: number;
}

export class PrefillLink {
  @ApiProperty() url: string;
  @ApiProperty({ format: 'date-time' }) expires_at: string;
}

/** Links to a form in which what is known of a person is filled in already. */
@ApiTags('forms')
@Controller('forms')
@RequireCap('dmat_manage_campaigns')
export class PrefillLinksController {
  constructor(
    private readonly forms: FormsService,
    private readonly sites: SitesService,
    private readonly directory: SiteDirectory,
    private readonly clock: Clock,
  ) {}

  @Post(':id/prefill-links')
  @ApiCreatedResponse({ type: PrefillLink })
  async make(@Who() who: Principal, @Param('id', IdParam) id: number, @Body() body: MakePrefillLink): Promise<PrefillLink> {
    const form = await this.forms.get(who.companyId, id);
    const publicId = (await this.sites.list(who.companyId)).find((site) => site.id === form.siteId)?.public_id;
    const site = publicId ? await this.directory.find(publicId) : null;
    if (!site) throw formNotFound();
    if (form.landingPageId === null) throw new AppError('conflict', 'form-without-page', 'This form stands on no page of the site, so no link leads to it.');
    const expiresAt = new Date(this.clock.now().getTime() + (body.days ?? USUAL_DAYS) * DAY_MS);
    const page = await this.forms.page(who.companyId, form.landingPageId);
    return { url: prefillLink(page.url, prefillToken(site.subKey('form-prefill'), form.uid, body.values, expiresAt)), expires_at: expiresAt.toISOString() };
  }
}
