type Grades = Readonly<Record<string, number>>;

/**
 * Normalised discounted cumulative gain of the first `depth` results, 0 to 1: gain `2^grade - 1`, discounted by
 * `log2(place + 1)`, divided by that of the best possible order. Source: Järvelin and Kekäläinen, Cumulated
 * gain-based evaluation of IR techniques (2002); the exponential gain is that of Burges et al. (2005).
 */
export function ndcg(found: readonly string[], grades: Grades, depth: number): number {
  const best = Object.values(grades).toSorted((left, right) => right - left);
  const ideal = gainOf(best.slice(0, depth));
  if (ideal === 0) return 0;
  return gainOf(found.slice(0, depth).map((slug) => grades[slug] ?? 0)) / ideal;
}

/** 1 where one of the first `depth` results has the best grade that any good has for this query, else 0. */
export function success(found: readonly string[], grades: Grades, depth: number): number {
  const best = Math.max(...Object.values(grades));
  return found.slice(0, depth).some((slug) => grades[slug] === best) ? 1 : 0;
}

export function mean(values: readonly number[]): number {
  return values.length === 0
    ? Number.NaN
    : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function gainOf(grades: readonly number[]): number {
  return grades.reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);
}
