import { LicenceAnswer } from '@commonhold/schemas/licence';
import { expect, test } from 'vitest';
import { loadStandards } from '../node/index.ts';
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
