import { authorityBase } from './authority-base.ts';
import { pairsOf } from './pairs-of.ts';

// Media types (IANA registry) to codes of the table, only where one type means one code.
const byMediaType = pairsOf(`
  application/atom+xml:ATOM application/epub+zip:EPUB application/geo+json:GEOJSON
  application/geopackage+sqlite3:GPKG application/gml+xml:GML application/gzip:GZIP
  application/json:JSON application/ld+json:JSON_LD application/msword:DOC application/n-quads:RDF_N_QUADS
  application/n-triples:RDF_N_TRIPLES application/pdf:PDF application/rdf+xml:RDF_XML
  application/rss+xml:RSS application/rtf:RTF application/sql:SQL application/trig:RDF_TRIG
  application/vnd.google-earth.kml+xml:KML application/vnd.google-earth.kmz:KMZ
  application/vnd.ms-excel:XLS application/vnd.oasis.opendocument.spreadsheet:ODS
  application/vnd.oasis.opendocument.text:ODT
  application/vnd.openxmlformats-officedocument.spreadsheetml.sheet:XLSX
  application/vnd.openxmlformats-officedocument.wordprocessingml.document:DOCX
  application/warc:WARC application/x-hdf:HDF application/x-hdf5:HDF application/x-netcdf:NETCDF
  application/netcdf:NETCDF application/x-tar:TAR application/x-xz:XZ application/xhtml+xml:XHTML
  application/xml:XML application/yaml:YAML application/zip:ZIP audio/mpeg:MP3 audio/wav:WAV
  image/bmp:BMP image/gif:GIF image/jpeg:JPEG image/png:PNG image/svg+xml:SVG image/tiff:TIFF
  text/csv:CSV text/html:HTML text/plain:TXT text/tab-separated-values:TSV text/turtle:RDF_TURTLE
  text/xml:XML text/yaml:YAML video/mp4:MPEG4
`);

// Names of formats as publishers write them, in lower case without dots and blanks.
const byName = pairsOf(`
  atom:ATOM bzip2:BZIP2 csv:CSV dbf:DBF docx:DOCX epub:EPUB geojson:GEOJSON geopackage:GPKG geotiff:GEOTIFF
  gml:GML gpkg:GPKG gtfs:GTFS gzip:GZIP hdf:HDF hdf5:HDF hdt:HDT html:HTML ics:ICS jpeg:JPEG jpg:JPEG json:JSON
  jsonld:JSON_LD json-ld:JSON_LD kml:KML kmz:KMZ las:LAS laz:LAZ mp3:MP3 n-quads:RDF_N_QUADS n-triples:RDF_N_TRIPLES
  netcdf:NETCDF ods:ODS odt:ODT pdf:PDF png:PNG rdf/xml:RDF_XML rdfxml:RDF_XML shapefile:SHP shp:SHP sql:SQL
  svg:SVG tar:TAR targz:TAR_GZ tgz:TAR_GZ tiff:TIFF tmx:TMX tsv:TSV ttl:RDF_TURTLE turtle:RDF_TURTLE txt:TXT
  warc:WARC wav:WAV wfs:WFS_SRVC wms:WMS_SRVC xls:XLS xlsx:XLSX xml:XML yaml:YAML zip:ZIP
`);

/**
 * The IRI of a file format in the EU's table. Many formats of artificial intelligence (Parquet, ONNX, Safetensors) are not in it.
 * Source: Publications Office, authority table `file-type`, 2022-09-28.
 */
export function fileTypeIri(
  mediaType: string | undefined,
  name: string | undefined,
): string | undefined {
  const code =
    byMediaType.get(bareMediaType(mediaType ?? '')) ??
    byName.get((name ?? '').toLowerCase().replace(/[.\s]/gu, ''));
  return code === undefined ? undefined : `${authorityBase}file-type/${code}`;
}

/** A media type without parameters, in lower case. */
export function bareMediaType(mediaType: string): string {
  return (mediaType.split(';')[0] ?? '').trim().toLowerCase();
}
