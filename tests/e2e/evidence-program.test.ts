import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseConfig } from '@commonhold/api/config';
import { openServices } from '@commonhold/api/wiring';
import { createEvidenceCollectors } from '@commonhold/harvest/evidence';
import { openLocalWeb } from '@commonhold/harvest/testing';
import { aRecord } from '@commonhold/registry/contract';
import { checkEvidence } from '@commonhold/registry/evidence';
import { registerGood } from '@commonhold/registry/good';
import { Assessment, EvidenceReport } from '@commonhold/schemas/assessment';
import { Slug } from '@commonhold/schemas/good';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type RunningServer, runCommand, startServer } from '../support/start-server.ts';

const hub = 'https://huggingface.co/rain/model';
const code = 'https://github.com/rain/code';
const model = aRecord({
  kinds: ['model'],
  name: { en: 'Rain model' },
  homepage: 'https://rain.example/',
  repositories: [code],
  components: [
    {
      type: 'model-parameters-final',
      availability: 'released',
      licences: [{ expression: 'Apache-2.0' }],
      location: hub,
      evidence: [],
    },
    {
      type: 'training-code',
      availability: 'released',
      licences: [{ expression: 'MIT' }],
      location: code,
      evidence: [],
    },
  ],
});
const mit = `MIT License

Copyright (c) 2024 Rain

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'commonhold-evidence-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Fills a data folder with one good and with two looks, nine days apart, at a small web on this machine. */
async function fill(dataDir: string): Promise<void> {
  await using web = await openLocalWeb();
  await web.putRepository(code, 'one-commit');
  web.put('https://api.github.com/repos/rain/code', {
    body: '{"archived":true,"pushed_at":"2021-05-01T00:00:00Z"}',
  });
  web.put('https://raw.githubusercontent.com/rain/code/HEAD/LICENSE', { body: mit });
  web.put(hub, { body: 'a page' });
  web.put(`${hub}/raw/main/README.md`, {
    body: '---\nlicense: apache-2.0\n---\nThe model is for non-commercial use.',
  });
  const config = parseConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'error' });
  if (!config.ok) throw new Error(JSON.stringify(config.error));
  const opened = await openServices(config.value, { mode: 'serve' });
  if (!opened.ok) throw new Error(opened.error.message);
  await using services = opened.value;
  const registered = await registerGood(services.write, {
    slug: Slug.parse('rain-model'),
    record: model,
    author: { kind: 'system', name: 'Test' },
    reason: 'To test with',
  });
  expect(registered.ok).toBe(true);
  await using guarded = web.openFetch();
  for (const day of ['2026-03-01', '2026-03-10']) {
    const now = () => new Date(`${day}T08:00:00.000Z`);
    await checkEvidence(
      {
        ...services.write,
        clock: { now },
        collectors: createEvidenceCollectors(guarded, { now, intervalMs: 0 }),
      },
      { limit: 100 },
    );
  }
}

describe('what was found on the web', () => {
  let server: RunningServer;
  beforeAll(async () => {
    const dataDir = join(folder, 'served');
    await fill(dataDir);
    server = await startServer({ dataDir });
  }, 180_000);
  afterAll(() => server[Symbol.asyncDispose]());

  async function get(path: string): Promise<string> {
    const response = await fetch(`${server.baseUrl}${path}`);
    expect(response.status).toBe(200);
    return await response.text();
  }

  test('stands beside each link and licence of the good, dated, in the language of the reader', async () => {
    const page = await get('/goods/rain-model?lang=en');
    for (const words of [
      'nothing there since 1 March 2026',
      'archived, seen on 10 March 2026 (last change 1 May 2021)',
      'licence file recognised as MIT on 10 March 2026',
      'card tagged apache-2.0 on 10 March 2026',
      'answered on 10 March 2026',
      'The card at huggingface.co/rain/model says “The model is for non-commercial use.”, beside Apache-2.0.',
    ]) {
      expect(page).toContain(words);
    }
    expect(await get('/goods/rain-model?lang=fr')).toContain(
      'rien à cette adresse depuis le 1 mars 2026',
    );
  });

  test('contradicts claims in findings that anybody works out again from the record and the looks', async () => {
    const report = await get('/api/v1/goods/rain-model/evidence');
    const { assessments, collected } = EvidenceReport.parse(JSON.parse(report));
    expect(assessments).toMatchObject([
      { standard: 'web-evidence', outcome: 'not-met', verdict: 'claim-contradicted' },
    ]);
    expect(
      assessments.flatMap(({ findings }) =>
        findings.filter(({ verdict }) => verdict === 'not-met').map(({ rule }) => rule),
      ),
    ).toEqual([
      'web-evidence.links-answer',
      'web-evidence.repository-alive',
      'web-evidence.card-words-agree',
    ]);
    expect(collected.cards).toHaveLength(1);

    const record = join(folder, 'record.json');
    const evidence = join(folder, 'evidence.json');
    await writeFile(record, await get('/goods/rain-model.json'));
    await writeFile(evidence, report);
    const run = () =>
      runCommand(
        [
          'assess',
          record,
          '--evidence',
          evidence,
          '--standard',
          'web-evidence',
          '--format',
          'json',
        ],
        {},
      );
    const first = await run();
    expect(z.array(Assessment).parse(JSON.parse(first.out))).toEqual(assessments);
    expect(first.exitCode).toBe(1);
    expect((await run()).out).toBe(first.out);

    const alone = await runCommand(['assess', record, '--format', 'json'], {});
    expect(alone.out).not.toContain('web-evidence');
  });

  test('is refused beside the record of another good, with what to do', async () => {
    const evidence = join(folder, 'other.json');
    await writeFile(evidence, await get('/api/v1/goods/olmo/evidence'));
    const record = join(folder, 'rain.json');
    await writeFile(record, await get('/goods/rain-model.json'));
    const { exitCode, error } = await runCommand(['assess', record, '--evidence', evidence], {});
    expect(exitCode).toBe(2);
    expect(error).toContain('Fetch the record and the evidence of the same revision.');
  });

  test('of goods at which nobody has looked is nothing', async () => {
    const { assessments, collected } = EvidenceReport.parse(
      JSON.parse(await get('/api/v1/goods/olmo/evidence')),
    );
    expect(assessments).toEqual([]);
    expect(collected).toEqual({ links: [], licenceFiles: [], repositories: [], cards: [] });
    expect(await get('/goods/olmo?lang=en')).not.toContain('What was found on the web');
  });
});

describe('ops evidence check', () => {
  // Nothing outside this machine is asked: the guard refuses addresses that are not public.
  const record = aRecord({
    homepage: 'http://127.0.0.1:8080/',
    repositories: ['http://10.0.0.1/rain.git'],
    components: [
      {
        type: 'data',
        availability: 'released',
        licences: [{ expression: 'CC0-1.0', url: 'http://192.168.0.1/LICENSE' }],
        evidence: [],
      },
    ],
  });

  function run(dataDir: string, ...parameters: readonly string[]) {
    return runCommand(parameters, { DATA_DIR: dataDir, LOG_LEVEL: 'error' });
  }

  test('looks at everything once a week, tells what it found, and blames nobody for what it did not see', async () => {
    const dataDir = join(folder, 'checked');
    const file = join(folder, 'rain-here.json');
    await writeFile(
      file,
      JSON.stringify({ id: '0190b6a0-0000-7000-8000-000000000001', slug: 'rain-here', record }),
    );
    expect((await run(dataDir, 'good', 'put', file)).exitCode).toBe(0);
    const links = await run(dataDir, 'ops', 'evidence', 'check', '--kind', 'link');
    expect(links.out).toBe('3 looks\n  links: 3 unknown\n');
    const rest = await run(dataDir, 'ops', 'evidence', 'check');
    expect(rest.out).toBe('2 looks\n  licence files: 1 unknown\n  repositories: 1 unknown\n');
    expect((await run(dataDir, 'ops', 'evidence', 'check')).out).toBe('0 looks\n');
  });

  test.each([
    [['--limit', '0'], '--limit is a whole number from 1 to 100000.'],
    [['--kind', 'rain'], 'Allowed choices are link, licence-file, repository, card.'],
  ])('with %j says what to write instead', async (flags, words) => {
    const { exitCode, error } = await run(
      join(folder, 'none'),
      'ops',
      'evidence',
      'check',
      ...flags,
    );
    expect(exitCode).not.toBe(0);
    expect(error).toContain(words);
  });
});
