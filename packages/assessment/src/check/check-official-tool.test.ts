import { describe, expect, test } from 'vitest';
import { examine } from '../specimen/examine.ts';
import { ofTheWhole, part } from '../specimen/specimen-record.ts';
import type { SpecimenPart } from '../specimen/specimen-record.ts';
import { standardWith } from '../specimen/specimen-standard.ts';
import type { Rule, StandardFile } from '../standard/index.ts';
import type { CheckResult } from './check-result.ts';

const check = { kind: 'official-tool', list: 'open' } as const;
const asks = (
  id: string,
  components:
    | readonly ['model-card', ...('data-card' | 'training-code')[]]
    | readonly ['training-code'],
): Rule => ({
  id,
  indicator: '1',
  title: id,
  clause: '1',
  severity: 'major',
  check: { kind: 'components-located', components: [...components] },
});
const conclusion: StandardFile['conclusion'] = {
  kind: 'classes',
  classes: [
    { id: 'first', title: 'Class I', requires: [['code'], ['card']] },
    { id: 'second', title: 'Class II', requires: [['code', 'other']] },
  ],
  none: 'no class',
};
const edition = standardWith({
  rules: [
    asks('code', ['training-code']),
    asks('card', ['model-card', 'data-card']),
    { ...asks('other', ['training-code']), check: { kind: 'training-sources' } },
  ],
  conclusion,
});
const found = (verdicts: Readonly<Record<string, CheckResult['verdict']>>) =>
  new Map(
    Object.entries(verdicts).map(([rule, verdict]) => [
      rule,
      { verdict, reason: `The ${rule} is ${verdict}.` },
    ]),
  );
const tool = (
  verdicts: Readonly<Record<string, CheckResult['verdict']>>,
  ...components: readonly SpecimenPart[]
) =>
  examine(
    check,
    { kinds: ['model'], components: [...components] },
    { edition, earlier: found(verdicts) },
  );

describe('the official tool', () => {
  test('agrees where its way of counting gives the same class', () => {
    const code = part('training-code', ['MIT']);
    expect(tool({ code: 'met' }, code)).toMatchObject({
      verdict: 'met',
      reason: expect.stringMatching(/: Class II\.$/u),
      paths: ['/components'],
    });
    expect(tool({ code: 'met', card: 'met' }, code, part('data-card', ['CC0-1.0'])).reason).toMatch(
      /: Class I\.$/u,
    );
    expect(tool({}).reason).toMatch(/: no class\.$/u);
  });

  test('differs where a rule here finds what it does not see, and the rule is named', () => {
    expect(tool({ code: 'not-met', card: 'met' }, part('training-code', ['MIT']))).toMatchObject({
      verdict: 'not-met',
      reason: expect.stringMatching(
        / give Class II; here it is no class, because of code \(the code is not-met\) and card \(the card is met\)\.$/u,
      ),
      paths: ['/components'],
      remedy: expect.stringContaining('licence of its own'),
    });
    expect(tool({ code: 'met' }).reason).toMatch(
      / give no class; here it is Class II, because of code /u,
    );
    expect(tool({}, part('training-code', ['MIT'])).reason).toMatch(/because of code \(\)\.$/u);
  });

  test.each<[string, SpecimenPart, boolean]>([
    ['its own licence', part('training-code', ['MIT']), true],
    ['several that are all listed', part('training-code', ['MIT', 'Apache-2.0']), true],
    ['one that is not listed', part('training-code', ['MIT', 'BUSL-1.1']), false],
    ['the licence of the whole', part('training-code', [ofTheWhole('MIT')]), true],
    [
      'its own before that of the whole',
      part('training-code', [ofTheWhole('BUSL-1.1'), 'MIT']),
      true,
    ],
    [
      'its own, though the whole is open',
      part('training-code', [ofTheWhole('MIT'), 'BUSL-1.1']),
      false,
    ],
    [
      'the words as they were written',
      part('training-code', [{ expression: 'MIT', declaredAs: 'MIT License' }]),
      false,
    ],
    [
      'words that are the id',
      part('training-code', [{ expression: 'MIT', declaredAs: 'MIT' }]),
      true,
    ],
    [
      'words beside another id',
      part('training-code', [{ expression: 'BUSL-1.1', declaredAs: 'MIT' }]),
      true,
    ],
    ['a choice of licences', part('training-code', ['MIT OR Apache-2.0']), false],
    ['no licence', part('training-code', []), false],
    [
      'nothing but the licence',
      part('training-code', ['MIT'], { availability: 'undisclosed' }),
      true,
    ],
    ['another component', part('evaluation-code', ['MIT']), false],
  ])('counts a component by %s', (_, component, counts) => {
    expect(tool({}, component).verdict).toBe(counts ? 'not-met' : 'met');
  });

  test('has nothing to say to a standard without classes or without its list', () => {
    const plain = standardWith({ rules: edition.rules });
    const bare = { ...edition, listsById: new Map() };
    for (const other of [plain, bare]) {
      expect(examine(check, { kinds: ['model'] }, { edition: other }).verdict).toBe(
        'not-applicable',
      );
    }
  });
});
