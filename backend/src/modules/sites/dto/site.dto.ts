import { ApiProperty } from '../../../platform/http/describe.js';
import { CompanyNameDto } from './paired-site.dto.js';

/** A connected site as settings show it. */
export class SiteDto {
  @ApiProperty() id: number;
  @ApiProperty({ example: 'st_0123456789abcdefghjk' }) public_id: string;
  @ApiProperty() name: string;
  @ApiProperty() url: string;
  @ApiProperty({ type: [String] }) origins: string[];
  @ApiProperty() timezone: string;
  @ApiProperty() locale: string;
  @ApiProperty() wp_version: string;
  @ApiProperty() plugin_version: string;
  @ApiProperty({ enum: ['active', 'disconnected'] }) status: 'active' | 'disconnected';
  @ApiProperty({ format: 'date-time', nullable: true, type: String }) last_seen_at: string | null;
  @ApiProperty({ format: 'date-time' }) created_at: string;
}

/** All sites of the company, newest first. */
export class SiteListDto {
  @ApiProperty({ type: [SiteDto] }) items: SiteDto[];
}

/** The backend's time, for a clock comparison. */
export class ServerTimeDto {
  @ApiProperty({ format: 'date-time' }) now: string;
}

/** The name a site goes by. */
export class SiteNameDto {
  @ApiProperty() id: string;
  @ApiProperty() name: string;
}

/** What a site learns when it asks whether its connection works. */
export class SiteCheckDto extends ServerTimeDto {
  @ApiProperty({ example: true }) ok: boolean;
  @ApiProperty({ type: CompanyNameDto }) company: CompanyNameDto;
  @ApiProperty({ type: SiteNameDto }) site: SiteNameDto;
}
