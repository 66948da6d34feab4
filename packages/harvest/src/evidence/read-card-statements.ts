import type { CardStatement } from '@commonhold/schemas/evidence';
import { bounds } from '@commonhold/schemas/text';
import type { LicenceData } from '../licence/licence-data.ts';

const statementsMax = bounds.shortListMax;

/**
 * The sentences of a card that name a licence or set a limit on use, in their own words. What they are about
 * (the model, its data, somebody else’s work) is not decided here.
 */
export function readCardStatements(data: LicenceData, prose: string): readonly CardStatement[] {
  const names = licenceNames(data);
  const statements: CardStatement[] = [];
  for (const sentence of sentencesOf(prose)) {
    const limit = limitIn(sentence);
    const expression = /\blicen[cs]/iu.test(sentence) ? licenceIn(sentence, names) : undefined;
    if (limit === undefined && expression === undefined) continue;
    statements.push({
      sentence,
      ...(expression === undefined ? {} : { expression }),
      ...(limit === undefined ? {} : { limit }),
    });
    if (statements.length === statementsMax) break;
  }
  return statements;
}

/** Without code, comments, tables of figures and the signs of Markdown. Longer pieces than a sentence can be are left out. */
function sentencesOf(prose: string): readonly string[] {
  return prose
    .replaceAll(/^```[\s\S]*?(?:^```|$(?![\s\S]))/gmu, '\n')
    .replaceAll(/<!--[\s\S]*?(?:-->|$(?![\s\S]))/gu, '\n')
    .split('\n')
    .filter((line) => line.length <= 4_000 && !line.startsWith('|'))
    .map((line) =>
      line
        .replaceAll(/!?\[(?<shown>[^[\]]{0,300})\]\([^()\s]{0,500}\)/gu, '$<shown>')
        .replaceAll(/<[^<>]{1,200}>/gu, ' ')
        .replace(/^[\s>#*-]+/u, '')
        .replaceAll(/[*_`]+/gu, '')
        .replaceAll(/\s+/gu, ' ')
        .trim(),
    )
    .flatMap((line) => line.split(/(?<=[.!?]) /u))
    .filter((sentence) => sentence.length > 3 && sentence.length <= bounds.sentenceLengthMax);
}

const limits =
  /\b(?:non-?commercial|(?:research|academic|evaluation|educational)(?: (?:use|purposes?))? only|only for (?:research|academic|non-?profit)(?: use| purposes?)?|not for commercial|no commercial use|(?:not|cannot|may not) be used commercially)\b/iu;
/** Both kinds of use are named, so that neither is ruled out; or the limit is denied. */
const noLimit =
  /\b(?:commercial(?:ly)? (?:and|or|&|as well as) (?:for )?non-?commercial|non-?commercial(?:ly)? (?:and|or|&|as well as) (?:for )?commercial|commercial\/non-?commercial|non-?commercial\/commercial|not (?:limited|restricted) to (?:non-?commercial|research)|without (?:any )?non-?commercial)/iu;

function limitIn(sentence: string): string | undefined {
  return noLimit.test(sentence) ? undefined : limits.exec(sentence)?.[0];
}

type Names = readonly { readonly name: string; readonly expression: string }[];

/** Longest first, so that “CC BY-NC 4.0” is not read as “CC BY”. */
function licenceNames({ aliases, currentIds }: LicenceData): Names {
  const known = [
    ...[...aliases.values()]
      .filter(({ kind, confidence }) => kind === 'text' && confidence === 'exact')
      .map(({ match, expression }) => ({ name: plain(match), expression })),
    ...[...currentIds].map(([name, expression]) => ({ name: plain(name), expression })),
  ];
  return known
    .filter(({ name, expression }) => isTelling(name) && expression !== 'NOASSERTION')
    .toSorted((left, right) => right.name.length - left.name.length);
}

/** Some names are words as well: “python”, “intel”, “curl”. Those with a version, or the word licence, are not. */
function isTelling(name: string): boolean {
  return (
    /\d|licen[cs]e|openrail|terms of use/u.test(name) ||
    ['mit', 'gpl', 'agpl', 'lgpl', 'gemma'].includes(name)
  );
}

function licenceIn(sentence: string, names: Names): string | undefined {
  const text = ` ${plain(sentence)} `;
  return names.find(({ name }) => text.includes(` ${name} `))?.expression;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}.+]+/gu, ' ')
    .replaceAll(/\.(?= |$)/gu, '')
    .trim();
}
