import { ApiProperty } from '../../../platform/http/describe.js';

/** Opens `GET /api/live?ticket=…` once. */
export class LiveTicket {
  @ApiProperty() ticket: string;
  @ApiProperty({ description: 'Seconds' }) expires_in: number;
}
