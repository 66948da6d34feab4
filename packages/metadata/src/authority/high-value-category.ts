import type { HighValueCategory } from '@commonhold/schemas/good';

/** The six categories of high-value datasets. Source: Publications Office, scheme `http://data.europa.eu/bna/asd487ae75`, version 2.1. */
export const highValueCategoryIris = {
  geospatial: 'http://data.europa.eu/bna/c_ac64a52d',
  'earth-observation-and-environment': 'http://data.europa.eu/bna/c_dd313021',
  meteorological: 'http://data.europa.eu/bna/c_164e0bf5',
  statistics: 'http://data.europa.eu/bna/c_e1da4e07',
  'companies-and-company-ownership': 'http://data.europa.eu/bna/c_a9135398',
  mobility: 'http://data.europa.eu/bna/c_b79e35eb',
} as const satisfies Record<HighValueCategory, string>;
