import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail server that keeps every mail it accepts: the ledger a verdict is read from. */
export class MailSink {
  /** @type {{to: string, subject: string, html: string, text: string, headers: Map<string, unknown>, messageId: string}[]} */
  mails = [];

  /** @param {number} port */
  static async listen(port) {
    const sink = new MailSink();
    sink.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      logger: false,
      onData: (stream, session, done) => {
        simpleParser(stream).then((mail) => {
          sink.mails.push({
            to: session.envelope.rcptTo.map(({ address }) => address).join(','),
            subject: mail.subject ?? '', html: mail.html || '', text: mail.text ?? '', headers: mail.headers, messageId: mail.messageId ?? '',
          });
          done();
        }, done);
      },
    });
    sink.server.on('error', () => undefined);
    await new Promise((resolve) => { sink.server.listen(port, '127.0.0.1', () => resolve(undefined)); });
    return sink;
  }

  /** @param {string} address */
  to(address) {
    return this.mails.filter((mail) => mail.to === address);
  }

  async close() {
    await new Promise((resolve) => { this.server.close(() => resolve(undefined)); });
  }
}
