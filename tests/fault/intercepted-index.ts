import type { IndexFailure, SearchIndex } from '@commonhold/registry/discovery';
import { err } from '@commonhold/schemas/result';

type Call = Exclude<keyof SearchIndex, 'live'>;

export interface Interception {
  /** Before the index is asked; a failure is given in its place. */
  readonly before?: (call: Call, given: readonly unknown[]) => Promise<IndexFailure | undefined>;
  /** After the index has done it; a failure hides that it has. */
  readonly after?: (call: Call, given: readonly unknown[]) => Promise<IndexFailure | undefined>;
}

/** The index with something in between: a network that fails, or a clock for what happens meanwhile. */
export function interceptIndex(index: SearchIndex, { before, after }: Interception): SearchIndex {
  const through = (call: Call) => {
    const ask = index[call] as (...given: unknown[]) => Promise<unknown>;
    return async (...given: unknown[]) => {
      const prevented = await before?.(call, given);
      if (prevented !== undefined) return err(prevented);
      const answer = await ask.apply(index, given);
      const hidden = await after?.(call, given);
      return hidden === undefined ? answer : err(hidden);
    };
  };
  const calls: readonly Call[] = [
    'inspect',
    'write',
    'digestsOf',
    'idsFrom',
    'removeForeign',
    'count',
    'beginBuild',
    'swapIn',
    'drop',
    'oldestTask',
  ];
  const intercepted = Object.fromEntries(calls.map((call) => [call, through(call)]));
  return { ...index, ...intercepted };
}
