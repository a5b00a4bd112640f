import { ApiProperty } from '../../../platform/http/describe.js';
import { LeadSummary } from '../../../modules/leads/index.js';

/** New leads by span, in the site's time zone; weeks begin on Monday. */
export class HomeLeads {
  @ApiProperty() today: number;
  @ApiProperty() yesterday: number;
  @ApiProperty() this_week: number;
  @ApiProperty() last_week: number;
}

/** Leads of this week from one origin. */
export class HomeSource {
  @ApiProperty() source: string;
  @ApiProperty() channel: string;
  @ApiProperty() count: number;
}

/** Submissions of the company, as far as the backend knows of them; what WordPress still keeps is not among them. */
export class HomeDelivery {
  @ApiProperty({ description: 'Taken in' }) submitted: number;
  @ApiProperty({ description: 'Stored for good, spam included' }) stored: number;
  @ApiProperty({ description: 'All that follows from them is done' }) delivered: number;
  @ApiProperty({ description: 'Stored, and what follows from them is not done yet' }) waiting: number;
  @ApiProperty({ description: 'Of the stored: looked like spam and made no lead' }) spam: number;
}

/** One part of the product, in words. */
export class HomeHealthComponent {
  @ApiProperty() code: string;
  @ApiProperty() label: string;
  @ApiProperty({ enum: ['ok', 'late', 'broken'] }) status: 'ok' | 'late' | 'broken';
  @ApiProperty() detail: string;
}

/** How the product is. */
export class HomeHealth {
  @ApiProperty({ enum: ['ok', 'degraded', 'down'] }) status: 'ok' | 'degraded' | 'down';
  @ApiProperty({ type: [HomeHealthComponent] }) components: HomeHealthComponent[];
}

/** What happened today, and whether everything is healthy. */
export class Home {
  @ApiProperty({ type: HomeLeads }) leads: HomeLeads;
  @ApiProperty({ type: [HomeSource] }) by_source: HomeSource[];
  @ApiProperty({ type: [LeadSummary] }) latest: LeadSummary[];
  @ApiProperty({ type: HomeDelivery }) delivery: HomeDelivery;
  @ApiProperty({ type: HomeHealth }) health: HomeHealth;
  @ApiProperty({ description: 'IANA name' }) timezone: string;
}
