import type { GoodRecord } from '@commonhold/schemas/good';
import type { LanguageTag, LocalizedText } from '@commonhold/schemas/text';
import { capitalised } from './capitalised.ts';
import type { Publisher } from './publishers.ts';
import { type Random, createLongTail } from './random.ts';
import type { Seed } from './seeds.ts';
import type { TextModel } from './text-model.ts';
import type { TextModels } from './text-models.ts';
import { createUniqueTitles } from './unique-titles.ts';
import {
  type Country,
  type Named,
  countryList,
  subjectList,
  writtenLanguages,
} from './vocabulary.ts';

export interface VariationParts {
  readonly random: Random;
  readonly seeds: readonly Seed[];
  readonly models: TextModels;
  readonly english: TextModel;
  readonly publisher: () => Publisher;
}

export type VaryRecord = (record: GoodRecord) => {
  readonly record: GoodRecord;
  readonly slug: string;
};

/** Of a hundred goods seventy carry a name that nobody has used, the others belong to a family. */
const newBrandShare = 0.7;

export function createRecordVariation(parts: VariationParts): VaryRecord {
  const { random, seeds, english } = parts;
  const brand = createLongTail(random, newBrandShare, {
    met: [],
    make: () => capitalised(english.coinWord(random)),
  });
  const records = seeds.map(({ record }) => record);
  const keywords = records.flatMap((record) => record.keywords);
  const goals = records.map(({ sdgs }) => sdgs).filter((sdgs) => sdgs.length > 0);
  const places = records
    .map((record) => record.deploymentPlaces)
    .filter(({ length }) => length > 0);
  const distinguish = createUniqueTitles();

  return (record) => {
    const subject = { named: random.pick(subjectList), country: random.pick(countryList) };
    const otherTags = chooseLanguages(random);
    const { title, slug } = distinguish(titleOf(random, record, { brand: brand(), subject }));
    const name = { en: title, ...namesIn(random, otherTags, { title, subject }) };
    const varied: GoodRecord = {
      ...record,
      name,
      description: describe(parts, record, otherTags),
      aliases: random.isTrue(0.2) ? [title.split(' ', 1)[0] ?? title] : [],
      keywords: mixKeywords(random, record.keywords, keywords),
      agents: replaceFirst(record.agents, parts.publisher()),
      languages: [...new Set([...record.languages, ...otherTags])].slice(0, 40),
      sdgs: random.isTrue(0.5) ? record.sdgs : random.pick(goals),
      deploymentPlaces: record.deploymentPlaces.length > 0 ? random.pick(places) : [],
      ...resized(random, record),
    };
    return { record: varied, slug };
  };
}

interface Subject {
  readonly named: Named;
  readonly country: Country;
}

function chooseLanguages(random: Random): readonly LanguageTag[] {
  return writtenLanguages
    .filter(({ sharePercent }) => random.isTrue(sharePercent / 100))
    .map(({ tag }) => tag);
}

function titleOf(
  random: Random,
  { kinds, model }: GoodRecord,
  { brand, subject }: { readonly brand: string; readonly subject: Subject },
): string {
  const topic = firstName(subject.named, 'en');
  const country = firstName(subject.country, 'en');
  if (kinds.includes('model') && model !== undefined) {
    const size = random.pick(['0.5B', '1B', '3B', '7B', '8B', '13B', '34B', '70B']);
    return random.pick([`${brand} ${size}`, `${brand}-${size} Instruct`, `${brand} for ${topic}`]);
  }
  if (kinds.includes('dataset')) {
    const year = 2005 + random.below(22);
    return random.pick([
      `${brand}: ${topic} in ${country}`,
      `${capitalised(topic)} of ${country} ${year}`,
      `${brand} ${topic} dataset`,
    ]);
  }
  return random.pick([
    brand,
    `${brand} ${capitalised(topic)}`,
    `Open${brand}`,
    `${brand} ${country}`,
  ]);
}

/** Names of real goods keep their own word and translate the others; some leave their own word out. */
function namesIn(
  random: Random,
  tags: readonly LanguageTag[],
  { title, subject }: { readonly title: string; readonly subject: Subject },
): Record<string, string> {
  const brand = title.split(/[\s:]/u, 1)[0] ?? title;
  const names = tags.map((tag) => {
    const words = [firstName(subject.named, tag), firstName(subject.country, tag)].join(' ');
    return [tag, random.isTrue(0.7) ? `${brand} ${words}` : words] as const;
  });
  return Object.fromEntries(names);
}

function firstName({ names }: Named, tag: string): string {
  return names[tag]?.[0] ?? names['en']?.[0] ?? '';
}

/** As long as the real descriptions, in English and the other languages. */
function describe(
  { random, models, english }: VariationParts,
  record: GoodRecord,
  tags: readonly LanguageTag[],
): LocalizedText {
  const real = Object.values(record.description)[0] ?? '';
  const length = Math.round(real.length * (0.5 + random.next()));
  const texts: Record<string, string> = { en: english.write(random, length) };
  for (const tag of tags) {
    const text = models.get(tag)?.write(random, length);
    if (text !== undefined) texts[tag] = text;
  }
  return texts;
}

function mixKeywords(
  random: Random,
  own: readonly string[],
  all: readonly string[],
): readonly string[] {
  const kept = own.filter(() => random.isTrue(0.6));
  const others = Array.from({ length: random.below(4) }, () => random.pick(all));
  return [...new Set([...kept, ...others])];
}

function replaceFirst(
  agents: GoodRecord['agents'],
  { name, jurisdiction }: Publisher,
): GoodRecord['agents'] {
  return [{ role: 'owner', name: { en: name }, jurisdiction }, ...agents.slice(1)];
}

function resized(random: Random, { model }: GoodRecord): Pick<GoodRecord, 'model'> {
  if (model?.parameterCount === undefined) return {};
  const parameterCount = Math.round(model.parameterCount * 4 ** (random.next() - 0.5));
  return { model: { ...model, parameterCount } };
}
