const factors: Readonly<Record<string, number>> = { K: 1e3, M: 1e6, B: 1e9, T: 1e12 };

/** The number of parameters that a size such as `7B`, `1_1B`, `270M` or `1.2T` stands for; `undefined` for any other text. */
export function parseParameterCount(text: string): number | undefined {
  const match = /^\s*(\d{1,4})(?:[._](\d{1,3}))?\s*([KMBT])\s*$/iu.exec(text);
  const factor = factors[match?.[3]?.toUpperCase() ?? ''];
  if (match === null || factor === undefined) return undefined;
  const count = Math.round(Number(`${match[1]}.${match[2] ?? 0}`) * factor);
  return count >= 1 && Number.isSafeInteger(count) ? count : undefined;
}

/** The sizes that a name holds: 32 billion in `Qwen2.5-32B-Instruct`. Products such as `8x7B` are none; some are numbers of training tokens. */
export function findParameterCounts(name: string): readonly number[] {
  return [...name.matchAll(/(?<![\w.])\d{1,4}(?:[._]\d{1,3})?[KMBT](?![a-z0-9])/giu)]
    .map(([size]) => parseParameterCount(size))
    .filter((count) => count !== undefined);
}

/** Whether two counts can be of one model: names round, but not by more than a quarter. */
export function areCountsAlike(left: number, right: number): boolean {
  return Math.abs(left - right) / Math.max(left, right) <= 0.25;
}
