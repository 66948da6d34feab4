import type { Figure } from '../figure.ts';
import type { HttpAsker, Question } from './http-asker.ts';
import { percentile } from './percentile.ts';
import type { SearchClassName } from './searches.ts';

/** One search to be measured, in the form that a server is asked. */
export interface Measured {
  readonly name: SearchClassName;
  /** Asked one after the other; their times are added up. */
  readonly questions: readonly Question[];
}

export type Times = ReadonlyMap<SearchClassName, readonly number[]>;

/** Asks each search once and forgets the times, so that what is measured has been read from the disk. */
export async function warmUp(asker: HttpAsker, searches: readonly Measured[]): Promise<void> {
  for (const search of searches) await ask(asker, search);
}

/** One after the other, by a single user. */
export async function timesOf(
  asker: HttpAsker,
  searches: readonly Measured[],
  rounds: number,
): Promise<Times> {
  const times = new Map<SearchClassName, number[]>();
  for (let round = 0; round < rounds; round += 1) {
    for (const search of searches) add(times, search.name, await ask(asker, search));
  }
  return times;
}

/** Two servers that are asked the same in turn, so that whatever else the machine does meets both alike. */
export async function timesSideBySide(
  sides: readonly [HttpAsker, HttpAsker],
  searches: readonly (readonly [Measured, Measured])[],
  rounds: number,
): Promise<readonly [Times, Times]> {
  const times = [
    new Map<SearchClassName, number[]>(),
    new Map<SearchClassName, number[]>(),
  ] as const;
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, pair] of searches.entries()) {
      // Who comes first changes, as the second finds the processor's caches warm.
      const order = (round + index) % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const);
      for (const side of order) {
        add(times[side], pair[side].name, await ask(sides[side], pair[side]));
      }
    }
  }
  return times;
}

export interface Crowd {
  readonly users: number;
  readonly seconds: number;
  /** What a user does between an answer and the next search. */
  readonly pauseMs: number;
}

/** Times of many users at once, each of whom waits for an answer before asking on. */
export async function timesOfCrowd(
  asker: HttpAsker,
  searches: readonly Measured[],
  { users, seconds, pauseMs }: Crowd,
): Promise<readonly number[]> {
  const times: number[] = [];
  const until = performance.now() + seconds * 1_000;
  const use = async (user: number) => {
    // Users begin apart from each other and ask different things.
    await pause((pauseMs * user) / users);
    for (let turn = user * 7; performance.now() < until; turn += 1) {
      const search = searches[turn % searches.length];
      if (search !== undefined) times.push(await ask(asker, search));
      await pause(pauseMs);
    }
  };
  await Promise.all(Array.from({ length: users }, (_, user) => use(user)));
  return times;
}

/** p50 and p95 of each kind of search, and of all. */
export function describeTimes(
  where: string,
  times: Times,
  targets: Readonly<Partial<Record<SearchClassName, number>>> = {},
): readonly Figure[] {
  return [...times].flatMap(([name, values]): readonly Figure[] => {
    const atMost = targets[name];
    return [
      { what: `${where}: ${name}, p50`, value: percentile(values, 50), unit: 'ms' },
      {
        what: `${where}: ${name}, p95`,
        value: percentile(values, 95),
        unit: 'ms',
        ...(atMost === undefined ? {} : { target: { atMost } }),
      },
    ];
  });
}

async function ask(asker: HttpAsker, { questions }: Measured): Promise<number> {
  let tookMs = 0;
  for (const question of questions) tookMs += (await asker.ask(question)).tookMs;
  return tookMs;
}

function add(times: Map<SearchClassName, number[]>, name: SearchClassName, tookMs: number): void {
  const held = times.get(name) ?? [];
  times.set(name, held);
  held.push(tookMs);
}

async function pause(ms: number): Promise<void> {
  if (ms <= 0) return;
  await new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
