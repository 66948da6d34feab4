const shownLengthMax = 900;

/** Running text cut where a page may fold it: whole paragraphs, the first always shown. */
export function splitText(text: string): {
  readonly shown: readonly string[];
  readonly folded: readonly string[];
} {
  const paragraphs = text.split(/\n\s*\n/u).filter((paragraph) => paragraph.trim() !== '');
  let length = 0;
  const isShown = (paragraph: string) => {
    const fits = length === 0 || length + paragraph.length <= shownLengthMax;
    length += paragraph.length;
    return fits;
  };
  const cut = paragraphs.findIndex((paragraph) => !isShown(paragraph));
  if (cut === -1) return { shown: paragraphs, folded: [] };
  return { shown: paragraphs.slice(0, cut), folded: paragraphs.slice(cut) };
}
