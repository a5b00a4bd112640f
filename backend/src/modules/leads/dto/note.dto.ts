import { ApiProperty } from '../../../platform/http/describe.js';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { IsStorableText } from './is-storable-text.js';

/** A remark of a colleague about a lead. */
export class Note {
  @ApiProperty() id: number;
  @ApiProperty() body: string;
  @ApiProperty() author_name: string;
  @ApiProperty({ format: 'date-time' }) created_at: string;
}

/** All remarks about a lead, newest first. */
export class NoteList {
  @ApiProperty({ type: [Note] }) items: Note[];
}

/** A new remark. */
export class CreateNote {
  @ApiProperty({ minLength: 1, maxLength: 5000 })
  @IsString() @IsStorableText() @MinLength(1) @MaxLength(5000)
  body: string;
}
