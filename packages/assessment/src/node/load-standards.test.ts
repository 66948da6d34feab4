import { mkdtemp, mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { loadStandards } from './index.ts';

test('loads the bundled standards, with exactly one version of each in force', async () => {
  const loaded = await loadStandards();
  expect(loaded.ok).toBe(true);
  if (!loaded.ok) return;
  const inForce = loaded.value.current.map(({ file }) => file.id);
  expect(new Set(inForce).size).toBe(inForce.length);
  expect(new Set(loaded.value.editions.map(({ file }) => file.id))).toEqual(new Set(inForce));
  expect(inForce).toContain('dpg');
});

test('names the folder that holds no standards', async () => {
  const root = pathToFileURL(join(tmpdir(), 'commonhold-no-such-folder/'));
  expect(await loadStandards(root)).toMatchObject({
    ok: false,
    error: { kind: 'file-unreadable', path: 'licences/spdx.json' },
  });
});

test('names the file and the place in it where a standard is wrong', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'commonhold-standards-'));
  await mkdir(join(folder, 'licences'));
  await mkdir(join(folder, 'dpg/9.9.9'), { recursive: true });
  await writeFile(join(folder, 'licences/beyond-spdx.json'), '{"licences":[]}');
  await writeFile(join(folder, 'licences/clauses.json'), '{"licences":[]}');
  await writeFile(join(folder, 'licences/compatibility.json'), '{"pairs":[]}');
  await mkdir(join(folder, 'open-washing/1.0'), { recursive: true });
  await writeFile(
    join(folder, 'open-washing/1.0/approved-licences.json'),
    '{"lists":[{"id":"open","title":"open","asOf":"2026","source":{"title":"t","url":"https://example.org","licence":"CC0-1.0"},"ids":[],"faults":[]}]}',
  );
  await writeFile(join(folder, 'licences/spdx.json'), '{"version":"1","licences":[]}');
  await writeFile(join(folder, 'dpg/9.9.9/standard.json'), '{"id":"dpg"}');
  const loaded = await loadStandards(pathToFileURL(`${folder}/`));
  expect(loaded).toMatchObject({
    ok: false,
    error: { kind: 'file-invalid', path: 'dpg/9.9.9/standard.json' },
  });
  expect(
    loaded.ok ? [] : 'issues' in loaded.error && loaded.error.issues.map(({ path }) => path),
  ).toContain('/rules');
});

test('says which file is no JSON', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'commonhold-standards-'));
  await mkdir(join(folder, 'licences'));
  await writeFile(join(folder, 'licences/spdx.json'), '{"version":');
  expect(await loadStandards(pathToFileURL(`${folder}/`))).toMatchObject({
    ok: false,
    error: { kind: 'file-unreadable', path: 'licences/spdx.json' },
  });
});
