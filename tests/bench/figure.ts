export const figureUnits = ['s', 'ms', 'MB', 'KB', '1/s', 'ratio', 'searches'] as const;

/** One measured figure and the target it is held against. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: (typeof figureUnits)[number];
  readonly target?: { readonly atMost: number } | { readonly atLeast: number };
}

export interface Benchmark {
  readonly name: string;
  /** What has to be there, in a sentence, where something is missing; else `undefined`. */
  readonly missing: () => Promise<string | undefined>;
  readonly run: () => Promise<readonly Figure[]>;
}

export function isMet({ value, target }: Figure): boolean {
  if (target === undefined) return true;
  return 'atMost' in target ? value <= target.atMost : value >= target.atLeast;
}

export function describeFigure(figure: Figure): string {
  const { what, value, unit, target } = figure;
  const shown = value >= 100 ? value.toFixed(0) : value.toPrecision(3);
  const held =
    target === undefined
      ? ''
      : `  (target: ${'atMost' in target ? `at most ${target.atMost}` : `at least ${target.atLeast}`} ${unit}: ${isMet(figure) ? 'met' : 'MISSED'})`;
  return `  ${what.padEnd(58)} ${shown} ${unit}${held}`;
}
