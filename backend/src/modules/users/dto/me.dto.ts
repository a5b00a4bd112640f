import { ApiProperty } from '../../../platform/http/describe.js';
import { CAPS, type Cap } from '../../../platform/auth/caps.js';

/** The account the caller acts for. */
export class MyCompanyDto {
  @ApiProperty() id: number;
  @ApiProperty() name: string;
}

/** Who is calling and what they may do. */
export class MeDto {
  @ApiProperty({ enum: ['user', 'site-user', 'site', 'api-key'] }) kind: 'user' | 'site-user' | 'site' | 'api-key';
  @ApiProperty() id: string;
  @ApiProperty() name: string;
  @ApiProperty({ nullable: true, type: String }) email: string | null;
  @ApiProperty({ type: MyCompanyDto }) company: MyCompanyDto;
  @ApiProperty({ enum: CAPS, isArray: true }) caps: Cap[];
}
