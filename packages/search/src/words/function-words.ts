/** Words that say how others belong together, in languages that queries come in. They are the first to be dispensed with. */
export const functionWords: ReadonlySet<string> = new Set(
  `a about an and any are as at be by can do does for from has have how i in into is it its me my of on or our that the
  their they this to use used using was we what when where which who why with you your
  au aux avec ce ces dans de des du en est et la le les leur ou par pour que qui sur un une
  al com como con da das del do dos e el em entre es esta las los na nas no nos o os para pela pelo por se sem sin
  su sus um uma un una y
  aus bei das dem den der die ein eine fur im ist mit nach oder und vom von zu zum zur
  cha ili kwa na ni wa ya za`.split(/\s+/u),
);

export function isFunctionWord(form: string): boolean {
  return functionWords.has(form);
}
