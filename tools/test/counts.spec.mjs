import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countJest, countJunit, countTap, sumCounts, summaryLine } from './counts.mjs';

describe('counting', () => {
  it('counts a Jest report, with a file that could not even be read as a failure', () => {
    const counts = countJest(JSON.stringify({
      numPassedTests: 3, numFailedTests: 1, numPendingTests: 1, numTodoTests: 0,
      testResults: [
        { name: 'a.spec.ts', status: 'failed', message: '', assertionResults: [{ status: 'failed', fullName: 'a lead joins', failureMessages: ['expected 1'] }, { status: 'passed' }, { status: 'pending', fullName: 'a later thing' }] },
        { name: 'b.spec.ts', status: 'failed', message: 'SyntaxError', assertionResults: [] },
      ],
    }));
    assert.deepEqual([counts.passed, counts.failed, counts.skipped], [3, 2, 1]);
    assert.deepEqual(counts.skips, ['a later thing']);
    assert.deepEqual(counts.failures, ['a lead joins\nexpected 1', 'b.spec.ts\nSyntaxError']);
  });

  it("counts Node's TAP and shows the test that failed, not the group around it", () => {
    const counts = countTap(`TAP version 13
# Subtest: group
    # Subtest: keeps the lead
    not ok 1 - keeps the lead
      ---
      duration_ms: 1.2
      failureType: 'testCodeFailure'
      error: 'one is missing'
      ...
    1..1
ok 2 - on MariaDB # SKIP not here
not ok 3 - group
  ---
  failureType: 'subtestsFailed'
  ...
# tests 4
# suites 1
# pass 2
# fail 1
# cancelled 0
# skipped 1
# todo 0
`);
    assert.deepEqual([counts.passed, counts.failed, counts.skipped], [2, 1, 1]);
    assert.deepEqual(counts.skips, ['on MariaDB # SKIP not here']);
    assert.equal(counts.failures.length, 1);
    assert.match(counts.failures[0], /^keeps the lead[\s\S]*one is missing/);
  });

  it('counts a JUnit report of PHPUnit', () => {
    const counts = countJunit(`<?xml version="1.0"?><testsuites><testsuite name="plugin" tests="5" assertions="9" errors="1" failures="1" skipped="1" time="1">
<testcase name="x"><failure type="E">A::x&#10;is &lt;b&gt;</failure></testcase><testcase name="y"><error type="E">boom</error></testcase></testsuite></testsuites>`);
    assert.deepEqual([counts.passed, counts.failed, counts.skipped], [2, 2, 1]);
    assert.deepEqual(counts.failures, ['A::x\nis <b>', 'boom']);
  });

  it('adds up and ends with one line', () => {
    const sum = sumCounts([{ passed: 2, failed: 0, skipped: 0, failures: [], skips: [] }, { passed: 3, failed: 1, skipped: 2, failures: ['x'], skips: ['y', 'z'] }]);
    assert.equal(summaryLine(sum), '5 passed, 1 failed, 2 skipped');
    assert.equal(summaryLine({ ...sum, skipped: 0 }), '5 passed, 1 failed');
  });
});
