import { Type } from 'class-transformer';
import { IsEmail, IsInt, IsOptional, Max, MaxLength, Min } from 'class-validator';
import { ApiProperty, ApiPropertyOptional } from '../../../platform/http/describe.js';

/** Whose data, and which part of them. */
export class PersonWanted {
  @ApiProperty() @IsEmail() @MaxLength(254) email: string;
  @ApiPropertyOptional({ minimum: 1, default: 1 }) @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100_000) page: number = 1;
}

/** One value that is kept, by its name. */
export class PersonalField {
  @ApiProperty() name: string;
  @ApiProperty() value: string;
}

/** One thing that is kept about the person. */
export class PersonalItemDto {
  @ApiProperty({ description: 'profile, fields, tags, consents, submissions, notes, tasks, files, messages, score, activities or visits' }) group: string;
  @ApiProperty() id: string;
  @ApiProperty({ type: [PersonalField] }) fields: PersonalField[];
}

/** A part of what is kept about a person. */
export class PersonalData {
  @ApiProperty({ type: [PersonalItemDto] }) items: PersonalItemDto[];
  @ApiProperty({ description: 'There is no further page' }) done: boolean;
}

/** What erasing came to. */
export class Erasure {
  @ApiProperty({ description: 'Rows that were taken away or made nameless' }) removed: number;
  @ApiProperty({ description: 'The address is remembered, as a keyed hash, so that it is not written to again' }) retained: boolean;
  @ApiProperty() done: boolean;
}
