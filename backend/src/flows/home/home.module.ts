import { Module } from '@nestjs/common';
import { ReportsModule } from '../../modules/analytics/index.js';
import { FormsModule } from '../../modules/forms/index.js';
import { LeadsModule } from '../../modules/leads/index.js';
import { PrivacyModule } from '../../modules/privacy/index.js';
import { HomeController } from './home.controller.js';
import { HomeTrendsFlow } from './home-trends.flow.js';
import { HomeFlow } from './home.flow.js';
import { LeadPageFlow } from './lead-page.flow.js';
import { LiveController } from './live.controller.js';
import { LiveRoute } from './live.route.js';
import { PagesReportController } from './pages-report.controller.js';
import { PagesReportFlow } from './pages-report.flow.js';

/** Screens that show what all modules know: Home and the page of one lead. */
@Module({
  imports: [ReportsModule, FormsModule, LeadsModule, PrivacyModule],
  controllers: [HomeController, LiveController, PagesReportController],
  providers: [HomeFlow, HomeTrendsFlow, LeadPageFlow, LiveRoute, PagesReportFlow],
})
export class HomeModule {}
