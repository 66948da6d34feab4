import type { BoundingBox, DatasetFacts } from '@commonhold/schemas/good';
import { type Codec, listOf, single } from '../mapping/codec.ts';
import { fieldsOf, nodeOf } from '../mapping/field.ts';
import { partialDate, plain } from '../mapping/value-codecs.ts';

type SpatialCoverage = NonNullable<DatasetFacts['spatialCoverage']>;
type TemporalCoverage = NonNullable<DatasetFacts['temporalCoverage']>;

/** A box as a polygon of longitudes and latitudes. Source: OGC GeoSPARQL 1.1, 8.5.1: without a reference system, WGS 84 in this order. */
const wellKnownText: Codec<BoundingBox> = {
  write: ({ west, south, east, north }) =>
    `POLYGON((${west} ${north}, ${east} ${north}, ${east} ${south}, ${west} ${south}, ${west} ${north}))`,
  read: (values) =>
    single(values, (value) => {
      const [west, north, east, , , south] = (String(plain.read([value])).match(number) ?? []).map(
        Number,
      );
      return { west, south, east, north };
    }),
};
const number = /-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/giu;

const { field: spatial, listField: spatialList } = fieldsOf<SpatialCoverage>();
export const spatialCoverageFields = [
  spatialList('places', 'placeCode', listOf(plain)),
  spatial('boundingBox', 'bbox', wellKnownText),
  spatial('isWorldwide', 'isWorldwide', plain),
];
export const spatialCoverage = nodeOf<SpatialCoverage>({
  types: ['dct:Location'],
  fields: spatialCoverageFields,
});

const { field: temporal } = fieldsOf<TemporalCoverage>();
export const temporalCoverageFields = [
  temporal('start', 'startDate', partialDate),
  temporal('end', 'endDate', partialDate),
];
export const temporalCoverage = nodeOf<TemporalCoverage>({
  types: ['dct:PeriodOfTime'],
  fields: temporalCoverageFields,
});
