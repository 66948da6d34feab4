import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { LicenceExpression } from '@commonhold/schemas/licence';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { isOpenLicence } from '../licence/is-open-licence.ts';
import { loadLicenceData } from '../licence/licence-data.ts';
import { isCopyrightLine } from './copyright-line.ts';
import { type Recognition, createLicenceRecogniser } from './recognise-licence.ts';

const data = loadLicenceData();
const recognise = createLicenceRecogniser(data);
const require = createRequire(import.meta.url);
const loadTimeoutMs = 60_000;

function textOf(id: string): string {
  const file = readFileSync(require.resolve(`spdx-license-list/licenses/${id}.json`), 'utf8');
  return z.object({ licenseText: z.string() }).parse(JSON.parse(file)).licenseText;
}

const open = [
  'MIT',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MPL-2.0',
  'GPL-2.0-only',
  'GPL-3.0-or-later',
  'AGPL-3.0-only',
  'EUPL-1.2',
  'CC0-1.0',
  'CC-BY-4.0',
  'CC-BY-SA-4.0',
  'ODbL-1.0',
  'CDLA-Permissive-2.0',
];

function isRecognisedAsOpen(found: Recognition): boolean {
  return found.kind === 'recognised' && found.expressions.some((id) => isOpenLicence(data, id));
}

describe('a text of the SPDX list is recognised', () => {
  test.each([...open, 'CC-BY-NC-4.0', 'BUSL-1.1', 'OpenMDW-1.0'])(
    '%s',
    async (id) => {
      const found = await recognise(textOf(id));
      expect(found).toMatchObject({ kind: 'recognised', by: 'text' });
      expect(found.kind === 'recognised' ? found.expressions : []).toContain(id);
    },
    loadTimeoutMs,
  );
});

const mit = textOf('MIT');

test.each([
  [
    'with the holder filled in',
    mit.replace('<year> <copyright holders>', '2024 Rain & Co. <ann@rain.example>'),
  ],
  ['on few lines', mit.replaceAll(/(?<!\n)\n(?!\n)/gu, ' ')],
  ['as Markdown', `# The MIT License (MIT)\n\n${mit.slice(mit.indexOf('Copyright'))}\n`],
  ['with several holders', mit.replace('Copyright', 'Copyright © 2020 Ann\nCopyright')],
  [
    'in capitals, with other quotes and line ends',
    mit.toUpperCase().replaceAll('"', '“').replaceAll('\n', '\r\n'),
  ],
  [
    'with the paragraph of its variant',
    mit.replace('notice shall', 'notice (including the next paragraph) shall'),
  ],
  [
    'with other holders behind “in no event”',
    mit.replace('AUTHORS OR COPYRIGHT HOLDERS', 'RAIN FOUNDATION'),
  ],
])('the MIT licence is recognised %s', async (_, text) => {
  expect(await recognise(text)).toEqual({ kind: 'recognised', expressions: ['MIT'], by: 'text' });
});

test('what publishers leave out around their own conditions may be left out', async () => {
  const apache = textOf('Apache-2.0');
  const short = apache.slice(0, apache.indexOf('APPENDIX'));
  const found = { kind: 'recognised', expressions: ['Apache-2.0'], by: 'text' };
  expect(await recognise(short)).toEqual(found);
  expect(await recognise(short.replace('END OF TERMS AND CONDITIONS', ''))).toEqual(found);
  expect(await recognise(`${short}\nYou may not sell the Work.`)).toMatchObject({
    kind: 'unrecognised',
  });
});

test('a text that “only” and “or later” share is told as both', async () => {
  expect(await recognise(textOf('GPL-3.0-only'))).toMatchObject({
    expressions: ['GPL-3.0-only', 'GPL-3.0-or-later', 'GPL-3.0'],
  });
});

test(
  'every text of the list is recognised as itself, and none belongs to an open licence and to one that is not',
  async () => {
    for (const id of z.array(z.string()).parse(require('spdx-license-list/spdx-simple.json'))) {
      const found = await recognise(textOf(id));
      const expressions = found.kind === 'recognised' ? found.expressions : [];
      expect(expressions, id).toContain(id);
      expect(LicenceExpression.safeParse(expressions[0]).success, id).toBe(true);
      expect(new Set(expressions.map((one) => isOpenLicence(data, one))).size, id).toBe(1);
    }
  },
  loadTimeoutMs,
);

describe('an altered text is never recognised as open', () => {
  const clauses = [
    'for non-commercial use only',
    'except for military purposes',
    'You may not use this to train models.',
    'not',
    'Commercial use requires a fee.',
    'provided that you pay',
    'Licensed to members only',
  ];
  const anOpenText = fc.constantFrom(...open).map(textOf);

  test(
    'with a clause put anywhere into it, as words or as a line',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          anOpenText,
          fc.constantFrom(...clauses),
          fc.double({ min: 0, max: 1, noNaN: true }),
          fc.boolean(),
          async (text, clause, where, isLine) => {
            const gaps = [...text.matchAll(isLine ? /\n|$/gu : /\s|$/gu)];
            const { index = 0 } = gaps[Math.floor(where * (gaps.length - 1))] ?? {};
            const altered = `${text.slice(0, index)}${isLine ? '\n' : ' '}${clause}${text.slice(index)}`;
            expect(isRecognisedAsOpen(await recognise(altered))).toBe(false);
          },
        ),
        { numRuns: 80 },
      );
    },
    loadTimeoutMs,
  );

  test(
    'with any word put into it or taken out, outside the lines that name the holder',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          anOpenText,
          fc.double({ min: 0, max: 1, noNaN: true }),
          fc.option(fc.stringMatching(/^[a-z]{3,12}$/u), { nil: undefined }),
          async (text, where, word) => {
            const lines = text.split('\n');
            const full = lines.flatMap((line, index) =>
              / \p{L}{3,} /u.test(line) && !isCopyrightLine(line.trim()) && !hasHolder.test(line)
                ? [index]
                : [],
            );
            const at = full[Math.floor(where * (full.length - 1))] ?? 0;
            const altered = lines.with(
              at,
              (lines[at] ?? '').replace(
                / (?=\p{L}{3,} )(?<left>\p{L}+)/u,
                word === undefined ? '' : ` $<left> ${word}`,
              ),
            );
            fc.pre(altered[at] !== lines[at]);
            expect(isRecognisedAsOpen(await recognise(altered.join('\n')))).toBe(false);
          },
        ),
        { numRuns: 80 },
      );
    },
    loadTimeoutMs,
  );

  // Names of holders, addresses and what comes before or behind the conditions may differ.
  const hasHolder =
    /neither the name|contributors|provided by|in no event|be liable|as is|disclaims|copyright|street|floor|place|boston|<|\[/iu;

  test('under the title of another licence', async () => {
    const found = await recognise(
      `Creative Commons Attribution Non Commercial 4.0 International\n\n${mit}`,
    );
    expect(isRecognisedAsOpen(found)).toBe(false);
  });

  test('where a condition pretends to be a holder', async () => {
    const line = 'Copyright (c) 2024 Rain, for non-commercial use only';
    const bsd = textOf('BSD-3-Clause').replace(
      'the copyright holder',
      'anybody who may use this commercially',
    );
    for (const text of [mit.replace(/Copyright.*/u, line), bsd]) {
      expect(isRecognisedAsOpen(await recognise(text))).toBe(false);
    }
  });
});

test('whatever is no licence is not recognised', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.string({ maxLength: 2_000 }),
        fc.lorem({ maxCount: 200 }),
        fc.constantFrom('', ' ', 'MIT', 'MIT License', 'Licensed under Apache-2.0'),
      ),
      async (text) => {
        expect((await recognise(text)).kind).toBe('unrecognised');
      },
    ),
  );
});

test('a text near a known one is told with how near, and stays unrecognised', async () => {
  expect(await recognise(mit.replace('without restriction', 'for research only'))).toEqual({
    kind: 'unrecognised',
    nearest: { expression: 'MIT', similarity: expect.closeTo(0.97, 1) as unknown },
  });
});

test('licences beyond the list are recognised by title and clauses together', async () => {
  const title = 'LLAMA 3.1 COMMUNITY LICENSE AGREEMENT\n';
  const clauses =
    'the Llama Materials … “Built with Llama” … the Acceptable Use Policy … is greater than 700 million monthly active users';
  expect(await recognise(`${title}${clauses}`)).toEqual({
    kind: 'recognised',
    expressions: ['LicenseRef-Llama-3.1-Community'],
    by: 'marks',
  });
  expect(await recognise(title)).toEqual({ kind: 'unrecognised' });
  expect(await recognise(clauses)).toEqual({ kind: 'unrecognised' });
});

test.each([
  'a'.repeat(199_999),
  'in no event shall '.repeat(11_000),
  '#'.repeat(199_999),
  'copyright '.repeat(19_000),
  '('.repeat(199_999),
  '. '.repeat(99_000),
])(
  'hostile text costs no more than its length: %#',
  async (text) => {
    const start = performance.now();
    expect((await recognise(text)).kind).toBe('unrecognised');
    expect(performance.now() - start).toBeLessThan(5_000);
  },
  loadTimeoutMs,
);
