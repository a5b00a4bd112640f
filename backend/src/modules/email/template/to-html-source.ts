const BLOCK_TAG = /<(p|div|h[1-6]|ul|ol|li|table|blockquote|br|hr)\b/i;
const LINK = /(^|[\s(])(https?:\/\/[^\s<>"'{}]+[^\s<>"'{}.,;:!?)])/g;

/**
 * The body as its writer typed it, made HTML. Plain text becomes paragraphs with links; what has block tags already is
 * left alone. Works on the template, before any field is filled in, so that only the writer's own links become links.
 */
export function toHtmlSource(body: string): string {
  if (BLOCK_TAG.test(body)) return body;
  const isPlain = !/<[a-z!/]/i.test(body);
  const text = body.replace(/\r\n?/g, '\n').trim();
  return text
    .split(/\n{2,}/)
    .map((paragraph) => (isPlain ? paragraph.replace(LINK, '$1<a href="$2">$2</a>') : paragraph))
    .map((paragraph) => paragraph.replace(/\{\{\s*(?:unsubscribe|confirm|download)_url\s*\}\}/g, (field, at: number) => (isInAttribute(paragraph, at) ? field : `<a href="${field}">${field}</a>`)))
    .map((paragraph) => `<p>${paragraph.replace(/\n/g, '<br>\n')}</p>`)
    .join('\n');
}

/** Whether the place lies inside a tag, such as in `href="…"`. */
function isInAttribute(text: string, at: number): boolean {
  return text.lastIndexOf('<', at) > text.lastIndexOf('>', at);
}
