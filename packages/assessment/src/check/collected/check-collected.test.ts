import { describe, expect, test } from 'vitest';
import type { Aspect } from '../../specimen/specimen-looks.ts';
import {
  digest,
  examiner,
  link,
  recognised,
  file,
  unrecognised,
  repository,
  hub,
  code,
  card,
  tagged,
  nineDaysBefore,
} from '../../specimen/specimen-looks.ts';
import { part } from '../../specimen/specimen-record.ts';
import type { RecordChange } from '../../specimen/specimen-record.ts';

const aspects = [
  'links',
  'licence-files',
  'licence-files-there',
  'licence-texts-same',
  'repositories',
  'card-licences',
  'card-words',
  'card-datasets',
  'card-languages',
] as const satisfies readonly Aspect[];

describe.each(aspects)('%s', (aspect) => {
  const check = examiner(aspect);

  test('without a look, or with none that is clear, decides nothing', () => {
    const model: RecordChange = {
      kinds: ['model'],
      repositories: [code],
      languages: ['en'],
      components: [
        part('model-parameters-final', [{ expression: 'MIT', url: hub }], { location: hub }),
      ],
    };
    expect(check(model, undefined)).toEqual({
      verdict: 'not-applicable',
      reason: 'Nothing was looked for on the web.',
    });
    for (const looks of [
      {},
      {
        links: [link(hub, 'unknown', { since: nineDaysBefore })],
        licenceFiles: [file(hub, 'unknown', { since: nineDaysBefore })],
        repositories: [repository(code, 'unknown', { since: nineDaysBefore })],
        cards: [
          { kind: 'card', url: hub, checkedAt: '2026-03-10T08:00:00.000Z', outcome: 'unknown' },
        ],
      },
    ]) {
      expect(check(model, looks).verdict).toBe('not-applicable');
    }
  });
});

describe('links', () => {
  const links = examiner('links');

  test('that answer are met, each shown with its day', () => {
    expect(links({}, { links: [link('https://a.org/')] })).toEqual({
      verdict: 'met',
      reason: 'The one address that gave a clear answer leads somewhere.',
      evidence: [{ url: 'https://a.org/', accessedOn: '2026-03-10' }],
    });
    const several = [
      link('https://a.org/'),
      link('https://b.org/'),
      link('https://c.org/', 'unknown'),
    ];
    expect(links({}, { links: several })).toMatchObject({
      reason: 'All 2 addresses that gave a clear answer lead somewhere.',
      evidence: [{ url: 'https://a.org/' }, { url: 'https://b.org/' }],
    });
  });

  test.each([
    ['2026-03-03T08:00:00.000Z', 'not-met'],
    ['2026-03-03T08:00:00.001Z', 'undetermined'],
    [undefined, 'undetermined'],
  ])('that are empty since %s are %s', (since, verdict) => {
    const looks = { links: [link('https://a.org/'), link('https://b.org/x', 'gone', { since })] };
    expect(links({}, looks)).toMatchObject({ verdict, evidence: [{ url: 'https://b.org/x' }] });
  });

  test('that are dead are named with the day since which they are', () => {
    const one = link('https://b.org/x', 'gone', { since: nineDaysBefore });
    const other = link('http://c.org/', 'gone', { since: nineDaysBefore });
    expect(links({}, { links: [link('https://a.org/'), one] }).reason).toBe(
      'Of the addresses that gave a clear answer (2), 1 leads nowhere: b.org/x since 2026-03-01.',
    );
    expect(links({}, { links: [one, other] }).reason).toBe(
      'Of the addresses that gave a clear answer (2), 2 lead nowhere: b.org/x since 2026-03-01 and c.org since 2026-03-01.',
    );
  });

  test('that were empty once are looked at again', () => {
    expect(links({}, { links: [link('https://b.org/x', 'gone')] })).toMatchObject({
      reason: 'At b.org/x nothing was found when it was last looked at.',
      missing: ['Another look, at least seven days after the first'],
    });
  });
});

describe('a licence file', () => {
  const agrees = examiner('licence-files');
  const text = 'https://a.org/LICENSE';

  test('that the record points to is compared with the licence beside it, and with no other', () => {
    const record: RecordChange = {
      components: [
        part('source-code', [{ expression: 'MIT', url: text }]),
        part('binary', ['Apache-2.0']),
      ],
    };
    // Components are kept in the order of their types: the binary comes first.
    expect(agrees(record, { licenceFiles: [recognised(text, ['MIT'])] })).toEqual({
      verdict: 'met',
      reason: 'The licence file is what the record says: MIT at a.org/LICENSE.',
      evidence: [{ url: text, sha256: digest('a'), accessedOn: '2026-03-10' }],
      paths: ['/components/0/licences/0'],
    });
    expect(agrees(record, { licenceFiles: [recognised(text, ['Apache-2.0'])] })).toMatchObject({
      verdict: 'not-met',
      reason:
        'The licence file at a.org/LICENSE is Apache-2.0, while the record states MIT for the source code.',
      paths: ['/components/0/licences/0'],
    });
  });

  test('of a distribution is compared with the licence of the distribution', () => {
    const record: RecordChange = {
      kinds: ['dataset'],
      dataset: {
        fields: [],
        distributions: [
          { accessUrl: 'https://a.org/one' },
          { accessUrl: 'https://a.org/two', licence: { expression: 'CC0-1.0', url: text } },
        ],
      },
      components: [part('data', ['MIT'])],
    };
    expect(agrees(record, { licenceFiles: [recognised(text, ['MIT'])] })).toMatchObject({
      verdict: 'not-met',
      reason: expect.stringContaining('CC0-1.0 for the file') as unknown,
      paths: ['/dataset/distributions/1/licence'],
    });
  });

  test('of a repository is compared with what is in it, before all else', () => {
    const record: RecordChange = {
      components: [
        part('documentation', ['CC-BY-4.0'], { location: `${code}/tree/main/doc` }),
        part('source-code', ['MIT'], { location: 'https://a.org/' }),
      ],
    };
    expect(agrees(record, { licenceFiles: [recognised(code, ['CC-BY-4.0'])] }).verdict).toBe('met');
    expect(agrees(record, { licenceFiles: [recognised(code, ['MIT'])] }).verdict).toBe('not-met');
  });

  test('of a repository in which nothing is placed is compared with the code, or with everything where there is none', () => {
    const both = [part('source-code', ['MIT']), part('documentation', ['CC-BY-4.0'])];
    const files = { licenceFiles: [recognised(code, ['CC-BY-4.0'])] };
    expect(agrees({ repositories: [code], components: both }, files).verdict).toBe('not-met');
    expect(agrees({ repositories: [code], components: both.slice(1) }, files).verdict).toBe('met');
  });

  test.each([
    ['MIT OR Apache-2.0', ['MIT'], 'met'],
    ['MIT AND CC0-1.0', ['CC0-1.0'], 'met'],
    ['GPL-3.0', ['GPL-3.0-only', 'GPL-3.0-or-later', 'GPL-3.0'], 'met'],
    ['GPL-3.0-or-later', ['GPL-3.0-only', 'GPL-3.0-or-later', 'GPL-3.0'], 'met'],
    ['LicenseRef-Gemma', ['MIT'], 'not-met'],
    ['NOASSERTION', ['MIT'], 'not-applicable'],
    ['NONE', ['MIT'], 'not-applicable'],
    ['LicenseRef-CC', ['CC0-1.0'], 'not-applicable'],
  ])('beside %s, that is %s, is %s', (expression, expressions, verdict) => {
    const record: RecordChange = { components: [part('source-code', [expression])] };
    expect(agrees(record, { licenceFiles: [recognised(code, expressions)] }).verdict).toBe(verdict);
  });

  test('that is another than stated is told with both names of a shared text, and at most three files', () => {
    const record: RecordChange = { components: [part('source-code', ['MIT', 'CC0-1.0'])] };
    const gnu = ['GPL-3.0-only', 'GPL-3.0-or-later', 'GPL-3.0'];
    const files = ['a', 'b', 'c', 'd'].map((name) =>
      recognised(`https://github.com/rain/${name}`, gnu),
    );
    const { reason, evidence } = agrees(record, { licenceFiles: files });
    expect(reason).toMatch(
      /^The licence file at github\.com\/rain\/a is GPL-3\.0-only or GPL-3\.0-or-later, while the record states MIT for the source code and CC0-1\.0 for the source code; the licence file at github\.com\/rain\/b .*rain\/c [^;]*\.$/u,
    );
    expect(evidence).toHaveLength(4);
  });

  test('that is one of several licences is enough where the others are elsewhere', () => {
    const record: RecordChange = {
      components: [
        part('source-code', ['MIT'], { location: code }),
        part('documentation', ['CC-BY-4.0'], { location: code }),
      ],
    };
    const looks = { licenceFiles: [recognised(code, ['MIT'], { fileUrl: `${code}/raw/LICENSE` })] };
    expect(agrees(record, looks)).toMatchObject({
      verdict: 'met',
      evidence: [{ url: `${code}/raw/LICENSE` }],
      paths: ['/components/1/licences/0', '/components/0/licences/0'],
    });
  });

  test('that is none that is known is for people, with what it is near to, unless another contradicts', () => {
    const record: RecordChange = { components: [part('source-code', ['MIT'])] };
    const near = unrecognised(code, { nearest: { expression: 'MIT', similarity: 0.9789 } });
    expect(agrees(record, { licenceFiles: [near] })).toEqual({
      verdict: 'undetermined',
      reason:
        'The licence text at github.com/rain/code is none that is known (nearest: MIT, 97 % the same); nobody has read it for this record.',
      evidence: [{ url: code, sha256: digest('b'), accessedOn: '2026-03-10' }],
      paths: ['/components/0/licences/0'],
      missing: ['Which licence the text is, or what it allows, told by somebody who has read it'],
      needsHuman: true,
    });
    expect(agrees(record, { licenceFiles: [unrecognised(code)] }).reason).toBe(
      'The licence text at github.com/rain/code is none that is known; nobody has read it for this record.',
    );
    const other = recognised('https://github.com/rain/other', ['CC0-1.0']);
    expect(agrees(record, { licenceFiles: [near, other] }).verdict).toBe('not-met');
  });

  test('several of which are as stated are named once for each address', () => {
    const record: RecordChange = {
      components: [part('source-code', ['MIT']), part('binary', ['Apache-2.0'])],
    };
    const files = [
      recognised(code, ['Apache-2.0']),
      recognised('https://github.com/rain/two', ['MIT']),
    ];
    expect(agrees(record, { licenceFiles: files }).reason).toBe(
      'The licence files are what the record says: Apache-2.0 at github.com/rain/code and MIT at github.com/rain/two.',
    );
  });
});

describe('that there is a licence file', () => {
  const there = examiner('licence-files-there');
  const text = 'https://a.org/LICENSE';
  const pointing: RecordChange = {
    components: [part('source-code', [{ expression: 'MIT', url: text }])],
  };

  test('is met where one was found, whichever it is', () => {
    const looks = { licenceFiles: [recognised(text, ['MIT']), unrecognised(code)] };
    expect(there(pointing, looks)).toEqual({
      verdict: 'met',
      reason: 'A licence text was found wherever one was looked for.',
      evidence: [
        { url: text, sha256: digest('a'), accessedOn: '2026-03-10' },
        { url: code, sha256: digest('b'), accessedOn: '2026-03-10' },
      ],
    });
  });

  test('is not met where the record points to nothing, for as long as a week', () => {
    const missing = file(text, 'missing', { since: nineDaysBefore });
    expect(there(pointing, { licenceFiles: [missing] })).toEqual({
      verdict: 'not-met',
      reason: 'The record points to a licence text at a.org/LICENSE, where there is none.',
      evidence: [{ url: text, accessedOn: '2026-03-10' }],
      paths: ['/components/0/licences/0'],
    });
    expect(there(pointing, { licenceFiles: [file(text, 'missing')] })).toMatchObject({
      verdict: 'undetermined',
      paths: ['/components/0/licences/0'],
    });
  });

  test('is open where a repository has none, however long', () => {
    const missing = file(code, 'missing', { since: nineDaysBefore });
    expect(there(pointing, { licenceFiles: [missing, recognised(text, ['MIT'])] })).toEqual({
      verdict: 'undetermined',
      reason: 'No licence file was found at github.com/rain/code.',
      evidence: [{ url: code, accessedOn: '2026-03-10' }],
      paths: [],
      missing: ['A file LICENSE or COPYING there, or the address of the text in the record'],
    });
  });

  test('is met where the card there names the licence, and only there', () => {
    const missing = { licenceFiles: [file(hub, 'missing')] };
    expect(there({}, { ...missing, cards: [card({ licences: tagged('MIT') })] })).toEqual({
      verdict: 'met',
      reason:
        'No licence file was found at huggingface.co/rain/model, but the card there names the licence.',
      evidence: [],
    });
    expect(there({}, { ...missing, cards: [card()] }).verdict).toBe('undetermined');
    const elsewhere = card({ url: 'https://huggingface.co/rain/other', licences: tagged('MIT') });
    expect(there({}, { ...missing, cards: [elsewhere] }).verdict).toBe('undetermined');
  });
});

describe('a licence text with a kept digest', () => {
  const same = examiner('licence-texts-same');
  const text = 'https://a.org/LICENSE';
  const record: RecordChange = {
    components: [
      part('source-code', [
        'MIT',
        { expression: 'LicenseRef-Gemma', url: text, textSha256: digest('a') },
      ]),
    ],
  };

  test('is the same, or is to be read again', () => {
    expect(same(record, { licenceFiles: [recognised(text, ['LicenseRef-Gemma'])] })).toEqual({
      verdict: 'met',
      reason: 'The licence texts are the same as when their digests were taken.',
      evidence: [{ url: text, sha256: digest('a'), accessedOn: '2026-03-10' }],
      paths: ['/components/0/licences/1'],
    });
    expect(same(record, { licenceFiles: [unrecognised(text)] })).toEqual({
      verdict: 'undetermined',
      reason: 'The licence text at a.org/LICENSE is not the one whose digest the record has.',
      evidence: [{ url: text, sha256: digest('b'), accessedOn: '2026-03-10' }],
      paths: ['/components/0/licences/1'],
      missing: ['What has changed in the text, and whether it matters'],
      needsHuman: true,
    });
  });

  test('is not compared where it was not read, or no digest is kept', () => {
    expect(same(record, { licenceFiles: [file(text, 'missing')] }).verdict).toBe('not-applicable');
    expect(same(record, { licenceFiles: [unrecognised(code)] }).verdict).toBe('not-applicable');
    const plain: RecordChange = {
      components: [part('binary', [{ expression: 'MIT', url: text }])],
    };
    expect(same(plain, { licenceFiles: [unrecognised(text)] }).verdict).toBe('not-applicable');
  });
});

describe('a repository', () => {
  const repositories = examiner('repositories');

  test.each([
    ['alive', {}, 'met', 'is there'],
    [
      'alive',
      { lastChangedAt: '2026-02-01T10:00:00.000Z' },
      'met',
      'is there, last changed on 2026-02-01',
    ],
    ['archived', {}, 'not-met', 'is archived and takes no changes'],
    [
      'archived',
      { lastChangedAt: '2021-02-01T10:00:00.000Z' },
      'not-met',
      'is archived and takes no changes, last changed on 2021-02-01',
    ],
    ['empty', {}, 'not-met', 'is empty'],
    ['gone', { since: nineDaysBefore }, 'not-met', 'has not been found since 2026-03-01'],
  ])('that is %s (%j) is %s', (outcome, more, verdict, state) => {
    expect(repositories({}, { repositories: [repository(code, outcome, more)] })).toEqual({
      verdict,
      reason: `The repository github.com/rain/code ${state}.`,
      evidence: [{ url: code, accessedOn: '2026-03-10' }],
    });
  });

  test('that was not found once is looked at again, and one that is there beside it says nothing to that', () => {
    const looks = [repository(code, 'gone'), repository(hub, 'alive')];
    expect(repositories({}, { repositories: looks })).toEqual({
      verdict: 'undetermined',
      reason: 'The repository at github.com/rain/code was not found when it was last looked at.',
      evidence: [{ url: code, accessedOn: '2026-03-10' }],
      missing: ['Another look, at least seven days after the first'],
    });
  });

  test('that has fallen away counts beside those that have not', () => {
    const looks = [
      repository(code, 'alive'),
      repository(hub, 'empty'),
      repository(code, 'unknown'),
    ];
    expect(repositories({}, { repositories: looks })).toMatchObject({
      verdict: 'not-met',
      reason: 'The repository huggingface.co/rain/model is empty.',
    });
  });
});
