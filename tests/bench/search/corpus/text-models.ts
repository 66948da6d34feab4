import type { Seed } from './seeds.ts';
import { type TextModel, createTextModel } from './text-model.ts';
import { countryList, subjectList, writtenLanguages } from './vocabulary.ts';

export type TextModels = ReadonlyMap<string, TextModel>;

/** A model for each language that generated goods are written in, from every real text in it. */
export function createTextModels(seeds: readonly Seed[]): TextModels {
  const tags = ['en', ...writtenLanguages.map(({ tag }) => tag)];
  return new Map(tags.map((tag) => [tag, createTextModel(tag, textsIn(tag, seeds))]));
}

function textsIn(tag: string, seeds: readonly Seed[]): readonly string[] {
  const ofSeeds = seeds.flatMap(({ record }) => [
    ...Object.entries(record.name),
    ...Object.entries(record.description),
    ...record.sdgs.flatMap(({ reason }) => Object.entries(reason ?? {})),
  ]);
  return [
    ...ofSeeds.filter(([language]) => language === tag).map(([, text]) => text),
    ...[...subjectList, ...countryList].flatMap(({ names }) => names[tag] ?? []),
  ];
}
