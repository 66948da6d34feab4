import { type FacetName, type SearchFilters, facetNames } from '@commonhold/schemas/discovery';
import { toFacetKey } from './facet-key.ts';

/**
 * The filter expression of a request: a list that must all match, of lists of which one must.
 * A facet can be left out, to count it as if it were not narrowed.
 */
export function toFilter(filters: SearchFilters, without?: FacetName): (string | string[])[] {
  const clauses: (string | string[])[] = [];
  for (const name of facetNames) {
    const values = filters[name];
    if (name === without || values === undefined || values.length === 0) continue;
    clauses.push(values.map((value) => `facets.${name} = ${quote(toFacetKey(String(value)))}`));
  }
  return [...clauses, ...rangeClauses(filters)];
}

/** Goods that have any of the values. */
export function toValueClause(facet: FacetName, values: readonly string[]): string {
  return `facets.${facet} IN [${values.map((value) => quote(toFacetKey(value))).join(', ')}]`;
}

function rangeClauses(filters: SearchFilters): string[] {
  const { updatedAfter } = filters;
  const updatedMinMs = updatedAfter === undefined ? undefined : Date.parse(updatedAfter);
  const bounds = [
    ['parameterCount >=', filters.parameterCountMin],
    ['parameterCount <=', filters.parameterCountMax],
    ['memoryBytes >=', filters.memoryBytesMin],
    ['memoryBytes <=', filters.memoryBytesMax],
    ['updatedAtMs >=', updatedMinMs],
  ] as const;
  return bounds.flatMap(([clause, bound]) => (bound === undefined ? [] : [`${clause} ${bound}`]));
}

/** Half a character is no text to the server. */
function quote(value: string): string {
  return `"${value
    .toWellFormed()
    .replaceAll('\\', '\\\\')
    .replaceAll('"', String.raw`\"`)}"`;
}
