import type { DiscoveryDocument } from '@commonhold/schemas/discovery';
import type { Result } from '@commonhold/schemas/result';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { IndexFailure, SearchIndex } from '../discovery/index.ts';
import { aDiscoveryDocument, newId } from './samples.ts';

export interface OpenedSearchIndex extends AsyncDisposable {
  readonly index: SearchIndex;
  /** Makes the live index look like one that another version of the program made. */
  outdate(): Promise<void>;
  /** Puts something that is no good into the live index. */
  plant(id: string): Promise<void>;
}

/** Opens a server that holds no index. */
export type OpenSearchIndex = () => Promise<OpenedSearchIndex>;

/** What every search server's index must do when it is written to. What is found in it is the search engine's contract. */
export function describeSearchIndex(name: string, open: OpenSearchIndex): void {
  describe(`the index written to in ${name}`, () => {
    let opened: OpenedSearchIndex | undefined;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(async () => {
      await opened?.[Symbol.asyncDispose]();
    });
    const the = (): OpenedSearchIndex => {
      if (opened === undefined) throw new Error('The index is not open');
      return opened;
    };
    describeAbsence(() => the().index);
    describeLife(the);
    describeBuilds(() => the().index);
  });
}

/** To be the first: there is no index yet. */
function describeAbsence(index: () => SearchIndex): void {
  test('where there is no index, that is told, and nothing makes one by the way', async () => {
    const { live } = index();
    expect(await index().inspect()).toEqual({ ok: true, value: { kind: 'missing' } });
    const put = [aDiscoveryDocument()];
    for (const refused of [
      await index().write(live, { put, remove: [] }),
      await index().write(live, { put: [], remove: [newId()] }),
      await index().digestsOf(live, [newId()]),
      await index().idsFrom(0, 10),
      await index().count(live),
      await index().swapIn(`${live}-build-none`),
    ]) {
      expect(refused).toMatchObject({ ok: false, error: { kind: 'missing' } });
    }
    expect(await index().inspect()).toEqual({ ok: true, value: { kind: 'missing' } });
  });
}

function describeLife(the: () => OpenedSearchIndex): void {
  const index = () => the().index;

  test('what was built is live only when it is swapped in', async () => {
    const document = aDiscoveryDocument();
    const build = valueOf(await index().beginBuild());
    valueOf(await index().write(build, { put: [document], remove: [] }));
    expect(await index().inspect()).toEqual({ ok: true, value: { kind: 'missing' } });
    valueOf(await index().swapIn(build));
    expect(await index().inspect()).toEqual({ ok: true, value: { kind: 'ready', documents: 1 } });
    expect(await digests(index(), [document])).toEqual([digestOf(document)]);
    expect(await index().count(build)).toMatchObject({ ok: false, error: { kind: 'missing' } });
  });

  test('a write is done when it resolves: whole documents in place of those with the same id', async () => {
    const documents = [aDiscoveryDocument(), aDiscoveryDocument({ parameterCount: 7 })];
    await putLive(index(), documents);
    expect(await digests(index(), documents)).toEqual(documents.map(digestOf));
    const changed = documents.map(({ id }) => aDiscoveryDocument({ id, name: { en: 'Changed' } }));
    await putLive(index(), changed);
    await putLive(index(), changed);
    expect(await digests(index(), changed)).toEqual(changed.map(digestOf));
  });

  test('of many writes in a row the last one of a good stays', async () => {
    const first = aDiscoveryDocument();
    const versions = Array.from({ length: 4 }, (_, revision) =>
      aDiscoveryDocument({ id: first.id, revision: revision + 1 }),
    );
    for (const version of versions) await putLive(index(), [version]);
    expect(await digests(index(), versions.slice(0, 1))).toEqual(versions.slice(-1).map(digestOf));
  });

  test('puts and removals go together; what is not there may be removed', async () => {
    const [kept, gone] = [aDiscoveryDocument(), aDiscoveryDocument()];
    await putLive(index(), [gone]);
    const before = valueOf(await index().count(index().live));
    valueOf(await index().write(index().live, { put: [kept], remove: [gone.id, newId()] }));
    expect(await digests(index(), [kept, gone])).toEqual([digestOf(kept)]);
    expect(valueOf(await index().count(index().live))).toBe(before);
    valueOf(await index().write(index().live, { put: [], remove: [] }));
  });

  test('pages of ids tell of every document once', async () => {
    const documents = Array.from({ length: 25 }, () => aDiscoveryDocument());
    await putLive(index(), documents);
    const ids: string[] = [];
    for (let page: readonly string[] = ['']; page.length > 0; ids.push(...page)) {
      page = valueOf(await index().idsFrom(ids.length, 7));
    }
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(valueOf(await index().count(index().live)));
    expect(ids).toEqual(expect.arrayContaining(documents.map(({ id }) => id)));
  });

  test('digests are told of many goods at once, and of none that is not there', async () => {
    const documents = Array.from({ length: 1_200 }, () => aDiscoveryDocument());
    await putLive(index(), documents);
    const asked = [...documents.map(({ id }) => id), ...Array.from({ length: 300 }, newId)];
    expect(valueOf(await index().digestsOf(index().live, asked))).toHaveLength(1_200);
    expect(valueOf(await index().digestsOf(index().live, []))).toEqual([]);
  });

  test('what is no good is seen and can be removed', async () => {
    await the().plant('no-good_1');
    expect(valueOf(await index().idsFrom(0, 5_000))).toContain('no-good_1');
    valueOf(await index().removeForeign(['no-good_1']));
    expect(valueOf(await index().idsFrom(0, 5_000))).not.toContain('no-good_1');
  });

  test('a write that was stopped before it began changes nothing', async () => {
    const document = aDiscoveryDocument();
    const stopped = await index().write(
      index().live,
      { put: [document], remove: [] },
      { signal: AbortSignal.abort(), note: 'never' },
    );
    expect(stopped).toMatchObject({ ok: false, error: { kind: 'unavailable' } });
    expect(await digests(index(), [document])).toEqual([]);
  });

  test('nothing is unfinished when every write has resolved', async () => {
    await putLive(index(), [aDiscoveryDocument()]);
    expect(await index().oldestTask()).toEqual({ ok: true, value: undefined });
  });

  test('an index that another version made is told apart, and replaced by a build', async () => {
    await the().outdate();
    expect(await index().inspect()).toEqual({ ok: true, value: { kind: 'outdated' } });
    valueOf(await index().swapIn(valueOf(await index().beginBuild())));
    expect(await index().inspect()).toEqual({ ok: true, value: { kind: 'ready', documents: 0 } });
  });
}

function describeBuilds(index: () => SearchIndex): void {
  test('a build takes the place of the live index whole, and nothing of the old one stays', async () => {
    const [old, fresh] = [aDiscoveryDocument(), aDiscoveryDocument()];
    await putLive(index(), [old]);
    const build = valueOf(await index().beginBuild());
    valueOf(await index().write(build, { put: [fresh], remove: [] }));
    expect(await digests(index(), [old, fresh])).toEqual([digestOf(old)]);
    valueOf(await index().swapIn(build));
    expect(await digests(index(), [old, fresh])).toEqual([digestOf(fresh)]);
    const late = await index().write(build, { put: [old], remove: [] });
    expect(late).toMatchObject({ ok: false, error: { kind: 'missing' } });
  });

  test('a new build clears away what an earlier attempt left, and never the live index', async () => {
    const document = aDiscoveryDocument();
    await putLive(index(), [document]);
    const left = valueOf(await index().beginBuild());
    const build = valueOf(await index().beginBuild());
    expect(build).not.toBe(left);
    expect(await index().count(left)).toMatchObject({ ok: false, error: { kind: 'missing' } });
    valueOf(await index().drop(build));
    expect(await index().count(build)).toMatchObject({ ok: false, error: { kind: 'missing' } });
    expect(await digests(index(), [document])).toEqual([digestOf(document)]);
  });
}

async function putLive(index: SearchIndex, put: readonly DiscoveryDocument[]): Promise<void> {
  valueOf(await index.write(index.live, { put, remove: [] }));
}

/** In the order of the documents asked for. */
async function digests(index: SearchIndex, documents: readonly DiscoveryDocument[]) {
  const ids = documents.map(({ id }) => id);
  const found = valueOf(await index.digestsOf(index.live, ids));
  return found.toSorted((left, right) => ids.indexOf(left.id) - ids.indexOf(right.id));
}

function digestOf({ id, contentSha256 }: DiscoveryDocument) {
  return { id, contentSha256 };
}

function valueOf<T>(result: Result<T, IndexFailure>): T {
  if (!result.ok) throw new Error(`${result.error.kind}: ${result.error.reason}`);
  return result.value;
}
