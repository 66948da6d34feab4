import { mainText } from '../../inventory/main-text.ts';
import type { CheckResult } from '../check-result.ts';
import { fixed } from '../fixed-result.ts';
import { capital, distinct, inWords, quote } from '../sentence.ts';
import { noClaim, standings } from './claim-context.ts';
import type { ClaimContext } from './claim-context.ts';

const noOpenLicence = fixed(
  noClaim('No component is said to be under an open licence.', ['/components']),
);
const noTerms = fixed(noClaim('The record names no terms beside an open licence.', ['/dataset']));
const noDatabaseLicence = fixed(
  noClaim('No data are under a licence for databases.', ['/components']),
);

const limits =
  /\b(?:non-?commercial|research (?:purposes |use )?only|academic use only|not for commercial|no commercial use|acceptable use policy|prohibited uses?)\b/iu;

function limitIn(text: string | undefined): string | undefined {
  return text === undefined ? undefined : limits.exec(text)?.[0];
}

/** An open licence with words beside it that limit the use. */
interface AgainstWords {
  readonly words: string;
  readonly pointer: string;
  readonly label: string;
  readonly expression: string;
}

export function licenceAgainstWords(context: ClaimContext): CheckResult {
  const paths: string[] = [];
  const against: AgainstWords[] = [];
  for (const { component, pointer, label, isPlural } of context.inventory.items) {
    const note = component.description === undefined ? undefined : mainText(component.description);
    for (const [index, { expression, declaredAs, title }] of component.licences.entries()) {
      if (context.open.judge(expression).verdict !== 'accepted') continue;
      const path = `${pointer}/licences/${index}`;
      paths.push(path);
      const words = limitIn(declaredAs) ?? limitIn(title) ?? limitIn(note);
      if (words === undefined) continue;
      against.push({
        words,
        pointer: path,
        label: `the ${label} ${isPlural ? 'are' : 'is'}`,
        expression,
      });
    }
  }
  if (paths.length === 0) return noOpenLicence;
  return against.length === 0
    ? {
        verdict: 'met',
        reason: 'No text beside an open licence speaks of limits on use.',
        paths,
      }
    : {
        verdict: 'not-met',
        reason: `${capital(inWords(distinct(against.map(({ label, expression, words }) => `${label} tagged ${expression}, while the text beside it says ${quote(words)}`)), 3))}.`,
        paths: against.map(({ pointer }) => pointer),
        needsHuman: true,
      };
}

export function termsNarrowLicence(context: ClaimContext): CheckResult {
  const { dataset } = context.inventory.record;
  const texts = [dataset?.platformTerms, dataset?.accessConditions].flatMap((text) =>
    text === undefined ? [] : [mainText(text)],
  );
  const accepted = standings(context).filter(
    ({ state, item }) => state === 'accepted' && item.component.type === 'data',
  );
  if (texts.length === 0 || accepted.length === 0) {
    return noTerms;
  }
  return {
    verdict: 'undetermined',
    reason: `Beside the open licence there are terms: ${quote(texts.join(' '))}; they must not take back what the licence gives.`,
    paths: ['/dataset', ...accepted.map(({ item }) => item.pointer)],
    missing: [
      'Whether the terms forbid something that the licence allows, such as passing copies on',
    ],
    needsHuman: true,
  };
}

export function databaseLicenceContents({ inventory }: ClaimContext): CheckResult {
  const items = (['data', 'training-datasets'] as const)
    .flatMap((type) => inventory.itemsByType.get(type) ?? [])
    .filter(({ component }) =>
      component.licences.some(
        ({ expression, isInherited }) =>
          isInherited !== true && /^(?:ODbL|ODC-By)-1\.0$/u.test(expression),
      ),
    );
  if (items.length === 0) return noDatabaseLicence;
  return {
    verdict: 'undetermined',
    reason: `For ${inWords(distinct(items.map(({ label }) => `the ${label}`)))} the licence covers the database; the contents may belong to others.`,
    paths: items.map(({ pointer }) => pointer),
    missing: ['Whose the contents are, and under which licence they may be used'],
    needsHuman: true,
  };
}
