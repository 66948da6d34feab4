import { expect, test } from 'vitest';
import { countryIri } from './country.ts';
import { fileTypeIri } from './file-type.ts';
import { languageIri } from './language.ts';
import { licenceIris } from './licence.ts';

const authority = 'http://publications.europa.eu/resource/authority';
const base = 'https://goods.example.org';

test.each([
  ['en', 'ENG'],
  ['sw', 'SWA'],
  ['zh-Hant-TW', 'ZHO'],
  ['pt-BR', 'POR'],
  ['wol', 'WOL'],
  ['mul', 'MUL'],
])('finds the language %s', (tag, code) => {
  expect(languageIri(tag)).toBe(`${authority}/language/${code}`);
});

test.each(['xx', 'i', 'abcd'])('knows no language %s', (tag) => {
  expect(languageIri(tag)).toBeUndefined();
});

test('finds countries and leaves other places alone', () => {
  expect(countryIri('KE')).toBe(`${authority}/country/KEN`);
  expect(['EU', 'XK', 'ZZ', 'GB-SCT', ''].map(countryIri)).toEqual(Array(5).fill(undefined));
});

test.each([
  ['text/csv; charset=utf-8', undefined, 'CSV'],
  [undefined, 'GeoJSON', 'GEOJSON'],
  [undefined, '.tar.gz', 'TAR_GZ'],
  ['application/octet-stream', 'JSON', 'JSON'],
])('finds the file type of %s, %s', (mediaType, name, code) => {
  expect(fileTypeIri(mediaType, name)).toBe(`${authority}/file-type/${code}`);
});

test('invents no file type', () => {
  expect(fileTypeIri('application/vnd.apache.parquet', 'Parquet')).toBeUndefined();
});

test.each([
  ['MIT', ['https://spdx.org/licenses/MIT']],
  [
    '(MIT OR Apache-2.0) and MIT',
    ['https://spdx.org/licenses/MIT', 'https://spdx.org/licenses/Apache-2.0'],
  ],
  ['GPL-2.0-only WITH Classpath-exception-2.0', ['https://spdx.org/licenses/GPL-2.0-only']],
  ['LicenseRef-Llama-3', [`${base}/licences/LicenseRef-Llama-3`]],
  ['NONE', ['http://spdx.org/rdf/terms#none']],
  ['NOASSERTION', []],
])('names the licences of %s', (expression, iris) => {
  expect(licenceIris(expression, base)).toEqual(iris);
});
