import { contextPath } from '../context/namespaces.ts';

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** A JSON-LD document in terms of our context. */
export interface JsonLdDocument extends JsonObject {
  readonly '@context': JsonValue;
}

/** The installation that speaks. `baseUrl` is its public address, such as `https://goods.example.org`. */
export interface Site {
  readonly baseUrl: string;
  /** Its name, for the catalogue and its publisher. */
  readonly title?: string;
}

/** A document whose context is named by the address at which the site serves it. */
export function documentOf(site: Site, node: JsonObject): JsonLdDocument {
  return { '@context': baseOf(site) + contextPath, ...node };
}

/** The address of the site without a slash at the end. */
export function baseOf(site: Site): string {
  return site.baseUrl.replace(/\/+$/u, '');
}
