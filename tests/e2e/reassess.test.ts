import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseConfig } from '@commonhold/api/config';
import type { Services } from '@commonhold/api/services';
import { openServices } from '@commonhold/api/wiring';
import { reassessGoods } from '@commonhold/registry/assessment';
import { importSource } from '@commonhold/registry/harvest';
import type { WriteDeps } from '@commonhold/registry/ports';
import { AssessmentChange } from '@commonhold/schemas/assessment';
import { GoodId } from '@commonhold/schemas/good';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { runCommand, startServer } from '../support/start-server.ts';

const catalogue = fileURLToPath(new URL('../../catalogue', import.meta.url));

describe('a changed standard', () => {
  let services: Services;
  let dataDir: string;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'commonhold-'));
    const config = parseConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'error' });
    if (!config.ok) throw new Error(JSON.stringify(config.error));
    const opened = await openServices(config.value, { mode: 'serve' });
    if (!opened.ok) throw new Error(opened.error.message);
    services = opened.value;
    await importSource(services.write, services.openSource('catalogue', catalogue));
  }, 120_000);
  afterAll(async () => {
    await services[Symbol.asyncDispose]();
    await rm(dataDir, { recursive: true, force: true });
  });

  /** The program of the next year: one standard has a new version, by which OLMo no longer meets its first rule. */
  function nextYear(edition: string): WriteDeps {
    const { write } = services;
    return {
      ...write,
      assessor: {
        ...write.assessor,
        edition,
        assess: (record, sha256) =>
          write.assessor.assess(record, sha256).map((assessment) =>
            assessment.standard === 'osaid' && record.name['en'] === 'OLMo'
              ? {
                  ...assessment,
                  version: edition,
                  outcome: 'not-met',
                  verdict: 'not-met',
                  findings: assessment.findings.map((finding, index) =>
                    index === 0 ? { ...finding, verdict: 'not-met' } : finding,
                  ),
                }
              : assessment,
          ),
      },
    };
  }

  const version = () => services.write.unitOfWork.version();

  test('goods that were assessed by this program are found unchanged, and nothing is written', async () => {
    const before = await version();
    const walked = await reassessGoods(services.write);
    expect(walked).toMatchObject({ kind: 'finished', run: { goodsChanged: 0 } });
    expect(await version()).toBe(before);
    expect((await reassessGoods(services.write)).kind).toBe('up-to-date');
  });

  test('is applied to every good, and what changed is listed with both versions', async () => {
    const dry: AssessmentChange[] = [];
    const before = await version();
    const tried = await reassessGoods(nextYear('2.0'), {
      isDryRun: true,
      onChange: (change) => dry.push(change),
    });
    expect(tried).toMatchObject({ kind: 'finished', run: { goodsChanged: 1 } });
    expect(await version()).toBe(before);

    const walked = await reassessGoods(nextYear('2.0'));
    expect(walked).toMatchObject({ kind: 'finished', run: { goodsChanged: 1 } });
    const listed = await services.api.stores.reassessments.changes({ limit: 10 });
    expect(listed.items).toHaveLength(1);
    const [change] = listed.items;
    expect(change).toMatchObject({
      slug: 'olmo',
      standard: 'osaid',
      before: { version: '1.0' },
      after: { version: '2.0', outcome: 'not-met' },
      findings: [{ after: 'not-met' }],
    });
    expect(dry.map(({ at: _at, ...rest }) => rest)).toEqual(
      listed.items.map(({ at: _at, slug: _slug, name: _name, ...rest }) => rest),
    );
    const id = GoodId.parse(change?.goodId);
    const [document] = await services.api.stores.discovery.byIds([id]);
    expect(document?.osaidVerdict).toBe('not-met');
    expect((await services.api.stores.assessments.history(id, 'osaid')).length).toBe(2);
  });

  test('a walk that was stopped goes on where it was, and one process walks at a time', async () => {
    const stopping = new AbortController();
    const stopped = await reassessGoods(nextYear('3.0'), {
      signal: stopping.signal,
      onProgress: () => stopping.abort(),
    });
    expect(stopped.kind).toBe('stopped');
    const [first, second] = await Promise.all([
      reassessGoods(nextYear('3.0')),
      reassessGoods(nextYear('3.0')),
    ]);
    expect([first.kind, second.kind].toSorted()).toEqual(['busy', 'finished']);
    const { run } = await finished(first, second);
    expect(run.goodsChecked).toBe(await services.api.stores.goods.count());
  });

  async function finished(...outcomes: Awaited<ReturnType<typeof reassessGoods>>[]) {
    const outcome = outcomes.find(({ kind }) => kind === 'finished');
    if (outcome === undefined || outcome.kind === 'busy') throw new Error('no walk was finished');
    return await Promise.resolve(outcome);
  }
});

describe('commonhold reassess', () => {
  test('says beside a running server that nothing changes, in text and as JSON', async () => {
    await using server = await startServer();
    const environment = { DATA_DIR: server.dataDir };
    const text = await runCommand(['reassess', '--dry-run'], environment);
    expect(text).toMatchObject({ exitCode: 0 });
    expect(text.out).toMatch(/^\d+ goods assessed, 0 with another result than was kept\n$/u);
    const json = await runCommand(['reassess', '--json'], environment);
    expect(json.exitCode).toBe(0);
    const report = z
      .object({ outcome: z.string(), goodsChecked: z.int(), changes: z.array(AssessmentChange) })
      .parse(JSON.parse(json.out));
    expect(report).toMatchObject({ outcome: 'finished', changes: [] });
    const answer = await fetch(`${server.baseUrl}/api/v1/assessment-changes`);
    expect(await answer.json()).toEqual({ items: [] });
  });
});
