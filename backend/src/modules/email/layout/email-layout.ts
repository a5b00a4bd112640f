import type { EmailParts } from '../../../domain/messaging/delivery.js';
import { escapeHtml } from '@dmat/shared/text/escape-html';

const FONT = "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
/** Keeps the words of the body out of the preview line once the preheader is over. */
const PADDING = '&#8199;&#65279;&#847; '.repeat(40);

/** Words of the frame around a mail. */
const WORDS = {
  why: (sender: string) => `You get this email because you filled in a form of ${sender}.`,
  stop: 'Unsubscribe',
};

/**
 * The frame of a mail: one calm column of at most 600 px on any screen, readable without pictures, in dark mode and by a
 * screen reader, with who writes, why, and the way out.
 *
 * @param subject as it stands in the header; the title of the document
 */
export function emailLayout(subject: string, parts: EmailParts, unsubscribeUrl: string): string {
  const sender = escapeHtml(parts.sender);
  return `<!doctype html>
<html${parts.language ? ` lang="${escapeHtml(parts.language)}"` : ''} dir="auto">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no,date=no,address=no,email=no">
<title>${escapeHtml(subject)}</title>
<style>
  :root { color-scheme: light dark; }
  @media (max-width: 480px) { .card { padding: 24px 20px !important; } .outer { padding: 0 !important; } }
  @media (prefers-color-scheme: dark) {
    .page { background: #16181b !important; } .card { background: #22252a !important; border-color: #33373d !important; }
    .text, .text h1, .text h2, .text h3 { color: #e8eaed !important; } .text a { color: #8ab4f8 !important; }
    .sender { color: #e8eaed !important; } .foot, .foot a { color: #a3a8af !important; }
  }
</style>
</head>
<body class="page" style="margin:0;padding:0;background:#f3f4f6;-webkit-text-size-adjust:100%;">
<div style="display:none;max-height:0;overflow:hidden;opacity:0;">${escapeHtml(parts.preheader)}${PADDING}</div>
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#f3f4f6;">
<tr><td class="outer" align="center" style="padding:32px 16px;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;">
<tr><td class="card" style="background:#ffffff;border:1px solid #e2e4e7;border-radius:12px;padding:36px 40px;">
<p class="sender" style="margin:0 0 24px;font-family:${FONT};font-size:14px;line-height:1.4;font-weight:600;color:#50575e;">${sender}</p>
<div class="text" style="font-family:${FONT};font-size:16px;line-height:1.6;color:#1e1e1e;overflow-wrap:anywhere;">
${parts.html}
</div>
</td></tr>
<tr><td class="foot" style="padding:20px 24px 0;font-family:${FONT};font-size:13px;line-height:1.6;color:#5c6268;text-align:center;">
<p style="margin:0 0 4px;">${WORDS.why(sender)}</p>
<p style="margin:0;"><a href="${escapeHtml(unsubscribeUrl)}" style="color:#5c6268;text-decoration:underline;">${WORDS.stop}</a></p>
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
}
