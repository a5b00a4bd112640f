import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

/** Which messages to list. */
export class ListMessagesQuery {
  /** The lead whose messages are asked for. */
  @Type(() => Number) @IsInt() @Min(1)
  lead_id: number;

  /** How many at most, newest first; 1 to 100. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100)
  limit?: number;
}
