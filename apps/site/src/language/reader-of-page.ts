import type { AstroGlobal } from 'astro';
import { type Reader, readerOf } from './reader.ts';

/** The reader behind the request that a page answers. */
export function readerOfPage(page: Pick<AstroGlobal, 'url' | 'request'>): Reader {
  return readerOf({ url: page.url, headers: page.request.headers });
}
