import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, MaxLength, MinLength, ValidateNested } from 'class-validator';
import { ApiProperty } from '../../../../platform/http/describe.js';
import { IsStorableText } from '../../dto/is-storable-text.js';
import { knownLeadModes, type Import, type ImportState, type KnownLeadMode } from '../import.js';
import { MOST_COLUMNS } from '../import-file.js';

/** A file that is about to be sent. */
export class BeginImport {
  @ApiProperty({ type: String, maxLength: 255, example: 'contacts.csv' })
  @IsString() @IsStorableText() @MinLength(1) @MaxLength(255)
  name!: string;
}

/** What is to happen with the people of the file. */
export class ImportSettings {
  @ApiProperty({ type: String, enum: [...knownLeadModes] })
  @IsIn([...knownLeadModes])
  known_leads!: KnownLeadMode;

  @ApiProperty({ type: String, isArray: true })
  @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) @IsStorableText({ each: true }) @MinLength(1, { each: true }) @MaxLength(64, { each: true })
  tags!: string[];

  @ApiProperty({ type: String, nullable: true, maxLength: 500, description: 'How these people agreed to marketing mail, in your words: the text of their consents. Null when they did not.' })
  @IsOptional() @IsString() @IsStorableText() @MinLength(10) @MaxLength(500)
  consent!: string | null;

  @ApiProperty({ type: String, nullable: true, enum: ['unsubscribed', 'bounced'], required: false, description: 'Why nobody of this file must be written to; null when they may.' })
  @IsOptional() @IsIn(['unsubscribed', 'bounced'])
  standing?: 'unsubscribed' | 'bounced' | null;
}

/** What stands in the columns, and what is to happen. */
export class CheckImport {
  @ApiProperty({ type: String, isArray: true, nullable: true, description: 'For each column, in order: a lead field, "custom:<key>", "tags", "standing", or null.' })
  @IsArray() @ArrayMaxSize(MOST_COLUMNS)
  targets!: (string | null)[];

  @ApiProperty({ type: ImportSettings })
  @ValidateNested() @Type(() => ImportSettings)
  options!: ImportSettings;
}

/** A column as found in the file. */
export class ImportColumnDto {
  @ApiProperty({ type: String })
  heading!: string;

  @ApiProperty({ type: String, isArray: true, description: 'What stands in the first rows.' })
  samples!: string[];
}

/** What the import would do. */
export class ImportForecast {
  @ApiProperty({ type: Number })
  created!: number;

  @ApiProperty({ type: Number })
  updated!: number;

  @ApiProperty({ type: Number, description: 'Rows whose address stands in the file before.' })
  repeated!: number;

  @ApiProperty({ type: Number })
  refused!: number;
}

/** A file of contacts on its way in. */
export class ImportDto {
  @ApiProperty({ type: Number })
  id!: number;

  @ApiProperty({ type: String })
  name!: string;

  @ApiProperty({ type: Number, description: 'Bytes that have arrived.' })
  size!: number;

  @ApiProperty({ type: String, enum: ['uploading', 'ready', 'checking', 'checked', 'running', 'done', 'failed', 'undoing', 'undone'] })
  state!: ImportState;

  @ApiProperty({ type: ImportColumnDto, isArray: true })
  columns!: ImportColumnDto[];

  @ApiProperty({ type: String, isArray: true, description: 'What each column fills; an empty text for nothing.' })
  targets!: string[];

  @ApiProperty({ type: ImportSettings })
  options!: ImportSettings;

  @ApiProperty({ type: ImportForecast, nullable: true })
  forecast!: ImportForecast | null;

  @ApiProperty({ type: Number, nullable: true })
  rows_total!: number | null;

  @ApiProperty({ type: Number })
  rows_done!: number;

  @ApiProperty({ type: Number })
  created!: number;

  @ApiProperty({ type: Number })
  updated!: number;

  @ApiProperty({ type: Number, description: 'Rows that changed nothing: doubles, and leads left alone.' })
  skipped!: number;

  @ApiProperty({ type: Number })
  refused!: number;

  @ApiProperty({ type: Number, description: 'Leads the undo has taken back.' })
  undone!: number;

  @ApiProperty({ type: String, nullable: true, description: 'Why it failed, in a sentence.' })
  fault!: string | null;

  @ApiProperty({ type: String })
  created_by!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  created_at!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  finished_at!: string | null;
}

/** Imports of the company, newest first. */
export class ImportList {
  @ApiProperty({ type: ImportDto, isArray: true })
  items!: ImportDto[];
}

/** An import as the API shows it. */
export function toImportDto(found: Import): ImportDto {
  return {
    id: found.id, name: found.name, size: found.size, state: found.state, columns: found.columns, targets: found.targets.map((target) => target ?? ''),
    options: { known_leads: found.options.knownLeads, tags: found.options.tags, consent: found.options.consent, standing: found.options.standing },
    forecast: found.forecast, rows_total: found.rowsTotal, rows_done: found.rowsDone, created: found.created, updated: found.updated,
    skipped: found.skipped, refused: found.refused, undone: found.undone, fault: found.fault, created_by: found.createdBy,
    created_at: found.createdAt.toISOString(), finished_at: found.finishedAt?.toISOString() ?? null,
  };
}
