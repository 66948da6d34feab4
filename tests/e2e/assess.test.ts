import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Assessment } from '@commonhold/schemas/assessment';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { SarifShape } from '../support/sarif-shape.ts';
import { type RunningServer, runCommand, startServer } from '../support/start-server.ts';

const Served = z.object({
  good: z.object({ revision: z.object({ record: z.json() }) }),
  assessments: z.array(Assessment),
});
const catalogueFile = fileURLToPath(new URL('../../catalogue/goods/olmo.json', import.meta.url));

let server: RunningServer;
let folder: string;

beforeAll(async () => {
  server = await startServer();
  folder = await mkdtemp(join(tmpdir(), 'commonhold-assess-'));
}, 120_000);
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

/** Without a data folder and without an address: nothing but the file and the standards. */
function assess(...parameters: readonly string[]) {
  return runCommand(['assess', ...parameters], {});
}

async function saved(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

describe('anybody recomputes what the registry says', () => {
  test.each(['olmo', 'gpt-4', 'common-voice', 'ckan'])(
    'of %s, from the answer of the API, to the same findings',
    async (slug) => {
      const text = await (await fetch(`${server.baseUrl}/goods/${slug}.json`)).text();
      const { assessments } = Served.parse(JSON.parse(text));
      expect(assessments.length).toBeGreaterThan(0);
      const computed = await assess(await saved(`${slug}.json`, text), '--format', 'json');
      expect(z.array(Assessment).parse(JSON.parse(computed.out))).toEqual(assessments);
      const isFailed = assessments.some(({ outcome }) => outcome === 'not-met');
      expect(computed.exitCode).toBe(isFailed ? 1 : 0);
    },
  );

  test('from a record, a catalogue file and an answer alike, to the same bytes each time', async () => {
    const { good } = Served.parse(
      await (await fetch(`${server.baseUrl}/api/v1/goods/olmo`)).json(),
    );
    const bare = await saved('record.json', JSON.stringify(good.revision.record));
    const answers = await Promise.all(
      [bare, catalogueFile, bare].map((file) => assess(file, '--format', 'json')),
    );
    expect(answers[0]?.out.length).toBeGreaterThan(1_000);
    expect(new Set(answers.map(({ out }) => out)).size).toBe(1);
  });
});

describe('commonhold assess ends with', () => {
  test('1 where a requirement fails, and the text says which', async () => {
    const { exitCode, out } = await assess(
      fileURLToPath(new URL('../../catalogue/goods/gpt-4.json', import.meta.url)),
    );
    expect(exitCode).toBe(1);
    expect(out).toContain('NOT MET');
  });

  test('0 where one standard is asked for and met', async () => {
    const { exitCode, out } = await assess(
      catalogueFile,
      '--standard',
      'osaid',
      '--format',
      'json',
    );
    const [assessment, ...others] = z.array(Assessment).parse(JSON.parse(out));
    expect(others).toEqual([]);
    expect(assessment?.standard).toBe('osaid');
    expect(exitCode).toBe(assessment?.outcome === 'not-met' ? 1 : 0);
  });

  test.each([
    ['no such file', undefined],
    ['no JSON', 'rain'],
    ['no record', '{"format":"1"}'],
    ['a catalogue file whose record is broken', '{"id":"x","slug":"x","record":{}}'],
  ])('2 for %s, and says what and how to mend it', async (_, content) => {
    const path =
      content === undefined ? join(folder, 'absent.json') : await saved('broken.json', content);
    const { exitCode, out, error } = await assess(path);
    expect(exitCode).toBe(2);
    expect(out).toBe('');
    expect(error).toContain(path);
    expect(error.trim().split('\n').length).toBeGreaterThan(2);
  });
});

describe('files of other catalogues are assessed as they are', () => {
  const model = `framework: {name: Model Openness Framework, version: '1.0', date: '2024-12-15'}
release:
  name: Rain-1B
  version: 1B
  date: '2026-01-01'
  license: {}
  type: language
  architecture: transformer
  treatment: ''
  origin: ''
  producer: Example Foundation
  contact: ''
  repository: ''
  huggingface: ''
  components:
    - {name: Model parameters (Final), description: weights, license: Apache-2.0}
`;
  const application = (name: string) => ({
    id: '1',
    name,
    categories: ['Open Software'],
    openlicenses: [{ openLicense: 'MIT', openLicenseEvidenceURLs: 'https://example.org/LICENSE' }],
    clearOwnership: [{ clearOwnershipName: 'Example Foundation', clearOwnershipURL: '' }],
  });
  const told = async (...parameters: readonly string[]) => {
    const { out } = await assess(...parameters, '--format', 'json');
    return z
      .array(Assessment)
      .parse(JSON.parse(out))
      .flatMap(({ findings }) => findings);
  };

  test('a model file of the Model Openness Tool', async () => {
    const findings = await told(await saved('Rain-1B.yml', model));
    expect(findings.find(({ rule }) => rule === 'mof.model-parameters-final')?.verdict).toBe('met');
  });

  test('a record of the DPGA, alone or named among others', async () => {
    const one = await saved('one.json', JSON.stringify(application('Rain')));
    const two = await saved(
      'two.json',
      JSON.stringify([application('Rain'), { ...application('Snow'), id: '2' }]),
    );
    const rule = 'dpg.2.software-licence';
    for (const findings of [await told(one), await told(two, '--record', 'Snow')]) {
      expect(findings.find((finding) => finding.rule === rule)?.verdict).toBe('met');
    }
    const { exitCode, error } = await assess(two);
    expect(exitCode).toBe(2);
    expect(error).toContain('  Rain\n  Snow\n');
  });

  test('one that is broken ends with 2, and says what and how to mend it', async () => {
    const { exitCode, out, error } = await assess(await saved('broken.yml', 'a: [1'));
    expect([exitCode, out]).toEqual([2, '']);
    expect(error).toContain('not valid YAML');
  });
});

test('the SARIF log has the structure of SARIF 2.1.0 and the results of the JSON', async () => {
  const [sarif, json] = await Promise.all([
    assess(catalogueFile, '--format', 'sarif'),
    assess(catalogueFile, '--format', 'json'),
  ]);
  const log = SarifShape.parse(JSON.parse(sarif.out));
  const assessments = z.array(Assessment).parse(JSON.parse(json.out));
  expect(sarif.exitCode).toBe(json.exitCode);
  expect(log.runs.map(({ automationDetails }) => automationDetails.id)).toEqual(
    assessments.map(({ standard, version }) => `${standard}/${version}`),
  );
  expect(log.runs.flatMap(({ results }) => results.map(({ ruleId }) => ruleId))).toEqual(
    assessments.flatMap(({ findings }) => findings.map(({ rule }) => rule)),
  );
});
