export { AnalyticsModule } from './analytics.module.js';
export { AnalyticsService, type LinkResult } from './analytics.service.js';
export type { PastDeed } from './events.repository.js';
export { ReportsModule } from './reports.module.js';
export { HomeQuery } from './queries/home.query.js';
export { LeadPageQuery, type ShownScoreEntry, type ShownVisit } from './queries/lead-page.query.js';
export { PagesReportQuery, type FormCheckShown, type FormFigures, type PageDay, type ReportSpan } from './queries/pages-report.query.js';
export { ScoreSumsQuery, type ScoreAndSum } from './queries/score-sums.query.js';
export { RebuildRollups, type RollupReport } from './rollups/rebuild-rollups.js';
