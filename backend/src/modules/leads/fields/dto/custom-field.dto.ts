import { customFieldKinds, type CustomFieldKind } from '@dmat/shared/leads/custom-field';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsString, Matches, MaxLength, Min, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { ApiProperty, ApiPropertyOptional } from '../../../../platform/http/describe.js';
import { IsStorableText } from '../../dto/is-storable-text.js';
import type { StoredField } from '../field-definitions.repository.js';

const hasLetters = /\S/;

/** One value a choice offers. */
export class FieldOptionDto {
  @ApiProperty({ maxLength: 200, description: 'What is stored; stays when the label changes' })
  @IsString() @IsStorableText() @MaxLength(200) @Matches(hasLetters, { message: 'an option needs a value' })
  value: string;

  @ApiProperty({ maxLength: 200 }) @IsString() @IsStorableText() @MaxLength(200) label: string;
}

/** A fact about leads that the company added to the fixed ones. */
export class CustomFieldDto {
  @ApiProperty() id: number;
  @ApiProperty({ description: 'Never changes; `custom.<key>` in filters, `custom:<key>` in forms' }) key: string;
  @ApiProperty() label: string;
  @ApiProperty({ enum: customFieldKinds, enumName: 'CustomFieldKind' }) kind: CustomFieldKind;
  @ApiProperty({ type: [FieldOptionDto] }) options: FieldOptionDto[];
  @ApiProperty() position: number;
  @ApiProperty({ description: 'To be sent back with an edit' }) version: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) archived_at: string | null;
}

/** Fields in use in their order, and those put away. */
export class CustomFieldList {
  @ApiProperty({ type: [CustomFieldDto] }) items: CustomFieldDto[];
  @ApiProperty({ type: [CustomFieldDto] }) archived: CustomFieldDto[];
}

/** A new field. Its kind and key stay for life. */
export class CreateCustomField {
  @ApiProperty({ maxLength: 100 }) @IsString() @IsStorableText() @MaxLength(100) @Matches(hasLetters, { message: 'label must not be empty' }) label: string;
  @ApiProperty({ enum: customFieldKinds, enumName: 'CustomFieldKind' }) @IsIn(customFieldKinds) kind: CustomFieldKind;
  @ApiPropertyOptional({ pattern: '^[a-z0-9_]{1,40}$', description: 'Made from the label when left out' })
  @IsOptional() @Matches(/^[a-z0-9_]{1,40}$/, { message: 'key must be 1 to 40 of a-z, 0-9 and _' }) key?: string;
  @ApiPropertyOptional({ type: [FieldOptionDto], maxItems: 200 })
  @IsOptional() @IsArray() @ArrayMaxSize(200) @ValidateNested({ each: true }) @Type(() => FieldOptionDto) options?: FieldOptionDto[];
}

/** An edit of a field. */
export class UpdateCustomField {
  @ApiPropertyOptional({ maxLength: 100 })
  @IsOptional() @IsString() @IsStorableText() @MaxLength(100) @Matches(hasLetters, { message: 'label must not be empty' }) label?: string;
  @ApiPropertyOptional({ type: [FieldOptionDto], maxItems: 200 })
  @IsOptional() @IsArray() @ArrayMaxSize(200) @ValidateNested({ each: true }) @Type(() => FieldOptionDto) options?: FieldOptionDto[];
  @ApiProperty({ description: 'The version that was seen' }) @IsInt() @Min(1) version: number;
}

/** The fields in use in a new order: each id once. */
export class OrderCustomFields {
  @ApiProperty({ type: [Number] }) @IsArray() @ArrayMaxSize(200) @IsInt({ each: true }) ids: number[];
}

/** A field in the words of the API. */
export function toFieldDto(field: StoredField): CustomFieldDto {
  return {
    id: field.id, key: field.key, label: field.label, kind: field.kind, options: [...field.options], position: field.position,
    version: field.version, archived_at: field.archivedAt?.toISOString() ?? null,
  };
}

/** Fields in the words of the API, those in use apart from those put away. */
export function toFieldList(all: readonly StoredField[]): CustomFieldList {
  const shown = all.map(toFieldDto);
  return { items: shown.filter((field) => field.archived_at === null), archived: shown.filter((field) => field.archived_at !== null) };
}
