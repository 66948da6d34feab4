import { GoodRecord } from '@commonhold/schemas/good';

/** A small dataset; `changes` are laid over it. */
export function sampleRecord(changes: Readonly<Record<string, unknown>> = {}): GoodRecord {
  return GoodRecord.parse({
    format: '1',
    kinds: ['dataset'],
    listing: 'registered',
    name: { en: 'Rainfall of Kenya', sw: 'Mvua ya Kenya' },
    description: { en: 'Daily rainfall at forty stations from 1990 to this day.' },
    aliases: [],
    identifiers: [],
    repositories: [],
    documentation: [],
    agents: [],
    originPlaces: ['KE'],
    deploymentPlaces: [],
    languages: ['en', 'sw'],
    sdgs: [{ goal: 13, targets: ['13.1'] }],
    themes: ['ENVI'],
    keywords: [],
    components: [],
    answers: [],
    relations: [],
    provenance: [],
    ...changes,
  });
}
