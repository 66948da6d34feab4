import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { createMotSource } from './mot-source.ts';

const folders: string[] = [];
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mot-'));
  folders.push(folder);
});
afterAll(async () => {
  for (const path of folders) await rm(path, { recursive: true });
});

const good = `release:
  name: Rain-7B
  version: 7B
  license: { distribution: { name: Apache-2.0, path: '' } }
  components:
    - name: 'Model parameters (Final)'
`;

/** Nine lists, each of two aliases of the one before. */
function aliasBomb(): string {
  const lists = Array.from({ length: 8 }, (_, at) => `l${at + 1}: &l${at + 1} [*l${at}, *l${at}]`);
  return ['l0: &l0 [x, x]', ...lists, 'release: *l8', ''].join('\n');
}

async function read(files: Readonly<Record<string, string | Uint8Array>>) {
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return createMotSource(folder).read();
}

test('a folder of good files is read, other files in it are passed over', async () => {
  const result = await read({ 'b.yml': good, 'a.yaml': good, 'README.md': '# no model' });
  expect(result.ok && result.value.items.map(({ key }) => key)).toEqual(['a', 'b']);
});

test('one file alone is read', async () => {
  await writeFile(join(folder, 'Rain-7B.yml'), good);
  const result = await createMotSource(join(folder, 'Rain-7B.yml')).read();
  expect(result.ok && result.value.items.map(({ key }) => key)).toEqual(['Rain-7B']);
});

test.each([
  ['is empty', '', 'unreadable', /empty/u],
  ['is binary', Buffer.from([0x72, 0, 1]), 'unreadable', /binary/u],
  ['is not UTF-8', Buffer.from([0x72, 0x65, 0xff, 0xfe]), 'unreadable', /UTF-8/u],
  ['is cut off within a text', "release:\n  name: 'Rai", 'wrong-shape', /YAML/u],
  ['is cut off within a list', 'release: { components: [ { name: x }', 'wrong-shape', /YAML/u],
  ['gives a key twice', 'release:\n  name: a\n  name: b\n', 'wrong-shape', /unique/u],
  ['holds two documents', `${good}---\n${good}`, 'wrong-shape', /YAML/u],
  ['is a bomb of aliases', aliasBomb(), 'wrong-shape', /aliases/u],
  ['nests brackets without end', `release: ${'['.repeat(200_000)}`, 'wrong-shape', /nested/u],
  ['nests lists without end', `release:\n${'- '.repeat(5_000)}x`, 'wrong-shape', /nested/u],
  [
    'nests by indentation without end',
    `release:\n${Array.from({ length: 400 }, (_, at) => `${' '.repeat(at + 1)}a:`).join('\n')}`,
    'wrong-shape',
    /nested/u,
  ],
])(
  'a file among good ones that %s makes the source unreadable with one error',
  async (_, content, kind, reason) => {
    const result = await read({ 'a.yml': good, 'broken.yml': content, 'c.yml': good });
    expect(result.ok).toBe(false);
    const error = result.ok ? undefined : result.error;
    expect(error?.kind).toBe(kind);
    expect(error?.path).toContain('broken.yml');
    expect(error !== undefined && 'reason' in error ? error.reason : '').toMatch(reason);
  },
);

test('a file of 1 GB is refused by its size, before it is read', async () => {
  await writeFile(join(folder, 'huge.yml'), 'release:');
  await truncate(join(folder, 'huge.yml'), 1_000_000_000);
  const result = await createMotSource(folder).read();
  expect(result).toMatchObject({
    ok: false,
    error: { kind: 'too-large', sizeBytes: 1_000_000_000 },
  });
});

test('a file of the largest size is read or refused within seconds', async () => {
  const rows = "    - { name: 'Model card', license: MIT }\n".repeat(24_000);
  const result = await read({ 'a.yml': `release:\n  name: x\n  components:\n${rows}` });
  // More than 200 components are no model of this tool.
  expect(result).toMatchObject({ ok: false, error: { kind: 'wrong-shape' } });
}, 15_000);

test('an empty folder, a missing one and a folder of other YAML give one error each', async () => {
  expect(await createMotSource(folder).read()).toMatchObject({
    ok: false,
    error: { kind: 'wrong-shape', reason: expect.stringContaining('.yml') },
  });
  expect(await createMotSource(join(folder, 'nowhere')).read()).toMatchObject({
    ok: false,
    error: { kind: 'unreadable', reason: 'does not exist' },
  });
  expect(await read({ 'ci.yml': 'on: push\n' })).toMatchObject({
    ok: false,
    error: { kind: 'wrong-shape', reason: expect.stringContaining('no release') },
  });
});

test('a folder whose name ends like a file is not read as one', async () => {
  await mkdir(join(folder, 'x.yml'));
  expect(await createMotSource(folder).read()).toMatchObject({
    ok: false,
    error: { kind: 'unreadable', reason: expect.stringContaining('folder') },
  });
});

test.each([
  ['no release', 'framework: { name: x }\n', 'mot.wrong-shape'],
  ['a list in place of a release', 'release: [1]\n', 'mot.wrong-shape'],
  ['a text in place of a mapping', 'just words\n', 'mot.wrong-shape'],
  ['components that are no list', 'release: { name: x, components: 5 }\n', 'mot.wrong-shape'],
  ['a name that is a mapping', 'release: { name: { en: x } }\n', 'mot.wrong-shape'],
])('a file with %s is refused alone', async (_, content, rule) => {
  const result = await read({ 'a.yml': good, 'b.yml': content, 'c.yml': good });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  expect(result.value.items.map(({ mapped }) => mapped.ok)).toEqual([true, false, true]);
  expect(result.value.items[1]?.notices.map((notice) => notice.rule)).toContain(rule);
});

test('variants of the shape are read: numbers as texts, a licence as a text, no components, an unknown component', async () => {
  const result = await read({
    'a.yml':
      'release: { name: 7, version: 1.0, license: apache-2.0, components: [{ name: Model Parameters (final) }, { name: Soul }] }\n',
    'b.yml':
      'release: { license: , components: , producer: null, contact: jo@example.org, huggingface: "" }\n',
  });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const [first, second] = result.value.items;
  const record = first?.mapped.ok === true ? first.mapped.value.record : undefined;
  expect(record?.name).toEqual({ en: '7' });
  expect(record?.components).toEqual([
    {
      type: 'model-parameters-final',
      availability: 'released',
      licences: [{ expression: 'Apache-2.0', declaredAs: 'apache-2.0', isInherited: true }],
      evidence: [],
    },
  ]);
  expect(first?.notices.map(({ rule }) => rule)).toContain('mot.unknown-component');
  expect(second?.name).toBe('b');
  expect(second?.notices.map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(['mot.no-name', 'mot.contact-dropped', 'mot.producer-missing']),
  );
  expect(JSON.stringify(second)).not.toContain('jo@example.org');
});
