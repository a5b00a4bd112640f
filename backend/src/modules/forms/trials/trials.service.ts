import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Config } from '../../../platform/config/config.js';
import { Crypto, hmac, isSame } from '../../../platform/crypto/crypto.js';
import { uuid } from '../../../platform/ids/ids.js';
import { fetchPage } from './fetch-page.js';
import { findDescriptor } from './find-descriptor.js';
import { TrialsRepository, type DueForm, type TrialResult } from './trials.repository.js';

const hour = 3_600_000;
const timeoutMs = 10_000;

/** What of a site a trial needs. */
export interface TriedSite {
  origins: readonly string[];
}

/**
 * Tries published forms out once a day, the way a visitor would send them: the page must show the form, and the form must
 * arrive. What is sent carries this product's own mark, so it is noted as a trial and never becomes a submission, a lead,
 * a mail or a figure.
 */
@Injectable()
export class TrialsService {
  constructor(
    private readonly trials: TrialsRepository,
    private readonly crypto: Crypto,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** Forms to be tried now: a day after the last time, an hour after it failed. */
  due(limit: number): Promise<DueForm[]> {
    const now = this.clock.now().getTime();
    return this.trials.due(new Date(now - 24 * hour), new Date(now - hour), limit);
  }

  /** Tries one form; answers what is wrong in words a person can act on. */
  async run(form: DueForm, site: TriedSite): Promise<TrialResult> {
    const trial = uuid();
    await this.trials.begin(form, trial, this.clock.now());
    const failed = (detail: string): TrialResult => ({ status: 'failed', detail });
    const page = await fetchPage(form.url, site.origins);
    if (!page.ok) return failed(page.reason);
    const descriptor = findDescriptor(page.html, form.formUid);
    if (descriptor === null) return failed('The page does not show this form. Was it taken out, or does another plugin or a password hide it? Edit the page and publish it again.');
    const problem = await this.send(form, trial, descriptor, page.origin);
    if (problem !== null) return failed(problem);
    if (!await this.trials.isReceived(form)) return failed('The form was sent, but the backend did not note it. Is what answers under its public address this very backend?');
    return { status: 'ok', detail: '' };
  }

  /** Keeps what a trial found. */
  note(form: DueForm, result: TrialResult): Promise<void> {
    return this.trials.end(form, result, this.clock.now());
  }

  /** Whether a sent form is a trial of this product's own; if so it is noted, and must not be taken for a submission. */
  async takesUp(companyId: number, body: unknown): Promise<boolean> {
    const { trial, submission_id: id } = (body ?? {}) as { trial?: unknown; submission_id?: unknown };
    if (typeof trial !== 'string' || typeof id !== 'string') return false;
    if (!isSame(Buffer.from(trial, 'base64url'), this.mark(id))) return false;
    await this.trials.receive(companyId, id, this.clock.now());
    return true;
  }

  private async send(form: DueForm, trial: string, descriptor: string, origin: string): Promise<string | null> {
    try {
      const answer = await fetch(`${this.config.publicUrl}/api/public/forms/${form.formUid}/submissions`, {
        method: 'POST', signal: AbortSignal.timeout(timeoutMs), redirect: 'error', headers: { 'content-type': 'application/json', origin },
        body: JSON.stringify({ descriptor, submission_id: trial, answers: {}, page_url: form.url, trial: this.mark(trial).toString('base64url') }),
      });
      const text = await answer.text();
      if (answer.ok) return null;
      if (answer.status === 403) return 'The backend does not accept the form as the page shows it: most likely a page cache holds an old copy. Empty the cache; if that does not help, connect the site again.';
      return `The backend refused the form (${answer.status}${text.length < 300 && text.startsWith('{') ? `, ${text.slice(0, 120)}` : ''}). Visitors’ answers are kept on the site meanwhile.`;
    } catch {
      return `The backend does not answer under ${this.config.publicUrl}, the address visitors use. Visitors’ answers are kept on the site meanwhile; look at the proxy and the certificate.`;
    }
  }

  private mark(trial: string): Buffer {
    return hmac(this.crypto.subKey('form-trial'), trial.toLowerCase());
  }
}
