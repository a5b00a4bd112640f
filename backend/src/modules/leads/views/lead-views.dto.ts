import { ApiProperty, ApiPropertyOptional } from '../../../platform/http/describe.js';
import { IsBoolean, IsObject, IsOptional, IsString, Matches, MaxLength, ValidateBy } from 'class-validator';
import { IsStorableText } from '../dto/is-storable-text.js';

/** What a view sets: filters and order as the address of the list has them, and the look. Its inside is the screen's own. */
function IsViewSettings(): PropertyDecorator {
  return ValidateBy({
    name: 'isViewSettings',
    validator: {
      validate: (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value) && JSON.stringify(value).length <= 10_000,
      defaultMessage: () => 'settings must be an object of at most 10,000 characters',
    },
  });
}

/** A view of the list of leads. */
export class LeadView {
  @ApiProperty() id: number;
  @ApiProperty() name: string;
  @ApiProperty({ description: 'Everybody of the company sees it' }) is_shared: boolean;
  @ApiProperty({ description: 'The caller made it and may change it' }) is_mine: boolean;
  @ApiProperty({ type: 'object', additionalProperties: true }) settings: Record<string, unknown>;
}

/** Views of the caller and those others share, by name. */
export class LeadViewList {
  @ApiProperty({ type: [LeadView] }) items: LeadView[];
}

/** A view to keep. */
export class NewLeadView {
  @ApiProperty({ maxLength: 80 }) @IsString() @IsStorableText() @MaxLength(80) @Matches(/\S/, { message: 'name must not be empty' }) name: string;
  @ApiPropertyOptional({ default: false }) @IsOptional() @IsBoolean() is_shared?: boolean;
  @ApiProperty({ type: 'object', additionalProperties: true }) @IsObject() @IsViewSettings() settings: Record<string, unknown>;
}

/** What of a view changes. */
export class LeadViewChange {
  @ApiPropertyOptional({ maxLength: 80 }) @IsOptional() @IsString() @IsStorableText() @MaxLength(80) @Matches(/\S/, { message: 'name must not be empty' }) name?: string;
  @ApiPropertyOptional() @IsOptional() @IsBoolean() is_shared?: boolean;
  @ApiPropertyOptional({ type: 'object', additionalProperties: true }) @IsOptional() @IsObject() @IsViewSettings() settings?: Record<string, unknown>;
}
