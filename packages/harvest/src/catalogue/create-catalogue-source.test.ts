import { mkdir, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { recordSizeBytesMax } from '@commonhold/schemas/good';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createCatalogueSource } from './create-catalogue-source.ts';

const bundled = fileURLToPath(new URL('../../../../catalogue/', import.meta.url));
let folder = '';
let bloom: Record<string, unknown> = {};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'catalogue-'));
  await mkdir(join(folder, 'goods'));
  await mkdir(join(folder, 'organisations'));
  bloom = JSON.parse(await readFile(join(bundled, 'goods/bloom.json'), 'utf8'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

test('gives the same digest for the same good, however the file is laid out', async () => {
  await put('bloom', JSON.stringify(bloom, null, 2));
  const pretty = await readItems();
  await put('bloom', JSON.stringify(Object.fromEntries(Object.entries(bloom).toReversed())));
  expect((await readItems())[0]?.payloadSha256).toBe(pretty[0]?.payloadSha256);
});

test('gives another digest when anything in the good changes', async () => {
  await put('bloom', JSON.stringify(bloom));
  const before = await readItems();
  await put('bloom', JSON.stringify({ ...bloom, id: '00000000-0000-5000-8000-000000000000' }));
  expect((await readItems())[0]?.payloadSha256).not.toBe(before[0]?.payloadSha256);
});

test('refuses an invalid good alone, saying where and how to mend it', async () => {
  await put('bloom', JSON.stringify(bloom));
  await put('broken', JSON.stringify({ ...bloom, slug: 'Broken!' }));
  const [good, broken] = await readItems();
  expect(good?.mapped.ok).toBe(true);
  expect(broken?.mapped.ok).toBe(false);
  expect(broken?.notices).toEqual([
    expect.objectContaining({ severity: 'error', rule: 'catalogue.shape', field: '/slug' }),
  ]);
});

test('refuses a file that is not named for its slug', async () => {
  await put('blossom', JSON.stringify(bloom));
  const [item] = await readItems();
  expect(item?.mapped.ok).toBe(false);
  expect(item?.notices[0]).toMatchObject({
    rule: 'catalogue.file-name',
    remedy: 'name the file bloom.json',
  });
});

test('refuses the second of two goods with one id', async () => {
  await put('bloom', JSON.stringify(bloom));
  await put('rose', JSON.stringify({ ...bloom, slug: 'rose' }));
  const [first, second] = await readItems();
  expect(first?.mapped.ok).toBe(true);
  expect(second?.mapped.ok).toBe(false);
  expect(second?.notices[0]).toMatchObject({ rule: 'catalogue.repeated-id', field: '/id' });
});

test('takes nothing from a catalogue with a file that is no JSON, and names the file', async () => {
  await put('bloom', JSON.stringify(bloom).slice(0, 200));
  const read = await createCatalogueSource(folder).read();
  expect(read).toMatchObject({
    ok: false,
    error: { kind: 'wrong-shape', path: join(folder, 'goods', 'bloom.json') },
  });
});

test('takes nothing from a catalogue with an invalid organisation', async () => {
  await writeFile(join(folder, 'organisations', 'nobody.json'), '{"slug":"nobody"}');
  const read = await createCatalogueSource(folder).read();
  expect(read).toMatchObject({ ok: false, error: { kind: 'wrong-shape' } });
});

test('does not read a file beyond the size of a record', async () => {
  await put('bloom', '{}');
  await truncate(join(folder, 'goods', 'bloom.json'), recordSizeBytesMax + 1);
  const read = await createCatalogueSource(folder).read();
  expect(read).toMatchObject({
    ok: false,
    error: { kind: 'too-large', sizeBytes: recordSizeBytesMax + 1 },
  });
});

test('says that a folder cannot be read, and what it should hold', async () => {
  const read = await createCatalogueSource(join(folder, 'nowhere')).read();
  expect(read).toMatchObject({ ok: false, error: { kind: 'unreadable' } });
});

function put(slug: string, text: string): Promise<void> {
  return writeFile(join(folder, 'goods', `${slug}.json`), text);
}

async function readItems() {
  const read = await createCatalogueSource(folder).read();
  return read.ok ? read.value.items : [];
}
