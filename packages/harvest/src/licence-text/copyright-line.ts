/**
 * Whether a line only says whose the work is. Such lines may be left out of a comparison; a line that could
 * hold a condition may not, whatever it begins with. Source: SPDX 2.3, annex B, guideline 11.
 */
export function isCopyrightLine(line: string): boolean {
  if (line.length > lengthMax) return false;
  if (reservation.test(line)) return true;
  const rest = line.replaceAll(allReserved, ' ').replaceAll(bracketed, ' ');
  return beginning.test(line) && !hasWeight(rest) && !sentenceBreak.test(rest);
}

/** Whether words may stand where a licence names its holder: `google inc` in “neither the name of google inc”. */
export function isHolderName(words: string): boolean {
  return words.split(' ').length <= holderWordsMax && !hasWeight(words);
}

const lengthMax = 250;
const holderWordsMax = 16;
/** A name, a year or a sign must follow; “copyright notice” and “copyright and” begin lines of running text. */
const beginning =
  /^(?:(?:[Cc]opyright|COPYRIGHT|©|\([Cc]\)|&copy;)[\s:,]*)+(?:[\d<[{(]|(?!(?:[Nn]otices?|[Hh]olders?|[Oo]wners?|[Ll]aws?|[Ll]icen[cs]es?|[Aa]ct|[Ss]tatements?)\b|NOTICE|HOLDER|OWNER|LAW|LICEN[CS]E)\p{Lu})/u;
const reservation = /^all rights? reserved\W*$/iu;
const allReserved = /\ball rights? reserved\b\.?/giu;
/** Addresses in brackets. */
const bracketed = /[<[({]\s*(?:https?:|mailto:)?[^\s<>[\](){}]+\s*[>\])}]/gu;

function hasWeight(words: string): boolean {
  return weighty.test(words.replaceAll(/free software foundation/giu, ' '));
}

/** Words by which a text grants, limits or refers. A name that holds one costs a recognition; a condition taken for a name costs more. */
const weighty = new RegExp(
  `\\b(?:${[
    'academic use|agree\\w*|allow\\w*|authori[sz](?:e|ed|ation)|cannot|commercial\\w*|comply|conditions?',
    'consent|copies|copy|derivatives?|disclaim\\w*|distribut\\w*|educational|except\\w*|exclud\\w*|fees?',
    'forbid\\w*|free|grant\\w*|hereby|if|licen[cs]\\w*|limitations?|limits|limited to|may|military|modif\\w*',
    'must|no|non|noncommercial|nor|not|only|outside|paid|pay|permi\\w*|personal|private|prohibit\\w*|provided',
    'purposes?|redistribut\\w*|refus\\w*|required|requires?d? to|requirements?|reproduc\\w*|restrict\\w*',
    'revo[ck]\\w*|royalt\\w*|sell\\w*|shall|should|solely|subject|sublicen\\w*|terms?|unless|until',
    'us(?:e|ed|es|er|ers|ing)|warrant\\w*|will|without',
  ].join('|')})\\b`,
  'iu',
);
/** A full stop and more than two words behind it, where the stop ends no abbreviation. */
const sentenceBreak =
  /(?<!\b(?:\p{L}|\p{L}\.\p{L}|co|corp|dr|gmbh|inc|jr|ltd|llc|sr|st|et al))\.\s+(?:\S+\s+){2,}\S+/iu;
