import type {
  BeyondSpdxFile,
  ClausesFile,
  CompatibilityFile,
  LicenceReading,
  SpdxFile,
} from './licence-data.ts';

/** What is known of single licences, by id. Made once from the files of `standards/licences`. */
export interface LicenceKnowledge {
  readonly spdx: ReadonlyMap<string, SpdxFile['licences'][number]>;
  readonly beyondSpdx: ReadonlyMap<string, BeyondSpdxFile['licences'][number]>;
  /** Ids that name no single licence: a family without a version, a placeholder for several. */
  readonly vague: ReadonlyMap<string, VagueId>;
  /** What somebody read in the text of a licence; a deprecated id has the reading of its cautious successor. */
  readonly readings: ReadonlyMap<string, LicenceReading>;
  /** Whether a part under one licence may be built into a whole under another: `MIT in GPL-3.0-only`. */
  readonly pairs: ReadonlyMap<string, CompatibilityFile['pairs'][number]>;
  /** The licences that pairs are known of. */
  readonly compared: ReadonlySet<string>;
}

/** Why an id names no single licence, and what to ask for: "the licence of each part". */
export interface VagueId {
  readonly why: string;
  readonly asks: string;
}

/** The files of `standards/licences` that knowledge is made of. */
export interface LicenceFiles {
  readonly spdx: SpdxFile;
  readonly beyondSpdx: BeyondSpdxFile;
  readonly clauses: ClausesFile;
  readonly compatibility: CompatibilityFile;
}

/** Puts the files of licences in order, for looking up by id. */
export function knowLicences({
  spdx,
  beyondSpdx,
  clauses,
  compatibility,
}: LicenceFiles): LicenceKnowledge {
  const readings = new Map(clauses.licences.map((reading) => [reading.id, reading]));
  for (const { id, isDeprecated, cautiousReplacement, replacedBy } of spdx.licences) {
    if (!isDeprecated) continue;
    // An exception only adds permissions, so that the licence before it is the cautious reading.
    const [current = ''] = (cautiousReplacement ?? replacedBy?.[0] ?? '').split(' WITH ');
    const successor = readings.get(current);
    if (successor !== undefined && !readings.has(id)) readings.set(id, successor);
  }
  return {
    spdx: new Map(spdx.licences.map((licence) => [licence.id, licence])),
    beyondSpdx: new Map(beyondSpdx.licences.map((licence) => [licence.id, licence])),
    vague: new Map(
      beyondSpdx.licences.flatMap(({ id, family }) => {
        const why = vagueFamilies[family];
        return why === undefined ? [] : [[id, why] as const];
      }),
    ),
    readings,
    pairs: new Map(compatibility.pairs.map((pair) => [`${pair.part} in ${pair.whole}`, pair])),
    compared: new Set(compatibility.pairs.map(({ part }) => part)),
  };
}

const vagueFamilies: Readonly<Record<string, VagueId>> = {
  family: {
    why: 'it names a family of licences without a version',
    asks: 'the version of the licence',
  },
  placeholder: {
    why: 'it stands for several licences that are not named',
    asks: 'the licence of each part',
  },
};
