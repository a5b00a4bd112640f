/**
 * @typedef {object} Counts What a test program reported.
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string[]} failures One readable text for each failed test.
 * @property {string[]} skips The names of the skipped ones: nothing is left out silently.
 */

/** @returns {Counts} */
export const noCounts = () => ({ passed: 0, failed: 0, skipped: 0, failures: [], skips: [] });

/**
 * Jest's `--json` report.
 * @param {string} text
 * @returns {Counts}
 */
export function countJest(text) {
  const report = JSON.parse(text);
  /** @type {string[]} */
  const failures = [];
  /** @type {string[]} */
  const skips = [];
  let brokenFiles = 0;
  for (const file of report.testResults) {
    const failed = file.assertionResults.filter((/** @type {{status: string}} */ test) => test.status === 'failed');
    for (const test of failed) failures.push(`${test.fullName}\n${test.failureMessages.join('\n')}`);
    for (const test of file.assertionResults) if (test.status === 'pending' || test.status === 'todo') skips.push(test.fullName);
    if (file.status === 'failed' && failed.length === 0) {
      brokenFiles += 1;
      failures.push(`${file.name}\n${file.message}`);
    }
  }
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
    failures,
    skips,
  };
}

/**
 * The TAP report of Node's test runner.
 * @param {string} text
 * @returns {Counts}
 */
export function countTap(text) {
  const total = (/** @type {string} */ name) => Number(text.match(new RegExp(`^# ${name} (\\d+)$`, 'm'))?.[1] ?? 0);
  return {
    passed: total('pass'),
    failed: total('fail') + total('cancelled'),
    skipped: total('skipped') + total('todo'),
    failures: tapFailures(text),
    skips: [...text.matchAll(/^\s*(?:not )?ok \d+ - (.*# (?:SKIP|TODO).*)$/gm)].map(([, name]) => name),
  };
}

/** @param {string} text */
function tapFailures(text) {
  const lines = text.split('\n');
  /** @type {string[]} */
  const failures = [];
  lines.forEach((line, at) => {
    const name = line.match(/^(\s*)not ok \d+ - (.*)$/);
    if (!name || /# (SKIP|TODO)/.test(line)) return;
    const end = lines.findIndex((later, index) => index > at && later.trim() === '...');
    const details = lines.slice(at + 1, end === -1 ? at + 30 : end);
    if (details.some((detail) => /failureType: 'subtestsFailed'/.test(detail))) return;
    failures.push([name[2], ...details.filter((detail) => !/^\s*(---|duration_ms:|type:)/.test(detail))].join('\n'));
  });
  return failures;
}

/**
 * PHPUnit's JUnit report.
 * @param {string} text
 * @returns {Counts}
 */
export function countJunit(text) {
  const suite = text.match(/<testsuite\b[^>]*>/)?.[0] ?? '';
  const value = (/** @type {string} */ name) => Number(suite.match(new RegExp(`\\b${name}="(\\d+)"`))?.[1] ?? 0);
  const failed = value('errors') + value('failures');
  const failures = [...text.matchAll(/<(?:failure|error)\b[^>]*>([\s\S]*?)<\/(?:failure|error)>/g)].map(([, body]) => decode(body.trim()));
  return { passed: value('tests') - failed - value('skipped'), failed, skipped: value('skipped'), failures, skips: skippedCases(text) };
}

/** @param {string} text */
function skippedCases(text) {
  return [...text.matchAll(/<testcase\b[^>]*\bname="([^"]*)"[^>]*>\s*<skipped/g)].map(([, name]) => decode(name));
}

/** @param {string} text */
function decode(text) {
  return text.replace(/&(lt|gt|quot|apos|amp|#10|#13);/g, (whole, name) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&', '#10': '\n', '#13': '' })[/** @type {string} */ (name)] ?? whole);
}

/**
 * @param {Counts[]} all
 * @returns {Counts}
 */
export function sumCounts(all) {
  return all.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
      failures: [...sum.failures, ...one.failures],
      skips: [...sum.skips, ...one.skips],
    }),
    noCounts(),
  );
}

/**
 * The last line of a test command.
 * @param {Pick<Counts, 'passed' | 'failed' | 'skipped'>} counts
 */
export function summaryLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
