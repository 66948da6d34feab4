import type { SearchEngine } from '@commonhold/registry/discovery';
import { SearchRequest, type SearchResponse } from '@commonhold/schemas/discovery';
import { err, ok } from '@commonhold/schemas/result';
import { beforeEach, expect, test, vi } from 'vitest';
import { type BreakerState, createResilientSearch } from './create-resilient-search.ts';

const request = SearchRequest.parse({ query: 'water' });
const answers = { calls: 0, state: 'up' as 'up' | 'down' | 'frozen' | 'slow' | 'refusing' };
let isFresh = true;

const preferred: SearchEngine = {
  search: async (_, signal) => {
    answers.calls += 1;
    if (await canAnswer(signal)) return ok(answer('meilisearch'));
    if (answers.state === 'refusing') return err({ kind: 'refused', reason: 'a bad filter' });
    if (answers.state === 'frozen') await aborted(signal);
    return err({ kind: 'unavailable', reason: answers.state });
  },
  countValues: async ({ facet }, signal) =>
    (await canAnswer(signal))
      ? ok({ facet, values: [{ value: 'meilisearch', count: 1 }] })
      : err({ kind: 'unavailable', reason: answers.state }),
};
const other: SearchEngine = {
  search: ({ query }) =>
    Promise.resolve(
      query === 'nobody takes it'
        ? err({ kind: 'refused', reason: 'a bad filter' })
        : ok(answer('postgresql')),
    ),
  countValues: ({ facet }) =>
    Promise.resolve(ok({ facet, values: [{ value: 'postgresql', count: 1 }] })),
};
const changes: (readonly [BreakerState, string | undefined])[] = [];
const slowAfterMs = 20;
const engine = () =>
  createResilientSearch(preferred, other, {
    slowAfterMs,
    failuresMax: 3,
    restMs: 1_000,
    isFresh: () => isFresh,
    onChange: (state, reason) => changes.push([state, reason]),
  });

beforeEach(() => {
  answers.calls = 0;
  answers.state = 'up';
  isFresh = true;
  changes.length = 0;
});

test('the preferred engine answers where it can', async () => {
  expect(await engine().search(request)).toMatchObject({
    value: { engine: 'meilisearch', degraded: false },
  });
});

test.each(['down', 'frozen'] as const)(
  'an engine that is %s is replaced, and the answer says so',
  async (state) => {
    answers.state = state;
    expect(await engine().search(request)).toMatchObject({
      value: { engine: 'postgresql', degraded: true },
    });
  },
);

test('values are counted by the engine that answers', async () => {
  const question = { search: request, facet: 'publisher', values: [] } as const;
  const counted = async () => {
    const counts = await engine().countValues(question);
    return counts.ok ? counts.value.values[0]?.value : counts.error;
  };
  expect(await counted()).toBe('meilisearch');
  answers.state = 'down';
  expect(await counted()).toBe('postgresql');
});

test('counting may take longer than a search', async () => {
  answers.state = 'slow';
  const question = { search: request, facet: 'publisher', values: [] } as const;
  expect(await engine().countValues(question)).toMatchObject({
    value: { values: [{ value: 'meilisearch' }] },
  });
  expect(await engine().search(request)).toMatchObject({ value: { engine: 'postgresql' } });
});

test('an engine that is behind is not asked', async () => {
  isFresh = false;
  expect(await engine().search(request)).toMatchObject({ value: { degraded: true } });
  expect(answers.calls).toBe(0);
});

test('a refused request goes to the other engine, and is no failure', async () => {
  answers.state = 'refusing';
  const search = engine();
  for (let call = 0; call < 5; call += 1) {
    expect(await search.search(request)).toMatchObject({
      value: { engine: 'postgresql', degraded: true },
    });
  }
  expect(answers.calls).toBe(5);
  answers.state = 'up';
  expect(await search.search(request)).toMatchObject({ value: { engine: 'meilisearch' } });
});

test('what both engines refuse is refused', async () => {
  answers.state = 'refusing';
  const refused = await engine().search({ ...request, query: 'nobody takes it' });
  expect(refused).toMatchObject({ ok: false, error: { kind: 'refused' } });
});

test('an engine that fails again and again rests, comes back, and operators are told of both', async () => {
  vi.useFakeTimers();
  try {
    const search = engine();
    answers.state = 'down';
    for (let call = 0; call < 6; call += 1) await search.search(request);
    expect(answers.calls).toBe(3);
    expect(search.breaker()).toBe('open');
    answers.state = 'up';
    expect(await search.search(request)).toMatchObject({ value: { degraded: true } });
    await vi.advanceTimersByTimeAsync(1_100);
    expect(await search.search(request)).toMatchObject({ value: { engine: 'meilisearch' } });
    expect(search.breaker()).toBe('closed');
    expect(changes).toEqual([
      ['open', 'down'],
      ['half-open', 'down'],
      ['closed', 'down'],
    ]);
  } finally {
    vi.useRealTimers();
  }
});

test('an engine that fails when it is tried again rests again', async () => {
  vi.useFakeTimers();
  try {
    const search = engine();
    answers.state = 'down';
    for (let call = 0; call < 3; call += 1) await search.search(request);
    await vi.advanceTimersByTimeAsync(1_100);
    for (let call = 0; call < 3; call += 1) await search.search(request);
    expect(answers.calls).toBe(4);
    expect(search.breaker()).toBe('open');
  } finally {
    vi.useRealTimers();
  }
});

function aborted(signal: AbortSignal | undefined): Promise<unknown> {
  return new Promise((resolve) => signal?.addEventListener('abort', resolve));
}

/** A slow engine takes longer than a search may. */
async function canAnswer(signal: AbortSignal | undefined): Promise<boolean> {
  if (answers.state !== 'slow') return answers.state === 'up';
  const done = new Promise((resolve) => {
    setTimeout(resolve, slowAfterMs * 2);
  });
  await Promise.race([done, aborted(signal)]);
  return signal?.aborted !== true;
}

function answer(name: 'meilisearch' | 'postgresql'): SearchResponse {
  return {
    hits: [],
    total: { value: 0, relation: 'exact' },
    facets: [],
    offset: 0,
    limit: 20,
    engine: name,
    degraded: false,
  };
}
