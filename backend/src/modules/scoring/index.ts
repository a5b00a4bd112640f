export { scoreEntriesOfLead } from './rows-of-lead.js';
export { ScoringModule } from './scoring.module.js';
export { ScoringService, WEEK_MS, type LeadDeeds, type WeighedLead } from './scoring.service.js';
export type { LeadScoreEntry } from './score-entries.repository.js';
export type { ScoreCheck } from './score-checks.repository.js';
