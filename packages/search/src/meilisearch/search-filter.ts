import { type FacetName, type SearchFilters, facetNames } from '@commonhold/schemas/discovery';

/**
 * The filter expression of a request: a list that must all match, of lists of which one must.
 * A facet can be left out, to count it as if it were not narrowed.
 */
export function toFilter(filters: SearchFilters, without?: FacetName): (string | string[])[] {
  const clauses: (string | string[])[] = [];
  for (const name of facetNames) {
    const values = filters[name];
    if (name === without || values === undefined || values.length === 0) continue;
    clauses.push(values.map((value) => `${name} = ${quote(String(value))}`));
  }
  if (filters.parameterCountMin !== undefined) {
    clauses.push(`parameterCount >= ${filters.parameterCountMin}`);
  }
  if (filters.parameterCountMax !== undefined) {
    clauses.push(`parameterCount <= ${filters.parameterCountMax}`);
  }
  if (filters.updatedAfter !== undefined) {
    clauses.push(`updatedAtMs >= ${Date.parse(filters.updatedAfter)}`);
  }
  return clauses;
}

function quote(value: string): string {
  return `"${value.replaceAll('\\', '\\\\').replaceAll('"', String.raw`\"`)}"`;
}
