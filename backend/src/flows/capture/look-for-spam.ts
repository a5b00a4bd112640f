import { Injectable } from '@nestjs/common';
import type { Answers, FormField } from '@dmat/shared/forms/form-definition';
import type { Profile } from '../../domain/identity/read-profile.js';
import { isDisallowed } from '../../domain/spam/is-disallowed.js';
import { answersInvalid, type DescribedForm, type SentForm, type Via } from '../../modules/forms/index.js';
import { domainOf, isDisposable, isFreeMail, ProofOfWork, SpamSettingsService, Turnstile } from '../../modules/spam/index.js';
import { judgeSpam, type SpamReason } from './judge-spam.js';

/** A checked submission and where it came from. */
export interface Suspect {
  described: DescribedForm;
  sent: SentForm;
  uuid: string;
  answers: Answers;
  profile: Profile | null;
  sender: { ip: string; userAgent: string; via: Via; timesThisMinute: number };
  /** When it was sent. */
  at: Date;
}

/** Said at the field of the address. */
const BUSINESS_ONLY = 'Please give the address you have at work: addresses of free mail services are not accepted here.';

/** Why a submission is to be looked at by a person before it counts; null when nothing speaks against it. The cheap signs come first. */
@Injectable()
export class LookForSpam {
  constructor(private readonly proofs: ProofOfWork, private readonly settings: SpamSettingsService, private readonly turnstile: Turnstile) {}

  /** @throws AppError `answers-invalid` for a private address where the form takes business ones only */
  async judge(suspect: Suspect): Promise<SpamReason | null> {
    const { described, sent, sender, profile } = suspect;
    const domain = profile === null ? '' : domainOf(profile.email);
    const isPrivate = described.form.businessOnly === true && profile !== null && isFreeMail(domain);
    if (isPrivate && sender.via !== 'relay') throw answersInvalid({ [nameOfAddress(described.form.fields)]: BUSINESS_ONLY });
    const sign = judgeSpam({ ...sent, timesThisMinute: sender.timesThisMinute });
    if (sign !== null) return sign;
    const settings = await this.settings.of(described.site.companyId, described.site.id);
    if (sender.via === 'relay' && sent.isDisallowed) return 'disallowed';
    if (isDisallowed(settings.disallowed, [...textsOf(suspect.answers), ...(sender.via === 'relay' ? [] : [sender.ip, sender.userAgent])])) return 'disallowed';
    if (profile !== null && isDisposable(domain)) return 'disposable';
    if (isPrivate) return 'free-address';
    if (sender.via === 'relay' && sent.isAkismetSpam) return 'akismet';
    if (settings.turnstile !== null && sender.via === 'script' && (await this.turnstile.isPerson(settings.turnstile.secret, sent.turnstile, sender.ip)) === false) return 'turnstile';
    return this.missingProof(suspect);
  }

  /** A page that asked for a proof of work and got none back. What a site relays while the backend was away could not get one. */
  private async missingProof({ described, sent, sender, uuid, at }: Suspect): Promise<SpamReason | null> {
    if (described.form.proof !== true) return null;
    if (sender.via === 'form' || (sender.via === 'relay' && sent.isWithoutScript)) return 'no-script';
    if (sent.proof === '') return sender.via === 'relay' ? null : 'no-proof';
    return (await this.proofs.isRight(sent.proof, uuid, at)) ? null : 'no-proof';
  }
}

function textsOf(answers: Answers): string[] {
  return Object.values(answers).flatMap((answer) => (typeof answer === 'boolean' ? [] : answer));
}

function nameOfAddress(fields: readonly FormField[]): string {
  return fields.find((field) => field.maps === 'email')?.name ?? '';
}
