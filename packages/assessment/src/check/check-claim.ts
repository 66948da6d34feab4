import { chooseText } from '@commonhold/schemas/text';
import type { InventoryItem } from '../inventory/inventory.ts';
import { readAnswer, yesOrNo } from '../inventory/read-answer.ts';
import type { LicenceList } from '../licence/licence-list.ts';
import type { Check } from '../standard/rule.ts';
import type { CheckContext, CheckResult } from './check-result.ts';
import { licenceStanding } from './licence-standing.ts';
import type { LicenceStanding } from './licence-standing.ts';
import { capital, distinct, inWords, quote } from './sentence.ts';

type ClaimCheck = Extract<Check, { kind: 'claim' }>;

/** What a claim is examined with. */
export interface ClaimContext extends CheckContext {
  readonly open: LicenceList;
}

/** Whether a claim that the record makes is contradicted by what the record shows. */
export function checkClaim(context: CheckContext, { claim }: ClaimCheck): CheckResult {
  const open = context.edition.listsById.get('open');
  if (open === undefined) return { verdict: 'not-applicable', reason: 'No list of open licences.' };
  return examiners[claim]({ ...context, open });
}

const examiners: Readonly<Record<ClaimCheck['claim'], (context: ClaimContext) => CheckResult>> = {
  'registered-without-open-licence': registeredWithoutOpenLicence,
  'fully-open': fullyOpen,
  'open-source-words': openSourceWords,
  'weights-called-open-source-ai': weightsCalledOpenSourceAi,
  'blanket-licence': blanketLicence,
  'licence-of-nothing': licenceOfNothing,
  'licence-against-words': licenceAgainstWords,
  'terms-narrow-licence': termsNarrowLicence,
  'base-model-licence': baseModelLicence,
  'platform-independent': platformIndependent,
  'database-licence-contents': databaseLicenceContents,
};

const noClaim = (reason: string, paths: readonly string[] = []): CheckResult => ({
  verdict: 'not-applicable',
  reason,
  paths,
});

function standings({ inventory, open }: ClaimContext): readonly LicenceStanding[] {
  return inventory.items.map((item) =>
    licenceStanding(item, {
      lists: [open],
      inherited: 'accept',
      isOnlyKind: true,
      acceptPartly: true,
    }),
  );
}

function told(list: readonly LicenceStanding[]): string {
  return inWords(distinct(list.map(({ item, clause }) => `the ${item.label} ${clause}`)), 4);
}

function registeredWithoutOpenLicence(context: ClaimContext): CheckResult {
  if (context.inventory.record.listing === 'reference') {
    return noClaim('The record is listed for comparison and claims nothing.', ['/listing']);
  }
  const all = standings(context);
  const refused = all.filter(({ state }) => state === 'refused');
  const paths = all.map(({ item }) => item.pointer);
  if (all.some(({ state }) => state === 'accepted')) {
    return { verdict: 'met', reason: 'At least one component is under an open licence.', paths };
  }
  return refused.length > 0
    ? {
        verdict: 'not-met',
        reason: `It is put forward as a public good, but no component is under an open licence: ${told(refused)}.`,
        paths: refused.map(({ item }) => item.pointer),
      }
    : noClaim('No licence is known, so that nothing can contradict.', paths);
}

function fullyOpen(context: ClaimContext): CheckResult {
  const mode = context.inventory.record.model?.releaseMode;
  if (mode !== 'fully-open') {
    return noClaim('The record does not claim that the model is fully open.', ['/model']);
  }
  const needed = ['model-parameters-final', 'training-code', 'training-datasets'];
  const all = standings(context);
  const against = all.filter(
    ({ item, state }) =>
      needed.includes(item.component.type) && (state === 'refused' || state === 'withheld'),
  );
  const paths = ['/model/releaseMode', ...against.map(({ item }) => item.pointer)];
  return against.length === 0
    ? {
        verdict: 'met',
        reason: 'The model is called fully open, and nothing in the record contradicts it.',
        paths,
      }
    : {
        verdict: 'not-met',
        reason: `The model is called fully open, but ${told(against)}.`,
        paths,
      };
}

const openSource =
  /\bopen[- ]sourced?\b(?! (?:initiative|definition|licen[cs]e list|ai index|artificial))/giu;
const denial =
  /\b(?:not|no|never|isn’t|isn't|nor|neither|than|without|called|calls|claims?|so-called|unlike|compared|beside|other|against|whether)\b/iu;

/** Where a text says "open source" as a claim: nothing before it in the same sentence denies or reports it. */
function isOpenSourceClaim(text: string): boolean {
  for (const { index } of text.matchAll(openSource)) {
    const before = text.slice(Math.max(0, index - 80), index);
    const sentenceStart = Math.max(before.lastIndexOf('.'), before.lastIndexOf(';')) + 1;
    if (!denial.test(before.slice(sentenceStart))) return true;
  }
  return false;
}

function openSourceWordsOf({
  inventory,
}: ClaimContext): { readonly text: string; readonly path: string } | undefined {
  const { name, description, keywords } = inventory.record;
  const places = [
    ...Object.entries(name).map(([tag, text]) => ({ text, path: `/name/${tag}` })),
    ...Object.entries(description).map(([tag, text]) => ({ text, path: `/description/${tag}` })),
    ...keywords.map((text, index) => ({ text, path: `/keywords/${index}` })),
  ];
  return places.find(({ text }) => isOpenSourceClaim(text));
}

function openSourceWords(context: ClaimContext): CheckResult {
  const claim = openSourceWordsOf(context);
  if (claim === undefined) return noClaim('The record does not call the good open source.');
  const refused = standings(context).filter(
    ({ item, state }) => state === 'refused' && isCore(item),
  );
  const sentence = quote(sentenceWith(claim.text));
  return refused.length === 0
    ? {
        verdict: 'met',
        reason: `The record says ${sentence}, and no licence of a main component contradicts it.`,
        paths: [claim.path],
      }
    : {
        verdict: 'not-met',
        reason: `The record says ${sentence}, but ${told(refused)}.`,
        paths: [claim.path, ...refused.map(({ item }) => item.pointer)],
        needsHuman: true,
      };
}

function weightsCalledOpenSourceAi(context: ClaimContext): CheckResult {
  const claim = openSourceWordsOf(context);
  if (claim === undefined) return noClaim('The record does not call the model open source.');
  const withheld = standings(context).filter(
    ({ item, state }) =>
      state === 'withheld' &&
      ['training-datasets', 'training-code', 'data-card'].includes(item.component.type),
  );
  return withheld.length === 0
    ? {
        verdict: 'met',
        reason:
          'The model is called open source, and the record does not say that data information or training code is kept back.',
        paths: [claim.path],
      }
    : {
        verdict: 'not-met',
        reason: `The record says ${quote(sentenceWith(claim.text))}, but ${told(withheld)}; weights alone do not make open source AI.`,
        paths: [claim.path, ...withheld.map(({ item }) => item.pointer)],
        needsHuman: true,
      };
}

function blanketLicence({ inventory }: ClaimContext): CheckResult {
  const data = (['training-datasets', 'fine-tuning-data', 'evaluation-data'] as const).flatMap(
    (type) => inventory.itemsByType.get(type) ?? [],
  );
  const blanket = data.filter(
    ({ component }) =>
      component.licences.length > 0 &&
      component.licences.every(({ isInherited }) => isInherited === true),
  );
  if (data.every(({ component }) => component.licences.length === 0)) {
    return noClaim('No licence is claimed for the data of a model.', ['/components']);
  }
  return blanket.length === 0
    ? {
        verdict: 'met',
        reason: 'The data have licences of their own.',
        paths: data.map(({ pointer }) => pointer),
      }
    : {
        verdict: 'not-met',
        reason: `For ${inWords(distinct(blanket.map(({ label }) => `the ${label}`)))} there is only the licence of the whole (${inWords(distinct(blanket.flatMap(({ component }) => component.licences.map(({ expression }) => expression))))}); whoever releases a model cannot license the data of others with it.`,
        paths: blanket.map(({ pointer }) => pointer),
      };
}

const nothing =
  /\b(?:not? (?:be )?includ|component not|undisclosed|not (?:released|available|disclosed)|n\/a)\b|not include/iu;

function licenceOfNothing({ inventory }: ClaimContext): CheckResult {
  const uses = inventory.items.flatMap(({ component, pointer, label }) =>
    component.licences.flatMap(({ declaredAs, title }) => {
      const words = [declaredAs, title].find((text) => text !== undefined && nothing.test(text));
      return words === undefined
        ? []
        : [{ words, pointer, label, availability: component.availability }];
    }),
  );
  const released = uses.filter(
    ({ availability }) => availability === 'released' || availability === 'partly-released',
  );
  if (uses.length === 0)
    return noClaim('No licence field says that the component is absent.', ['/components']);
  return released.length === 0
    ? {
        verdict: 'met',
        reason:
          'Where a licence field says that the component is absent, the record counts it as absent.',
        paths: uses.map(({ pointer }) => pointer),
      }
    : {
        verdict: 'not-met',
        reason: `${capital(inWords(distinct(released.map(({ label, words }) => `the ${label} counts as released, while its licence field says ${quote(words)}`)), 4))}.`,
        paths: released.map(({ pointer }) => pointer),
      };
}

const limits =
  /\b(?:non-?commercial|research (?:purposes |use )?only|academic use only|not for commercial|no commercial use|acceptable use policy|prohibited uses?)\b/iu;

function licenceAgainstWords(context: ClaimContext): CheckResult {
  const statements = context.inventory.items.flatMap(({ component, pointer, label }) =>
    component.licences.flatMap((statement, index) =>
      context.open.judge(statement.expression).verdict === 'accepted'
        ? [
            {
              statement,
              pointer: `${pointer}/licences/${index}`,
              label,
              note: component.description,
            },
          ]
        : [],
    ),
  );
  if (statements.length === 0)
    return noClaim('No component is said to be under an open licence.', ['/components']);
  const against = statements.flatMap(({ statement, pointer, label, note }) => {
    const words = [
      statement.declaredAs,
      statement.title,
      note === undefined ? undefined : chooseText(note).text,
    ]
      .map((text) => (text === undefined ? undefined : limits.exec(text)?.[0]))
      .find((found) => found !== undefined);
    return words === undefined ? [] : [{ words, pointer, label, expression: statement.expression }];
  });
  return against.length === 0
    ? {
        verdict: 'met',
        reason: 'No text beside an open licence speaks of limits on use.',
        paths: statements.map(({ pointer }) => pointer),
      }
    : {
        verdict: 'not-met',
        reason: `${capital(inWords(distinct(against.map(({ label, expression, words }) => `the ${label} is tagged ${expression}, while the text beside it says ${quote(words)}`)), 3))}.`,
        paths: against.map(({ pointer }) => pointer),
        needsHuman: true,
      };
}

function termsNarrowLicence(context: ClaimContext): CheckResult {
  const { dataset } = context.inventory.record;
  const texts = [dataset?.platformTerms, dataset?.accessConditions].flatMap((text) =>
    text === undefined ? [] : [chooseText(text).text],
  );
  const accepted = standings(context).filter(
    ({ state, item }) => state === 'accepted' && item.component.type === 'data',
  );
  if (texts.length === 0 || accepted.length === 0) {
    return noClaim('The record names no terms beside an open licence.', ['/dataset']);
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

/** Families that were released under restricted terms; a name is a reason to ask, not a proof. */
const restrictedFamilies =
  /\b(?:llama[- ]?[234](?:\.\d)?|gemma|code ?llama|falcon-180b|opt-\d|galactica|command[- ]r)\b/iu;

function baseModelLicence({ inventory, open }: ClaimContext): CheckResult {
  const base = inventory.record.model?.baseModel;
  const name = base?.name ?? base?.good;
  if (name === undefined) return noClaim('The record names no base model.', ['/model']);
  const weights = inventory.itemsByType.get('model-parameters-final') ?? [];
  const isOpen = weights.some(({ component }) =>
    component.licences.some(({ expression }) => open.judge(expression).verdict === 'accepted'),
  );
  if (!isOpen)
    return noClaim('The weights are not said to be under an open licence.', ['/model/baseModel']);
  return restrictedFamilies.test(name.replaceAll('_', '-'))
    ? {
        verdict: 'undetermined',
        reason: `The weights are said to be under an open licence, but the base model is ${name}, whose family was released under restricted terms.`,
        paths: ['/model/baseModel', ...weights.map(({ pointer }) => pointer)],
        missing: [
          `The licence of ${name} in the version that was used, and whether it lets derivatives have another licence`,
        ],
        needsHuman: true,
      }
    : {
        verdict: 'met',
        reason: `The base model is ${name}, which belongs to no family known for restricted terms.`,
        paths: ['/model/baseModel'],
      };
}

function platformIndependent({ inventory }: ClaimContext): CheckResult {
  const answer = readAnswer(inventory, 'i4.closed');
  const dependencies = inventory.record.software?.closedDependencies ?? [];
  if (answer === undefined || yesOrNo(answer) !== false) {
    return noClaim('The owner does not claim that nothing closed is needed.', ['/software']);
  }
  return dependencies.length === 0
    ? {
        verdict: 'met',
        reason: 'The owner says that nothing closed is needed, and the record names nothing.',
        paths: [answer.pointer],
      }
    : {
        verdict: 'not-met',
        reason: `The owner says that nothing closed is needed, but the record names ${inWords(dependencies.map((dependency) => dependency.name))}.`,
        paths: [answer.pointer, '/software/closedDependencies'],
      };
}

function databaseLicenceContents({ inventory }: ClaimContext): CheckResult {
  const items = (['data', 'training-datasets'] as const)
    .flatMap((type) => inventory.itemsByType.get(type) ?? [])
    .filter(({ component }) =>
      component.licences.some(
        ({ expression, isInherited }) =>
          isInherited !== true && /^(?:ODbL|ODC-By)-1\.0$/u.test(expression),
      ),
    );
  if (items.length === 0)
    return noClaim('No data are under a licence for databases.', ['/components']);
  return {
    verdict: 'undetermined',
    reason: `For ${inWords(distinct(items.map(({ label }) => `the ${label}`)))} the licence covers the database; the contents may belong to others.`,
    paths: items.map(({ pointer }) => pointer),
    missing: ['Whose the contents are, and under which licence they may be used'],
    needsHuman: true,
  };
}

function isCore({ component }: InventoryItem): boolean {
  return ['model-parameters-final', 'source-code', 'data', 'content'].includes(component.type);
}

function sentenceWith(text: string): string {
  return text.split(/(?<=[.!?])\s+/u).find((part) => isOpenSourceClaim(part)) ?? text;
}
