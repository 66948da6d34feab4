import { expect, test } from 'vitest';
import { examine } from '../specimen/examine.ts';
import type { GoodKind } from '@commonhold/schemas/good';

test.each<[readonly GoodKind[], string, string]>([
  [['software'], 'met', 'software are taken'],
  [['standard', 'software'], 'met', 'software are taken'],
  [['software', 'dataset'], 'met', 'dataset and software are taken'],
  [['standard'], 'not-met', 'standard are not taken'],
  [['standard', 'content'], 'not-met', 'content and standard are not taken'],
])('a good of the kinds %j: %s', (kinds, verdict, words) => {
  const check = { kind: 'eligible-kind', closedKinds: ['content', 'standard'] } as const;
  expect(examine(check, { kinds: [...kinds] })).toMatchObject({
    verdict,
    reason: expect.stringContaining(words),
    paths: ['/kinds'],
  });
});
