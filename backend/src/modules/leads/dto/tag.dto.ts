import { ApiProperty } from '../../../platform/http/describe.js';
import { IsString, Matches, MaxLength } from 'class-validator';
import { IsStorableText } from './is-storable-text.js';

/** A tag and how many leads carry it. */
export class Tag {
  @ApiProperty() name: string;
  @ApiProperty() leads: number;
}

/** All tags of a company, by name. */
export class TagList {
  @ApiProperty({ type: [Tag] }) items: Tag[];
}

/** The tags one lead carries. */
export class LeadTags {
  @ApiProperty({ type: [String] }) tags: string[];
}

/** One tag to put on a lead or to take off. */
export class TagName {
  @ApiProperty({ minLength: 1, maxLength: 64, description: 'No comma' })
  @IsString() @IsStorableText() @MaxLength(64) @Matches(/^[^,]*[^,\s][^,]*$/, { message: 'tag must be a word or more, without a comma' })
  tag: string;
}
