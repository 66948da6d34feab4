import type { Slug } from '@commonhold/schemas/good';
import type { Organisation } from '@commonhold/schemas/organisation';

export interface OrganisationPage {
  readonly items: readonly Organisation[];
  readonly nextCursor?: string;
}

export interface OrganisationStore {
  bySlug(slug: Slug): Promise<Organisation | undefined>;
  /** By name or alias in any language, compared in normalised form (see `normaliseName`). */
  byName(normalisedName: string): Promise<Organisation | undefined>;
  /** Ordered by slug. */
  list(query: {
    readonly cursor?: string | undefined;
    readonly limit: number;
  }): Promise<OrganisationPage>;
  /** Creates or replaces by slug; does nothing where the stored record is the same. */
  put(organisation: Organisation): Promise<'created' | 'updated' | 'unchanged'>;
  count(): Promise<number>;
}
