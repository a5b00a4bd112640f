import { CHANNEL_LABELS, CHANNEL_TABLE } from './channel-of.js';
import { APPS, MAIL_HOSTS, PAID_MEDIA, PUSH_MEDIA, SEARCH_ENGINES, SOCIAL_MEDIA, SOCIAL_NETWORKS } from './channel-sources.js';

/** The table that decides the channel of a visit, as a page of the documentation (Markdown). */
export function describeChannels(): string {
  const rows = CHANNEL_TABLE.map(({ when, channel }, index) => `| ${index + 1} | ${when} | ${CHANNEL_LABELS[channel]} | \`${channel}\` |`);
  const list = (names: Iterable<string>): string => [...names].map((name) => `\`${name}\``).join(', ');
  return `# Channels

How a visitor came to a page is told by its campaign parameters, by the click ids that ad networks add, and by the page or
app that linked to it. The first row that fits decides. This page is made of the code
(\`shared/src/tracking/channel-of.ts\`) and a test compares the two.

| | when | channel | code |
|---|---|---|---|
${rows.join('\n')}

Upper and lower case are the same. Words may be joined by a hyphen, an underscore, a blank or nothing.

- **Paid** media: ${list(PAID_MEDIA)}.
- **Social** media: ${list(SOCIAL_MEDIA)}.
- **Notifications**: ${list(PUSH_MEDIA)}.
- **Search engines**, by the name before a host's ending (\`www.google.co.uk\` is \`google\`): ${list(SEARCH_ENGINES)}.
- **Social networks**: ${list(SOCIAL_NETWORKS)}. Names of one letter count only as \`x.com\` and \`t.co\`.
- **Webmail**: hosts that begin with \`mail.\`, \`webmail.\`, \`outlook.\` or \`email.\`, and ${list(MAIL_HOSTS)}.
- **Apps** on Android: ${Object.entries(APPS).map(([app, channel]) => `\`${app}\` (${CHANNEL_LABELS[channel].toLowerCase()})`).join(', ')}.

A visit has the channel of the first page of it that came by anything but directly. A lead's first touch is that of the first
visit that was recognised; the last touch is that of the latest visit that did not come directly.
`;
}
