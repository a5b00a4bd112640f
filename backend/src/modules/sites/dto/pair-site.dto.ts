import { ApiProperty } from '../../../platform/http/describe.js';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsString, IsUrl, Length, Matches, MaxLength } from 'class-validator';
import { IsOrigin } from '../is-origin.js';

/** What a WordPress site says about itself when it shows a pairing code. */
export class PairSiteDto {
  @ApiProperty({ example: 'K7M2Q-94XRT', description: 'The one-time code; case and dash do not matter' })
  @IsString() @Length(1, 40)
  code: string;

  @ApiProperty({ example: 'https://example.com/blog', description: 'Address of the site' })
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'], disallow_auth: true }) @MaxLength(500)
  url: string;

  @ApiProperty({ example: 'Example' })
  @IsString() @Length(1, 255)
  name: string;

  @ApiProperty({ type: [String], example: ['https://example.com'], description: 'Exact origins its pages and wp-admin are served from' })
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(10) @IsOrigin({ each: true })
  origins: string[];

  @ApiProperty({ example: '7.1.4' })
  @IsString() @MaxLength(32)
  wp_version: string;

  @ApiProperty({ example: '0.1.0' })
  @IsString() @MaxLength(32)
  plugin_version: string;

  @ApiProperty({ example: 'Europe/Berlin', description: 'IANA name or offset such as +02:00' })
  @Matches(/^[A-Za-z0-9_+\-/:]{1,64}$/, { message: 'timezone must be an IANA name or an offset' })
  timezone: string;

  @ApiProperty({ example: 'de_DE' })
  @Matches(/^[A-Za-z0-9_-]{2,20}$/, { message: 'locale must look like de_DE' })
  locale: string;
}
