type Texts = Readonly<Record<string, string>>;

/** The English text, or else that of the first language tag by alphabet: the same however the record was stored. */
export function mainText(texts: Texts): string {
  const { en } = texts;
  if (en !== undefined) return en;
  const tags = Object.keys(texts).toSorted();
  const tag = tags.find((candidate) => /^en(?:-|$)/iu.test(candidate)) ?? tags[0];
  return tag === undefined ? '' : (texts[tag] ?? '');
}

/** All texts with their tags, by alphabet of the tags. */
export function textsInOrder(texts: Texts): readonly (readonly [tag: string, text: string])[] {
  const entries = Object.entries(texts);
  return entries.length < 2
    ? entries
    : entries.toSorted(([left], [right]) => (left < right ? -1 : 1));
}
