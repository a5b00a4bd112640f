import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { everyLeadOf } from '../../domain/access/lead-scope.js';
import { AnalyticsService } from '../../modules/analytics/index.js';
import { Descriptors, FormsService, originForeign, submissionMalformed, type DescribedForm } from '../../modules/forms/index.js';
import { CustomFieldsService, LeadsService, type Lead } from '../../modules/leads/index.js';
import { Throttles, type Throttle } from '../../platform/auth/throttle.js';
import { AppError } from '../../platform/http/app-error.js';
import { HotRoutes } from '../../platform/http/hot-routes.js';
import { knownNames } from './known-names.js';
import { networkOf } from './network-of.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** People look at a form now and then; whoever asks more often tries visitor ids. */
const TIMES_PER_MINUTE = 30;

/**
 * `POST /api/public/forms/:uid/known`: which questions of a form a recognised visitor need not be asked again. It tells
 * names of questions only, never an answer, and nothing about a browser that did not agree to be recognised.
 */
@Injectable()
export class KnownAnswersRoute implements OnModuleInit {
  private readonly pace: Throttle;

  constructor(
    private readonly hot: HotRoutes,
    private readonly descriptors: Descriptors,
    private readonly analytics: AnalyticsService,
    private readonly forms: FormsService,
    private readonly leads: LeadsService,
    private readonly fields: CustomFieldsService,
    throttles: Throttles,
  ) {
    this.pace = throttles.of({ name: 'known-answers', times: TIMES_PER_MINUTE, seconds: 60 });
  }

  onModuleInit(): void {
    this.hot.route({ method: 'POST', url: '/api/public/forms/:uid/known', bodyLimit: 256 * 1024, handler: (request, reply) => this.answer(request, reply) });
  }

  private async answer(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const { descriptor, visitor_id: visitor } = (request.body ?? {}) as Record<string, unknown>;
    if (typeof descriptor !== 'string' || typeof visitor !== 'string' || !UUID.test(visitor)) {
      throw submissionMalformed({ body: 'descriptor must be the text the page carries, visitor_id a UUID.' });
    }
    const { times, seconds } = await this.pace.count(networkOf(request.ip));
    if (times > TIMES_PER_MINUTE) throw new AppError('too-many', 'too-many-questions', `Try again in ${seconds} s.`, { retryAfter: seconds });
    const described = await this.descriptors.open(descriptor, (request.params as { uid: string }).uid.toLowerCase());
    const { origin } = request.headers;
    if (origin !== undefined && !described.site.origins.includes(origin)) throw originForeign(origin);
    return reply.send({ known: await this.known(described, visitor.toLowerCase()) });
  }

  private async known(described: DescribedForm, visitor: string): Promise<string[]> {
    const { companyId } = described.site;
    const leadId = described.form.fields.some(({ ask }) => ask) ? await this.analytics.leadOf(companyId, visitor) : null;
    const lead = leadId === null ? null : await this.leads.get(everyLeadOf(companyId), leadId).catch(() => null);
    if (!lead) return [];
    const [custom, submissions, { formId }] = await Promise.all([
      this.fields.valuesOf(companyId, [lead.id]), this.forms.submissionsOf(companyId, lead.id), this.forms.locate(described),
    ]);
    return knownNames(described.form.fields, {
      profile: profileOf(lead), custom: custom.get(lead.id) ?? {},
      answers: submissions.filter((one) => one.formId === formId).map(({ answers }) => answers),
    });
  }
}

function profileOf(lead: Lead) {
  return {
    email: lead.email, name: lead.name, first_name: lead.firstName, last_name: lead.lastName, phone: lead.phone, company_name: lead.companyName,
    company_size: lead.companySize ?? '', industry: lead.industry, job_title: lead.jobTitle,
  };
}
