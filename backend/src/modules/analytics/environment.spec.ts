import { environmentOf, languageOf } from './environment.js';

it.each([
  ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36', 'desktop', 'Chrome', 'Linux'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0', 'desktop', 'Firefox', 'Windows'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1', 'mobile', 'Safari', 'iOS'],
  ['Mozilla/5.0 (iPad; CPU OS 16_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/16.6 Mobile/15E148 Safari/604.1', 'tablet', 'Safari', 'iOS'],
  ['Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36', 'mobile', 'Chrome', 'Android'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0', 'desktop', 'Microsoft Edge', 'Windows'],
])('reads %s', (userAgent, device, browser, os) => expect(environmentOf(userAgent, false)).toEqual({ device, browser, os }));

it('says of a machine that it is one', () => {
  expect(environmentOf('Googlebot/2.1', true).device).toBe('bot');
  expect(environmentOf('', true)).toEqual({ device: 'bot', browser: '', os: '' });
  expect(environmentOf('\ud800 nonsense ☃', false).browser).not.toMatch(/[^ -~]/);
});

it.each([
  ['de-DE,de;q=0.9,en;q=0.8', 'de'], ['EN', 'en'], ['fil-PH', 'fil'], ['*', ''], ['', ''], [undefined, ''], ['english', ''], ["x'; DROP TABLE", ''],
])('takes %j for the language %j', (header, language) => expect(languageOf(header)).toBe(language));
