import { scoringRule } from '../scoring-rule.js';

/** Downloaded a whitepaper: +10, once for each document. */
export const downloadedWhitepaper = scoringRule({
  code: 'downloaded-whitepaper',
  isOncePerSubject: true,
  matches: (activity) => activity.kind === 'whitepaper_download',
});
