import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ScoringService } from '../../modules/scoring/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { HealthService, type HealthComponent } from '../../platform/health/health.service.js';

const part = { code: 'scores', label: 'Scores' };
/** The nightly comparison may be late by so much before somebody is told, in milliseconds. */
const lateAfter = 50 * 3_600_000;

/** Says whether the scores were compared with their ledger, and what came of it. */
@Injectable()
export class ScoreHealth implements OnModuleInit {
  constructor(
    private readonly health: HealthService,
    private readonly scoring: ScoringService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.health.add(part, () => this.read());
  }

  private async read(): Promise<HealthComponent> {
    const check = await this.scoring.lastCheck();
    if (check === null) return { ...part, status: 'ok', detail: 'Compared with their rows every night; the first night is still to come.' };
    const open = check.differing - check.repaired;
    const on = check.at.toISOString().slice(0, 10);
    if (open > 0) return { ...part, status: 'broken', detail: `${open} of ${check.leads} leads ${open === 1 ? 'shows' : 'show'} a score or tier that is not what ${open === 1 ? 'its' : 'their'} rows say (compared on ${on}). The command "reconcile --repair" sets them right.` };
    if (this.clock.now().getTime() - check.at.getTime() > lateAfter) return { ...part, status: 'late', detail: `Last compared with their rows on ${on}. Does a worker run?` };
    return { ...part, status: 'ok', detail: `Every score was the sum of its rows on ${on}.` };
  }
}
