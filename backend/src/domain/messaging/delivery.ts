/** What a writer decided about one email, before layout and links are put around it. */
export interface EmailParts {
  /** Body as clean HTML (a fragment), every lead field already escaped. */
  html: string;
  /** First words shown by a mail program beside the subject. */
  preheader: string;
  /** Empty: the sender of the installation. */
  from_name: string;
  from_email: string;
  /** Who is writing, in the foot of the mail: the company's name. */
  sender: string;
  /** BCP 47, e.g. `en-GB`; the language of the mail for screen readers. Empty: not known. */
  language: string;
}

/** One message to one person, ready for a provider. */
export interface Delivery {
  /** Our own id of the message; a provider gets it as its idempotency key where it takes one. */
  id: number;
  companyId: number;
  to: string;
  subject: string;
  /** e.g. `welcome`, `campaign`; goes into Feedback-ID so that complaints can be told apart. */
  kind: string;
  source: string;
  parts: EmailParts;
  /** The reader's own link to the page that stops these messages; also takes the one-click POST. */
  unsubscribeUrl: string;
  /** The reader's own link to the page that confirms the address; only in the mail that asks for it. */
  confirmUrl?: string;
}

/**
 * What a provider answered.
 * - `accepted`: it took over the message.
 * - `transient`: it certainly did not, and trying again later may help; `isProviderAway` says that it was
 *   not reached at all, rather than busy or unwilling for this one message.
 * - `rate-limit`: as before, and the whole channel has to wait until then.
 * - `permanent`: it never will; `isAddressDead` says that the address itself is the reason.
 * - `ambiguous`: the connection ended after the message was sent and before the answer came. It may or may not arrive,
 *   so it is never sent again by itself.
 */
export type Outcome =
  | { kind: 'accepted'; providerId: string }
  | { kind: 'transient'; detail: string; isProviderAway: boolean }
  | { kind: 'rate-limit'; detail: string; retryAfterMs: number }
  | { kind: 'permanent'; detail: string; isAddressDead: boolean }
  | { kind: 'ambiguous'; detail: string };
