import { describe, expect, test } from 'vitest';
import { recordWith } from '../specimen/specimen-record.ts';
import type { RecordChange } from '../specimen/specimen-record.ts';
import { namesOnlyOfficeFormats, openDistributions, otherFormats } from './open-format.ts';

type Way = NonNullable<RecordChange['dataset']>['distributions'][number];

const given = (...ways: readonly Omit<Way, 'accessUrl'>[]) =>
  recordWith({
    dataset: {
      distributions: ways.map((way) => ({ accessUrl: 'https://example.org/data', ...way })),
    },
  });

const mediaTypes = `text/csv text/tab-separated-values text/plain text/html text/markdown text/turtle text/xml
  text/calendar application/json application/geo+json application/ld+json application/x-ndjson
  application/jsonl application/xml application/rdf+xml application/n-triples application/n-quads
  application/gml+xml application/vnd.google-earth.kml+xml application/geopackage+sqlite3
  application/vnd.sqlite3 application/vnd.apache.parquet application/vnd.apache.arrow.file
  application/x-netcdf application/netcdf application/x-hdf5
  application/vnd.oasis.opendocument.spreadsheet application/vnd.oasis.opendocument.text
  application/vnd.openxmlformats-officedocument.spreadsheetml.sheet application/pdf
  application/epub+zip application/zip application/gzip application/x-tar image/tiff image/png
  image/jpeg image/svg+xml audio/flac audio/ogg audio/mpeg audio/wav video/webm video/ogg`;

describe('a format that anybody can read and write', () => {
  test.each(mediaTypes.split(/\s+/u))('%s is one', (mediaType) => {
    expect(openDistributions(given({ mediaType }))).toEqual([
      { format: mediaType, pointer: '/dataset/distributions/0' },
    ]);
  });

  test.each(['text/csv; charset=utf-8', 'TEXT/CSV', 'text/csv;header=present;q=1'])(
    '%s is text/csv',
    (mediaType) => {
      expect(openDistributions(given({ mediaType }))).toMatchObject([{ format: 'text/csv' }]);
    },
  );

  test.each([
    'CSV',
    'Zipped CSV',
    'TSV',
    'JSONL',
    'NDJSON',
    'GeoJSON',
    'RDF/XML',
    'Turtle',
    'N-Triples',
    'Apache Parquet',
    'Arrow',
    'NetCDF',
    'HDF',
    'HDF5',
    'GeoTIFF',
    'GPKG',
    'GeoPackage',
    'GML',
    'KML',
    'ODS',
    'ODT',
    '.txt',
    'plain text',
    'Markdown',
    'HTML',
    'SQLite',
    'FLAC',
    'Ogg Opus',
    'WAV',
    'MP3',
    'PNG',
    'JPG',
    'JPEG',
    'SVG',
    'TIFF',
    'ONNX',
    'safetensors',
    'GGUF',
    'Zarr',
    'PBF',
    'MBTiles',
    'WebM',
  ])('“%s” is one, by the name that publishers use', (format) => {
    expect(openDistributions(given({ format }))).toMatchObject([{ format }]);
    expect(otherFormats(given({ format }))).toEqual([]);
  });

  test.each<Omit<Way, 'accessUrl'>>([
    { mediaType: 'application/msword' },
    { mediaType: 'application/x-sas' },
    { format: 'SPSS' },
    { format: 'csvx' },
    { format: 'Microsoft Access' },
    {},
  ])('%j is none', (way) => {
    expect(openDistributions(given(way))).toEqual([]);
    expect(otherFormats(given(way))).toEqual([way.format ?? way.mediaType ?? []].flat());
  });

  test('is called as the publisher calls it, even where the media type shows that it is open', () => {
    const way = { mediaType: 'text/csv', format: 'Comma table' };
    expect(openDistributions(given(way))).toMatchObject([{ format: 'Comma table' }]);
    const odd = { mediaType: 'application/octet-stream', format: 'Parquet' };
    expect(openDistributions(given(odd))).toMatchObject([{ format: 'Parquet' }]);
  });
});

test('formats stand by alphabet, however the distributions stand', () => {
  const formats = ['CSV', 'GML', 'JSON', 'XML'];
  for (const order of [formats, formats.toReversed(), ['JSON', 'CSV', 'XML', 'GML']]) {
    const found = openDistributions(given(...order.map((format) => ({ format }))));
    expect(found.map(({ format }) => format)).toEqual(formats);
  }
});

test('each format is told once, by alphabet, at its first place', () => {
  const record = given(
    { format: 'JSON' },
    { format: 'SPSS' },
    { format: 'CSV' },
    { format: 'JSON' },
  );
  expect(openDistributions(record)).toEqual([
    { format: 'CSV', pointer: '/dataset/distributions/2' },
    { format: 'JSON', pointer: '/dataset/distributions/0' },
  ]);
  expect(otherFormats(given({ format: 'XYZ' }, { format: 'DOC' }, { format: 'XYZ' }))).toEqual([
    'DOC',
    'XYZ',
  ]);
});

test('what nobody can get counts for nothing', () => {
  const record = given(
    { format: 'CSV', accessTier: 'closed' },
    { format: 'CSV', accessTier: 'agreement' },
  );
  expect(openDistributions(record)).toEqual([
    { format: 'CSV', pointer: '/dataset/distributions/1' },
  ]);
});

test('a record without a dataset has no formats', () => {
  expect(openDistributions(recordWith({}))).toEqual([]);
  expect(otherFormats(recordWith({}))).toEqual([]);
});

const office =
  `PDF DOC DOCX ODT RTF XLS XLSX PPT PPTX application/msword application/ms-excel application/mspowerpoint
  application/vnd.openxmlformats-officedocument.wordprocessingml.document
  application/vnd.openxmlformats-officedocument.spreadsheetml.sheet`.split(/\s+/u);

describe('a format for pages and office programs', () => {
  test.each(office)('%s is not one in which data are given out', (name) => {
    const named = name.includes('/') ? { mediaType: name } : { format: name };
    for (const way of [named, { mediaType: 'text/csv', ...named, format: name }]) {
      const { dataset } = given(way);
      expect(openDistributions(recordWith({ kinds: ['dataset'], dataset }))).toEqual([]);
    }
  });

  test('is open enough for what is no dataset', () => {
    expect(openDistributions(given({ mediaType: 'application/pdf' }))).toHaveLength(1);
  });

  test('is told among the others of a dataset, and no other is', () => {
    const { dataset } = given({ format: 'PDF', mediaType: 'application/pdf' }, { format: 'CSV' });
    const record = recordWith({ kinds: ['dataset'], dataset });
    expect(openDistributions(record)).toMatchObject([{ format: 'CSV' }]);
    expect(otherFormats(record)).toEqual(['PDF']);
  });

  test.each(['as PDF', 'Reports in Word (.docx)', 'An XLSX file for each year'])(
    'is all that “%s” names',
    (text) => {
      expect(namesOnlyOfficeFormats(text)).toBe(true);
    },
  );

  test.each([
    'as PDF and CSV',
    'as XLSX, and through an API',
    'PDF; two APIs',
    'DOC or a programming interface',
    'PDF, and SQL on request',
    'PDF and a dump every night',
    'in all ways',
    'as CSV',
  ])('is not all that “%s” names', (text) => {
    expect(namesOnlyOfficeFormats(text)).toBe(false);
  });
});
