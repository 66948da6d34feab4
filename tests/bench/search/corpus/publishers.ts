import { type CountryCode, chooseText } from '@commonhold/schemas/text';
import { type Random, createLongTail } from './random.ts';
import type { Seed } from './seeds.ts';
import type { TextModel } from './text-model.ts';
import { capitalised } from './capitalised.ts';
import { countryList } from './vocabulary.ts';

export interface Publisher {
  readonly name: string;
  readonly jurisdiction: CountryCode;
}

/** Of a hundred goods six are of a publisher that has none yet: in real catalogues most have one or two, some have hundreds. */
const newShare = 0.06;

/** Begins with the publishers of the real records, in their shares. */
export function createPublishers(
  random: Random,
  seeds: readonly Seed[],
  english: TextModel,
): () => Publisher {
  const agents = seeds.flatMap(({ record }) => record.agents);
  const jurisdictions = agents.flatMap(({ jurisdiction }) => jurisdiction ?? []);
  // Four of five are where others are already.
  const place = () =>
    random.isTrue(0.8) ? random.pick(jurisdictions) : random.pick(countryList).code;
  const met = agents.map(({ name, jurisdiction }): Publisher => ({
    name: chooseText(name).text,
    jurisdiction: jurisdiction ?? place(),
  }));
  const make = (number: number): Publisher => ({
    name: coinName(random, capitalised(english.coinWord(random)), number),
    jurisdiction: place(),
  });
  return createLongTail(random, newShare, { met, make });
}

function coinName(random: Random, coined: string, number: number): string {
  return random.pick([
    `${coined} Foundation`,
    `University of ${coined}`,
    `Ministry of ${coined}`,
    `${coined} Labs`,
    `${coined} Institute ${number}`,
    `National Office of ${coined}`,
  ]);
}
