import { ApiProperty } from '../../../platform/http/describe.js';

/** Page views by whose they are. */
export class TrafficViews {
  @ApiProperty({ description: 'By visitors who agreed to be recognised' }) recognised: number;
  @ApiProperty({ description: 'Counted without recognising anybody' }) anonymous: number;
  @ApiProperty({ description: 'By machines; in no other figure' }) machines: number;
}

/** Views of one kind, without those of machines. */
export class TrafficPart {
  @ApiProperty() name: string;
  @ApiProperty() views: number;
}

/** The page views of the last seven days. */
export class Traffic {
  @ApiProperty({ format: 'date-time' }) since: string;
  @ApiProperty({ type: TrafficViews }) views: TrafficViews;
  @ApiProperty({ type: [TrafficPart], description: 'desktop, mobile, tablet …' }) devices: TrafficPart[];
  @ApiProperty({ type: [TrafficPart], description: 'Two letters (ISO 3166-1); empty while no country is known' }) countries: TrafficPart[];
  @ApiProperty({ type: [TrafficPart], description: 'Two or three letters' }) languages: TrafficPart[];
}
