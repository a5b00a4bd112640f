import { IsOptional, IsString, MaxLength } from 'class-validator';
import { ApiProperty, ApiPropertyOptional } from '../../../platform/http/describe.js';

/** How a company keeps spam out. */
export class SpamSettingsShown {
  @ApiProperty({ description: 'Empty: Turnstile is off' }) turnstile_site_key: string;
  @ApiProperty({ description: 'Whether a secret is kept; it is never shown' }) has_turnstile_secret: boolean;
}

/** What is to be kept. */
export class WriteSpamSettings {
  @ApiProperty({ maxLength: 255 }) @IsString() @MaxLength(255) turnstile_site_key: string;
  @ApiPropertyOptional({ maxLength: 255, description: 'Absent: the secret that is kept stays' }) @IsOptional() @IsString() @MaxLength(255) turnstile_secret?: string;
}

/** What a site brings along from its own settings. */
export class SiteSpamList {
  @ApiProperty({ maxLength: 500_000, description: 'The disallowed comment keys of WordPress, one a line' }) @IsString() @MaxLength(500_000) disallowed: string;
}
