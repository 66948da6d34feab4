import type { GoodRecord } from '@commonhold/schemas/good';

/**
 * Formats that anybody can read and write without a licence fee or a closed program, by media type and
 * by the names that publishers use. Source: EU vocabulary "non-proprietary format" and the formats' own specifications.
 */
const openMediaTypes: ReadonlySet<string> = new Set([
  'text/csv',
  'text/tab-separated-values',
  'text/plain',
  'text/html',
  'text/markdown',
  'text/turtle',
  'text/xml',
  'text/calendar',
  'application/json',
  'application/geo+json',
  'application/ld+json',
  'application/x-ndjson',
  'application/jsonl',
  'application/xml',
  'application/rdf+xml',
  'application/n-triples',
  'application/n-quads',
  'application/gml+xml',
  'application/vnd.google-earth.kml+xml',
  'application/geopackage+sqlite3',
  'application/vnd.sqlite3',
  'application/vnd.apache.parquet',
  'application/vnd.apache.arrow.file',
  'application/x-netcdf',
  'application/netcdf',
  'application/x-hdf5',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/pdf',
  'application/epub+zip',
  'application/zip',
  'application/gzip',
  'application/x-tar',
  'image/tiff',
  'image/png',
  'image/jpeg',
  'image/svg+xml',
  'audio/flac',
  'audio/ogg',
  'audio/mpeg',
  'audio/wav',
  'video/webm',
  'video/ogg',
]);

const openNames =
  /\b(?:csv|tsv|json|jsonl|ndjson|geojson|xml|rdf|turtle|n-triples|parquet|arrow|netcdf|hdf5?|geotiff|gpkg|geopackage|gml|kml|ods|odt|txt|plain text|markdown|html|sqlite|flac|ogg|opus|wav|mp3|png|jpe?g|svg|tiff|onnx|safetensors|gguf|zarr|pbf|mbtiles|webm)\b/iu;

/** A distribution in an open format, with the words for that format. */
export interface OpenDistribution {
  readonly format: string;
  readonly pointer: string;
}

/** Formats made for reading on pages or in an office program, from which programs take data only with trouble. */
const officeFormat =
  /\b(?:pdf|docx?|odt|rtf|xlsx?|pptx?)\b|wordprocessingml|spreadsheetml|ms-?(?:word|excel|powerpoint)/iu;

/** The distributions in a format that is known to be open, each format once. Of a dataset only those that programs read. */
export function openDistributions({ dataset, kinds }: GoodRecord): readonly OpenDistribution[] {
  const isData = kinds.includes('dataset');
  const found = new Map<string, OpenDistribution>();
  for (const [index, { mediaType, format, accessTier }] of (
    dataset?.distributions ?? []
  ).entries()) {
    const name = openName(mediaType, format);
    const isForPages = isData && officeFormat.test(`${format ?? ''} ${mediaType ?? ''}`);
    if (name !== undefined && !isForPages && accessTier !== 'closed' && !found.has(name)) {
      found.set(name, { format: name, pointer: `/dataset/distributions/${index}` });
    }
  }
  return [...found.values()].toSorted((left, right) => (left.format < right.format ? -1 : 1));
}

/** Formats of the distributions that are named but not known to be open, or of which programs read little. */
export function otherFormats(record: GoodRecord): readonly string[] {
  const open = new Set(openDistributions(record).map(({ format }) => format));
  const names = (record.dataset?.distributions ?? []).flatMap(({ mediaType, format }) => {
    const name = openName(mediaType, format);
    return name !== undefined && open.has(name) ? [] : (format ?? mediaType ?? []);
  });
  return [...new Set(names)].toSorted();
}

/** Whether a text about a way out names nothing but formats for pages and office programs. */
export function namesOnlyOfficeFormats(text: string): boolean {
  return (
    officeFormat.test(text) &&
    !openNames.test(text) &&
    !/\b(?:apis?|interface|sql|dump|ods)\b/iu.test(text)
  );
}

function openName(mediaType: string | undefined, format: string | undefined): string | undefined {
  const type = mediaType?.replace(/;.*$/u, '').toLowerCase();
  if (type !== undefined && openMediaTypes.has(type)) return format ?? type;
  return format !== undefined && openNames.test(format) ? format : undefined;
}
