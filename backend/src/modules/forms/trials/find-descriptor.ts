/** The descriptor a page carries for a form; null when the page does not show the form. */
export function findDescriptor(html: string, formUid: string): string | null {
  const start = html.search(new RegExp(`<form\\b[^>]*\\bdata-dmat-form=["']${formUid}["']`, 'i'));
  if (start === -1) return null;
  const end = html.indexOf('</form', start);
  const form = html.slice(start, end === -1 ? undefined : end);
  const input = /<input\b[^>]*\bname=["']descriptor["'][^>]*>/i.exec(form)?.[0] ?? '';
  return /\bvalue=["']([\w.-]+)["']/.exec(input)?.[1] ?? null;
}
