import { clickedEmail } from './rules/clicked-email.js';
import { downloadedCaseStudy } from './rules/downloaded-case-study.js';
import { downloadedWhitepaper } from './rules/downloaded-whitepaper.js';
import { openedEmail } from './rules/opened-email.js';
import { requestedDemo } from './rules/requested-demo.js';
import { scheduledCall } from './rules/scheduled-call.js';
import { submittedForm } from './rules/submitted-form.js';
import { visitedOften } from './rules/visited-often.js';
import { visitedPricing } from './rules/visited-pricing.js';
import type { ScoringRule } from './scoring-rule.js';

/** Every rule that makes a score, in the order of the design document. */
export const SCORING_RULES: readonly ScoringRule[] = [
  downloadedWhitepaper,
  visitedPricing,
  downloadedCaseStudy,
  openedEmail,
  clickedEmail,
  submittedForm,
  visitedOften,
  requestedDemo,
  scheduledCall,
];
