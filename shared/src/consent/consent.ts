/** What a person may be asked to agree to. `marketing` covers every message that is not an answer to their own act. */
export type ConsentPurpose = 'marketing';

/** The ways DMAT can reach a person. Consent is given for each of them by itself. */
export const CONSENT_CHANNELS = ['email', 'sms', 'push'] as const;
export type ConsentChannel = (typeof CONSENT_CHANNELS)[number];

/** `granted` and `withdrawn` are what the person said; nothing said is no row at all. */
export type ConsentStatus = 'granted' | 'withdrawn';

/** What a line of the ledger says: `requested` is the first step of a double opt-in and not a yes. */
export type ConsentStep = ConsentStatus | 'requested';

/** One line of the append-only consent ledger, as far as a decision needs it. */
export interface ConsentStatement {
  purpose: ConsentPurpose;
  channel: ConsentChannel;
  status: ConsentStep;
  /** When the person said it. */
  at: Date;
}
