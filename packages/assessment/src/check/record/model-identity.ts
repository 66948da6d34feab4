import type { Inventory } from '../../inventory/inventory.ts';
import { mainText } from '../../inventory/main-text.ts';
import type { Check } from '../../standard/rule.ts';
import type { CheckResult } from '../check-result.ts';
import { fixed } from '../fixed-result.ts';
import { inWords } from '../sentence.ts';

type Families = NonNullable<Extract<Check, { kind: 'model-record' }>['families']>;

const noLicenceOfWeights = fixed({
  verdict: 'not-applicable',
  reason: 'The record states no licence of weights.',
  paths: ['/components'],
});

const noOtherModelInName = fixed({
  verdict: 'not-applicable',
  reason: 'Nothing in the name points to a model of somebody else.',
  paths: ['/name'],
});

/** A licence binds to a release. Where one record stands for a family, each size and version needs its own. */
export function licenceOfRelease({ record, itemsByType }: Inventory): CheckResult {
  const licensed = (itemsByType.get('model-parameters-final') ?? []).filter(
    ({ component }) => component.licences.length > 0,
  );
  const range = record.model?.parameterCountRange;
  if (licensed.length === 0) {
    return noLicenceOfWeights;
  }
  const paths = licensed.map(({ pointer }) => pointer);
  const named = licensed.filter(
    ({ component }) => component.version !== undefined || component.name !== undefined,
  );
  if (range === undefined || named.length === licensed.length) {
    return {
      verdict: 'met',
      reason:
        range === undefined
          ? 'The record stands for one release, and the licence is that of its weights.'
          : `Each licence is that of a named release: ${inWords(
              named.map(({ component }) =>
                [component.name, component.version].filter((part) => part !== undefined).join(' '),
              ),
            )}.`,
      paths,
    };
  }
  return {
    verdict: 'undetermined',
    reason: `The record stands for a family of ${words(range.min)} to ${words(range.max)} parameters and gives its weights one licence; sizes and versions of a family are often under different ones.`,
    paths: [...paths, '/model/parameterCountRange'],
    missing: ['Which sizes and versions the licence covers, each with the page that shows it'],
    needsHuman: true,
  };
}

/** A name that holds another maker’s model points to a base model that should be named. */
export function baseNamed({ record, name }: Inventory, families: Families): CheckResult {
  const { model, relations, agents, aliases } = record;
  const bases = [
    ...(model?.baseModel === undefined ? [] : [model.baseModel]),
    ...relations.flatMap(({ type, target }) =>
      type === 'fine-tuned-from' || type === 'derived-from' ? [target] : [],
    ),
  ];
  if (bases.length > 0) {
    return {
      verdict: 'met',
      reason: `The record names what the model was made from: ${inWords(bases.map((base) => base.name ?? base.good ?? ''))}.`,
      paths: [model?.baseModel === undefined ? '/relations' : '/model/baseModel'],
    };
  }
  const owners = agents.map((agent) => mainText(agent.name).toLowerCase());
  const names = [name, ...aliases].map((text) => text.toLowerCase());
  const family = families.find(
    ({ word, makers }) =>
      names.some((text) => hasWord(text, word.toLowerCase())) &&
      !owners.some((owner) => makers.some((maker) => owner.includes(maker))),
  );
  return family === undefined
    ? noOtherModelInName
    : {
        verdict: 'undetermined',
        reason: `The name holds “${family.word}”, a family of models by ${family.title}, and the record names no base model.`,
        paths: ['/name', '/model'],
        missing: ['Whether it was made from another model, and from which version of it'],
        needsHuman: true,
      };
}

/** Whether the word stands somewhere with no letter before or behind it. */
function hasWord(text: string, word: string): boolean {
  if (!text.includes(word)) return false;
  const pieces = text.split(word);
  return pieces
    .slice(1)
    .some((after, index) => !/[a-z]$/u.test(pieces[index] ?? '') && !/^[a-z]/u.test(after));
}

function words(count: number): string {
  return count >= 1e9
    ? `${Number((count / 1e9).toFixed(1))} billion`
    : `${Math.round(count / 1e6)} million`;
}
