import { rebuildIndex, sweepIndex } from '@commonhold/registry/discovery';
import { z } from 'zod';
import type { Figure } from '../figure.ts';
import type { KeptCorpus } from './kept-corpus.ts';
import type { MeasuredMeilisearch } from './open-meilisearch.ts';
import { openProgram } from './open-program.ts';
import { sayProgress } from './say-progress.ts';

/** The target is for a hundred thousand goods. */
const targetGoods = 100_000;
const targetSeconds = 180;

/** Fills the search server with all goods by the program's own rebuild, which ends when they can be searched. */
export async function measureLoad(
  corpus: KeptCorpus,
  meilisearch: MeasuredMeilisearch,
): Promise<readonly Figure[]> {
  await using services = await openProgram(
    { ...corpus.environment, ...meilisearch.environment },
    'serve',
  );
  const index = services.searchServer?.index;
  if (index === undefined) throw new Error('The program does not know the search server');
  const deps = { ...services.write, index };
  const startedAt = performance.now();
  const rebuilt = await rebuildIndex(deps, {
    hasConsent: true,
    onProgress: ({ done, total }) => sayProgress('filling the search server', done, total),
  });
  const loadSeconds = (performance.now() - startedAt) / 1_000;
  if (!rebuilt.ok) throw new Error(JSON.stringify(rebuilt.error));
  const indexed = await index.count(index.live);
  if (!indexed.ok || indexed.value !== corpus.goods) {
    throw new Error(`${JSON.stringify(indexed)} goods can be searched, not ${corpus.goods}`);
  }
  const sweepStartedAt = performance.now();
  const swept = await sweepIndex(deps);
  const sweepSeconds = (performance.now() - sweepStartedAt) / 1_000;
  if (!swept.ok || swept.value.repairs > 0) throw new Error(JSON.stringify(swept));
  return [
    ...loadFigures(corpus, loadSeconds),
    { what: 'Meilisearch: a sweep of the index', value: sweepSeconds, unit: 's' },
  ];
}

const Tasks = z.object({
  results: z.array(z.object({ enqueuedAt: z.coerce.date(), finishedAt: z.coerce.date() })),
});

/** How long it took to fill an index that is kept, as the server itself remembers: from its making until it was put in place. */
export async function recallLoad(
  corpus: KeptCorpus,
  { url, writeKey }: MeasuredMeilisearch,
): Promise<readonly Figure[]> {
  const latest = async (type: string) => {
    const response = await fetch(`${url}/tasks?types=${type}&statuses=succeeded&limit=1`, {
      headers: writeKey === undefined ? {} : { authorization: `Bearer ${writeKey}` },
    });
    return Tasks.parse(await response.json()).results[0];
  };
  const [made, swapped] = [await latest('indexCreation'), await latest('indexSwap')];
  if (made === undefined || swapped === undefined) return [];
  const seconds = (swapped.finishedAt.getTime() - made.enqueuedAt.getTime()) / 1_000;
  return seconds > 0 ? loadFigures(corpus, seconds) : [];
}

function loadFigures({ goods }: KeptCorpus, seconds: number): readonly Figure[] {
  return [
    {
      what: 'Meilisearch: all goods loaded and searchable',
      value: seconds,
      unit: 's',
      ...(goods <= targetGoods * 1.1 ? { target: { atMost: targetSeconds } } : {}),
    },
    { what: 'Meilisearch: goods loaded', value: goods / seconds, unit: '1/s' },
  ];
}
