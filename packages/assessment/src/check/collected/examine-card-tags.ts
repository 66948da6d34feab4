import { repositoryOf } from '@commonhold/schemas/evidence';
import type { CheckResult } from '../check-result.ts';
import { distinct, inWords } from '../sentence.ts';
import { type CollectedContext, nothingSeen, seen } from './collected-context.ts';
import { readCards } from './examine-cards.ts';

/** Whether the record names the training data that cards name. */
export function examineCardDatasets(context: CollectedContext): CheckResult {
  const cards = readCards(context).filter(({ datasets }) => datasets.length > 0);
  if (cards.length === 0) return nothingSeen('No card that was read names training data.');
  const named = namesOfData(context);
  const missing = distinct(cards.flatMap(({ datasets }) => datasets)).filter(
    (dataset) => !named.has(plainName(dataset)),
  );
  const evidence = cards.map((card) => seen(card, { url: card.cardUrl, sha256: card.sha256 }));
  const paths = ['/model/trainingDatasets'];
  return missing.length === 0
    ? {
        verdict: 'met',
        reason: 'The record names all training data that the card names.',
        evidence,
        paths,
      }
    : {
        verdict: 'undetermined',
        reason: `The card names training data that the record does not name in the same words: ${inWords(missing)}.`,
        evidence,
        paths,
        missing: ['Whether the record has these data under another name, or lacks them'],
      };
}

/** Whether the card names the languages that the record names. */
export function examineCardLanguages(context: CollectedContext): CheckResult {
  const { languages } = context.inventory.record;
  const cards = readCards(context).filter((card) => card.languages.length > 0);
  const spoken = new Set(cards.flatMap((card) => card.languages.flatMap(languageOf)));
  if (cards.length === 0 || spoken.has('mul') || languages.length === 0) {
    return nothingSeen('No card that was read lists languages beside which the record names some.');
  }
  const missing = distinct(languages.flatMap(languageOf)).filter(
    (language) => !spoken.has(language),
  );
  const evidence = cards.map((card) => seen(card, { url: card.cardUrl, sha256: card.sha256 }));
  const paths = ['/languages'];
  return missing.length === 0
    ? {
        verdict: 'met',
        reason: 'The card lists all languages that the record names.',
        evidence,
        paths,
      }
    : {
        verdict: 'undetermined',
        reason: `The record names languages that the card does not list: ${inWords(missing)}.`,
        evidence,
        paths,
        missing: ['Which of the two lists is right'],
      };
}

/** Every name by which the record may mean a dataset. */
function namesOfData({ inventory: { record, items } }: CollectedContext): ReadonlySet<string> {
  const references = (record.model?.trainingDatasets ?? []).flatMap(({ name, url, good }) => [
    name,
    good,
    pathOf(url),
  ]);
  const parts = items
    .filter(
      ({ component: { type } }) => type === 'training-datasets' || type === 'fine-tuning-data',
    )
    .flatMap(({ component: { name, good, location } }) => [name, good, pathOf(location)]);
  return new Set(
    [...references, ...parts].flatMap((name) => (name === undefined ? [] : [plainName(name)])),
  );
}

function pathOf(url: string | undefined): string | undefined {
  return url === undefined ? undefined : repositoryOf(url)?.path.replace(/^datasets\//u, '');
}

/** `allenai/dolma`, `Dolma` and `dolma` mean the same. */
function plainName(name: string): string {
  return (name.split('/').at(-1) ?? name).toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

/** The language alone, in two letters where it has two: `eng` and `en-GB` are `en`. */
function languageOf(tag: string): readonly string[] {
  if (/^(?:mul|multilingual)$/iu.test(tag)) return ['mul'];
  try {
    return [new Intl.Locale(tag).language];
  } catch {
    // What is no language tag is told by throwing; cards hold words as well.
    return [];
  }
}
