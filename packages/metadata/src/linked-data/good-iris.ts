// oxlint-disable-next-line no-restricted-imports -- hashing is a function of its argument: no clock, no file, no network
import { createHash } from 'node:crypto';
import type { Good } from '@commonhold/schemas/good';
import { type Site, baseOf } from './json-ld-document.ts';

/** The IRIs around one good. */
export interface GoodIris {
  readonly base: string;
  /** Permanent, whatever becomes of the slug. */
  readonly good: string;
  /** The page, which is the record of the good in our catalogue. */
  readonly page: string;
  /** The newest revision. */
  readonly revision: string;
}

export function goodIris(good: Good, site: Site): GoodIris {
  const base = baseOf(site);
  const page = goodPageIri(base, good.slug);
  return {
    base,
    good: goodIri(base, good.id),
    page,
    revision: `${page}/revisions/${good.revision.number}`,
  };
}

export function goodIri(base: string, id: string): string {
  return `${base}/id/${id}`;
}

export function goodPageIri(base: string, slug: string): string {
  return `${base}/goods/${slug}`;
}

export function organisationIri(base: string, slug: string): string {
  return `${base}/organisations/${slug}`;
}

export function standardIri(base: string, id: string): string {
  return `${base}/standards/${id}`;
}

/**
 * A part of a good that stays the same from revision to revision, told by what it leads to:
 * `{good}#distribution-3f2a…`. Edits and a new order of the parts leave it alone.
 */
export function partIri(good: string, kind: string, address: string): string {
  const digest = createHash('sha256').update(address.toWellFormed()).digest('hex').slice(0, 16);
  return `${good}#${kind}-${digest}`;
}
