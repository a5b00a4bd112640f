import { ApiProperty } from '../../../platform/http/describe.js';
import { ArrayMinSize, ArrayUnique, IsArray, IsIn, IsISO8601, IsOptional, IsString, Length } from 'class-validator';
import { PERSON_CAPS, type Cap } from '../../../platform/auth/caps.js';

/** An API key as settings show it: never its secret. */
export class ApiKeyDto {
  @ApiProperty() id: number;
  @ApiProperty() name: string;
  @ApiProperty({ example: 'dmat_0k3v9c2m4x7p1q8z', description: 'The public start of the key' }) prefix: string;
  @ApiProperty({ enum: PERSON_CAPS, isArray: true }) caps: Cap[];
  @ApiProperty() created_by: string;
  @ApiProperty({ format: 'date-time', nullable: true, type: String }) expires_at: string | null;
  @ApiProperty({ format: 'date-time', nullable: true, type: String }) last_used_at: string | null;
  @ApiProperty({ format: 'date-time' }) created_at: string;
}

/** The API keys of the company, newest first. */
export class ApiKeyListDto {
  @ApiProperty({ type: [ApiKeyDto] }) items: ApiKeyDto[];
}

/** A fresh API key: the only answer that carries the key itself. */
export class FreshApiKeyDto extends ApiKeyDto {
  @ApiProperty({ description: 'The whole key, shown this once; send it as bearer token' }) key: string;
}

/** What a new API key is for and may do. */
export class NewApiKeyDto {
  @ApiProperty({ example: 'Import from the shop' })
  @IsString() @Length(1, 255)
  name: string;

  @ApiProperty({ enum: PERSON_CAPS, isArray: true, description: 'Capabilities; none its maker lacks' })
  @IsArray() @ArrayMinSize(1) @ArrayUnique() @IsIn(PERSON_CAPS, { each: true })
  caps: Cap[];

  @ApiProperty({ required: false, format: 'date-time', description: 'When it ends; never if left out' })
  @IsOptional() @IsISO8601({ strict: true })
  expires_at?: string;
}
