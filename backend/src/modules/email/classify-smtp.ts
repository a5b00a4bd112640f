import type { Outcome } from '../../domain/messaging/delivery.js';

/** What nodemailer says when a mail did not go out. */
export interface SmtpFault {
  code?: string;
  /** The server's reply code, where it replied. */
  responseCode?: number;
  response?: string;
  command?: string;
  message: string;
}

const RATE_PAUSE_MS = 30_000;
const RATE = /rate|too many|throttl|limit|4\.7\.(?:0|28|650)|4\.3\.2/i;
/** The enhanced code (RFC 3463) says it best: no such mailbox, domain, address, moved away, or a domain that takes no mail. */
const CODE = /\b5\.\d{1,3}\.\d{1,3}\b/;
const DEAD_CODE = /^5\.1\.(?:1|2|3|6|10)$/;
const DEAD_WORDS = /user unknown|unknown user|no such user|mailbox (?:unavailable|not found|does not exist)|does not exist|invalid recipient/i;

/**
 * What a failed SMTP call means for the message.
 *
 * @param isSent whether the last byte of the mail had left us; then a lost connection may hide an acceptance
 */
export function classifySmtp(fault: SmtpFault, isSent: boolean): Exclude<Outcome, { kind: 'accepted' }> {
  const detail = (fault.response ?? fault.message).replace(/\s+/g, ' ').slice(0, 300);
  const reply = fault.responseCode ?? 0;
  if (reply === 421 || (reply >= 400 && reply < 500 && RATE.test(detail))) return { kind: 'rate-limit', detail, retryAfterMs: RATE_PAUSE_MS };
  if (reply >= 400 && reply < 500) return { kind: 'transient', detail, isProviderAway: false };
  // A wrong password or an unfit certificate is ours to mend; the mail itself is well.
  if (fault.code === 'EAUTH' || fault.code === 'ETLS') return { kind: 'transient', detail, isProviderAway: true };
  if (reply >= 500) return { kind: 'permanent', detail, isAddressDead: isDead(fault, detail) };
  if (fault.code === 'EENVELOPE' || fault.code === 'EMESSAGE') return { kind: 'permanent', detail, isAddressDead: false };
  if (isSent) return { kind: 'ambiguous', detail };
  return { kind: 'transient', detail, isProviderAway: true };
}

/** Words count only where no code stands beside them, and only as an answer to the address: a refusal of the text is none. */
function isDead(fault: SmtpFault, detail: string): boolean {
  const code = CODE.exec(detail)?.[0];
  return code === undefined ? fault.command === 'RCPT TO' && DEAD_WORDS.test(detail) : DEAD_CODE.test(code);
}
