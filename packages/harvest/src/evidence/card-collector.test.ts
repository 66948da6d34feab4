import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadLicenceData } from '../licence/licence-data.ts';
import { type LocalWeb, openLocalWeb } from '../testing/index.ts';
import { createCardCollector } from './create-card-collector.ts';
import { readCard } from './read-card.ts';

const data = loadLicenceData();

describe('the tags of a card', () => {
  test.each([
    ['license: apache-2.0', [{ declaredAs: 'apache-2.0', expression: 'Apache-2.0' }]],
    [
      'license: [mit, cc-by-4.0]',
      [
        { declaredAs: 'mit', expression: 'MIT' },
        { declaredAs: 'cc-by-4.0', expression: 'CC-BY-4.0' },
      ],
    ],
    [
      'license: other\nlicense_name: llama3.1',
      [{ declaredAs: 'llama3.1', expression: 'LicenseRef-Llama-3.1-Community' }],
    ],
    ['license: other', [{ declaredAs: 'other', expression: 'NOASSERTION' }]],
    ['license: {a: 1}', []],
    ['license: [', []],
    ['tags: [x]', []],
  ])('%j names its licences', (frontMatter, licences) => {
    expect(readCard(data, `---\n${frontMatter}\n---\n# Rain`).licences).toEqual(licences);
  });

  test('are read as text, in any form that people use', () => {
    const card = readCard(
      data,
      '\uFEFF---\r\nlanguage:\r\n- no\r\n- en\r\ndatasets: rain/drops\r\n---\r\n# Rain\r\n',
    );
    expect(card).toMatchObject({ languages: ['no', 'en'], datasets: ['rain/drops'], licences: [] });
  });

  test('are none in a text without them', () => {
    expect(readCard(data, '# Rain\n\n---\nlicense: mit\n---\n')).toMatchObject({ licences: [] });
    expect(readCard(data, '')).toEqual({
      licences: [],
      datasets: [],
      languages: [],
      statements: [],
    });
  });
});

describe('the prose of a card', () => {
  const statementsOf = (prose: string) =>
    readCard(data, `---\nlicense: mit\n---\n${prose}`).statements;

  test.each([
    ['The model may be used for non-commercial purposes only.', { limit: 'non-commercial' }],
    ['**For research purposes only.**', { limit: 'research purposes only' }],
    ['Released under the [Apache 2.0](https://a.org/x) license.', { expression: 'Apache-2.0' }],
    ['It is licensed under CC BY-NC 4.0.', { expression: 'CC-BY-NC-4.0' }],
    ['License: CC-BY-NC-SA-4.0', { expression: 'CC-BY-NC-SA-4.0' }],
  ])('“%s” is a statement', (sentence, expected) => {
    expect(statementsOf(`# Rain\n\nSome rain. ${sentence}\n`)).toMatchObject([expected]);
  });

  test.each([
    'Commercial and non-commercial use are welcome.',
    'You may use it for commercial or non-commercial ends.',
    'Use is not limited to research.',
    'The MIT team measured rain.',
    '| non-commercial | 1 |',
    '```\nfor non-commercial use\n```',
    '<!-- for non-commercial use -->',
  ])('“%s” sets no limit and names no licence', (prose) => {
    expect(statementsOf(prose)).toEqual([]);
  });

  test('gives its sentence whole, without the signs of Markdown', () => {
    expect(statementsOf('> *Lucie* is for **research only**. Thank you.')).toEqual([
      { sentence: 'Lucie is for research only.', limit: 'research only' },
    ]);
  });

  test.each([
    '['.repeat(300_000),
    '```'.repeat(100_000),
    '<!--'.repeat(100_000),
    'a. '.repeat(300_000),
  ])('hostile text costs no more than its length: %#', (prose) => {
    const start = performance.now();
    expect(statementsOf(prose).length).toBeLessThanOrEqual(50);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

describe('a card on the web', () => {
  const at = new Date('2026-03-01T00:00:00.000Z');
  let web: LocalWeb;
  beforeAll(async () => {
    web = await openLocalWeb();
    web.put('https://huggingface.co/rain/model/raw/main/README.md', {
      body: '---\nlicense: mit\n---\nFor research only.',
    });
    web.put('https://huggingface.co/datasets/rain/gated/raw/main/README.md', { status: 401 });
  });
  afterAll(() => web[Symbol.asyncDispose]());

  test.each([
    [
      '/rain/model',
      {
        outcome: 'read',
        licences: [{ expression: 'MIT' }],
        statements: [{ limit: 'research only' }],
      },
    ],
    ['/rain/nothing', { outcome: 'missing' }],
    ['/datasets/rain/gated', { outcome: 'unknown', reason: 'status-401' }],
  ])('%s is told as it is', async (path, expected) => {
    await using guarded = web.openFetch();
    const collector = createCardCollector({ web: guarded, now: () => at, licences: data });
    const url = `https://huggingface.co${path}`;
    expect(await collector.check(url)).toMatchObject({
      kind: 'card',
      url,
      checkedAt: at.toISOString(),
      ...expected,
    });
  });

  test('is not looked for where its address cannot be known', async () => {
    await using guarded = web.openFetch();
    const collector = createCardCollector({ web: guarded, now: () => at, licences: data });
    expect(await collector.check('https://example.org/rain')).toMatchObject({
      outcome: 'unknown',
      reason: 'unknown-host',
    });
  });
});
