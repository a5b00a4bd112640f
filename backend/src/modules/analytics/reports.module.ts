import { Module } from '@nestjs/common';
import { HomeTrendsQuery } from './queries/home-trends.query.js';
import { HomeQuery } from './queries/home.query.js';
import { LeadPageQuery } from './queries/lead-page.query.js';
import { OwnLeadsQuery } from './queries/own-leads.query.js';
import { PagesReportQuery } from './queries/pages-report.query.js';
import { PersonalDataQuery } from './queries/personal-data.query.js';
import { ScoreSumsQuery } from './queries/score-sums.query.js';
import { TrafficQuery } from './queries/traffic.query.js';
import { TrafficController } from './traffic.controller.js';

/** Views over the tables of all modules. They read and never write. */
@Module({ controllers: [TrafficController], providers: [HomeQuery, HomeTrendsQuery, LeadPageQuery, OwnLeadsQuery, PagesReportQuery, PersonalDataQuery, ScoreSumsQuery, TrafficQuery], exports: [HomeQuery, HomeTrendsQuery, LeadPageQuery, OwnLeadsQuery, PagesReportQuery, PersonalDataQuery, ScoreSumsQuery] })
export class ReportsModule {}
