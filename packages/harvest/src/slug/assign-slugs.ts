import { Slug } from '@commonhold/schemas/good';
import { cutSlug, toSlug } from './to-slug.ts';

export interface Named {
  readonly key: string;
  readonly name: string;
}

/**
 * Gives every record of a source a slug of its own: that of its name; where several share a name, the
 * record whose key says the same (else the first key) keeps it and the others add their key.
 * The order of the records does not matter. Keys must be unique.
 */
export function assignSlugs(records: readonly Named[]): ReadonlyMap<string, Slug> {
  const taken = new Set<string>();
  const slugs = new Map<string, Slug>();
  const ordered = records.toSorted(
    (left, right) =>
      Number(isKeyLikeName(right)) - Number(isKeyLikeName(left)) || (left.key < right.key ? -1 : 1),
  );
  for (const { key, name } of ordered) {
    const slug = firstFree(candidates(key, name), taken);
    taken.add(slug);
    slugs.set(key, Slug.parse(slug));
  }
  return slugs;
}

function isKeyLikeName({ key, name }: Named): boolean {
  return toSlug(key) === toSlug(name);
}

function candidates(key: string, name: string): readonly string[] {
  const ofName = toSlug(name);
  const ofKey = toSlug(key);
  const both = cutSlug(`${cutSlug(ofName, 60)}-${ofKey}`, 100);
  return [
    ofName,
    ...(ofKey.startsWith(ofName) || ofName.includes(ofKey) ? [ofKey] : []),
    both,
    ofKey,
  ]
    .map((slug) => slug.replace(/^-/u, ''))
    .filter((slug) => slug !== '');
}

function firstFree(wanted: readonly string[], taken: ReadonlySet<string>): string {
  const free = wanted.find((slug) => !taken.has(slug));
  if (free !== undefined) return free;
  const base = wanted.at(-1) ?? 'good';
  let number = 2;
  while (taken.has(`${cutSlug(base, 90)}-${number}`)) number += 1;
  return taken.has(base) ? `${cutSlug(base, 90)}-${number}` : base;
}
