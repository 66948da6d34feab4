import type { Problem } from '@commonhold/schemas/error';
import type { AstroGlobal } from 'astro';

/**
 * The response for a page whose data could not be had: 301 to the new address, the page for what does not
 * exist, or the page for what cannot be reached.
 *
 * @param movedTo the address under a good's new slug, where the page can move.
 */
export function respondToProblem(
  problem: Problem,
  page: Pick<AstroGlobal, 'redirect' | 'rewrite' | 'url'>,
  movedTo?: (slug: string) => string,
): Response | Promise<Response> {
  switch (problem.kind) {
    case 'moved':
      return page.redirect(movedTo?.(problem.slug) ?? `/goods/${problem.slug}`, 301);
    case 'not-found':
    case 'invalid-input':
    case 'withdrawn':
      return page.rewrite(`/404${page.url.search}`);
    case 'unavailable':
      return page.rewrite(`/unavailable${page.url.search}`);
    case 'conflict':
    case 'unauthorised':
    case 'too-large':
    case 'internal':
      return page.rewrite(`/500${page.url.search}`);
  }
}
