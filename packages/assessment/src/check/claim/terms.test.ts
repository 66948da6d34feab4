import { describe, expect, test } from 'vitest';
import { examine } from '../../specimen/examine.ts';
import { ofTheWhole, part } from '../../specimen/specimen-record.ts';
import type { RecordChange, SpecimenPart } from '../../specimen/specimen-record.ts';

const claim =
  (name: 'licence-against-words' | 'terms-narrow-licence' | 'database-licence-contents') =>
  (change: RecordChange) =>
    examine({ kind: 'claim', claim: name }, change);

describe('a licence against the words beside it', () => {
  const against = claim('licence-against-words');

  test('contradicts, told with the words and the place', () => {
    const licences = [
      { expression: 'CC-BY-NC-4.0' },
      { expression: 'CC-BY-4.0', declaredAs: 'cc-by, non-commercial' },
    ];
    expect(against({ components: [part('data', licences)] })).toMatchObject({
      verdict: 'not-met',
      reason: expect.stringMatching(/^The data are tagged CC-BY-4\.0, .*“non-commercial”\.$/u),
      paths: ['/components/0/licences/1'],
      needsHuman: true,
    });
  });

  test.each([
    'for noncommercial use',
    'Non-Commercial',
    'research only',
    'Research purposes only',
    'research use only',
    'academic use only',
    'not for commercial use',
    'no commercial use',
    'see our acceptable use policy',
    'prohibited use: war',
    'prohibited uses',
  ])('“%s” is a limit, wherever it stands', (words) => {
    const places: readonly SpecimenPart[] = [
      part('binary', [{ expression: 'MIT', declaredAs: words }]),
      part('binary', [{ expression: 'MIT', title: words }]),
      part('binary', ['MIT'], { description: { en: words } }),
      part('binary', [{ expression: 'MIT', declaredAs: 'MIT', title: words }]),
    ];
    for (const place of places) {
      const finding = against({ components: [place] });
      expect(finding.verdict).toBe('not-met');
      expect(finding.reason).toMatch(/^The binary is tagged MIT, /u);
    }
  });

  test.each(['commercial use allowed', 'researchers only gain', 'uncommercial', 'acceptable uses'])(
    '“%s” is none',
    (title) => {
      expect(
        against({ components: [part('binary', [{ expression: 'MIT', title }])] }),
      ).toMatchObject({
        verdict: 'met',
        paths: ['/components/0/licences/0'],
      });
    },
  );

  test('is no matter where no licence is open', () => {
    const components = [part('data', [{ expression: 'CC-BY-NC-4.0', title: 'Non-commercial' }])];
    for (const change of [{ components }, {}]) {
      expect(against(change)).toMatchObject({
        verdict: 'not-applicable',
        paths: ['/components'],
      });
    }
  });
});

describe('terms beside an open licence', () => {
  const narrow = claim('terms-narrow-licence');
  const data = part('data', ['CC0-1.0']);
  const terms = { distributions: [], platformTerms: { en: 'Log in.' } };

  test('are for people to compare with it', () => {
    const dataset = { ...terms, accessConditions: { en: 'Ask first.' } };
    expect(narrow({ components: [part('source-code', ['MIT']), data], dataset })).toMatchObject({
      verdict: 'undetermined',
      reason: expect.stringContaining('“Log in. Ask first.”'),
      paths: ['/dataset', '/components/1'],
      missing: [expect.stringContaining('terms')],
      needsHuman: true,
    });
  });

  test.each<[string, RecordChange]>([
    ['no terms', { components: [data], dataset: { distributions: [] } }],
    ['no dataset', { components: [data] }],
    ['no data', { components: [part('source-code', ['MIT'])], dataset: terms }],
    ['data that are not open', { components: [part('data', ['CC-BY-NC-4.0'])], dataset: terms }],
    ['nothing', { dataset: terms }],
  ])('are no matter where there are %s', (_, change) => {
    expect(narrow(change)).toMatchObject({ verdict: 'not-applicable', paths: ['/dataset'] });
  });
});

describe('a licence for databases', () => {
  const contents = claim('database-licence-contents');

  test.each(['ODbL-1.0', 'ODC-By-1.0'])('%s says nothing of the contents', (licence) => {
    const components = [
      part('data', ['CC0-1.0', licence]),
      part('training-datasets', [licence]),
      part('documentation', [licence]),
    ];
    expect(contents({ components })).toMatchObject({
      verdict: 'undetermined',
      reason: expect.stringContaining('the data and the training data'),
      paths: ['/components/0', '/components/1'],
      missing: [expect.stringContaining('contents')],
      needsHuman: true,
    });
  });

  test.each<[string, SpecimenPart]>([
    ['of the whole', part('data', [ofTheWhole('ODbL-1.0')])],
    ['of another kind', part('data', ['CC0-1.0'])],
    ['in an expression with others', part('data', ['ODbL-1.0 AND MIT'])],
    ['that only begins so', part('data', ['LicenseRef-ODbL-1.0'])],
    ['of something else than data', part('source-code', ['ODbL-1.0'])],
  ])('%s is no matter', (_, component) => {
    expect(contents({ components: [component] })).toMatchObject({
      verdict: 'not-applicable',
      paths: ['/components'],
    });
  });
});
