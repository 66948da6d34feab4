import { setTimeout as rest } from 'node:timers/promises';
import { expect } from 'vitest';
import { z } from 'zod';

const Found = z.looseObject({
  engine: z.enum(['meilisearch', 'postgresql']),
  degraded: z.boolean(),
  hits: z.array(z.looseObject({ good: z.looseObject({ id: z.string(), slug: z.string() }) })),
});
export type Found = z.infer<typeof Found>;

const pauseMs = 40;
/** Nobody waits longer for a page. */
const answerWithinMs = 8_000;
const pathsOf = (words: string) => [
  `/search?q=${encodeURIComponent(words)}`,
  `/api/v1/search?q=${encodeURIComponent(words)}`,
  '/',
];

/** Somebody who looks all the time. */
export interface Probe extends AsyncDisposable {
  /** Which engines have answered since it was last asked. */
  engines(): ReadonlySet<Found['engine']>;
}

/**
 * Asks for pages and data, over and over, until it is disposed; then fails where one of the answers was a fault, was
 * empty, or took longer than anybody waits.
 */
export function startProbe(baseUrl: string, words = 'water'): Probe {
  const stopping = new AbortController();
  const complaints: string[] = [];
  let engines = new Set<Found['engine']>();
  let answers = 0;

  async function look(path: string): Promise<string | undefined> {
    const response = await fetch(baseUrl + path, { signal: AbortSignal.timeout(answerWithinMs) });
    const text = await response.text();
    if (response.status !== 200) return `${response.status}: ${text.slice(0, 200)}`;
    if (!path.startsWith('/api')) {
      return text.includes('href="/goods/') ? undefined : 'a page without goods';
    }
    const found = Found.parse(JSON.parse(text));
    engines.add(found.engine);
    if (found.degraded !== (found.engine === 'postgresql')) return `degraded: ${found.degraded}`;
    return found.hits.length > 0 ? undefined : 'an empty list';
  }

  const looking = (async () => {
    for (const paths = pathsOf(words); !stopping.signal.aborted;) {
      for (const path of paths) {
        const complaint = await look(path).catch((error: unknown) => String(error));
        answers += 1;
        if (complaint !== undefined) complaints.push(`${path}: ${complaint}`);
      }
      await rest(pauseMs);
    }
  })();

  return {
    engines: () => {
      const seen = engines;
      engines = new Set();
      return seen;
    },
    [Symbol.asyncDispose]: async () => {
      stopping.abort();
      await looking;
      expect(complaints).toEqual([]);
      expect(answers).toBeGreaterThan(3);
    },
  };
}

export async function search(baseUrl: string, words: string): Promise<Found> {
  const response = await fetch(`${baseUrl}/api/v1/search?q=${encodeURIComponent(words)}`);
  expect(response.status).toBe(200);
  return Found.parse(await response.json());
}
