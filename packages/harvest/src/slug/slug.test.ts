import { Slug } from '@commonhold/schemas/good';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assignSlugs } from './assign-slugs.ts';
import { toSlug } from './to-slug.ts';

test.each([
  ['Querido Diário', 'querido-diario'],
  ['X-Road®', 'x-road'],
  ['HCW@Home', 'hcw-at-home'],
  ['CodeT5+-16B', 'codet5plus-16b'],
  ['PanGu-α', 'pangu-alpha'],
  ['Ærø & Łódź', 'aero-and-lodz'],
  ['#SRNT - AI', 'srnt-ai'],
  ['数据', ''],
])('%j is written %j', (text, slug) => {
  expect(toSlug(text)).toBe(slug);
});

test('every slug is one, is given once, and does not depend on the order', () => {
  const named = fc.record({ key: fc.string({ minLength: 1 }), name: fc.string() });
  const records = fc.uniqueArray(named, { selector: ({ key }) => key, maxLength: 30 });
  fc.assert(
    fc.property(records, (list) => {
      const slugs = assignSlugs(list);
      expect(slugs.size).toBe(list.length);
      expect(new Set(slugs.values()).size).toBe(list.length);
      for (const slug of slugs.values()) expect(Slug.safeParse(slug).success).toBe(true);
      expect(assignSlugs(list.toReversed())).toEqual(slugs);
    }),
  );
});

test('of records that share a name, the one whose key says the same keeps it', () => {
  const slugs = assignSlugs([
    { key: 'Llama-70B', name: 'Meta Llama 70B' },
    { key: 'Meta-Llama-70B', name: 'Meta Llama 70B' },
  ]);
  expect(slugs.get('Meta-Llama-70B')).toBe('meta-llama-70b');
  expect(slugs.get('Llama-70B')).toBe('llama-70b');
});

test('a name of 300 letters gives a slug of at most 100', () => {
  const name = 'word '.repeat(60);
  const slugs = assignSlugs([
    { key: 'a', name },
    { key: 'b', name },
  ]);
  for (const slug of slugs.values()) expect(slug.length).toBeLessThanOrEqual(100);
});
