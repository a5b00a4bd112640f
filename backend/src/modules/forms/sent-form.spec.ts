import { readPlainForm, readSentForm, type SentForm } from './sent-form.js';

const uuid = '3D1F6A52-8F4E-4A57-9A55-2F1DE6F3B0AA';
const body = (more: object = {}) => ({ descriptor: 'd.s', submission_id: uuid, answers: { email: 'ada@example.test' }, ...more });

function sentOf(reading: ReturnType<typeof readSentForm>): SentForm {
  if (!reading.ok) throw new Error(JSON.stringify(reading.errors));
  return reading.sent;
}

describe('readSentForm', () => {
  it('reads what a page sends, with the id in lower case', () => {
    const sent = sentOf(readSentForm(body({
      page_url: 'https://example.test/guide/?dmat_prefill=S3-_x&utm_source=news', referrer: 'https://search.test/', visitor_id: uuid, consent: { tracking: true },
      elapsed_ms: 900, occurred_at: '2026-11-23T10:00:00Z', via: 'relay', client: '00112233aabbccdd', website: '',
    })));
    expect(sent).toMatchObject({
      descriptor: 'd.s', uuid: uuid.toLowerCase(), answers: { email: 'ada@example.test' }, pageUrl: 'https://example.test/guide/?utm_source=news',
      referrer: 'https://search.test/', visitorUid: uuid.toLowerCase(), elapsedMs: 900, honeypot: '', isRelayed: true, client: '00112233aabbccdd',
      occurredAt: new Date('2026-11-23T10:00:00Z'),
    });
    expect(sent.lastTouch?.utm_source).toBe('news');
    expect(sent.firstTouch).toEqual(sent.lastTouch);
  });

  it.each([
    ['no body', null, ['body']],
    ['a list', [], ['body']],
    ['no descriptor', body({ descriptor: '' }), ['descriptor']],
    ['an id that is none', body({ submission_id: 'x' }), ['submission_id']],
    ['answers as a list', body({ answers: ['x'] }), ['answers']],
    ['nothing right', {}, ['descriptor', 'submission_id', 'answers']],
  ])('refuses %s and says which part is wrong', (_what, given, parts) => {
    const reading = readSentForm(given);
    expect(reading.ok ? [] : Object.keys(reading.errors)).toEqual(parts);
  });

  it('loses no lead over odd circumstances', () => {
    const sent = sentOf(readSentForm(body({
      page_url: 7, referrer: 'javascript:alert(1)', visitor_id: 'me', first_touch: 'x', last_touch: [], elapsed_ms: 'soon', website: null, occurred_at: 'yesterday', consent: 'yes', via: 1, client: '203.0.113.7',
    })));
    expect(sent).toMatchObject({ pageUrl: '', referrer: '', visitorUid: null, elapsedMs: null, honeypot: '', occurredAt: null, isRelayed: false, client: null });
  });

  it('forgets the visitor of whoever refused to be recognised', () => {
    expect(sentOf(readSentForm(body({ visitor_id: uuid, consent: { tracking: false } }))).visitorUid).toBeNull();
  });

  it('takes anything in the trap for a filled trap', () => {
    expect(sentOf(readSentForm(body({ website: 'x' }))).honeypot).toBe('x');
    expect(sentOf(readSentForm(body({ website: {} }))).honeypot).toBe('object');
    expect(sentOf(readSentForm(body({ website: 0 }))).honeypot).toBe('0');
  });

  it('keeps texts, lists of texts and ticks, and leaves out what is none of them', () => {
    const answers = { a: 'x', b: ['1', 2, {}, null], c: true, d: 5, e: null, f: { g: 1 }, h: Number.NaN };
    expect(sentOf(readSentForm(body({ answers }))).answers).toEqual({ a: 'x', b: ['1', '2'], c: true, d: '5' });
  });

  it('leaves no answer that changes what objects are', () => {
    const { answers } = sentOf(readSentForm(body({ answers: JSON.parse('{"__proto__":"x","constructor":"y"}') as object })));
    expect(Object.getPrototypeOf(answers)).toBe(Object.prototype);
    expect(Object.entries(answers)).toEqual([['constructor', 'y']]);
  });

  it('bounds what it keeps and mends text that no table can hold', () => {
    const many = Object.fromEntries(Array.from({ length: 600 }, (_, index) => [`f${index}`, 'x']));
    expect(Object.keys(sentOf(readSentForm(body({ answers: many }))).answers)).toHaveLength(500);
    const { answers } = sentOf(readSentForm(body({ answers: { long: 'x'.repeat(60_000), half: 'a\ud800' } })));
    expect(answers['long']).toHaveLength(50_000);
    expect(answers['half']).toBe('a\ufffd');
  });
});

describe('readPlainForm', () => {
  const plain = (more: object = {}) => ({ descriptor: 'd.s', 'answers[email]': 'ada@example.test', 'answers[topics][]': ['a', 'b'], elapsed_ms: '1200', ...more });

  it('reads the answers by their names', () => {
    expect(sentOf(readPlainForm(plain()))).toMatchObject({ uuid: null, answers: { email: 'ada@example.test', topics: ['a', 'b'] }, elapsedMs: 1200, honeypot: '' });
  });

  it('needs no id, and leaves out one that is none', () => {
    expect(sentOf(readPlainForm(plain({ submission_id: 'x' }))).uuid).toBeNull();
    expect(sentOf(readPlainForm(plain({ submission_id: uuid }))).uuid).toBe(uuid.toLowerCase());
  });

  it('cannot tell the time where the browser did not', () => {
    expect(sentOf(readPlainForm(plain({ elapsed_ms: '' }))).elapsedMs).toBeNull();
  });

  it('takes for answers only what is named as one', () => {
    expect(sentOf(readPlainForm(plain({ 'answers[Bad Name]': 'x', 'answers[a][b]': 'x', answers: 'x', email: 'x' }))).answers)
      .toEqual({ email: 'ada@example.test', topics: ['a', 'b'] });
  });

  it.each([[null], ['text'], [{ 'answers[email]': 'x' }]])('refuses %j', (given) => {
    expect(readPlainForm(given).ok).toBe(false);
  });
});
