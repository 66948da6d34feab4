import { isCopyrightLine, isHolderName } from './copyright-line.ts';

/** A text as it is compared, and the titles that stood above it. */
export interface LicenceWords {
  readonly words: string;
  readonly titles: readonly string[];
}

/**
 * The words of a licence text that count when texts are compared: lower case, without punctuation, list
 * marks, addresses, copyright notices and the names of holders, with one spelling for each word. What stands
 * above the text and is on the list of titles comes apart. Source: SPDX 2.3, annex B, guidelines 3 to 12.
 */
export function licenceWords(text: string, isTitle: (words: string) => boolean): LicenceWords {
  const lines = text
    .normalize('NFKC')
    .replaceAll(/\r\n?/gu, '\n')
    .split('\n')
    .map(withoutMarks)
    .filter((line) => line !== '' && !isCopyrightLine(line))
    .map((line) => ({ line, words: plainWords(line) }))
    .filter(({ words }) => words !== '');
  const found = lines.findIndex(({ words }) => !isTitle(words));
  const first = found === -1 ? lines.length : found;
  return {
    words: plainHolders(
      plainWords(
        lines
          .slice(first)
          .map(({ line }) => line)
          .join('\n'),
      ),
    ),
    titles: lines.slice(0, first).map(({ words }) => words),
  };
}

/** Lower case, one space between words, one spelling for each; without punctuation, addresses and single letters. */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/\(\d{1,2}\)/gu, ' ')
    .split(/\s+/u)
    .filter((word) => !isAddress(word))
    .join(' ')
    .replaceAll(/['’‘`´]s\b/gu, 's')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !listMarks.has(word))
    .map((word) => oneSpelling.get(word) ?? word)
    .join(' ')
    .replaceAll(/\b(?:non|sub) (?=\p{L})/gu, (prefix) => prefix.trimEnd())
    .replaceAll(asides, '')
    .trim();
}

/** A bare address. The words around it are compared. */
function isAddress(word: string): boolean {
  return (
    word.length <= addressLengthMax &&
    (word.includes('://') ||
      /^[<("']*[^@]+@[\w-]+\.[\w.-]+\W*$/u.test(word) ||
      /^[<("']*(?:[\w-]{1,60}\.){1,5}(?:org|com|net|io|ai|eu|gov|edu)(?:\/\S*)?\W*$/u.test(word))
  );
}

const addressLengthMax = 300;
const listMarks: ReadonlySet<string> = new Set(
  'a b c d e f g h i j k l m n o p q r s t u v w x y z ii iii iv vi vii viii ix xi xii'.split(' '),
);

/** Quotation and comment marks, headings and list marks at the beginning of a line; lines and emphasis made of signs. */
function withoutMarks(line: string): string {
  return line
    .replace(/^[\s>#*/;|=_~-]+/u, '')
    .replace(/^\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]{1,5})[.)]\s+(?=["“'(*_]*\p{Lu})/u, '')
    .replace(/^(?:\(?(?:[a-z]|[ivx]{1,5}|\d{1,2})\)|[•·◦–—])\s+/iu, '')
    .replace(/^\[[^\]]+\]:\s*\S+$/u, '')
    .replaceAll(/[*_]{2,}|<\/?(?:b|em|i|strong|p|br)\s*\/?>/giu, '')
    .trim();
}

/** Names of holders become one word, unless what stands there is more than a name. */
function plainHolders(words: string): string {
  return holderPlaces.reduce(
    (text, { place, plain }) =>
      text.replaceAll(place, (found, name: string) => (isHolderName(name) ? plain : found)),
    words,
  );
}

/** Places where licences of the BSD, MIT and ISC kind name their holder. */
const holderPlaces: readonly { readonly place: RegExp; readonly plain: string }[] = [
  {
    place:
      /\bneither the names? of ((?:\S+ ){0,20}?\S+) nor the names? of (?:\S+ ){0,3}?contributors\b/gu,
    plain: 'neither the name of holder nor the names of contributors',
  },
  {
    place: /\bsoftware is provided by ((?:\S+ ){0,20}?\S+) as is\b/gu,
    plain: 'software is provided by holder as is',
  },
  {
    place: /\bin no event shall ((?:\S+ ){0,20}?\S+) be (?:held )?liable\b/gu,
    plain: 'in no event shall holder be liable',
  },
  {
    place: /\bas is and ((?:\S+ ){0,16}?\S+) disclaims? all warranties\b/gu,
    plain: 'as is and holder disclaims all warranties',
  },
];

/** Remarks that publishers of texts add and that grant and limit nothing. */
const asides =
  / including the next paragraph\b| for more information please see$| the text of the creative commons public licenses is dedicated to the public domain under the cc0 public domain dedication\b| (?:51 franklin (?:st|street) (?:fifth|5th) floor boston ma 02110 1301|59 temple place (?:suite 330 )?boston ma 02111 1307|675 mass ave cambridge ma 02139)(?: usa)?\b/gu;

/** Source: SPDX 2.3, annex B, guideline 8, equivalent words. */
const oneSpelling: ReadonlyMap<string, string> = new Map([
  ['acknowledgement', 'acknowledgment'],
  ['acknowledgements', 'acknowledgments'],
  ['analogue', 'analog'],
  ['analyse', 'analyze'],
  ['artefact', 'artifact'],
  ['artefacts', 'artifacts'],
  ['authorisation', 'authorization'],
  ['authorised', 'authorized'],
  ['calibre', 'caliber'],
  ['cancelled', 'canceled'],
  ['catalogue', 'catalog'],
  ['centre', 'center'],
  ['emphasised', 'emphasized'],
  ['favour', 'favor'],
  ['favourite', 'favorite'],
  ['fulfil', 'fulfill'],
  ['fulfilment', 'fulfillment'],
  ['initialise', 'initialize'],
  ['judgement', 'judgment'],
  ['labelling', 'labeling'],
  ['labour', 'labor'],
  ['licence', 'license'],
  ['licences', 'licenses'],
  ['licenced', 'licensed'],
  ['maximise', 'maximize'],
  ['modelled', 'modeled'],
  ['modelling', 'modeling'],
  ['offence', 'offense'],
  ['optimise', 'optimize'],
  ['organisation', 'organization'],
  ['organise', 'organize'],
  ['practise', 'practice'],
  ['programme', 'program'],
  ['realise', 'realize'],
  ['recognise', 'recognize'],
  ['signalling', 'signaling'],
  ['utilisation', 'utilization'],
  ['whilst', 'while'],
  ['wilful', 'willful'],
]);
