import { ApiProperty } from '../../../platform/http/describe.js';
import { IsString, MaxLength } from 'class-validator';

/** A subject or body with merge fields, to be checked. */
export class CheckText {
  @ApiProperty({ maxLength: 50_000 })
  @IsString() @MaxLength(50_000)
  text: string;
}

/** Whether the text can be used, and what is wrong with it if not. */
export class TextCheck {
  @ApiProperty() ok: boolean;
  /** One sentence for the writer; `null` when all is well. */
  @ApiProperty({ type: String, nullable: true }) message: string | null;
}

/** A field a writer can place as `{{ path }}`. */
export class MergeFieldDto {
  @ApiProperty() path: string;
  @ApiProperty() description: string;
  @ApiProperty() example: string;
  /** A word to offer behind `| default:`; `null` where the field is never empty. */
  @ApiProperty({ type: String, nullable: true }) fallback: string | null;
}

/** All fields. */
export class MergeFieldList {
  @ApiProperty({ type: [MergeFieldDto] }) items: MergeFieldDto[];
}
