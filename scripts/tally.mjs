/**
 * How many tests ended how; `flaky` are those that passed only when they were run a second time.
 * @typedef {{ passed: number, failed: number, skipped: number, flaky: number }} Tally
 */

/**
 * What a report of Vitest (--reporter=json) counts. A file that could not even be loaded counts as one failure.
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: { status: string, assertionResults: { status: string }[] }[] }} report
 * @returns {Tally}
 */
export function tallyVitest(report) {
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && assertionResults.every((result) => result.status !== "failed"),
  ).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken,
    skipped: report.numPendingTests + report.numTodoTests,
    flaky: 0,
  };
}

/**
 * What a report of Playwright (--reporter=json) counts.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] }} report
 * @returns {Tally}
 */
export function tallyPlaywright({ stats, errors }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    flaky: stats.flaky,
  };
}

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function addUp(tallies) {
  /** @param {keyof Tally} key */
  const sum = (key) => tallies.reduce((total, tally) => total + tally[key], 0);
  return { passed: sum("passed"), failed: sum("failed"), skipped: sum("skipped"), flaky: sum("flaky") };
}

/**
 * The line that a run of the tests ends with.
 * @param {Tally} tally
 */
export function closingLine({ passed, failed, skipped, flaky }) {
  /** @param {number} count @param {string} word */
  const also = (count, word) => (count > 0 ? `, ${String(count)} ${word}` : "");
  return `${String(passed)} passed, ${String(failed)} failed${also(skipped, "skipped")}${also(flaky, "flaky")}`;
}
