import type { ModelFacts } from '@commonhold/schemas/good';
import { isImplausiblySmall, normaliseEnergy } from '../../activation/energy.ts';
import type { Check } from '../../standard/rule.ts';
import type { CheckContext, CheckResult } from '../check-result.ts';
import { fixed } from '../fixed-result.ts';
import { inWords } from '../sentence.ts';
import { baseNamed, licenceOfRelease } from './model-identity.ts';
import { memoryClaim, parameterCount, weightFormat } from './model-size.ts';

type ModelCheck = Extract<Check, { kind: 'model-record' }>;

const noResult = fixed({
  verdict: 'not-applicable',
  reason: 'The record names no result of an evaluation.',
  paths: ['/model'],
});

const noFigures = fixed({
  verdict: 'not-applicable',
  reason: 'The record gives no benchmark figures.',
  paths: ['/model'],
});

const noEnergy = fixed({
  verdict: 'undetermined',
  reason: 'The record gives no figure of energy or carbon.',
  paths: ['/model'],
  missing: ['Energy or carbon of the training, with unit, method and source'],
});

/** What a record says of a model, held against itself. */
export function checkModelRecord(context: CheckContext, check: ModelCheck): CheckResult {
  const facts = context.inventory.record.model;
  switch (check.aspect) {
    case 'licence-of-release':
      return licenceOfRelease(context.inventory);
    case 'base-named':
      return baseNamed(context.inventory, check.families ?? []);
    case 'weight-format':
      return weightFormat(context.inventory);
    case 'parameter-count':
      return parameterCount(facts);
    case 'memory-claim':
      return memoryClaim(facts);
    case 'evaluation-code':
      return evaluationCode(context);
    case 'evaluation-sources':
      return evaluationSources(facts);
    case 'energy':
      return energy(facts);
  }
}

/** Results that nobody can repeat prove little. */
function evaluationCode({ inventory }: CheckContext): CheckResult {
  const results = (inventory.itemsByType.get('evaluation-results') ?? []).filter(
    ({ component }) => component.availability === 'released',
  );
  const figures = inventory.record.model?.evaluations ?? [];
  if (results.length === 0 && figures.length === 0) {
    return noResult;
  }
  const code = inventory.itemsByType.get('evaluation-code') ?? [];
  const paths = [...results, ...code].map(({ pointer }) => pointer);
  if (code.some(({ component }) => component.availability === 'released')) {
    return {
      verdict: 'met',
      reason: 'Results come with the code of the evaluation.',
      paths,
    };
  }
  return code.length === 0
    ? {
        verdict: 'undetermined',
        reason: 'Results of an evaluation are given; how to repeat it, the record does not say.',
        paths: paths.length > 0 ? paths : ['/model/evaluations'],
        missing: ['The evaluation code or the name and version of the harness, with its settings'],
      }
    : {
        verdict: 'not-met',
        reason:
          'Results of an evaluation are given, and the code to repeat it is not released whole.',
        paths,
      };
}

function evaluationSources(facts: ModelFacts | undefined): CheckResult {
  const evaluations = facts?.evaluations ?? [];
  const bare = evaluations.flatMap(({ source, benchmark }, index) =>
    source === undefined ? [{ benchmark, pointer: `/model/evaluations/${index}` }] : [],
  );
  if (evaluations.length === 0) {
    return noFigures;
  }
  return bare.length === 0
    ? {
        verdict: 'met',
        reason: 'Every benchmark figure has a source.',
        evidence: evaluations.flatMap(({ source }) =>
          source === undefined ? [] : [{ url: source }],
        ),
        paths: ['/model/evaluations'],
      }
    : {
        verdict: 'undetermined',
        reason: `For ${inWords(bare.map(({ benchmark }) => benchmark))} a figure is given without a source.`,
        paths: bare.map(({ pointer }) => pointer),
        missing: bare.map(
          ({ benchmark }) => `The page or file that shows the figure for ${benchmark}`,
        ),
      };
}

/** Cards give grams where others give kilograms, and a figure without its method says little. */
function energy(facts: ModelFacts | undefined): CheckResult {
  const figures = (facts?.energy ?? []).map((figure, index) => ({
    figure,
    normalised: normaliseEnergy(figure),
    pointer: `/model/energy/${index}`,
  }));
  if (figures.length === 0) {
    return noEnergy;
  }
  const small = figures.filter(({ normalised }) =>
    isImplausiblySmall(normalised, facts?.trainingComputeFlop),
  );
  const bare = figures.filter(
    ({ figure }) => figure.source === undefined || figure.method === undefined,
  );
  const words = (list: typeof figures) =>
    inWords(list.map(({ figure }) => `${figure.quantity} ${figure.unit} of ${figure.activity}`));
  if (small.length > 0) {
    return {
      verdict: 'not-met',
      reason: `The figure of ${words(small)} is too small for the computing that the training took; grams and kilograms may have been mistaken for each other.`,
      paths: small.map(({ pointer }) => pointer),
      remedy: 'Check the unit against the source.',
    };
  }
  return bare.length > 0
    ? {
        verdict: 'undetermined',
        reason: `The figure of ${words(bare)} comes without a method or without a source.`,
        paths: bare.map(({ pointer }) => pointer),
        missing: ['How the figure was measured or reckoned, and where that can be read'],
      }
    : {
        verdict: 'met',
        reason: `Energy or carbon is told with method and source: ${words(figures)}.`,
        evidence: figures.flatMap(({ figure }) =>
          figure.source === undefined ? [] : [{ url: figure.source }],
        ),
        paths: figures.map(({ pointer }) => pointer),
      };
}
