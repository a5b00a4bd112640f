import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  Descriptors, descriptorInvalid, originForeign, readPlainForm, readSentForm, submissionMalformed, TrialsService, type DescribedForm, type SentForm,
} from '../../modules/forms/index.js';
import { Identify } from '../../platform/auth/identify.js';
import { Throttles, type Throttle } from '../../platform/auth/throttle.js';
import { Clock } from '../../platform/clock/clock.js';
import { AppError } from '../../platform/http/app-error.js';
import { HotRoutes } from '../../platform/http/hot-routes.js';
import { CaptureFlow, type Sender } from './capture.flow.js';
import type { Accepted } from './intake.js';
import { MOST_PER_MINUTE } from './judge-spam.js';
import { networkOf } from './network-of.js';
import { plainAnswer, receiptOf, type PlainResult } from './plain-answer.js';

/** `POST /api/public/forms/:uid/submissions`: from a page's script (JSON), a plain form, or the site that relays one. */
@Injectable()
export class SubmissionsRoute implements OnModuleInit {
  private readonly pace: Throttle;

  constructor(
    private readonly hot: HotRoutes,
    private readonly descriptors: Descriptors,
    private readonly identify: Identify,
    private readonly capture: CaptureFlow,
    private readonly clock: Clock,
    private readonly trials: TrialsService,
    throttles: Throttles,
  ) {
    this.pace = throttles.of({ name: 'submissions', times: MOST_PER_MINUTE, seconds: 60 });
  }

  onModuleInit(): void {
    this.hot.route({
      method: 'POST',
      url: '/api/public/forms/:uid/submissions',
      bodyLimit: 512 * 1024,
      handler: (request, reply) => this.answer(request, reply),
    });
    // Forms that ask for files send them along: room for two of the largest, in base64.
    this.hot.route({
      method: 'POST',
      url: '/api/public/forms/:uid/submissions/with-files',
      bodyLimit: 32 * 1024 * 1024,
      handler: (request, reply) => this.answer(request, reply),
    });
  }

  private async answer(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const isPlain = /^application\/x-www-form-urlencoded\b/i.test(request.headers['content-type'] ?? '');
    const reading = isPlain ? readPlainForm(request.body) : readSentForm(request.body);
    if (!reading.ok) throw submissionMalformed(reading.errors);
    const { sent } = reading;
    const described = await this.descriptors.open(sent.descriptor, (request.params as { uid: string }).uid.toLowerCase());
    if (await this.trials.takesUp(described.site.companyId, request.body)) return reply.status(200).send({ submission_id: sent.uuid, status: 'tried' });
    const sender = await this.senderOf(request, described, sent, isPlain);
    if (isPlain) return reply.redirect(await this.plain(described, sent, sender), 303);
    const accepted = await this.capture.accept(described, sent, sender);
    return reply.status(accepted.isRepeat ? 200 : 201).send(toAnswer(accepted, receiptOf(described, this.clock.now())));
  }

  private async plain(described: DescribedForm, sent: SentForm, sender: Sender): Promise<string> {
    const result = await this.capture.accept(described, sent, sender).then(
      (): PlainResult => ({ ok: true }),
      (error: unknown): PlainResult => {
        if (error instanceof AppError && error.kind === 'unprocessable') return { ok: false, errors: error.details.errors };
        throw error;
      });
    return plainAnswer(described, sent, result, this.clock.now());
  }

  private async senderOf(request: FastifyRequest, described: DescribedForm, sent: SentForm, isPlain: boolean): Promise<Sender> {
    if (sent.isRelayed && request.headers.authorization !== undefined) {
      await this.checkSite(request.headers.authorization, described);
      return { ip: request.ip, userAgent: '', via: 'relay', timesThisMinute: await this.timesRelayed(described, sent) };
    }
    checkOrigin(request.headers.origin, described, isPlain);
    const { times, seconds } = await this.pace.count(`${described.form.id} ${networkOf(request.ip)}`);
    if (times > MOST_PER_MINUTE) {
      throw new AppError('too-many', 'too-many-submissions', `Too many submissions from one address. Try again in ${seconds} s.`, { retryAfter: seconds });
    }
    const userAgent = (request.headers['user-agent'] ?? '').slice(0, 512);
    return { ip: request.ip, userAgent, via: isPlain ? 'form' : 'script', timesThisMinute: times };
  }

  /** What a site relays for one visitor may look like a machine's, but is never refused: the site would only send it again. */
  private async timesRelayed({ form }: DescribedForm, { client }: SentForm): Promise<number> {
    return client === null ? 1 : (await this.pace.count(`${form.id} relayed ${client}`)).times;
  }

  private async checkSite(authorization: string, described: DescribedForm): Promise<void> {
    const who = await this.identify.bearer(authorization);
    if (!who.caps.has('dmat_site') || who.siteId !== described.site.id) throw descriptorInvalid();
  }
}

/** Browsers name the page's origin. A plain post from a page that hides its address names "null". */
function checkOrigin(origin: string | undefined, { site }: DescribedForm, isPlain: boolean): void {
  if (origin === undefined || (isPlain && origin === 'null') || site.origins.includes(origin)) return;
  throw originForeign(origin);
}

function toAnswer({ id, uuid, success }: Accepted, receipt: string) {
  return { id, submission_id: uuid, status: 'accepted', success, receipt };
}
