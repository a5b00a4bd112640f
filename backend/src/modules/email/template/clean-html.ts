import { whenNeeded } from '../../../platform/packages/when-needed.js';

const sanitizer = whenNeeded<typeof import('sanitize-html')>('sanitize-html');

const LINK_STYLE = 'color:#0b57d0;text-decoration:underline;';
const STYLES: Record<string, string> = {
  p: 'margin:0 0 16px;', h1: 'margin:0 0 16px;font-size:24px;line-height:1.3;', h2: 'margin:24px 0 12px;font-size:20px;line-height:1.3;',
  h3: 'margin:20px 0 8px;font-size:17px;line-height:1.4;', ul: 'margin:0 0 16px;padding-left:24px;', ol: 'margin:0 0 16px;padding-left:24px;',
  li: 'margin:0 0 6px;', blockquote: 'margin:0 0 16px;padding-left:16px;border-left:3px solid #dcdcde;',
  a: LINK_STYLE, hr: 'border:0;border-top:1px solid #dcdcde;margin:24px 0;', img: 'max-width:100%;height:auto;border:0;',
};

/**
 * A mail body with nothing in it that runs, loads, hides or styles the page around it. Only headings, text, lists,
 * links and pictures stay; each gets its style inline, because mail programs drop style sheets.
 */
export function cleanHtml(html: string): string {
  return sanitizer()(html, {
    allowedTags: ['p', 'br', 'strong', 'b', 'em', 'i', 'u', 's', 'a', 'ul', 'ol', 'li', 'h1', 'h2', 'h3', 'blockquote', 'hr', 'img', 'span', 'code'],
    allowedAttributes: { a: ['href', 'title', 'style'], img: ['src', 'alt', 'width', 'height', 'style'], '*': ['style'] },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowedSchemesByTag: { img: ['https', 'http'] },
    allowProtocolRelative: false,
    parseStyleAttributes: false,
    disallowedTagsMode: 'discard',
    nestingLimit: 30,
    transformTags: { '*': (tagName, { style: _dropped, ...attribs }) => ({ tagName, attribs: STYLES[tagName] ? { ...attribs, style: STYLES[tagName] } : attribs }) },
  }).trim();
}
