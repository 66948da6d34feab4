import type { Problem } from '@commonhold/schemas/error';
import type { GoodSummary, Slug } from '@commonhold/schemas/good';
import type { Organisation } from '@commonhold/schemas/organisation';
import { type Result, err, ok } from '@commonhold/schemas/result';
import type { Stores } from '../ports/index.ts';

/** An organisation and the goods that name it, by name of the good; at most 500. Errors: `not-found`. */
export async function readOrganisation(
  stores: Stores,
  slug: Slug,
): Promise<
  Result<{ readonly organisation: Organisation; readonly goods: readonly GoodSummary[] }, Problem>
> {
  const organisation = await stores.organisations.bySlug(slug);
  if (organisation === undefined) return err({ kind: 'not-found', what: 'organisation', id: slug });
  return ok({ organisation, goods: await stores.goods.ofOrganisation(slug) });
}
