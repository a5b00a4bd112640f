import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/database.js';

/** Whether people confirmed the address they are known by. */
@Injectable()
export class OptInsService {
  constructor(private readonly clock: Clock) {}

  /** The person pressed the button; the first time is kept. */
  async confirm(tx: Tx, companyId: number, leadId: number): Promise<void> {
    await tx.query(`UPDATE leads SET opt_in = 'confirmed', confirmed_at = COALESCE(confirmed_at, ?) WHERE company_id = ? AND id = ?`, [this.clock.now(), companyId, leadId]);
  }

  /** The person was asked once more. */
  async reopen(tx: Tx, companyId: number, leadIds: readonly number[]): Promise<void> {
    if (leadIds.length > 0) await tx.query(`UPDATE leads SET opt_in = 'pending' WHERE company_id = ? AND id IN (?) AND opt_in = 'expired'`, [companyId, leadIds]);
  }

  /** Nobody pressed the button in time. The leads stay, and may still be asked again. */
  async expire(tx: Tx, leads: readonly { companyId: number; leadId: number }[]): Promise<void> {
    if (leads.length > 0) await tx.query(`UPDATE leads SET opt_in = 'expired' WHERE (company_id, id) IN (?) AND opt_in = 'pending'`, [leads.map((lead) => [lead.companyId, lead.leadId])]);
  }
}
