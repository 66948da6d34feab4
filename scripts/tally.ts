/** How a run ended, in counts. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const emptyTally: Tally = { passed: 0, failed: 0, skipped: 0 };

export function addTallies(left: Tally, right: Tally): Tally {
  return {
    passed: left.passed + right.passed,
    failed: left.failed + right.failed,
    skipped: left.skipped + right.skipped,
  };
}

/** The closing line that people and build servers read: `12 passed, 0 failed, 3 skipped`. */
export function formatTally(tally: Tally): string {
  const skipped = tally.skipped > 0 ? `, ${tally.skipped} skipped` : '';
  return `${tally.passed} passed, ${tally.failed} failed${skipped}`;
}

/** A run that executed nothing has proved nothing, so it fails. */
export function exitCodeOf(tally: Tally): 0 | 1 {
  return tally.failed > 0 || tally.passed === 0 ? 1 : 0;
}
