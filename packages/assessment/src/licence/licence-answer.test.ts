import { LicenceAnswer } from '@commonhold/schemas/licence';
import { expect, test } from 'vitest';
import { loadStandards } from '../node/index.ts';
import { findEdition } from '../standard/index.ts';
import { createLicenceReader } from './index.ts';

const loaded = await loadStandards();
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
const standards = loaded.value;
const reader = createLicenceReader(standards);

test.each([
  ['MIT', { isOpen: true, isOsiApproved: true, commercialUse: 'yes', dpgCategories: ['software'] }],
  [
    'CC-BY-4.0',
    {
      isOpen: true,
      isOsiApproved: false,
      revocability: 'irrevocable',
      dpgCategories: ['data', 'content'],
    },
  ],
  ['CC-BY-NC-4.0', { isOpen: false, commercialUse: 'no', dpgCategories: ['content'] }],
  ['CC-BY-ND-4.0', { isOpen: false, change: 'no', dpgCategories: [] }],
  [
    'LicenseRef-Llama-3-Community',
    { isOpen: false, trainOn: 'no', incorporatesMutablePolicy: true },
  ],
  ['LicenseRef-Gemma-Terms', { isOpen: false, revocability: 'licensor-may-restrict-or-terminate' }],
  ['LicenseRef-CreativeML-OpenRAIL-M', { isOpen: false, dpgCategories: [] }],
  ['GPL-3.0', { isOpen: true, share: 'conditional', dpgCategories: ['software'] }],
  ['MIT OR CC-BY-NC-4.0', { isOpen: true, commercialUse: 'yes' }],
  ['MIT AND CC-BY-NC-4.0', { isOpen: false, commercialUse: 'no' }],
  ['LicenseRef-Nobody-Knows-It', { isOpen: false, commercialUse: 'unclear', duties: [] }],
])('answers what %s allows', (expression, expected) => {
  expect(LicenceAnswer.parse(reader.answer(expression))).toMatchObject(expected);
});

test('says of the terms of arXiv that they permit readers nothing, not that they forbid', () => {
  const answer = reader.answer('LicenseRef-arXiv-nonexclusive-distrib-1.0');
  expect(answer).toMatchObject({ isOpen: false, commercialUse: 'no', change: 'no', share: 'no' });
  expect(answer?.summary).toContain('gives rights to a platform alone, and none to readers');
  expect(JSON.stringify(answer)).not.toMatch(/forbid(?!s it; a law)/u);
});

test.each(['LicenseRef-mixed-open', 'LicenseRef-mixed'])(
  'says of %s that nobody can say, and neither allows nor forbids anything',
  (expression) => {
    expect(reader.answer(expression)).toMatchObject({
      isOpen: false,
      commercialUse: 'unclear',
      summary:
        'Nobody can say from this whether the licence is open: it stands for several licences that are not named.',
    });
  },
);

test('answers in plain words for every licence that the OSI, the FSF or the DPGA has approved', () => {
  const { readings, spdx } = standards.licences;
  const dpga = findEdition(standards, 'dpg')?.lists.flatMap(({ ids }) => ids) ?? [];
  const approved = [...spdx.values()].filter(
    ({ id, isOsiApproved, isFsfLibre }) =>
      isOsiApproved || isFsfLibre === true || dpga.includes(id),
  );
  expect(approved.length).toBeGreaterThan(150);
  expect(approved.map(({ id }) => id).filter((id) => !readings.has(id))).toEqual([]);
  for (const { id } of approved) {
    const answer = reader.answer(id);
    expect([answer?.commercialUse, answer?.change, answer?.share], id).not.toContain('unclear');
    expect(answer?.explanations, id).toBeDefined();
  }
});

test.each([
  ['AGPL-3.0', 'AGPL-3.0-only'],
  ['GPL-2.0+', 'GPL-2.0-or-later'],
  ['GPL-3.0-with-GCC-exception', 'GPL-3.0-only'],
  ['wxWindows', 'GPL-2.0-or-later'],
])('reads the deprecated %s as %s', (deprecated, current) => {
  const { readings } = standards.licences;
  expect(readings.get(deprecated)).toBe(readings.get(current));
});

test.each(['NOASSERTION', 'NONE', 'apache license 2.0', ''])('has no answer for %j', (text) => {
  expect(reader.answer(text)).toBeUndefined();
});

test('answers for every licence of the SPDX list and beyond, and calls none open whose text limits the use', () => {
  const ids = [...standards.licences.spdx.keys(), ...standards.licences.beyondSpdx.keys()];
  for (const id of ids) {
    const answer = LicenceAnswer.parse(reader.answer(id));
    const clauses = standards.licences.readings.get(id)?.clauses;
    const isLimited =
      clauses !== undefined &&
      (clauses.commercialUse === 'no' ||
        clauses.derivatives === 'no' ||
        clauses.fieldOfUse === 'yes' ||
        clauses.fieldOfUse === 'by-reference');
    expect(answer.isOpen && isLimited, id).toBe(false);
  }
});
