import { ApiProperty } from '../../../platform/http/describe.js';

/** The account a site belongs to. */
export class CompanyNameDto {
  @ApiProperty() id: number;
  @ApiProperty() name: string;
}

/** The one answer that carries the site's secret. */
export class PairedSiteDto {
  @ApiProperty({ example: 'st_0123456789abcdefghjk' }) site_id: string;
  @ApiProperty({ description: '32 bytes in base64url; never shown again' }) secret: string;
  @ApiProperty({ type: CompanyNameDto }) company: CompanyNameDto;
  @ApiProperty({ example: 'https://api.example.com' }) api_url: string;
}

/** A fresh pairing code. */
export class PairingCodeDto {
  @ApiProperty({ example: 'K7M2Q-94XRT' }) code: string;
  @ApiProperty({ format: 'date-time' }) expires_at: string;
}
