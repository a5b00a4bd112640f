import { IsString, MaxLength, MinLength } from 'class-validator';
import { ApiProperty } from '../../../platform/http/describe.js';
import type { NotedFile } from '../../../platform/files/files.repository.js';

/** A file kept with a lead; `GET /api/files/{id}` gives its bytes. */
export class LeadFileDto {
  @ApiProperty() id: number;
  @ApiProperty() name: string;
  @ApiProperty({ description: 'Decided by its content' }) mime: string;
  @ApiProperty({ description: 'Bytes' }) size: number;
  @ApiProperty({ format: 'date-time' }) created_at: string;
}

/** Files of a lead, oldest first. */
export class LeadFileList {
  @ApiProperty({ type: [LeadFileDto] }) items: LeadFileDto[];
}

/** How a file is called that is sent as the body. */
export class NameOfFile {
  @ApiProperty({ maxLength: 255 }) @IsString() @MinLength(1) @MaxLength(255) name: string;
}

/** A file in the words of the API. */
export function toLeadFile(file: NotedFile): LeadFileDto {
  return { id: file.id, name: file.name, mime: file.mime, size: file.size, created_at: file.createdAt.toISOString() };
}
