import { checkTemplate } from './check-template.js';

describe('checkTemplate', () => {
  it.each([
    'Plain text', 'Hello {{ lead.first_name | default: "there" }}', '{% if lead.company_name %}at {{ lead.company_name }}{% else %}you{% endif %}',
    '{{ page.title | upcase }} {{ unsubscribe_url }}', '', '100 % of {people}',
  ])('takes %j', (text) => {
    expect(checkTemplate(text)).toEqual({ ok: true });
  });

  it('names an unknown field and what was probably meant', () => {
    expect(checkTemplate('Hello {{ lead.firstname }}')).toEqual({
      ok: false, message: 'There is no field {{ lead.firstname }}. Did you mean {{ lead.first_name }}?',
    });
  });

  it('finds an unknown field in a condition too', () => {
    expect(checkTemplate('{% if lead.secret %}x{% endif %}')).toMatchObject({ ok: false, message: expect.stringContaining('lead.secret') });
  });

  it.each([
    ['Hello {{ lead.name', 'opened and not closed'],
    ['Hello {% if lead.name %}you', 'not closed'],
    ['{% for a in (1..1000000) %}x{% endfor %}', 'The tag {% for %} cannot be used here'],
    ['{% include "secrets" %}', 'The tag {% include %} cannot be used here'],
    ['{% render "secrets" %}', 'The tag {% render %} cannot be used here'],
    ['{% layout "x" %}', 'The tag {% layout %} cannot be used here'],
    ['{% assign a = "x" %}', 'The tag {% assign %} cannot be used here'],
    ['{{ lead.name | raw }}', 'There is no filter "raw"'],
    ['{{ lead.name | nosuch }}', 'There is no filter "nosuch"'],
    ['{{ "".constructor.constructor("return process")() }}', ''],
    ['{{ constructor.constructor }}', 'There is no field'],
    ['{{ lead.constructor }}', 'There is no field'],
    ['{{ lead["__proto__"] }}', 'There is no field'],
    ['{{ lead[page.title] }}', 'There is no field'],
    [`{{ "${'x'.repeat(30_000)}" }}`, 'The text is too long'],
  ])('refuses %s with words', (text, words) => {
    const check = checkTemplate(text);
    expect(check.ok).toBe(false);
    expect((check as { message: string }).message).toContain(words);
    expect((check as { message: string }).message.length).toBeLessThan(200);
  });
});
