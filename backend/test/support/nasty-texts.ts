import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Written for this test: one of each kind of text that has broken a form somewhere. */
const own: readonly string[] = [
  // Scripts, markup and templates.
  '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '\'-alert(1)-\'', 'javascript:alert(1)', '<svg/onload=alert(1)>', '</textarea><script>alert(1)</script>',
  '<!--', ']]>', '<a href="data:text/html,<script>alert(1)</script>">x</a>', '&lt;b&gt; &amp;amp; &#x3c;', '<iframe srcdoc="<script>alert(1)</script>">', '<style>*{display:none}</style>',
  '{{ 7 * 7 }}', '{{ lead.email }}', '{% for i in (1..100000000) %}x{% endfor %}', '{{ "x" | append: lead }}', '${7*7}', '#{7*7}', '<%= 7 * 7 %>', '{{constructor.constructor("return 1")()}}', '[[${7*7}]]',
  // Databases.
  '\' OR \'1\'=\'1', '"; DROP TABLE leads; --', '1; SELECT SLEEP(5)', '\' UNION SELECT password FROM users --', '\\', '\\\'', '%', '_', '%_%', '`', '/* */', '-- ', '0x27', '?', '??', ':name', '\\0', '\\x00',
  // Programs, files and other servers.
  '$(reboot)', '`reboot`', '| ls', '; ls', '&& ls', '../../../../etc/passwd', '..\\..\\windows\\win.ini', 'file:///etc/passwd', 'http://127.0.0.1:22/', 'http://[::1]/', '//evil.test', 'php://filter', '%2e%2e%2f', '%00', '%0d%0aSet-Cookie:%20a=1',
  // Mail headers and spreadsheets.
  'Ada\r\nBcc: everybody@example.test', 'Ada\nSubject: x', '=1+1', '+1+1', '-1+1', '@SUM(1)', '=HYPERLINK("http://evil.test")', '\t=1', '"Ada" <ada@example.test>, b@example.test',
  // Numbers and words that mean something to a program.
  '0', '-0', '1e309', 'NaN', 'Infinity', '-1', '9007199254740993', '0x10', '1_000', '٣', 'null', 'undefined', 'true', 'None', 'nil', '[object Object]', '__proto__', 'constructor', 'hasOwnProperty', 'toString', '[]', '{}', '""',
  // Text as people and machines write it.
  '', ' ', '\t', '\n', '\r\n', ' Ada ', 'Ada\u00a0Lovelace', 'Zoë', 'Zoe\u0308', 'İstanbul', 'ß', 'ﬁ', 'Ω', 'O’Brien', 'O\'Brien', 'Nguyễn Thị', '王小明', 'محمد', 'שָׁלוֹם', '👩‍👩‍👧‍👦', '🇩🇪', '\ufe0f', '🏳️‍🌈', '\u202eevil', '\u200b', '\ufeff', '\u2028', '\u2029', '\u0000', '\u0001\u001f', '\u007f', '\ud800', 'a\udfff', '\ufffd', '\ufffe', '\u{10ffff}', 'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘',
  'a'.repeat(255), 'a'.repeat(256), '👩‍👩‍👧‍👦'.repeat(50), 'é'.repeat(300), 'x'.repeat(3_999), `${'a'.repeat(64)}@example.test`, `a@${'b'.repeat(63)}.test`, '(a+)+b', `${'a'.repeat(30)}!`,
  // Addresses that are odd, right or wrong.
  'a@b', 'a@b.c', '@', 'a@', '@b.test', 'a b@example.test', 'a@example..test', '.a@example.test', 'a.@example.test', '"a b"@example.test', 'a@[127.0.0.1]', 'a+b@example.test', 'ä@exämple.test', 'a@xn--exmple-cua.test', 'a@example.test\u0000', 'a@example.test,b@example.test', 'mailto:a@example.test', '<a@example.test>', 'A@EXAMPLE.TEST',
  '+49 (0) 30 123456', '+1-800-FLOWERS', '00', '+', '１２３',
];

/** Public lists of such texts, in `fuzz` of `DMAT_DATASETS` or of `shared/datasets` beside the repository; without them the own ones must do. */
const folder = `${process.env['DMAT_DATASETS'] ?? fileURLToPath(new URL('../../../../shared/datasets', import.meta.url))}/fuzz`;

function listed(): string[] {
  if (!existsSync(folder)) return [];
  const read = (name: string) => readFileSync(`${folder}/${name}`, 'utf8');
  const lines = ['open-redirect-payloads.txt', 'path-traversal.txt', 'sqli-generic-time.txt', 'sqli-mysql-order-by.txt', 'sqli-mysql-where-time.txt', 'ssti.fuzz.txt', 'xss-intruders.txt'];
  return [
    ...(JSON.parse(read('blns.json')) as string[]),
    ...[...read('isemail-tests.xml').matchAll(/<address>([^<]*)<\/address>/g)].map((match) => match[1]!),
    ...(JSON.stringify(JSON.parse(read('names-authored.json'))).match(/"(?:[^"\\]|\\.)*"/g) ?? []).map((text) => JSON.parse(text) as string),
    ...lines.flatMap((name) => read(name).split('\n')),
  ];
}

/** Texts that break what is not careful, each once, the own ones first. */
export function nastyTexts(): string[] {
  return [...new Set([...own, ...listed()])].filter((text) => text.length < 4_000);
}
