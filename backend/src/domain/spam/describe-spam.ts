/** Why something is kept as spam, in the words of whoever decides about it. */
const SENTENCES: Record<string, string> = {
  honeypot: 'A field that people do not see was filled in: a machine wrote this.',
  'too-fast': 'It was sent faster than a person can type.',
  'too-many': 'Too many came from the same address within a minute.',
  disallowed: 'It holds a word from the list of disallowed comment keys of the site.',
  disposable: 'The address belongs to a service for throwaway mailboxes.',
  'free-address': 'The form takes business addresses only, and this one is of a free mail service.',
  akismet: 'Akismet takes it for spam.',
  turnstile: 'Turnstile was not sure that a person sent it.',
  'no-script': 'It was sent without JavaScript. It counts by itself as soon as the person confirms the address.',
  'no-proof': 'The page’s script could not show that a person filled in the form. It counts by itself as soon as the person confirms the address.',
};

/** One sentence; also for a reason of another version. */
export function describeSpam(reason: string | null): string {
  return (reason !== null && SENTENCES[reason]) || 'It looked like spam.';
}
