export { AnalyticsModule } from './analytics.module.js';
export { AnalyticsService, type LinkResult } from './analytics.service.js';
export type { PastPageView } from './events.repository.js';
