import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadLicenceData } from '../licence/licence-data.ts';
import { isCopyrightLine } from './copyright-line.ts';
import { licenceWords } from './licence-words.ts';
import { createLicenceRecogniser } from './recognise-licence.ts';

test('the words of a text stay what they are, because digests of them are kept', () => {
  const text = `# The Rain Licence

Copyright (c) 2024 Ann & Bob <ann@example.org>. All rights reserved.

 * 1. You may use the “Work”, sub-license it (see https://example.org/a) and
 *    share it.
 *  (b) In no event shall ANN be liable; the organisation name is not part.`;
  expect(licenceWords(text, (words) => words === 'the rain license')).toEqual({
    titles: ['the rain license'],
    words:
      'you may use the work sublicense it see and share it in no event shall holder be liable the organization name is not part',
  });
});

test.each([
  'Copyright (c) 2024 Rain Foundation',
  'Copyright © 2015–2024, The Rain Authors. All rights reserved.',
  '(c) 2024 A. B. Smith <a@example.org>',
  'Copyright (c) <year> <copyright holders>',
  'COPYRIGHT 2020 RAIN INC. AND CONTRIBUTORS',
  'All rights reserved.',
])('“%s” only says whose the work is', (line) => {
  expect(isCopyrightLine(line)).toBe(true);
});

test.each([
  'Copyright (c) 2024 Rain. For commercial use, pay us.',
  'Copyright (c) 2024 Rain, research use only',
  'Copyright (c) 2024 Rain. Sharing beyond the institute ends this grant',
  'copyright notice that is included in or attached to the work',
  'Copyright Holder means whoever is named',
  'Rain, Copyright 2024',
  `Copyright (c) 2024 ${'Rain '.repeat(60)}`,
])('“%s” may hold more', (line) => {
  expect(isCopyrightLine(line)).toBe(false);
});

const folder = '/usr/share/common-licenses';
const skipReason = existsSync(`${folder}/GPL-3`) ? '' : ` (skipped: no ${folder} on this machine)`;

describe.skipIf(skipReason !== '')(`the publishers’ own texts are recognised${skipReason}`, () => {
  const recognise = createLicenceRecogniser(loadLicenceData());
  test.each([
    ['GPL-2', 'GPL-2.0-only'],
    ['GPL-3', 'GPL-3.0-only'],
    ['LGPL-2.1', 'LGPL-2.1-only'],
    ['LGPL-3', 'LGPL-3.0-only'],
    ['GFDL-1.3', 'GFDL-1.3-only'],
    ['Apache-2.0', 'Apache-2.0'],
    ['CC0-1.0', 'CC0-1.0'],
    ['MPL-2.0', 'MPL-2.0'],
    ['BSD', 'BSD-3-Clause'],
  ])(
    '%s',
    async (file, id) => {
      const found = await recognise(readFileSync(`${folder}/${file}`, 'utf8'));
      expect(found).toMatchObject({ kind: 'recognised', by: 'text' });
      expect(found.kind === 'recognised' ? found.expressions : []).toContain(id);
    },
    60_000,
  );
});
