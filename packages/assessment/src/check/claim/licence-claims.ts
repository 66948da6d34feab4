import type { CheckResult } from '../check-result.ts';
import { fixed } from '../fixed-result.ts';
import { capital, distinct, inWords, quote } from '../sentence.ts';
import { licenceStanding } from '../licence-standing.ts';
import type { LicenceStanding } from '../licence-standing.ts';
import { noClaim, standings, told } from './claim-context.ts';
import type { ClaimContext } from './claim-context.ts';

const listedForComparison = fixed(
  noClaim('The record is listed for comparison and claims nothing.', ['/listing']),
);
const noLicenceOfData = fixed(
  noClaim('No licence is claimed for the data of a model.', ['/components']),
);
const nothingSaidAbsent = fixed(
  noClaim('No licence field says that the component is absent.', ['/components']),
);
const noBaseModel = fixed(noClaim('The record names no base model.', ['/model']));

export function registeredWithoutOpenLicence(context: ClaimContext): CheckResult {
  if (context.inventory.record.listing === 'reference') {
    return listedForComparison;
  }
  const all = standings(context).map((standing) => acceptedAsContent(context, standing));
  const refused = all.filter(({ state }) => state === 'refused');
  const paths = all.map(({ item }) => item.pointer);
  if (all.some(({ state }) => state === 'accepted')) {
    return {
      verdict: 'met',
      reason: 'At least one component is under a licence that is accepted for its kind.',
      paths,
    };
  }
  return refused.length > 0
    ? {
        verdict: 'not-met',
        reason: `It is put forward as a public good, but no component is under a licence that is accepted for its kind: ${told(refused)}.`,
        paths: refused.map(({ item }) => item.pointer),
      }
    : noClaim('No licence is known, so that nothing can contradict.', paths);
}

/** The DPG Standard takes content that may not be used commercially; what it takes is no contradiction. */
function acceptedAsContent({ edition }: ClaimContext, standing: LicenceStanding): LicenceStanding {
  const { item } = standing;
  const list = edition.listsById.get('content');
  if (list === undefined || !['content', 'media'].includes(item.component.type)) return standing;
  return licenceStanding(item, {
    lists: [list],
    inherited: 'accept',
    acceptPartly: true,
  });
}

export function blanketLicence({ inventory }: ClaimContext): CheckResult {
  const data = (['training-datasets', 'fine-tuning-data', 'evaluation-data'] as const).flatMap(
    (type) => inventory.itemsByType.get(type) ?? [],
  );
  const blanket = data.filter(
    ({ component }) =>
      component.licences.length > 0 &&
      component.licences.every(({ isInherited }) => isInherited === true),
  );
  if (data.every(({ component }) => component.licences.length === 0)) {
    return noLicenceOfData;
  }
  return blanket.length === 0
    ? {
        verdict: 'met',
        reason: 'The data have licences of their own.',
        paths: data.map(({ pointer }) => pointer),
      }
    : {
        verdict: 'undetermined',
        reason: `For ${inWords(distinct(blanket.map(({ label }) => `the ${label}`)))} there is only the licence of the whole (${inWords(distinct(blanket.flatMap(({ component }) => component.licences.map(({ expression }) => expression))))}), which covers data only if they belong to whoever releases the model.`,
        paths: blanket.map(({ pointer }) => pointer),
        missing: ['Whose the data are, and the licence on the page that gives them out'],
        needsHuman: true,
      };
}

const nothing =
  /\b(?:component not|(?:can)?not (?:be )?include[ds]?|undisclosed|not (?:released|available|disclosed)|n\/a)\b/iu;

function saysNothing(text: string | undefined): boolean {
  return text !== undefined && nothing.test(text);
}

export function licenceOfNothing({ inventory }: ClaimContext): CheckResult {
  const uses = inventory.items.flatMap(({ component, pointer, label }) =>
    component.licences.flatMap(({ declaredAs, title }) => {
      const words = saysNothing(declaredAs) ? declaredAs : saysNothing(title) ? title : undefined;
      return words === undefined
        ? []
        : [{ words, pointer, label, availability: component.availability }];
    }),
  );
  const released = uses.filter(
    ({ availability }) => availability === 'released' || availability === 'partly-released',
  );
  if (uses.length === 0) return nothingSaidAbsent;
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

/**
 * Families that were released under restricted terms, in the versions that were; a name is a reason to ask,
 * not a proof.
 */
const restrictedFamilies =
  /\b(?:(?<!open[- ])llama[- ]?(?:[1-4]|7b|13b|30b|33b|65b)|gemma(?![- ]?4)\d*n?|code ?llama|falcon-180b|opt-\d+[bm]?|galactica|command[- ][ar]|bloomz?|starcoder2?|stable[- ]diffusion|flux\.?1[- ]dev|exaone|hunyuan|nemotron)\b/iu;

/** What the record says a model was made from: its base model, and goods that it was tuned or derived from. */
function basesOf({ record }: ClaimContext['inventory']): readonly {
  readonly name: string;
  readonly pointer: string;
}[] {
  const base = record.model?.baseModel;
  const made = record.relations.flatMap(({ type, target }, index) =>
    type === 'fine-tuned-from' || type === 'derived-from'
      ? [{ name: target.name ?? target.good ?? '', pointer: `/relations/${index}` }]
      : [],
  );
  return base === undefined
    ? made
    : [{ name: base.name ?? base.good ?? '', pointer: '/model/baseModel' }, ...made];
}

export function baseModelLicence({ inventory, open }: ClaimContext): CheckResult {
  const bases = basesOf(inventory);
  if (bases.length === 0) return noBaseModel;
  const paths = bases.map(({ pointer }) => pointer);
  const weights = inventory.itemsByType.get('model-parameters-final') ?? [];
  const isOpen = weights.some(({ component }) =>
    component.licences.some(({ expression }) => open.judge(expression).verdict === 'accepted'),
  );
  if (!isOpen) return noClaim('The weights are not said to be under an open licence.', paths);
  const restricted = distinct(
    bases
      .filter(({ name }) => restrictedFamilies.test(name.replaceAll('_', '-')))
      .map(({ name }) => name),
  );
  return restricted.length > 0
    ? {
        verdict: 'undetermined',
        reason: `The weights are said to be under an open licence, but they were made from ${inWords(restricted)}, whose family was released under restricted terms.`,
        paths: [...paths, ...weights.map(({ pointer }) => pointer)],
        missing: restricted.map(
          (name) =>
            `The licence of ${name} in the version that was used, and whether it lets derivatives have another licence`,
        ),
        needsHuman: true,
      }
    : {
        verdict: 'met',
        reason: `The model was made from ${inWords(distinct(bases.map(({ name }) => name)))}, which is not known for restricted terms.`,
        paths,
      };
}
