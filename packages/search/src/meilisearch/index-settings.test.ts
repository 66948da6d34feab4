import { expect, test } from 'vitest';
import { indexSettings, indexVersion, isCurrent } from './index-settings.ts';

/** As the server tells them: with what it adds, and lists without an order in another one. */
const stored = {
  ...indexSettings,
  displayedAttributes: indexSettings.displayedAttributes?.toReversed(),
  prefixSearch: 'indexingTime',
};

test('an index with these settings is current', () => {
  expect(isCurrent(stored)).toBe(true);
});

test('an index whose documents have the shape of another version is not', () => {
  const displayedAttributes = indexSettings.displayedAttributes?.map((name) =>
    name.replace(String(indexVersion), String(indexVersion - 1)),
  );
  expect(isCurrent({ ...stored, displayedAttributes })).toBe(false);
  expect(isCurrent({ ...stored, displayedAttributes: ['*'] })).toBe(false);
});
