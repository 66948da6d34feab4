import { LicenceExpression } from '@commonhold/schemas/licence';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOpenLicence } from './is-open-licence.ts';
import { loadLicenceData } from './licence-data.ts';
import { readLicence } from './read-licence.ts';

const data = loadLicenceData();

test.each([
  ['Apache-2.0', 'Apache-2.0', false, undefined],
  ['MIT OR Apache-2.0', 'MIT OR Apache-2.0', false, undefined],
  ['OdbL-1.0', 'ODbL-1.0', true, 'case-mended'],
  ['GPL-3.0', 'GPL-3.0', false, 'deprecated-id'],
  ['BSD-3', 'BSD-3-Clause', true, undefined],
  ['unlicensed', 'NOASSERTION', true, 'no-licence-stated'],
  ['Component not include.', 'NOASSERTION', true, 'component-absent'],
  ['Undisclosed', 'NOASSERTION', true, 'undisclosed'],
  ['something of my own', 'NOASSERTION', true, 'unknown-string'],
  ['https://www.apache.org/licenses/LICENSE-2.0.html', 'Apache-2.0', true, undefined],
  ['NOASSERTION', 'NOASSERTION', false, undefined],
])('%j is %s (mended: %s, %s)', (served, expression, isMended, finding) => {
  expect(readLicence(data, served)).toMatchObject({
    expression,
    isMended,
    ...(finding === undefined ? {} : { finding }),
  });
});

test('whatever is served, the expression is one that a record takes', () => {
  fc.assert(
    fc.property(fc.string(), (served) => {
      expect(LicenceExpression.safeParse(readLicence(data, served).expression).success).toBe(true);
    }),
  );
  for (const { match } of data.aliases.values()) {
    expect(LicenceExpression.safeParse(readLicence(data, match).expression).success, match).toBe(
      true,
    );
  }
});

test.each([
  ['Apache-2.0', true],
  ['CC-BY-SA-4.0', true],
  ['ODbL-1.0', true],
  ['CC-BY-NC-4.0', false],
  ['CC-BY-ND-4.0', false],
  ['3D-Slicer-1.0', false],
  ['LicenseRef-Llama-3-Community', false],
  ['NOASSERTION', false],
])('%s is open: %s', (expression, isOpen) => {
  expect(isOpenLicence(data, expression)).toBe(isOpen);
});
