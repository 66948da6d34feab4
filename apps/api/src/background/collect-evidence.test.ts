import { createUnitOfWork } from '@commonhold/database/stores';
import { openTestEmbedded } from '@commonhold/database/testing';
import { createEvidenceCollectors } from '@commonhold/harvest/evidence';
import { openLocalWeb } from '@commonhold/harvest/testing';
import { aGood, aRecord } from '@commonhold/registry/contract';
import { expect, test, vi } from 'vitest';
import { v7 } from 'uuid';
import { createLogger } from '../logger.ts';
import { collectEvidence } from './collect-evidence.ts';

const url = 'https://rain.example/';

async function openRegistry() {
  const opened = await openTestEmbedded();
  const unitOfWork = createUnitOfWork(opened.database);
  const good = aGood({ record: aRecord({ homepage: url }) });
  await unitOfWork.transaction(({ goods }) => goods.insert(good));
  return {
    unitOfWork,
    services: {
      write: {
        unitOfWork,
        clock: { now: () => new Date('2026-03-01T00:00:00.000Z') },
        ids: { next: () => v7() },
        assessor: {
          edition: 'none',
          assess: () => [],
          opennessGate: () => 'unknown' as const,
          recordSha256: () => '',
        },
      },
      logger: createLogger('silent'),
    } as const,
    [Symbol.asyncDispose]: () => opened[Symbol.asyncDispose](),
  };
}

test('what is due is looked at while the server runs, and the stop ends it at once', async () => {
  await using registry = await openRegistry();
  await using web = await openLocalWeb();
  web.put(url, { body: 'x' });
  let closed = 0;
  const stopping = new AbortController();
  const running = collectEvidence(registry.services, stopping.signal, (clock) => {
    const guarded = web.openFetch();
    return {
      collectors: createEvidenceCollectors(guarded, { now: () => clock.now(), intervalMs: 0 }),
      [Symbol.asyncDispose]: async () => {
        closed += 1;
        await guarded[Symbol.asyncDispose]();
      },
    };
  });
  const { evidence } = registry.unitOfWork.read;
  await vi.waitFor(async () => expect(await evidence.ofUrls([url])).toHaveLength(1), 20_000);
  expect(await evidence.ofUrls([url])).toMatchObject([{ outcome: 'answers' }]);
  stopping.abort();
  await running;
  expect(closed).toBe(1);
}, 60_000);

test('a failure is logged and does not end the program', async () => {
  await using registry = await openRegistry();
  const stopping = new AbortController();
  const running = collectEvidence(registry.services, stopping.signal, () => {
    stopping.abort();
    throw new Error('no network');
  });
  await expect(running).resolves.toBeUndefined();
}, 60_000);
