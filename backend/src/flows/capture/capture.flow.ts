import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { readProfile } from '../../domain/identity/read-profile.js';
import { FormsService, type DescribedForm, type SentForm, type Via } from '../../modules/forms/index.js';
import { ConsentsService } from '../../modules/privacy/index.js';
import { GroupCommit } from '../../platform/batch/group-commit.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { AppError } from '../../platform/http/app-error.js';
import { acceptedAnswers, asksForFiles } from './accepted-answers.js';
import { derivedUuid } from './derived-uuid.js';
import type { Accepted, Intake, Stored } from './intake.js';
import { LookForSpam } from './look-for-spam.js';
import { StoreIntakes } from './store-intakes.js';
import { SubmissionFiles } from './submission-files.js';

/** Who sent a form, and by which way. */
export interface Sender {
  ip: string;
  userAgent: string;
  via: Via;
  /** How often this address sent this form within the minute. */
  timesThisMinute: number;
}

/** After this time the page's script hands the form to the site itself, in milliseconds. */
const DEADLINE_MS = 2_500;
/** A relay may bring what happened so long ago, in milliseconds: 60 days. */
const OLDEST_MS = 60 * 86_400_000;
/** What a site passes on at once comes this soon; whoever sent what comes later has left the page, in milliseconds. */
const LATE_MS = 15_000;
const TRIES = 4;
/** A write that takes longer is given up; its connection is beyond help. */
const LONGEST_WRITE_MS = 10_000;

/** A submission becomes a lead, or joins the one it belongs to. Nobody is thanked before it is durable. */
@Injectable()
export class CaptureFlow implements BeforeApplicationShutdown {
  private readonly group = new GroupCommit<Intake, Stored>({ most: 500, waitMs: 4, mostWaiting: 5_000, write: (intakes) => this.write(intakes) });

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly forms: FormsService,
    private readonly consents: ConsentsService,
    private readonly intakes: StoreIntakes,
    private readonly files: SubmissionFiles,
    private readonly spam: LookForSpam,
  ) {}

  /**
   * Checks a submission and stores it.
   * @throws AppError `answers-invalid` with a message for each field, also where only business addresses are taken; `capture-slow` when it could not be stored in time
   */
  async accept(described: DescribedForm, sent: SentForm, sender: Sender): Promise<Accepted> {
    const now = this.clock.now();
    const occurredAt = sender.via === 'relay' ? believable(sent.occurredAt, now) : now;
    const isLate = now.getTime() - occurredAt.getTime() > LATE_MS;
    const seen = asksForFiles(described) ? await this.files.see(described.form.fields, sent, isLate) : null;
    const answers = acceptedAnswers(described, sent, seen, isLate);
    const uuid = sent.uuid ?? derivedUuid(sent, sender.ip, now);
    const profile = readProfile(described.form.fields, answers);
    const spamReason = await inTime(this.spam.judge({ described, sent, uuid, answers, profile, sender, at: occurredAt }));
    const files = seen ? await this.files.keep(described.site.companyId, seen.good.filter(({ field }) => field in answers)) : [];
    const stored = await this.files.orDropped(files, inTime(this.forms.locate(described).then((ref) => this.group.add({
      described, ref, sent, uuid, answers, files, profile,
      spamReason,
      via: sender.via,
      userAgent: sender.userAgent,
      ipHash: sender.via === 'relay' ? null : this.consents.hashIp(sender.ip),
      occurredAt,
      receivedAt: now,
    }))));
    return { ...stored, uuid, success: described.form.success };
  }

  /** What was taken is stored before the process ends. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.group.drain();
  }

  /** One transaction for all. When one of them is stored already, or by another process at the same moment, the next try finds it. */
  private async write(intakes: readonly Intake[]): Promise<Stored[]> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await notForEver(this.database.transaction((tx) => this.intakes.store(tx, intakes, attempt === 1)));
      } catch (error) {
        if (attempt >= TRIES || (error as { code?: string }).code !== 'ER_DUP_ENTRY') throw error;
      }
    }
  }
}

/** A connection whose other end vanished without a word must not hold up all later groups. */
function notForEver<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(Object.assign(new Error('The database does not answer'), { code: 'ETIMEDOUT' })), LONGEST_WRITE_MS);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function believable(occurredAt: Date | null, now: Date): Date {
  const age = occurredAt ? now.getTime() - occurredAt.getTime() : -1;
  return occurredAt && age >= 0 && age < OLDEST_MS ? occurredAt : now;
}

/** The same UUID makes it harmless that a write may still succeed after this gave up. */
function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new AppError(
      'unavailable', 'capture-slow', 'The submission could not be stored in time. Send it again with the same id.', { retryAfter: 5 })), DEADLINE_MS);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
