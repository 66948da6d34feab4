import { describe, expect, test } from 'vitest';
import { examine } from '../specimen/examine.ts';
import { ofTheWhole, part } from '../specimen/specimen-record.ts';
import type { SpecimenPart } from '../specimen/specimen-record.ts';

describe('an open licence', () => {
  const fit = (...components: readonly SpecimenPart[]) =>
    examine(
      {
        kind: 'licences-fit',
        open: 'open',
        groups: [
          { noun: 'code', components: ['source-code', 'binary'], list: 'code' },
          { noun: 'data', components: ['data'], list: 'data' },
          { noun: 'papers', components: ['research-paper'], list: 'nonexistent' },
        ],
      },
      { components: [...components] },
    );

  test('fits its kind of component', () => {
    expect(fit(part('source-code', ['MIT']), part('data', ['CC0-1.0']))).toMatchObject({
      verdict: 'met',
      reason: expect.stringMatching(/^The source code and the data are under /u),
      paths: ['/components/0', '/components/1'],
    });
  });

  test.each([
    ['source-code', 'MIT', /^The source code is under /u],
    ['data', 'CC0-1.0', /^The data are under /u],
  ] as const)('is told in the number of the %s', (type, licence, beginning) => {
    expect(fit(part(type, [licence])).reason).toMatch(beginning);
    expect(fit(part(type, [ofTheWhole(licence)])).verdict).toBe('met');
  });

  test('that is made for another kind is named with what it does not fit', () => {
    const finding = fit(
      part('source-code', ['CC0-1.0', 'CC-BY-4.0']),
      part('binary', ['MIT']),
      part('data', ['GPL-3.0-only']),
    );
    expect(finding).toMatchObject({
      verdict: 'not-met',
      paths: ['/components/0', '/components/2'],
      remedy: expect.stringContaining('code licence'),
    });
    expect(finding.reason).toContain(
      'the source code (CC0-1.0 and CC-BY-4.0, not among the licences for code) and the data (GPL-3.0-only, not among the licences for data)',
    );
  });

  test.each<[string, SpecimenPart]>([
    ['that is not open', part('source-code', ['BUSL-1.1'])],
    ['that is not known', part('source-code', [])],
    [
      'on a part of what it covers',
      part('source-code', ['CC0-1.0'], { availability: 'partly-released' }),
    ],
    ['on what is kept back', part('source-code', ['CC0-1.0'], { availability: 'undisclosed' })],
    ['on a component of no concern', part('media', ['MIT'])],
  ])('%s is no matter', (_, component) => {
    expect(fit(component)).toMatchObject({ verdict: 'not-applicable', paths: ['/components'] });
    expect(fit(component, part('binary', ['MIT'])).paths).toHaveLength(1);
  });

  test('fits nothing where the standard has no list for the kind', () => {
    expect(fit(part('research-paper', ['CC-BY-4.0'])).verdict).toBe('not-met');
  });
});

describe('released components', () => {
  const located = (...components: readonly SpecimenPart[]) =>
    examine(
      { kind: 'components-located', components: ['source-code', 'data'] },
      { components: [...components] },
    );
  const url = 'https://example.org/part';

  test('have an address of their own, a record of their own, or evidence with an address', () => {
    const finding = located(
      part('source-code', [], { location: url, evidence: [{ url: 'https://example.org/no' }] }),
      part('data', [], { name: 'A', good: 'other-good' }),
      part('data', [], { name: 'B', evidence: [{ statement: 'Seen.' }, { url }] }),
    );
    expect(finding).toMatchObject({
      verdict: 'met',
      reason: expect.stringContaining('3 released components'),
      evidence: [{ url }, { statement: 'Seen.' }, { url }],
      paths: ['/components/0', '/components/1', '/components/2'],
    });
  });

  test('without any are named', () => {
    const bare = part('source-code', [], { evidence: [{ statement: 'Seen.' }] });
    const found = part('data', [], { location: url });
    expect(located(bare, found)).toMatchObject({
      verdict: 'undetermined',
      reason: expect.stringMatching(/for the source code, .* it is there\.$/u),
      paths: ['/components/0'],
      missing: ['The address of the source code'],
    });
    expect(located(bare, part('data', []))).toMatchObject({
      reason: expect.stringMatching(/the source code and the data, .* they are there\.$/u),
      paths: ['/components/0', '/components/1'],
      missing: ['The address of the source code', 'The address of the data'],
    });
  });

  test.each<[string, readonly SpecimenPart[]]>([
    ['none is released', [part('data', [], { availability: 'partly-released' })]],
    ['only others are', [part('media', [])]],
    ['there is none', []],
  ])('are no matter where %s', (_, components) => {
    expect(located(...components)).toMatchObject({
      verdict: 'not-applicable',
      paths: ['/components'],
    });
  });
});
