// Prints `N passed, N failed` from the JSON report of vitest: the last line of .ci/run.
import { readFileSync } from 'node:fs';

/** A file that could not even be loaded counts as one failure; so does a missing report. */
function counts(path) {
  let report;
  try {
    report = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  const failed = report.numFailedTests + broken.length;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && !report.success ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

const { passed, failed, skipped } = counts(process.argv[2]);
if (skipped > 0) console.log(`${skipped} skipped, each saying why above`);
console.log(`${passed} passed, ${failed} failed`);
