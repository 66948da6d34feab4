import type { LicenceData } from '../licence/licence-data.ts';
import { type LicenceMarks, loadLicenceMarks } from './licence-marks.ts';
import { likeness, sketchOf } from './sketch.ts';
import { type SpdxTexts, digestOf, framesOf, loadSpdxTexts } from './spdx-texts.ts';

/** Which licence a text is. `marks`: by its title and clauses that no other licence has, not word by word. */
export type Recognition =
  | {
      readonly kind: 'recognised';
      /** All ids that have this text: `GPL-3.0-only` and `GPL-3.0-or-later` share one. */
      readonly expressions: readonly string[];
      readonly by: 'text' | 'marks';
    }
  | {
      readonly kind: 'unrecognised';
      /** The known text that is most like it, where one is. It is no recognition: the difference may be a condition. */
      readonly nearest?: { readonly expression: string; readonly similarity: number };
    };

export type RecogniseLicence = (text: string) => Promise<Recognition>;

/** Below this, “nearest” would say nothing. */
const similarityMin = 0.8;
/** Longer texts are no licence alone. The longest known text has some 45,000 characters. */
export const licenceTextLengthMax = 200_000;

/**
 * Recognises licence texts, word by word after the matching guidelines of SPDX, with nothing between the
 * words let through: whoever adds a clause to a text gets another text. The texts are read at the first question.
 */
export function createLicenceRecogniser(data: LicenceData): RecogniseLicence {
  let loading: Promise<{ texts: SpdxTexts; marks: LicenceMarks }> | undefined;
  const beyondSpdx = new Map(
    [...data.others.values()].flatMap(({ id, texts }) => texts.map(({ sha256 }) => [sha256, id])),
  );
  return async (text) => {
    const whole = beyondSpdx.get(digestOf(text));
    if (whole !== undefined) return { kind: 'recognised', expressions: [whole], by: 'text' };
    loading ??= load(data);
    const { texts, marks } = await loading;
    if (text.length > licenceTextLengthMax) return { kind: 'unrecognised' };
    const { words, titles } = texts.read(text);
    const ids = idsOf(words, texts, marks);
    // A title above a text must not name another licence than the text is.
    const isWellTitled = titles.every((title) => ids.some((id) => texts.isTitleOf(title, id)));
    if (ids.length > 0 && isWellTitled) return { kind: 'recognised', expressions: ids, by: 'text' };
    const marked = marks.find([...titles, words].join(' '));
    if (marked !== undefined) return { kind: 'recognised', expressions: [marked], by: 'marks' };
    return nearestTo(words, texts);
  };
}

async function load(data: LicenceData): Promise<{ texts: SpdxTexts; marks: LicenceMarks }> {
  return {
    texts: await loadSpdxTexts((id) => data.spdx.get(id)?.isDeprecated !== true),
    marks: loadLicenceMarks(),
  };
}

function idsOf(words: string, texts: SpdxTexts, marks: LicenceMarks): readonly string[] {
  const exact = texts.withWords(words);
  if (exact.length > 0) return exact;
  const named = marks.withDigest(digestOf(words));
  if (named !== undefined) return named;
  for (const { head, core, tail } of framesOf(words)) {
    for (const framed of texts.withCore(core)) {
      // Whatever stands around the conditions must itself come from the licence.
      if (holds(framed.head, head) && holds(framed.tail, tail)) return framed.ids;
    }
  }
  return [];
}

function holds(whole: string, part: string): boolean {
  return part === '' || ` ${whole} `.includes(` ${part} `);
}

function nearestTo(words: string, { sketches }: SpdxTexts): Recognition {
  const sketch = sketchOf(words);
  let nearest: { readonly expression: string; readonly similarity: number } | undefined;
  for (const { id, sketch: known } of sketches) {
    const similarity = likeness(sketch, known);
    if (similarity >= (nearest?.similarity ?? similarityMin))
      nearest = { expression: id, similarity };
  }
  if (nearest === undefined) return { kind: 'unrecognised' };
  // Never 1: that would read as the same text.
  const similarity = Math.min(Math.floor(nearest.similarity * 1_000) / 1_000, 0.999);
  return { kind: 'unrecognised', nearest: { ...nearest, similarity } };
}
