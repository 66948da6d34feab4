import { access, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { missingRealData, realData } from '../bench/real-data.ts';
import { runCommand } from '../support/start-server.ts';

const missing = await missingRealData();
const named = missing === undefined ? '' : ` (skipped: ${missing})`;
const catalogueFolder = fileURLToPath(new URL('../../catalogue', import.meta.url));
let folder: string;
let dataDir: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'commonhold-import-'));
  dataDir = join(folder, 'data');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function importing(source: string, path: string, into = dataDir) {
  return runCommand(['import', source, path, '--json'], { DATA_DIR: into, LOG_LEVEL: 'error' });
}

describe.skipIf(missing !== undefined)(`the import of real records${named}`, () => {
  test(
    'takes all 245 records of the DPGA, and writes nothing the second time',
    { timeout: 120_000 },
    async () => {
      const first = await importing('dpga', realData.dpga);
      expect(JSON.parse(first.out).counts).toMatchObject({ total: 245, created: 245, refused: 0 });
      const second = await importing('dpga', realData.dpga);
      expect(JSON.parse(second.out).counts).toMatchObject({ total: 245, unchanged: 245 });
    },
  );

  test(
    'takes all 182 models of the Model Openness Tool, and writes nothing the second time',
    { timeout: 120_000 },
    async () => {
      const first = await importing('mot', realData.mot);
      expect(JSON.parse(first.out).counts).toMatchObject({ total: 182, refused: 0 });
      const second = await importing('mot', realData.mot);
      expect(JSON.parse(second.out).counts).toMatchObject({ total: 182, unchanged: 182 });
    },
  );

  test('gives the same goods whichever catalogue comes first', { timeout: 600_000 }, async () => {
    const orders = [
      ['dpga', 'catalogue'],
      ['catalogue', 'dpga'],
    ] as const;
    const results: string[][] = [];
    for (const order of orders) {
      const into = join(folder, order.join('-then-'));
      const slugs = new Set<string>();
      for (const source of order) {
        const path = source === 'dpga' ? realData.dpga : catalogueFolder;
        const report = JSON.parse((await importing(source, path, into)).out);
        expect(report.counts.refused).toBe(0);
      }
      const again = JSON.parse((await importing('catalogue', catalogueFolder, into)).out);
      const dpga = JSON.parse((await importing('dpga', realData.dpga, into)).out);
      for (const { slug } of [...again.records, ...dpga.records]) slugs.add(slug);
      results.push([...slugs].toSorted());
    }
    expect(results[0]).toEqual(results[1]);
  });
});

describe('a broken file gives one clear error and changes nothing', () => {
  test.each([
    ['truncated', async (path: string) => writeFile(path, '[{"id": "1", "name": "x"')],
    ['of the wrong shape', async (path: string) => writeFile(path, '{"goods": {}}')],
    [
      'binary',
      async (path: string) => writeFile(path, Buffer.from([0, 255, 254, 1, 2, 3, 0, 200])),
    ],
    ['empty', async (path: string) => writeFile(path, '')],
    ['missing', () => Promise.resolve()],
    [
      'of 1 GB',
      async (path: string) => {
        await writeFile(path, '[');
        await truncate(path, 1_000_000_000);
      },
    ],
  ])('a file that is %s', { timeout: 60_000 }, async (name, make) => {
    const path = join(folder, `broken-${name.replaceAll(' ', '-')}.json`);
    await make(path);
    const result = await importing('dpga', path);
    expect(result.exitCode).toBe(2);
    expect(result.out).toBe('');
    expect(result.error).toContain('nothing was changed');
    expect(result.error.length).toBeLessThan(1_000);
  });
});

test('records of the catalogue keep no contact data', async () => {
  const catalogue = new URL('../../catalogue/goods/', import.meta.url);
  await access(catalogue);
  const olmo = await readFile(new URL('olmo.json', catalogue), 'utf8');
  expect(olmo).not.toMatch(/[\w.+-]+@[\w-]+\.[a-z]{2,}/iu);
});
