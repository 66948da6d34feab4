import { formBySuffix, preferredForm } from './negotiate.ts';

const programPaths = /^\/(?:_astro|api|id|contexts|ns|livez|metrics|readyz|statusz)(?:\/|$)/u;
const searchPaths = /^\/(?:search\.(?:json|csv|jsonld|atom)|suggest|opensearch\.xml)$/u;

/** Whether a page of the site answers, or a program: by path, and for a good by suffix and by `Accept`. */
export function belongsToSite(path: string, accept: string | undefined): boolean {
  if (programPaths.test(path) || searchPaths.test(path)) return false;
  const name = /^\/goods\/([^/]+)$/u.exec(path)?.[1];
  if (name === undefined) return true;
  return formBySuffix(name) === undefined && preferredForm(accept) === 'html';
}
