import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDpgaSource } from './dpga-source.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dpga-broken-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const good = JSON.stringify([
  { dpgid: 'GID1', name: 'Rain Map', categories: ['Open Data'], description: 'Rain.' },
]);

async function readError(content: string | Uint8Array) {
  const file = join(folder, 'broken.json');
  await writeFile(file, content);
  const result = await createDpgaSource(file).read();
  return result.ok ? undefined : result.error;
}

test('a whole file is read, with or without a byte order mark', async () => {
  expect(await readError(good)).toBeUndefined();
  expect(await readError(`\ufeff${good}`)).toBeUndefined();
});

test.each([
  ['is empty', '', 'unreadable', /empty/u],
  ['holds zero bytes', Buffer.from([0x5b, 0, 0x5d]), 'unreadable', /binary/u],
  ['is a packed archive', Buffer.from([0x1f, 0x8b, 8, 0xff, 0xfe, 0x80]), 'unreadable', /UTF-8/u],
  ['is in UTF-16', Buffer.from(`\ufeff${good}`, 'utf16le'), 'unreadable', /binary|UTF-8/u],
  ['is cut off', good.slice(0, -20), 'wrong-shape', /JSON/u],
  ['is no JSON', 'id,name\n1,x', 'wrong-shape', /JSON/u],
  ['is a page of the web', '<!doctype html><title>Error</title>', 'wrong-shape', /JSON/u],
  ['holds an object', '{"data": []}', 'wrong-shape', /an object/u],
  ['holds null', 'null', 'wrong-shape', /null/u],
  ['holds a text', '"x"', 'wrong-shape', /a string/u],
  ['holds an empty list', '[]', 'wrong-shape', /empty/u],
  ['holds a list of numbers', '[1, 2]', 'wrong-shape', /object/u],
  [
    'gives a key twice',
    '[{"id": "1", "name": "a", "n\\u0061me": "b"}]',
    'wrong-shape',
    /"name" twice/u,
  ],
  [
    'nests deeper than any feed',
    `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
    'wrong-shape',
    /nested/u,
  ],
])('a file that %s gives one clear error', async (_, content, kind, reason) => {
  const error = await readError(content);
  expect(error?.kind).toBe(kind);
  expect(error !== undefined && 'reason' in error ? error.reason : '').toMatch(reason);
  expect(error !== undefined && 'remedy' in error ? error.remedy : '').not.toBe('');
});

test('a file of 1 GB is refused by its size, before it is read', async () => {
  const file = join(folder, 'huge.json');
  await writeFile(file, '[');
  await truncate(file, 1_000_000_000);
  const before = process.memoryUsage().rss;
  const result = await createDpgaSource(file).read();
  expect(result).toEqual({
    ok: false,
    error: { kind: 'too-large', path: file, sizeBytes: 1_000_000_000, sizeBytesMax: 67_108_864 },
  });
  expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000);
});

test('many small values do not fill the memory', async () => {
  const error = await readError(`[${'{},'.repeat(5_000_000)}{}]`);
  expect(error?.kind).toBe('wrong-shape');
});

test.each([
  ['a folder', 'folder', /is a folder/u],
  ['a file that is not there', 'nowhere.json', /does not exist/u],
  ['a path through a file', 'plain/x.json', /does not exist/u],
])('%s in place of the file is named as such', async (_, name, reason) => {
  await mkdir(join(folder, 'folder'), { recursive: true });
  await writeFile(join(folder, 'plain'), 'x');
  const result = await createDpgaSource(join(folder, name)).read();
  expect(result).toMatchObject({
    ok: false,
    error: { kind: 'unreadable', reason: expect.stringMatching(reason) },
  });
});

test('a device that never ends is not opened', async () => {
  const result = await createDpgaSource('/dev/zero').read();
  expect(result).toMatchObject({ ok: false, error: { kind: 'unreadable' } });
});
