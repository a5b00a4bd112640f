import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail as it came over the wire. */
export interface CaughtMail extends ParsedMail {
  raw: string;
  recipients: string[];
  sender: string;
}

/** What the server does with the next mails. */
export type Mood = 'accept' | 'accept-and-drop' | 'busy' | 'refuse' | 'no-such-user' | 'rate-limit' | 'silent';

/** A mail server in the test's own process. Its ledger is the verdict on what was sent. */
export class MailSink {
  readonly mails: CaughtMail[] = [];
  mood: Mood = 'accept';
  /** Every mail that was offered in full, accepted or not. */
  offered = 0;
  /** Called when a mail is complete and not yet answered. */
  onOffer: (mail: CaughtMail) => Promise<void> | void = () => undefined;
  private server: SMTPServer;
  port = 0;

  constructor() {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      logger: false,
      closeTimeout: 200,
      onRcptTo: (_address, _session, done) => {
        if (this.mood === 'no-such-user') return done(Object.assign(new Error('5.1.1 No such user'), { responseCode: 550 }));
        done();
      },
      onData: (stream, session, done) => {
        void buffer(stream).then(async (raw) => {
          const mail: CaughtMail = {
            ...(await simpleParser(raw)), raw: raw.toString('utf8'), recipients: session.envelope.rcptTo.map((one) => one.address),
            sender: session.envelope.mailFrom ? session.envelope.mailFrom.address : '',
          };
          this.offered += 1;
          await this.onOffer(mail);
          if (this.mood === 'silent') return;
          if (this.mood === 'busy') return done(Object.assign(new Error('4.3.0 Try later'), { responseCode: 451 }));
          if (this.mood === 'rate-limit') return done(Object.assign(new Error('4.7.0 Too many messages, slow down'), { responseCode: 450 }));
          if (this.mood === 'refuse') return done(Object.assign(new Error('5.7.1 Not wanted'), { responseCode: 554 }));
          this.mails.push(mail);
          if (this.mood === 'accept-and-drop') return this.drop();
          done(null, `queued as ${this.mails.length}`);
        });
      },
    });
    this.server.on('error', () => undefined);
  }

  async listen(port = 0): Promise<string> {
    await new Promise<void>((done) => this.server.listen(port, '127.0.0.1', done));
    this.port = (this.server.server.address() as AddressInfo).port;
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** Mails to one address. */
  to(address: string): CaughtMail[] {
    return this.mails.filter((mail) => mail.recipients.includes(address));
  }

  async close(): Promise<void> {
    this.drop();
    await new Promise<void>((done) => this.server.close(done));
  }

  private drop(): void {
    for (const connection of this.server.connections) connection._socket?.destroy();
  }
}
