import type { Answers, FormSuccess } from '@dmat/shared/forms/form-definition';
import type { Profile } from '../../domain/identity/read-profile.js';
import type { DescribedForm, FormRef, SentForm, Via } from '../../modules/forms/index.js';
import type { SpamReason } from './judge-spam.js';

/** A file of a submission, in the store. */
export interface KeptFile {
  /** Name of the field it answers. */
  field: string;
  name: string;
  mime: string;
  key: string;
  /** Bytes. */
  size: number;
  sha256: string;
}

/** A checked submission on its way into the tables. */
export interface Intake {
  described: Omit<DescribedForm, 'site'> & { site: Pick<DescribedForm['site'], 'id' | 'companyId'> };
  ref: FormRef;
  sent: Pick<SentForm, 'pageUrl' | 'referrer' | 'visitorUid' | 'firstTouch' | 'lastTouch'>;
  uuid: string;
  answers: Answers;
  /** Absent for a form without files, and when a kept submission is let through. */
  files?: KeptFile[];
  /** Null when the form asked for no address; then there is a submission, but no lead. */
  profile: Profile | null;
  spamReason: SpamReason | null;
  via: Via;
  userAgent: string;
  ipHash: string | null;
  /** The person confirmed the address just now, which is what let this through. */
  isConfirmed?: true;
  occurredAt: Date;
  receivedAt: Date;
}

/** What became of a submission, once it is durable. */
export interface Stored {
  id: number;
  /** The same UUID was stored before; nothing was added. */
  isRepeat: boolean;
}

/** The answer to whoever sent the form. */
export interface Accepted extends Stored {
  uuid: string;
  success: FormSuccess;
}
