import { PlaceCode } from '@commonhold/schemas/text';
import { expect, test } from 'vitest';
import placeNames from './place-names.json' with { type: 'json' };
import { readPlace } from './read-place.ts';
import { readPlaces } from './read-places.ts';

test.each([
  ['Kenya', 'KE', false],
  ['Turkey', 'TR', false],
  ['KE', 'KE', false],
  ['KEN', 'KE', false],
  ['"Eswatini (fmr. ""Swaziland"")"', 'SZ', true],
  ['Côte d', 'CI', true],
  ['Scotland', 'GB-SCT', true],
  ['Kosovo', 'XK', false],
  ['laos', 'LA', true],
])('%s is %s (mended: %s)', (name, code, isMended) => {
  expect(readPlace(name)).toEqual({ code, isMended });
});

test.each(['Atlantis', '', 'XX', 'Global', '__proto__', 'constructor'])(
  '%j is no place',
  (name) => {
    expect(readPlace(name)).toBeUndefined();
  },
);

test('a list gives each code once, sorted, and names every name that is unknown', () => {
  expect(readPlaces(['Kenya', 'KE', 'Atlantis', ' ', 'Angola'])).toEqual({
    codes: ['AO', 'KE'],
    mended: [],
    unknown: ['Atlantis'],
  });
});

test('every code of the table of names is one, and every name is in the form that is looked up', () => {
  for (const [name, code] of Object.entries(placeNames.names)) {
    expect(PlaceCode.safeParse(code).success, name).toBe(true);
    expect(readPlace(name)?.code, name).toBe(code);
  }
});
