import { ApiProperty } from '../../../platform/http/describe.js';
import { ReportSpanShown } from './pages-report.dto.js';

/** New leads that came through one channel, day by day. */
export class ChannelDays {
  @ApiProperty() channel: string;
  @ApiProperty({ type: [Number], description: 'One figure for each day of the period' }) leads: number[];
}

/** How warm the leads are. */
export class TierFigures {
  @ApiProperty() hot: number;
  @ApiProperty() warm: number;
  @ApiProperty() cold: number;
}

/** From view to hot lead. Submissions and leads count everybody; visitors only browsers that agreed to be recognised. */
export class FunnelFigures {
  @ApiProperty() views: number;
  @ApiProperty() visitors: number;
  @ApiProperty() form_starts: number;
  @ApiProperty() submissions: number;
  @ApiProperty() leads: number;
  @ApiProperty({ description: 'Of those leads, hot today' }) hot: number;
}

/** One line of the latest activity. */
export class HomeActivity {
  @ApiProperty() id: number;
  @ApiProperty() lead_id: number;
  @ApiProperty({ description: 'Name, or the address where no name is known' }) lead_name: string;
  @ApiProperty() kind: string;
  @ApiProperty() title: string;
  @ApiProperty({ format: 'date-time' }) occurred_at: string;
}

/** What the last 30 days came to, as far as the caller may see. */
export class HomeTrends {
  @ApiProperty({ type: ReportSpanShown }) period: ReportSpanShown;
  @ApiProperty({ type: [String], description: 'The days of the period' }) days: string[];
  @ApiProperty({ type: [ChannelDays], description: 'Most leads first' }) leads_by_day: ChannelDays[];
  @ApiProperty({ type: TierFigures, description: 'Of all leads' }) tiers: TierFigures;
  @ApiProperty({ type: FunnelFigures, nullable: true, description: 'Null for who sees only their own leads' }) funnel: FunnelFigures | null;
  @ApiProperty({ type: [HomeActivity], description: 'The latest 12' }) activity: HomeActivity[];
}
