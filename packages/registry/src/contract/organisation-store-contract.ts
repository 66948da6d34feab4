import { Slug } from '@commonhold/schemas/good';
import { ok } from '@commonhold/schemas/result';
import type { Organisation } from '@commonhold/schemas/organisation';
import { describe, expect, test } from 'vitest';
import { normaliseName } from '../organisation/index.ts';
import { type OpenRegistry, useRegistry } from './open-registry.ts';
import { anOrganisation, newId } from './samples.ts';

/** What every store of organisations must do. */
export function describeOrganisationStore(name: string, open: OpenRegistry): void {
  describe(`organisations in ${name}`, () => {
    const registry = useRegistry(open);
    const put = (organisation: Organisation) =>
      registry().transaction(async ({ organisations }) =>
        ok(await organisations.put(organisation)),
      );

    test('an organisation is created once, updated when it differs, and else left alone', async () => {
      const organisation = anOrganisation({ jurisdiction: 'KE' });
      expect(await put(organisation)).toEqual(ok('created'));
      expect(await registry().read.organisations.bySlug(organisation.slug)).toEqual(organisation);
      expect(await put({ ...organisation })).toEqual(ok('unchanged'));
      const changed = { ...organisation, name: { en: 'Another name', sw: 'Jina jingine' } };
      expect(await put(changed)).toEqual(ok('updated'));
      expect(await registry().read.organisations.bySlug(organisation.slug)).toEqual(changed);
    });

    test('an organisation is found by any name or alias that it has, and by none that it had', async () => {
      const id = newId();
      const organisation = anOrganisation({
        name: { en: `Open Weather ${id} Inc.`, de: `Offenes Wetter ${id} e.V.` },
        aliases: [`ÖW-${id}`],
      });
      await put(organisation);
      const byName = (name_: string) => registry().read.organisations.byName(normaliseName(name_));
      for (const known of [`open weather ${id}`, `OFFENES WETTER ${id}`, `öw ${id}`]) {
        expect(await byName(known)).toEqual(organisation);
      }
      await put({ ...organisation, aliases: [] });
      expect(await byName(`ÖW-${id}`)).toBeUndefined();
    });

    test('pages hold every organisation once, in the order of slugs', async () => {
      const slugs = ['b', 'a', 'b-2', 'b2'].map((suffix) => `${suffix}-${newId()}`);
      for (const slug of slugs) await put(anOrganisation({ slug }));
      const found: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await registry().read.organisations.list({ cursor, limit: 2 });
        found.push(...page.items.map(({ slug }) => slug));
        cursor = page.nextCursor;
      } while (cursor !== undefined);
      expect(found).toEqual(found.toSorted());
      expect(found).toHaveLength(await registry().read.organisations.count());
      expect(slugs.every((slug) => found.includes(slug))).toBe(true);
    });

    test('what is unknown leads nowhere', async () => {
      const { organisations } = registry().read;
      expect(await organisations.bySlug(Slug.parse('nobody'))).toBeUndefined();
      expect(await organisations.byName('nobody')).toBeUndefined();
      expect(await organisations.list({ limit: 5, cursor: '!' })).toEqual({ items: [] });
    });
  });
}
