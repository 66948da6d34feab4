import { describe, expect, test } from 'vitest';
import { examine } from '../specimen/examine.ts';
import { ofTheWhole, part } from '../specimen/specimen-record.ts';
import type { SpecimenPart } from '../specimen/specimen-record.ts';

const collection = (...components: readonly SpecimenPart[]) =>
  examine(
    {
      kind: 'collection-open',
      parts: [
        { components: ['data'], list: 'data' },
        { components: ['content', 'media'], list: 'content' },
        { components: ['source-code'], list: 'nonexistent' },
      ],
    },
    { kinds: ['dataset'], components: [...components] },
  );
const open = part('data', ['CC0-1.0']);
const shut = part('data', ['CC-BY-NC-4.0'], { name: 'NC' });
const unsaid = part('data', [], { name: 'Raw' });

describe('a collection', () => {
  test('is open where each part is under a licence of the list for its kind', () => {
    expect(collection(open, part('content', ['CC-BY-NC-4.0']))).toMatchObject({
      verdict: 'met',
      reason: expect.stringContaining(
        'the data are under CC0-1.0 and the content is under CC-BY-NC-4.0',
      ),
      paths: ['/components/0', '/components/1'],
    });
  });

  test('with a part kept back is not, whatever else there is', () => {
    const kept = part('media', ['CC-BY-4.0'], { availability: 'undisclosed' });
    const half = part('data', ['CC0-1.0'], { availability: 'partly-released', name: 'Half' });
    expect(collection(open, shut, unsaid, kept, half)).toMatchObject({
      verdict: 'not-met',
      reason: 'The data “Half” are released only in part and the media is kept back.',
      paths: ['/components/4', '/components/3'],
    });
  });

  test('that mixes open and closed parts is not', () => {
    expect(collection(open, shut, unsaid)).toMatchObject({
      verdict: 'not-met',
      reason: expect.stringMatching(
        /mixed: the data “NC” .* while the data are under CC0-1\.0\.$/u,
      ),
      paths: ['/components/1', '/components/0'],
    });
  });

  test('that is closed throughout is the matter of another rule', () => {
    expect(collection(shut, unsaid)).toMatchObject({
      verdict: 'not-applicable',
      paths: ['/components/0'],
    });
  });

  test('with a part of unknown licence may be open', () => {
    expect(collection(open, unsaid, { ...unsaid, name: 'Raw' })).toMatchObject({
      verdict: 'undetermined',
      reason: 'The data “Raw” have no stated licence.',
      paths: ['/components/1', '/components/2'],
      missing: [expect.stringContaining('The licence of the data “Raw”')],
    });
    expect(collection(part('source-code', ['MIT'])).verdict).toBe('undetermined');
  });

  test('of which no part is named is unknown', () => {
    expect(collection(part('binary', ['MIT']))).toMatchObject({
      verdict: 'undetermined',
      paths: ['/components'],
      missing: [expect.stringContaining('parts of the collection')],
    });
  });

  test('of one kind is covered by the licence of the whole', () => {
    expect(collection(part('data', [ofTheWhole('CC-BY-NC-4.0')])).verdict).toBe('not-applicable');
    expect(collection(part('data', [ofTheWhole('CC0-1.0')])).verdict).toBe('met');
  });
});
