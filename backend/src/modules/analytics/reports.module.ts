import { Module } from '@nestjs/common';
import { HomeQuery } from './queries/home.query.js';
import { LeadPageQuery } from './queries/lead-page.query.js';

/** Views over the tables of all modules. They read and never write. */
@Module({ providers: [HomeQuery, LeadPageQuery], exports: [HomeQuery, LeadPageQuery] })
export class ReportsModule {}
