import type { LocalizedName } from '@commonhold/schemas/text';

const codePointsMax = 200;

/** Sort keys of a name by language; see migration `0002-create-discovery`. */
export function nameKeys(name: LocalizedName): Readonly<Record<string, string>> {
  const keys = new Map<string, string>();
  for (const [tag, text] of Object.entries(name)) {
    const key = Array.from(text.toLowerCase()).slice(0, codePointsMax).join('');
    const language = tag.toLowerCase();
    const places = [language, `${language.split('-')[0] ?? language}-*`, '*'];
    for (const place of places) if (!keys.has(place)) keys.set(place, key);
  }
  return Object.fromEntries(keys);
}
