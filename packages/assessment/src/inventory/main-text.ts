type Texts = Readonly<Record<string, string>>;

/** The English text, or else that of the first language tag by alphabet: the same however the record was stored. */
export function mainText(texts: Texts): string {
  const { en } = texts;
  if (en !== undefined) return en;
  const inOrder = textsInOrder(texts);
  const [, text] = inOrder.find(([tag]) => /^en(?:-|$)/iu.test(tag)) ?? inOrder[0] ?? none;
  return text;
}

/** All texts with their tags, by alphabet of the tags. */
export function textsInOrder(texts: Texts): readonly (readonly [tag: string, text: string])[] {
  return Object.entries(texts).toSorted(([left], [right]) => (left < right ? -1 : 1));
}

const none = ['', ''] as const;
