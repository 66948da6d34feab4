import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText } from './clean-text.ts';
import { readEvidence } from './read-evidence.ts';
import { hasBalancedBrackets, recoverList } from './recover-list.ts';
import { removeContacts } from './remove-contacts.ts';
import { findAddresses } from './web-address.ts';

describe('cleanText', () => {
  test.each([
    ['one\r\ntwo\rthree', 'one\ntwo\nthree'],
    ['  a  \r\n\r\n\r\n  b ', 'a\n\nb'],
    ['Industry&#184; Innovation', 'Industry\u00b8 Innovation'],
    ['a&#013; &#010;b', 'a\n\nb'],
    ['R&amp;D &lt;b&gt;bold&lt;/b&gt;', 'R&D bold'],
    ['one<br>two<BR/>three</p>', 'one\ntwo\nthree'],
    ['see <a href="https://a.example/x">here</a>', 'see https://a.example/x here'],
    [
      '<https://creativecommons.org/licenses/by/4.0/>',
      'https://creativecommons.org/licenses/by/4.0/',
    ],
    ['https://form.example/<formid>', 'https://form.example/<formid>'],
    ['3 < 4 and 5 > 2', '3 < 4 and 5 > 2'],
    ['a<script>alert(1)</script>b', 'ab'],
    ['nul\u0000 and zero\u200bwidth', 'nul and zerowidth'],
    ['https://a.example/?a=1&copy=2', 'https://a.example/?a=1&copy=2'],
    ['lone \ud800 surrogate', 'lone \ufffd surrogate'],
  ])('%j is %j', (served, text) => {
    expect(cleanText(served).text).toBe(text);
  });

  test('what it gives fits a record: trimmed, well formed, no control characters but line feeds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (served) => {
        const { text } = cleanText(served);
        expect(text).toBe(text.trim());
        expect(text.isWellFormed()).toBe(true);
        expect(/(?!\n)\p{Cc}/u.test(text)).toBe(false);
      }),
    );
  });
});

describe('removeContacts', () => {
  test.each([
    ['write to a.b+c@mail.example.org.', 'write to [contact removed].'],
    ['mailto:a@b.example', '[contact removed]'],
    ['a [at] b [dot] example', '[contact removed]'],
    ['a(at)b.example', '[contact removed]'],
    ['a @ b.example', '[contact removed]'],
    ['a%40b.example', '[contact removed]'],
    ['josé@correo.example', '[contact removed]'],
    ['clone git@github.com:rain/map.git', 'clone https://github.com/rain/map'],
    ['react@18.2.0 and @scope/name', 'react@18.2.0 and @scope/name'],
    ['https://medium.com/@rain/story', 'https://medium.com/@rain/story'],
    ['we meet at noon (at the office)', 'we meet at noon (at the office)'],
  ])('%j becomes %j', (text, without) => {
    expect(removeContacts(text).text).toBe(without);
  });

  test('no address is left, wherever it stands', () => {
    fc.assert(
      fc.property(fc.string(), fc.emailAddress(), fc.string(), (before, address, after) => {
        const { text } = removeContacts(
          `${before} ${address.replace(/^[^@]+/u, 'someone')} ${after}`,
        );
        expect(text).not.toMatch(/someone@/u);
      }),
    );
  });

  test('takes no longer than the text is long', () => {
    const started = performance.now();
    removeContacts(`${'a.'.repeat(200_000)}@`);
    removeContacts('a@'.repeat(100_000));
    removeContacts('(at)'.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('findAddresses', () => {
  const urlsOf = (text: string) => findAddresses(text).map(({ url }) => url);

  test.each([
    ['https://a.example , https://b.example', ['https://a.example', 'https://b.example']],
    ['https://a.example,https://b.example', ['https://a.example', 'https://b.example']],
    ['https://a.example/x, and www.b.example.', ['https://a.example/x', 'https://www.b.example']],
    ['(https://a.example/x_(y))', ['https://a.example/x_(y)']],
    [
      'https://a.example/v,UI Service - https://b.example',
      ['https://a.example/v', 'https://b.example'],
    ],
    ['energyaccessexplorer.org', ['https://energyaccessexplorer.org']],
    [
      'https://web.archive.org/web/2020/https://a.example',
      ['https://web.archive.org/web/2020/https://a.example'],
    ],
    ['http//a.example/x', ['http://a.example/x']],
    ['htpps://a.example', ['https://a.example']],
    ['https://https://a.example', ['https://a.example']],
    ['http: //a.example', ['http://a.example']],
    ['see LICENSE.md', []],
    ['README.md', []],
    ['javascript:alert(1)', []],
    ['https://user:secret@a.example', []],
    ['https://localhost/x', []],
    ['The app.It works', []],
  ])('%j holds %j', (text, urls) => {
    expect(urlsOf(text)).toEqual(urls);
  });

  test('places are those of the text, in order and apart', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.webUrl(), fc.string()), { maxLength: 6 }), (parts) => {
        const text = parts.join(' ');
        let position = 0;
        for (const { start, end } of findAddresses(text)) {
          expect(start).toBeGreaterThanOrEqual(position);
          expect(end).toBeLessThanOrEqual(text.length);
          position = end;
        }
      }),
    );
  });
});

describe('readEvidence', () => {
  test.each([
    ['Docs - https://a.example', [{ url: 'https://a.example', title: 'Docs' }]],
    ['https://a.example - the manual', [{ url: 'https://a.example', title: 'the manual' }]],
    [
      'Manual:\nhttps://a.example\nhttps://b.example',
      [{ url: 'https://a.example', title: 'Manual' }, { url: 'https://b.example' }],
    ],
    [
      'https://a.example - Backend https://b.example - Frontend',
      [
        { url: 'https://a.example', title: 'Backend' },
        { url: 'https://b.example', title: 'Frontend' },
      ],
    ],
    ['At the foot of the page.', [{ statement: 'At the foot of the page.' }]],
    [
      'https://a.example, https://a.example (live demo)',
      [{ url: 'https://a.example' }, { statement: 'live demo' }],
    ],
    ['- ', []],
  ])('%j is %j', (text, evidence) => {
    expect(readEvidence(text).evidence).toEqual(evidence);
  });
});

describe('recoverList', () => {
  test.each([
    [['HTML', 'CSS'], ['HTML', 'CSS'], 'as-served'],
    [['HTML', ' CSS', ' and HTTPS.'], ['HTML', 'CSS', 'HTTPS'], 'reassembled'],
    [['HTTPS', '\r\nSSL', '\r\nJSON'], ['HTTPS', 'SSL', 'JSON'], 'as-served'],
    [['SVG (Scalable', ' Vector)', ' PNG'], ['SVG (Scalable, Vector)', 'PNG'], 'reassembled'],
    [
      ['Web standards: HTML', ' CSS\nAPIs: REST'],
      ['Web standards: HTML, CSS', 'APIs: REST'],
      'reassembled',
    ],
    [
      ['We wrote it with care', ' and we test it every day'],
      ['We wrote it with care, and we test it every day'],
      'reassembled',
    ],
    [['- Be open', '\n- Be kind'], ['Be open', 'Be kind'], 'reassembled'],
    [
      ['Principles for Digital Development', ' Open Data Charter'],
      ['Principles for Digital Development', 'Open Data Charter'],
      'uncertain',
    ],
    [['1', '000 users'], ['1,000 users'], 'reassembled'],
    [[''], [], 'as-served'],
    [[], [], 'as-served'],
  ])('%j was typed as %j', (served, items, recovery) => {
    const list = recoverList(served);
    expect(list.items).toEqual(items);
    expect(list.recovery).toBe(recovery);
  });

  test('loses no letter or digit of what was typed, but for words that join', () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{2,8}$/u);
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { minLength: 1, maxLength: 8 }), { maxLength: 12 }),
        (pieces) => {
          const served = pieces.map((words, at) => `${at === 0 ? '' : ' '}${words.join(' ')}`);
          const { items } = recoverList(served);
          const before = new Set(served.join(' ').match(/[A-Za-z]+/gu) ?? []);
          const after = new Set(items.join(' ').match(/[A-Za-z]+/gu) ?? []);
          expect(after).toEqual(before);
        },
      ),
    );
  });

  test.each([
    ['a (b) [c]', true],
    ['a (b', false],
    ['a) (b', false],
  ])('%j has balanced brackets: %j', (text, isBalanced) => {
    expect(hasBalancedBrackets(text)).toBe(isBalanced);
  });
});
