import { PassThrough } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Delivery, Outcome } from '../../domain/messaging/delivery.js';
import { Config } from '../../platform/config/config.js';
import { whenNeeded } from '../../platform/packages/when-needed.js';
import { classifySmtp, type SmtpFault } from './classify-smtp.js';
import { composeMail, UnfitAddress, type Sender } from './compose-mail.js';

const nodemailer = whenNeeded<typeof import('nodemailer')>('nodemailer');

const CONNECT_MS = 5_000;
/** Longest silence of the server, and longest whole call. Shorter than the lease of a message. */
const SILENCE_MS = 20_000;
const TOTAL_MS = 30_000;

/**
 * Sends mail through any SMTP server, over a pool of kept connections. It needs no account with anybody: in development
 * it talks to the caught-mail inbox. One call sends at most one mail; the pool's own resending is switched off, since
 * only the ledger may decide that.
 */
@Injectable()
export class SmtpProvider {
  readonly code = 'smtp';
  private readonly installation: Sender;
  private pool: ReturnType<SmtpProvider['open']> | undefined;

  constructor(private readonly config: Config) {
    const [, name = '', address = ''] = /^([^<]*)<([^>]+)>$/.exec(config.mailFrom) ?? [];
    this.installation = { name: name.trim(), address };
  }

  async send(delivery: Delivery): Promise<Outcome> {
    const progress = { isSent: false };
    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort(new Error('The mail server took longer than 30 s')), TOTAL_MS);
    try {
      const mail = composeMail(delivery, this.installation);
      const info = await (this.pool ??= this.open()).sendMail({ ...mail, progress, signal: deadline.signal } as typeof mail);
      return { kind: 'accepted', providerId: String(info.response ?? info.messageId).slice(0, 255) };
    } catch (error) {
      if (error instanceof UnfitAddress) return { kind: 'permanent', detail: error.message, isAddressDead: error.isRecipient };
      return classifySmtp(error as SmtpFault, progress.isSent);
    } finally {
      clearTimeout(timer);
    }
  }

  async close(): Promise<void> {
    this.pool?.close();
  }

  private open() {
    const pool = nodemailer().createTransport({
      url: this.config.smtpUrl, pool: true, maxConnections: 10, maxMessages: 200, maxRequeues: 0,
      connectionTimeout: CONNECT_MS, greetingTimeout: CONNECT_MS, dnsTimeout: CONNECT_MS, socketTimeout: SILENCE_MS,
      disableFileAccess: true, disableUrlAccess: true,
    });
    // Notes when the last byte was read, which tells a lost mail from one whose answer was lost.
    pool.use('stream', (mail, done) => {
      const { progress } = mail.data as unknown as { progress?: { isSent: boolean } };
      mail.message.transform(() => new PassThrough({ flush(end) { if (progress) progress.isSent = true; end(); } }));
      done();
    });
    return pool;
  }
}
