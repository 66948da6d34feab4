import { describe, expect, test } from 'vitest';
import { takeInventory } from '../inventory/inventory.ts';
import type { LicenceList, ListJudgement } from '../licence/licence-list.ts';
import { ofTheWhole, part, recordWith } from '../specimen/specimen-record.ts';
import type { SpecimenPart } from '../specimen/specimen-record.ts';
import { inheritedByKind, licenceStanding } from './licence-standing.ts';
import type { LicenceStanding, StandingRule } from './licence-standing.ts';

const listOf = (title: string, judgements: Record<string, ListJudgement>): LicenceList => ({
  id: 'list',
  title,
  judge: (expression) => judgements[expression] ?? { verdict: 'refused' },
});
const list = listOf('the list', {
  MIT: { verdict: 'accepted' },
  'Apache-2.0': { verdict: 'accepted' },
  'BSD-3-Clause': { verdict: 'accepted' },
  NOASSERTION: { verdict: 'unknown' },
  Unlicense: { verdict: 'unknown', why: 'sources disagree' },
  'LicenseRef-Odd': { verdict: 'unknown' },
  'CC-BY-NC-4.0': { verdict: 'refused', why: 'it forbids commercial use' },
});

function standingOf(
  component: SpecimenPart,
  rule: Partial<StandingRule> = {},
): Omit<LicenceStanding, 'item'> {
  const [item] = takeInventory(recordWith({ components: [component] })).items;
  if (item === undefined) throw new Error('The record has no component');
  const { item: same, ...standing } = licenceStanding(item, {
    lists: [list],
    inherited: 'accept',
    acceptPartly: false,
    ...rule,
  });
  expect(same).toBe(item);
  return standing;
}

describe('what cannot be had has no licence that counts', () => {
  test.each([
    ['undisclosed', 'withheld', 'are kept back'],
    ['withdrawn', 'withheld', 'have been withdrawn'],
    ['partly-released', 'withheld', 'are released only in part'],
  ] as const)('%s: %s', (availability, state, clause) => {
    expect(standingOf(part('training-datasets', ['MIT'], { availability }))).toEqual({
      state,
      clause,
    });
  });

  test('what nobody has called released is unknown', () => {
    expect(standingOf(part('binary', ['MIT'], { availability: 'unknown' }))).toEqual({
      state: 'unknown',
      clause: 'is not known to be released',
      missing: 'Whether the binary is released, and where',
    });
  });

  test('a rule may be content with a part', () => {
    const half = part('binary', ['MIT'], { availability: 'partly-released' });
    expect(standingOf(half, { acceptPartly: true }).state).toBe('accepted');
    expect(standingOf(half).clause).toBe('is released only in part');
    expect(standingOf({ ...half, availability: 'withdrawn' }).clause).toBe('has been withdrawn');
  });
});

describe('licences of the component itself', () => {
  test.each<[readonly string[], Omit<LicenceStanding, 'item'>]>([
    [['MIT'], { state: 'accepted', clause: 'is under MIT' }],
    [['MIT', 'Apache-2.0', 'MIT'], { state: 'accepted', clause: 'is under MIT and Apache-2.0' }],
    [
      ['MIT', 'BUSL-1.1'],
      { state: 'refused', clause: 'is under BUSL-1.1, which is not on the list' },
    ],
    [
      ['CC-BY-NC-4.0'],
      {
        state: 'refused',
        clause: 'is under CC-BY-NC-4.0, which is not on the list: it forbids commercial use',
      },
    ],
    [['NONE'], { state: 'refused', clause: 'has no licence, so that all rights are reserved' }],
    [
      ['Unlicense', 'BUSL-1.1'],
      { state: 'refused', clause: 'is under BUSL-1.1, which is not on the list' },
    ],
    [
      ['MIT', 'NOASSERTION'],
      {
        state: 'unknown',
        clause: 'has a licence that nobody has named',
        missing: 'The licence of the binary, with the page that shows it',
      },
    ],
    [
      ['Unlicense'],
      {
        state: 'unknown',
        clause: 'is under Unlicense: sources disagree',
        missing: 'Whether Unlicense is accepted for the binary',
        needsHuman: true,
      },
    ],
    [
      ['LicenseRef-Odd'],
      {
        state: 'unknown',
        clause: 'is under LicenseRef-Odd',
        missing: 'Whether LicenseRef-Odd is accepted for the binary',
        needsHuman: true,
      },
    ],
    [
      [],
      {
        state: 'unknown',
        clause: 'has no stated licence',
        missing: 'The licence of the binary, with the page that shows it',
      },
    ],
  ])('%j: all must be accepted', (licences, standing) => {
    expect(standingOf(part('binary', licences))).toEqual(standing);
  });

  test('count alone where the licence of the whole is stated as well', () => {
    expect(standingOf(part('data', [ofTheWhole('MIT'), 'BUSL-1.1'])).state).toBe('refused');
    expect(standingOf(part('data', [ofTheWhole('BUSL-1.1'), 'MIT'])).state).toBe('accepted');
  });
});

describe('the licence of the whole', () => {
  const whole = (...licences: readonly string[]) => part('data', licences.map(ofTheWhole));

  test('proves nothing where the rule asks for one of the component itself', () => {
    expect(standingOf(whole('MIT'), { inherited: 'refuse' })).toEqual({
      state: 'unknown',
      clause: 'have only the licence of the whole (MIT), which proves nothing for data',
      missing: 'The licence of the data itself, from the page that gives it out',
    });
  });

  test.each([
    [['model'], 'accept'],
    [['model', 'dataset'], 'accept-unless-refused'],
  ] as const)('in a good of the kinds %j counts so: %s', (kinds, inherited) => {
    expect(inheritedByKind(takeInventory(recordWith({ kinds: [...kinds] })))).toBe(inherited);
  });

  test.each(['accept', 'accept-unless-refused'] as const)(
    'counts where every candidate is accepted (%s)',
    (inherited) => {
      expect(standingOf(whole('MIT', 'Apache-2.0', 'MIT'), { inherited })).toEqual({
        state: 'accepted',
        clause: 'are under MIT and Apache-2.0, given for the whole',
      });
    },
  );

  test.each([
    ['accept', 'refused', 'are under BUSL-1.1, which is not on the list'],
    ['accept-unless-refused', 'unknown', 'may be under BUSL-1.1 or NONE, given for the whole'],
  ] as const)(
    'that is refused counts against the component: %s, %s',
    (inherited, state, clause) => {
      expect(standingOf(whole('BUSL-1.1', 'NONE'), { inherited })).toMatchObject({ state, clause });
    },
  );

  test.each([
    [['MIT', 'BUSL-1.1'], 'may be under MIT or BUSL-1.1, given for the whole'],
    [['BUSL-1.1', 'MIT'], 'may be under BUSL-1.1 or MIT, given for the whole'],
    [
      ['MIT', 'Apache-2.0', 'BUSL-1.1'],
      'may be under MIT, Apache-2.0 or BUSL-1.1, given for the whole',
    ],
    [['NOASSERTION'], 'may be under NOASSERTION, given for the whole'],
    [['BUSL-1.1', 'NOASSERTION'], 'may be under BUSL-1.1 or NOASSERTION, given for the whole'],
  ])('%j leaves open which one covers the component', (licences, clause) => {
    expect(standingOf(whole(...licences))).toEqual({
      state: 'unknown',
      clause,
      missing: 'Which licence covers the data',
    });
  });
});

describe('of several lists', () => {
  const other = listOf('the other', {
    'CC0-1.0': { verdict: 'accepted' },
    'BUSL-1.1': { verdict: 'unknown', why: 'it changes with time' },
    Unlicense: { verdict: 'accepted' },
  });

  test.each([
    ['MIT', 'accepted'],
    ['CC0-1.0', 'accepted'],
    ['Unlicense', 'accepted'],
    ['BUSL-1.1', 'unknown'],
    ['SSPL-1.0', 'refused'],
  ])('the kindest answer to %s counts, in whichever order they stand: %s', (licence, state) => {
    for (const lists of [
      [list, other],
      [other, list],
    ]) {
      expect(standingOf(part('binary', [licence]), { lists }).state).toBe(state);
    }
  });

  test('a refusal names all', () => {
    expect(standingOf(part('binary', ['SSPL-1.0']), { lists: [list, other] }).clause).toBe(
      'is under SSPL-1.0, which is neither on the list nor on the other',
    );
  });

  test('without any list nothing is accepted and nothing refused', () => {
    expect(standingOf(part('binary', ['MIT']), { lists: [] }).state).toBe('unknown');
  });
});
