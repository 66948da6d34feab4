/** What keeps an index in step, over a real database and an index in memory that fails as it is told. */
import {
  type InMemorySearchIndex,
  aDiscoveryDocument,
  createInMemorySearchIndex,
} from '@commonhold/registry/contract';
import type { IndexDeps, IndexFailure, SearchIndex } from '@commonhold/registry/discovery';
import { createUnitOfWork } from '@commonhold/database/stores';
import {
  type TestDatabase,
  openTestEmbedded,
  openTestServer,
  testServerUrl,
} from '@commonhold/database/testing';
import type { DiscoveryDocument } from '@commonhold/schemas/discovery';
import { err, ok } from '@commonhold/schemas/result';
import { v7 } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createLogger } from '../logger.ts';
import { dropOutbox } from './drop-outbox.ts';
import { keepIndex } from './keep-index.ts';

const timings = {
  watchEveryMs: 20,
  dispatchEveryMs: 20,
  restAfterFailureMs: 40,
  staleAfterMs: 400,
  sweepEveryMs: 3_600_000,
  patienceMs: 300,
};
const logger = createLogger('silent');
/** A new embedded database takes long on a busy machine. */
const openTimeoutMs = 90_000;
vi.setConfig({ testTimeout: 60_000 });

let opened: TestDatabase;
let memory: InMemorySearchIndex;
/** What the server says in place of an answer, by call. */
let failures: Partial<Record<keyof SearchIndex, IndexFailure | 'hang'>>;
let calls: (readonly [keyof SearchIndex, number])[];
let running: { readonly stop: () => Promise<void> } | undefined;

beforeAll(async () => {
  opened = await (testServerUrl === undefined ? openTestEmbedded() : openTestServer());
}, openTimeoutMs);
afterAll(() => opened[Symbol.asyncDispose]());
beforeEach(async () => {
  await opened.database.pool.query(
    'truncate discovery_document, discovery_facets, outbox, lease, search_index cascade',
  );
  memory = createInMemorySearchIndex();
  failures = {};
  calls = [];
});
afterEach(async () => {
  await running?.stop();
  running = undefined;
});

test('where there is no index one is built, and from then on it may answer and has every edit', async () => {
  await put(...some(12));
  const keeping = start();
  expect(keeping.isFresh()).toBe(false);
  await until(keeping.isFresh);
  expect(memory.documents().size).toBe(12);
  const [edit] = some(1);
  await put(...(edit === undefined ? [] : [edit]));
  await until(() => memory.documents().size === 13);
  expect(keeping.observation()).toMatchObject({ condition: { kind: 'usable' } });
});

test('an index of another version, and one that missed changes, do not answer until they are built anew', async () => {
  await put(...some(3));
  const keeping = start();
  await until(keeping.isFresh);
  failures.beginBuild = { kind: 'denied', reason: 'not now' };
  memory.outdate();
  await until(() => keeping.observation().condition.kind === 'outdated');
  failures = {};
  await until(keeping.isFresh);
  failures.beginBuild = { kind: 'denied', reason: 'not now' };
  await stores().indexLedger.wantRebuild(new Date());
  await until(() => keeping.observation().condition.kind === 'rebuild-wanted');
  expect(keeping.isFresh()).toBe(false);
  failures = {};
  await until(keeping.isFresh);
});

test('a write that never ends hides no edit: the index is behind, and says so', async () => {
  await put(...some(3));
  const keeping = start();
  await until(keeping.isFresh);
  failures.write = 'hang';
  await put(...some(1));
  await until(() => keeping.observation().condition.kind === 'behind');
  expect(keeping.isFresh()).toBe(false);
});

test('a wish to wait is kept to', async () => {
  await put(...some(1));
  await settled(start());
  failures.write = { kind: 'unavailable', reason: 'busy', retryAfterMs: 500 };
  await put(...some(1));
  await until(() => writes().length >= 3);
  const [first = 0, second = 0, third = 0] = writes();
  expect(second - first).toBeGreaterThanOrEqual(495);
  expect(third - second).toBeGreaterThanOrEqual(495);
});

test('a server that fails is not written to, and its failure is kept for operators', async () => {
  const keeping = start();
  await until(keeping.isFresh);
  failures.inspect = { kind: 'denied', reason: 'The key is invalid.' };
  await until(() => keeping.observation().condition.kind === 'failing');
  const before = writes().length;
  await put(...some(2));
  await new Promise((resolve) => {
    setTimeout(resolve, 200);
  });
  expect(writes()).toHaveLength(before);
  expect(keeping.observation().condition).toEqual({
    kind: 'failing',
    failure: { kind: 'denied', reason: 'The key is invalid.' },
  });
  failures = {};
  await until(() => memory.documents().size === 2);
});

test('an index that holds many goods that do not exist does not answer until an operator has looked', async () => {
  await put(...some(12));
  const keeping = start();
  await until(keeping.isFresh);
  await stopIt();
  await memory.write(memory.live, { put: some(12), remove: [] });
  await stores().indexLedger.noteSweep({ ...noSweep, at: new Date(0) });
  const again = start();
  await until(() => again.observation().condition.kind === 'needs-consent');
  expect(memory.documents().size).toBe(24);
  expect(again.isFresh()).toBe(false);
});

test('an index that lost its documents does not answer until a sweep has brought them back', async () => {
  const documents = some(14);
  await put(...documents);
  const keeping = start();
  await until(keeping.isFresh);
  await until(async () => (await stores().indexLedger.read()).lastSweep !== undefined);
  await memory.write(memory.live, { put: [], remove: documents.map(({ id }) => id) });
  await until(() => keeping.observation().condition.kind === 'incomplete');
  await until(keeping.isFresh);
  expect(memory.documents().size).toBe(14);
});

test('stopping ends a write that never ends', async () => {
  await put(...some(1));
  await settled(start());
  failures.write = 'hang';
  await put(...some(1));
  await until(() => writes().length > 0);
  await stopIt();
  expect(await stores().outbox.size()).toBe(1);
});

test('without a search server the outbox is emptied, and the first one to come is built anew', async () => {
  await put(...some(2));
  const stopping = new AbortController();
  const dropping = dropOutbox(deps(), logger, stopping.signal);
  await until(async () => (await stores().outbox.size()) === 0);
  stopping.abort();
  await dropping;
  expect((await stores().indexLedger.read()).rebuildWantedAt).toBeInstanceOf(Date);
  await until(start().isFresh);
  expect(memory.documents().size).toBe(2);
});

const noSweep = { missing: 0, drifted: 0, orphaned: 0, repairs: 0, needsConsent: false };

function start() {
  const stopping = new AbortController();
  const keeping = keepIndex(deps(), logger, timings);
  const ended = keeping.run(stopping.signal);
  running = {
    stop: async () => {
      stopping.abort();
      await ended;
    },
  };
  return keeping;
}

/** In step, and from now on calls are counted. */
async function settled(keeping: ReturnType<typeof start>): Promise<void> {
  await until(keeping.isFresh);
  await until(async () => (await stores().outbox.size()) === 0);
  calls = [];
}

async function stopIt(): Promise<void> {
  await running?.stop();
  running = undefined;
}

function deps(): IndexDeps {
  return {
    unitOfWork: createUnitOfWork(opened.database),
    index: failing(memory),
    clock: { now: () => new Date() },
    ids: { next: () => v7() },
  };
}

function stores() {
  return deps().unitOfWork.read;
}

function failing(index: SearchIndex): SearchIndex {
  return {
    ...index,
    inspect: () => ask('inspect', () => index.inspect()),
    beginBuild: () => ask('beginBuild', () => index.beginBuild()),
    write: (name, changes, options) =>
      ask('write', () => index.write(name, changes, options), options?.signal),
  };
}

async function ask<T>(call: keyof SearchIndex, answer: () => Promise<T>, signal?: AbortSignal) {
  calls.push([call, performance.now()]);
  const failure = failures[call];
  if (failure === undefined) return answer();
  if (failure !== 'hang') return err(failure);
  await new Promise((resolve) => {
    signal?.addEventListener('abort', resolve, { once: true });
  });
  return err({ kind: 'unavailable' as const, reason: 'stopped' });
}

/** When each write began. */
function writes(): readonly number[] {
  return calls.filter(([call]) => call === 'write').map(([, at]) => at);
}

function some(count: number): readonly DiscoveryDocument[] {
  return Array.from({ length: count }, () => aDiscoveryDocument());
}

async function put(...documents: readonly DiscoveryDocument[]): Promise<void> {
  await deps().unitOfWork.transaction(async ({ discovery, outbox }) => {
    for (const document of documents) {
      await discovery.put(document);
      await outbox.add({ goodId: document.id, operation: 'put' });
    }
    return ok(undefined);
  });
}

async function until(isSo: () => Promise<boolean> | boolean): Promise<void> {
  const deadline = performance.now() + 30_000;
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error('It did not happen in time');
    await new Promise((resolve) => {
      setTimeout(resolve, 10);
    });
  }
}
