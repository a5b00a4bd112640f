import { scoringRule } from '../scoring-rule.js';

/** Downloaded a case study: +12, once for each document. */
export const downloadedCaseStudy = scoringRule({
  code: 'downloaded-case-study',
  isOncePerSubject: true,
  matches: (activity) => activity.kind === 'case_study_download',
});
