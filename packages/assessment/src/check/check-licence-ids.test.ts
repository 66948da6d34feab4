import { describe, expect, test } from 'vitest';
import { examine } from '../specimen/examine.ts';
import { part } from '../specimen/specimen-record.ts';
import type { SpecimenPart } from '../specimen/specimen-record.ts';

const ids = (...components: readonly SpecimenPart[]) =>
  examine({ kind: 'licence-ids' }, { components: [...components] });
const own = 'LicenseRef-Own';

describe('the id of a licence', () => {
  test('that SPDX or this registry knows is right, each told once, by alphabet', () => {
    const finding = ids(
      part('binary', ['MIT', 'LicenseRef-Gemma']),
      part('data', ['MIT OR Apache-2.0']),
    );
    expect(finding).toMatchObject({
      verdict: 'met',
      reason: expect.stringMatching(/: Apache-2\.0, LicenseRef-Gemma and MIT\.$/u),
      paths: ['/components/0/licences/0', '/components/0/licences/1', '/components/1/licences/0'],
    });
  });

  test.each([
    { text: 'Do what you like.' },
    { textSha256: 'a'.repeat(64) },
    { url: 'https://example.org/licence' },
  ])('of its own is right with a text to read: %j', (more) => {
    expect(ids(part('binary', [{ expression: own, ...more }])).verdict).toBe('met');
  });

  test('of its own is wrong without a text', () => {
    expect(ids(part('binary', ['MIT', own]), part('data', [own]))).toMatchObject({
      verdict: 'not-met',
      reason: expect.stringMatching(/^For LicenseRef-Own neither /u),
      paths: ['/components/0/licences/1', '/components/1/licences/0'],
      remedy: expect.stringContaining('-or-later'),
    });
  });

  test('that SPDX has deprecated is wrong, even with a text', () => {
    const old = { expression: 'GPL-3.0', text: 'The text.' };
    expect(ids(part('binary', ['MIT', old]))).toMatchObject({
      verdict: 'not-met',
      reason: 'SPDX has deprecated GPL-3.0.',
      paths: ['/components/0/licences/1'],
    });
    expect(ids(part('binary', ['GPL-3.0', own])).reason).toMatch(
      /^SPDX has deprecated GPL-3\.0, and for LicenseRef-Own neither /u,
    );
  });

  test.each([
    ['a', 'met'],
    ['b', 'met'],
    ['c', 'undetermined'],
  ])('is held against the texts that were read under it: digest of %s, %s', (letter, verdict) => {
    const stated = { expression: 'LicenseRef-Gemma', textSha256: letter.repeat(64) };
    expect(ids(part('binary', ['MIT', stated]))).toMatchObject({
      verdict,
      reason: expect.stringContaining('LicenseRef-Gemma'),
    });
  });

  test('that stands for another text than those read is for people to look at', () => {
    const stated = { expression: 'LicenseRef-Gemma', textSha256: 'c'.repeat(64) };
    const finding = ids(part('binary', ['MIT', stated, { ...stated, expression: own }]));
    expect(finding).toMatchObject({
      verdict: 'undetermined',
      paths: ['/components/0/licences/1'],
      missing: [expect.stringContaining('LicenseRef-Gemma')],
      needsHuman: true,
    });
    expect(ids(part('binary', ['LicenseRef-Gemma'])).verdict).toBe('met');
  });

  test('that names a family and no licence is wrong without a text', () => {
    expect(ids(part('binary', ['LicenseRef-CC']), part('data', [own]))).toMatchObject({
      verdict: 'not-met',
      reason: expect.stringMatching(
        /^For LicenseRef-Own neither .*, and LicenseRef-CC is no single licence: /u,
      ),
      paths: ['/components/0/licences/0', '/components/1/licences/0'],
    });
    expect(ids(part('binary', ['LicenseRef-CC'])).reason).toMatch(
      /^LicenseRef-CC is no single licence: /u,
    );
  });

  test.each<{ readonly licences: readonly string[] }>([
    { licences: [] },
    { licences: ['NOASSERTION'] },
    { licences: ['NONE'] },
  ])('is no matter where there is none: $licences', ({ licences }) => {
    expect(ids(part('binary', licences))).toMatchObject({
      verdict: 'not-applicable',
      paths: ['/components'],
    });
  });
});
