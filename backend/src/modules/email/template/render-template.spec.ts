import { UNSUBSCRIBE_PLACE, type TemplateFields } from './fields.js';
import { renderTemplate } from './render-template.js';

const lead = { first_name: 'Ada', last_name: 'Lovelace', name: 'Ada Lovelace', email: 'ada@example.test', phone: null, company_name: null, job_title: null };
const fields: TemplateFields = {
  lead, form: { name: 'Book a demo' }, page: { title: 'Spring', url: null }, company: { name: 'Example Ltd' },
};
const body = (text: string, change: Partial<typeof lead> | Record<string, string | null> = {}) => {
  const rendered = renderTemplate({ subject: 'Hi', body: text }, { ...fields, lead: { ...lead, ...change } });
  if (!rendered.ok) throw new Error(rendered.message);
  return rendered;
};

describe('renderTemplate', () => {
  it('greets by name, and by the fallback where there is none', () => {
    const template = { subject: 'Welcome, {{ lead.first_name | default: "friend" }}', body: 'Hello {{ lead.first_name | default: "there" }}' };
    expect(renderTemplate(template, fields)).toMatchObject({ ok: true, subject: 'Welcome, Ada', html: expect.stringContaining('Hello Ada') });
    expect(renderTemplate(template, { ...fields, lead: { ...lead, first_name: '' } })).toMatchObject({ subject: 'Welcome, friend', html: expect.stringContaining('Hello there') });
  });

  it('makes paragraphs and links of plain text', () => {
    const { html } = body('Hello\n\nFirst line\nsecond line, see https://example.test/x.');
    expect(html).toMatch(/<p[^>]*>Hello<\/p>\n<p[^>]*>First line<br \/>\nsecond line, see <a href="https:\/\/example.test\/x"[^>]*>https:\/\/example.test\/x<\/a>\.<\/p>/);
  });

  it('leaves a body alone that is HTML already', () => {
    expect(body('<h1>Hello</h1><p>Text</p>').html).toMatch(/^<h1[^>]*>Hello<\/h1><p[^>]*>Text<\/p>$/);
  });

  it.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
    ['{{ lead.email }}', '{{ lead.email }}'],
    ['{% if true %}x{% endif %}', '{% if true %}x{% endif %}'],
    ['O\'Brien & "Sons"', 'O\'Brien &amp; "Sons"'],
  ])('shows a lead called %s by exactly these letters', (name, shown) => {
    const { html } = body('Hello {{ lead.name }}!', { name });
    expect(html.replaceAll('&quot;', '"').replaceAll('&#39;', '\'')).toContain(`Hello ${shown}!`);
    expect(html).not.toMatch(/<script|<img|ada@example/);
  });

  it('does not advertise for whoever types a web address as a name', () => {
    expect(body('Hello {{ lead.name | default: "there" }}', { name: 'Win at https://evil.test' }).html).toContain('Hello there');
  });

  it('removes what runs, loads or hides from the writer\'s own text', () => {
    const { html } = body('<p onclick="x()" style="position:fixed">a</p><script>x</script><style>p{}</style><iframe src="//e"></iframe><a href="javascript:x()">b</a><form><input></form>');
    expect(html).not.toMatch(/onclick|position|script|<style|iframe|javascript|<form|<input/);
  });

  it('keeps a place for the reader\'s own unsubscribe link', () => {
    expect(body('Stop: {{ unsubscribe_url }}').html).toContain(`<a href="${UNSUBSCRIBE_PLACE}"`);
    expect(body('<p><a href="{{ unsubscribe_url }}">Stop</a></p>').html).toContain(`href="${UNSUBSCRIBE_PLACE}"`);
    expect(body('<a href="{{ unsubscribe_url }}">Stop</a>').html.match(/<a /g)).toHaveLength(1);
  });

  it('makes one header line of any subject', () => {
    const rendered = renderTemplate({ subject: 'Hi {{ lead.name }}\r\nBcc: x@example.test', body: '' }, { ...fields, lead: { ...lead, name: 'A\r\nTo: y@example.test\u0000' } });
    expect(rendered).toMatchObject({ ok: true, subject: 'Hi A To: y@example.test Bcc: x@example.test' });
  });

  it('answers a fault as data', () => {
    expect(renderTemplate({ subject: 'Hi', body: '{{ lead.nme }}' }, fields)).toMatchObject({ ok: false, message: expect.stringContaining('lead.name') });
  });

  it('begins the preview line with the first words', () => {
    expect(body('Hello {{ lead.first_name }}\n\nThanks &amp; welcome').preheader).toMatch(/^Hello Ada Thanks/);
  });
});
