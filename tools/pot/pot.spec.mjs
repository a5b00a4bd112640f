import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { blockCalls, headerCalls, plainScript } from './sources.mjs';

describe('the texts for translators', () => {
  it('stand in TypeScript and JSX as calls, with what is said to translators', () => {
    const code = "const a = <T,>(b: T) => <p title={__('It’s here', 'dmat')}>{sprintf(\n/* translators: %s: a name */\n__('Hello %s', 'dmat'), b as string)}</p>;";
    const plain = plainScript('a.tsx', code);
    assert.match(plain, /__\('It’s here', 'dmat'\)/);
    assert.match(plain, /\/\* translators: %s: a name \*\/\s*__\('Hello %s', 'dmat'\)/);
    assert.doesNotMatch(plain, /as string|<p/);
  });

  it('stand in a block.json under the contexts WordPress looks them up with', () => {
    const calls = blockCalls(JSON.stringify({ title: 'Form', description: 'A "form"', keywords: ['lead', 'contact'], name: 'dmat/form' }));
    assert.deepEqual(calls.trim().split('\n'), ['_x("Form", "block title");', '_x("A \\"form\\"", "block description");', '_x("lead", "block keyword");', '_x("contact", "block keyword");']);
  });

  it('stand in the headers of the plugin', () => {
    const header = '<?php\n/**\n * Plugin Name:       DMAT\n * Description:       What it does.\n * Author:            Us\n */';
    assert.match(headerCalls(header), /__\("What it does\."\)/);
    assert.throws(() => headerCalls('<?php'), /Plugin Name/);
  });
});
