import { DEEPEST, isNestedTooDeep } from './nesting.js';
import { makeValidationPipe } from './validation.pipe.js';

const nested = (depth: number): unknown => JSON.parse('{"a":'.repeat(depth) + '1' + '}'.repeat(depth));

class Body {
  name?: string;
}

describe('the depth of a body', () => {
  it('may be what the deepest page has, and not more than the limit', () => {
    expect([nested(8), nested(DEEPEST), 'text', null, [], {}].map(isNestedTooDeep)).toEqual([false, false, false, false, false, false]);
    expect(isNestedTooDeep(nested(DEEPEST + 1))).toBe(true);
  });

  it.each(['{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000), '['.repeat(100_000) + ']'.repeat(100_000)])(
    'is refused in words before it could exhaust the stack', async (text) => {
      const check = async () => makeValidationPipe().transform(JSON.parse(text), { type: 'body', metatype: Body });
      await expect(check()).rejects.toMatchObject({ kind: 'invalid', code: 'body-too-deep' });
    });
});
