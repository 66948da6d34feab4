import { describe, expect, test } from 'vitest';
import { examine } from '../../specimen/examine.ts';
import { part } from '../../specimen/specimen-record.ts';
import type { RecordChange } from '../../specimen/specimen-record.ts';

const page = 'https://example.org/launch';
const calledOpenSource = (change: RecordChange) =>
  examine({ kind: 'claim', claim: 'open-source-words' }, change);
const calledOpenSourceAi = (change: RecordChange) =>
  examine({ kind: 'claim', claim: 'weights-called-open-source-ai' }, change);
const publicClaim = (
  claim: NonNullable<RecordChange['claims']>[number]['claim'],
  more: Partial<NonNullable<RecordChange['claims']>[number]> = {},
) => ({ claim, quote: 'Our open thing', evidence: [{ url: page }], ...more });

describe('what counts as calling a good open source', () => {
  test.each([
    'An open source tool.',
    'An Open-Source tool.',
    'It is open sourced since May.',
    'It is not finished; it is open source.',
    'No fees. It is open source.',
    'It compares well; not so others. It is open source.',
    'Not yet perfect. It is useful; it is open source.',
    `Nobody, not even a large firm with many lawyers and a great deal of money to spend on them, paid for this open source tool.`,
    'Built on the open source definition, it is open source.',
  ])('%s', (text) => {
    expect(calledOpenSource({ description: { en: text } }).verdict).toBe('met');
  });

  test.each([
    'A tool.',
    'It is not open source.',
    'It is free, but never was open source.',
    'So-called open source.',
    'Unlike open source tools, it costs money.',
    'The vendor’s claim that it is open source.',
    'Their claims of open source code.',
    'A dataset other than open source code.',
    'Approved by the Open Source Initiative.',
    'It follows the open source definition.',
    'See the open source licence list.',
    'See the open source license list.',
    'Ranked in the Open Source AI Index.',
    'An openly sourced dataset.',
    'A reopen-source tool.',
  ])('not: %s', (text) => {
    expect(calledOpenSource({ description: { en: text } }).verdict).toBe('not-applicable');
  });
});

describe('a good called open source', () => {
  const closed = [part('source-code', ['BUSL-1.1']), part('documentation', ['BUSL-1.1'])];

  test('whose main component is under a licence that is not open contradicts itself', () => {
    const description = { en: 'A tool. It is  open source. Take it.' };
    expect(calledOpenSource({ description, components: closed })).toEqual({
      verdict: 'not-met',
      reason:
        'The record says “It is open source.”, but the source code is under BUSL-1.1, which is not on the open list.',
      paths: ['/description/en', '/components/0'],
      evidence: [],
      needsHuman: true,
    });
  });

  test.each([
    ['source-code', 'BUSL-1.1', 'not-met'],
    ['data', 'CC-BY-NC-4.0', 'not-met'],
    ['content', 'CC-BY-NC-4.0', 'not-met'],
    ['model-parameters-final', 'LicenseRef-Gemma', 'not-met'],
    ['documentation', 'CC-BY-NC-4.0', 'met'],
    ['source-code', 'MIT', 'met'],
    ['source-code', 'NOASSERTION', 'met'],
  ] as const)('with %s under %s: %s', (type, licence, verdict) => {
    const description = { en: 'It is open source.' };
    const finding = calledOpenSource({ description, components: [part(type, [licence])] });
    expect(finding.verdict).toBe(verdict);
    expect(finding.needsHuman).toBe(verdict === 'met' ? undefined : true);
  });

  test('nothing that is kept back contradicts, since nobody is asked to use it', () => {
    const components = [part('source-code', ['BUSL-1.1'], { availability: 'undisclosed' })];
    expect(
      calledOpenSource({ description: { en: 'It is open source.' }, components }).verdict,
    ).toBe('met');
  });

  test.each<[RecordChange, string]>([
    [{ name: { en: 'The open source atlas' } }, '/name/en'],
    [{ name: { en: 'Atlas', de: 'Open-Source-Atlas' } }, '/name/de'],
    [{ description: { fr: 'Un outil open source' } }, '/description/fr'],
    [{ keywords: ['maps', 'open source'] }, '/keywords/1'],
    [{ name: { en: 'Open source atlas' }, keywords: ['open source'] }, '/name/en'],
  ])('%j is found where it stands', (change, path) => {
    const finding = calledOpenSource({ ...change, components: [] });
    expect(finding).toMatchObject({ verdict: 'met', paths: [path] });
    expect(finding.reason).toMatch(/^The record says “[^”]*open[- ]source/iu);
  });

  test('is quoted by the one sentence that says so, or else as a whole', () => {
    const quoted = (text: string) => calledOpenSource({ description: { en: text } }).reason;
    expect(quoted('Good! Is it open source? Yes.')).toContain('says “Is it open source?”,');
    expect(quoted('A good. An open source one')).toContain('says “An open source one”,');
    expect(quoted('Made for open source.And more.')).toContain(
      'says “Made for open source.And more.”,',
    );
  });
});

describe('a public claim', () => {
  test('counts before the record’s own words, with who made it and when', () => {
    const finding = calledOpenSource({
      description: { en: 'It is open source.' },
      claims: [
        publicClaim('fully-open'),
        publicClaim('open-source', { madeBy: 'The Press', madeOn: '2025-02' }),
      ],
    });
    expect(finding).toMatchObject({
      verdict: 'met',
      paths: ['/claims/1'],
      evidence: [{ url: page }],
    });
    expect(finding.reason).toMatch(/^The Press says “Our open thing” in public \(2025-02\), /u);
  });

  test.each(['open-source', 'open-source-ai', 'open-data'] as const)(
    '%s is its owner’s where nobody else is named, and all places where it stands are shown',
    (claim) => {
      const other = 'https://example.org/elsewhere';
      const finding = calledOpenSource({
        components: [part('data', ['CC-BY-NC-4.0'])],
        claims: [publicClaim(claim), publicClaim(claim, { evidence: [{ url: other }] })],
      });
      expect(finding).toMatchObject({
        verdict: 'not-met',
        paths: ['/claims/0', '/claims/1', '/components/0'],
        evidence: [{ url: page }, { url: other }],
      });
      expect(finding.reason).toMatch(/^Its owner says “Our open thing” in public, but the data /u);
    },
  );

  test('that says nothing of open source is no claim', () => {
    expect(calledOpenSource({ claims: [publicClaim('fully-open')] })).toMatchObject({
      verdict: 'not-applicable',
      paths: [],
    });
  });
});

describe('a model called open source', () => {
  const kept = (type: 'training-datasets' | 'training-code' | 'data-card' | 'model-card') =>
    part(type, [], { availability: 'undisclosed' });

  test.each([
    ['training-datasets', 'not-met'],
    ['training-code', 'not-met'],
    ['data-card', 'not-met'],
    ['model-card', 'met'],
  ] as const)('that keeps back its %s: %s', (type, verdict) => {
    const finding = calledOpenSourceAi({
      kinds: ['model'],
      description: { en: 'An open source model.' },
      components: [kept(type)],
    });
    expect(finding.verdict).toBe(verdict);
    expect(finding.needsHuman).toBe(verdict === 'met' ? undefined : true);
    expect(finding.paths).toEqual(
      verdict === 'met' ? ['/description/en'] : ['/description/en', '/components/0'],
    );
  });

  test('with a wrong licence on what it gives out is the matter of another rule', () => {
    const finding = calledOpenSourceAi({
      kinds: ['model'],
      description: { en: 'An open source model.' },
      components: [part('training-code', ['BUSL-1.1'])],
    });
    expect(finding.verdict).toBe('met');
    expect(finding.reason).toContain('An open source model.');
  });

  test('by nobody gives no finding', () => {
    const finding = calledOpenSourceAi({ components: [kept('data-card')] });
    expect(finding).toMatchObject({ verdict: 'not-applicable', paths: [] });
  });

  test.each([
    [undefined, 'not-met', ['/claims/0', '/components/0']],
    ['2024-10-28', 'not-met', ['/claims/0', '/components/0']],
    ['2025', 'not-met', ['/claims/0', '/components/0']],
    ['2024-10-27', 'not-applicable', ['/claims/0']],
    ['2023', 'not-applicable', ['/claims/0']],
  ])('in public on %s is held to what was settled on 2024-10-28: %s', (madeOn, verdict, paths) => {
    const finding = calledOpenSourceAi({
      kinds: ['model'],
      // What was said in public explains what the record repeats.
      description: { en: 'An open source model.' },
      components: [kept('data-card')],
      claims: [publicClaim('open-source', madeOn === undefined ? {} : { madeOn })],
    });
    expect(finding).toMatchObject({ verdict, paths });
    expect(finding.reason).toContain('Our open thing');
  });

  test('as open data or as fully open is no claim of open source AI', () => {
    const claims = [publicClaim('open-data'), publicClaim('fully-open')];
    expect(calledOpenSourceAi({ kinds: ['model'], claims }).verdict).toBe('not-applicable');
    const ai = [publicClaim('open-source-ai')];
    expect(calledOpenSourceAi({ kinds: ['model'], claims: ai }).verdict).toBe('met');
  });
});
