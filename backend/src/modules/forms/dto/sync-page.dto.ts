import { ApiProperty, ApiPropertyOptional } from '../../../platform/http/describe.js';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsObject, IsOptional, IsString, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { pageStatuses, templateTypes, type PageStatus, type TemplateType } from '../pages.repository.js';
import { IsFormDefinition } from './is-form-definition.js';

/** One form on a page. */
export class SyncForm {
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'FormDefinition of @dmat/shared' })
  @IsFormDefinition()
  definition: Record<string, unknown>;

  @ApiPropertyOptional({ type: 'object', additionalProperties: true, description: 'Welcome of @dmat/shared' })
  @IsOptional() @IsObject()
  welcome?: Record<string, unknown>;
}

/** A page as its site has it now. */
export class SyncPage {
  @ApiProperty() @IsString() @MaxLength(255) title: string;
  @ApiProperty() @IsString() @MaxLength(255) slug: string;
  @ApiProperty() @IsString() @MaxLength(2048) url: string;
  @ApiProperty({ enum: pageStatuses, enumName: 'PageStatus' }) @IsIn(pageStatuses) status: PageStatus;
  @ApiPropertyOptional({ enum: templateTypes, enumName: 'TemplateType' }) @IsOptional() @IsIn(templateTypes) template_type?: TemplateType;
  @ApiPropertyOptional() @IsOptional() @IsInt() @Min(0) @Max(Number.MAX_SAFE_INTEGER) revision?: number;
  @ApiProperty({ type: [SyncForm] })
  @IsArray() @ArrayMaxSize(50) @ValidateNested({ each: true }) @Type(() => SyncForm)
  forms: SyncForm[];
}

/** A form's two ids. */
export class FormIds {
  @ApiProperty() id: number;
  @ApiProperty({ format: 'uuid' }) uid: string;
}

/** What became of a synced page. */
export class SyncedPage {
  @ApiProperty() id: number;
  @ApiProperty({ enum: pageStatuses, enumName: 'PageStatus' }) status: PageStatus;
  @ApiProperty({ type: [FormIds] }) forms: FormIds[];
}
