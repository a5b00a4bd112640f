// The caught-mail inbox of the local stack: takes every mail by SMTP, shows it on a web page, delivers none.
// Usage: node main.mjs <folder> <http port> <smtp port> [host]
import { SMTPServer } from 'smtp-server';
import { inboxServer } from './http.mjs';
import { readMessage } from './read-message.mjs';
import { MessageStore } from './store.mjs';

const [folder, httpPort, smtpPort, host = '127.0.0.1'] = process.argv.slice(2);
const store = new MessageStore(folder);

const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  disableReverseLookup: true,
  logger: false,
  size: 25 * 1024 * 1024,
  onAuth: (_auth, _session, done) => done(null, { user: 'anyone' }),
  onData: (stream, session, done) => {
    /** @type {Buffer[]} */
    const chunks = [];
    stream.on('data', (chunk) => chunks.push(chunk));
    stream.on('error', done);
    stream.on('end', () => {
      const receivedAt = new Date();
      const recipients = session.envelope.rcptTo.map((recipient) => recipient.address);
      readMessage(Buffer.concat(chunks), { id: store.nextId(receivedAt), receivedAt, recipients })
        .then((message) => store.add(message))
        .then(() => done(), done);
    });
  },
});
smtp.on('error', (error) => console.error(error.message));

const http = inboxServer(store);
smtp.listen(Number(smtpPort), host, () => {
  http.listen(Number(httpPort), host, () => console.log(`mail: http ${httpPort}, smtp ${smtpPort}, kept in ${folder}`));
});

for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT'])) {
  process.on(signal, () => {
    http.close();
    http.closeAllConnections();
    smtp.close(() => process.exit(0));
    setTimeout(() => process.exit(0), 1_000).unref();
  });
}
