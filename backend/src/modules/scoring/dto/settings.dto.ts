import { ApiProperty } from '../../../platform/http/describe.js';
import { Type } from 'class-transformer';
import { IsDefined, IsInt, Max, Min, ValidateNested } from 'class-validator';

/** Lowest scores of the tiers. */
export class TierScores {
  /** Points from which a lead is warm; below it is cold. */
  @ApiProperty({ minimum: 1, maximum: 10_000, example: 25 })
  @IsInt()
  @Min(1)
  @Max(10_000)
  warm: number;

  /** Points from which a lead is hot; more than `warm`. */
  @ApiProperty({ minimum: 1, maximum: 10_000, example: 50 })
  @IsInt()
  @Min(1)
  @Max(10_000)
  hot: number;
}

/** What a company chose for itself. */
export class Settings {
  @ApiProperty({ type: TierScores })
  @IsDefined()
  @ValidateNested()
  @Type(() => TierScores)
  tiers: TierScores;
}
