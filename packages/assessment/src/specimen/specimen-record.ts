import { GoodRecord } from '@commonhold/schemas/good';
import type { ComponentType } from '@commonhold/schemas/good';
import type { z } from 'zod';

export type RecordChange = Partial<z.input<typeof GoodRecord>>;
export type SpecimenPart = NonNullable<RecordChange['components']>[number];
type Licence = SpecimenPart['licences'][number];

const nothingSaid: z.input<typeof GoodRecord> = {
  format: '1',
  kinds: ['software'],
  listing: 'registered',
  name: { en: 'Specimen' },
  description: { en: 'A good for trying rules on.' },
  aliases: [],
  identifiers: [],
  repositories: [],
  documentation: [],
  agents: [],
  originPlaces: [],
  deploymentPlaces: [],
  languages: [],
  sdgs: [],
  themes: [],
  keywords: [],
  components: [],
  answers: [],
  relations: [],
  provenance: [],
};

/** A valid record that says nothing but what is given: tests show what a rule makes of that alone. */
export function recordWith(change: RecordChange): GoodRecord {
  return GoodRecord.parse({ ...nothingSaid, ...change });
}

/** A released component with licences of its own. */
export function part(
  type: ComponentType,
  licences: readonly (string | Licence)[],
  more: Partial<SpecimenPart> = {},
): SpecimenPart {
  return {
    type,
    availability: 'released',
    licences: licences.map((licence) =>
      typeof licence === 'string' ? { expression: licence } : licence,
    ),
    evidence: [],
    ...more,
  };
}

/** The licence of the whole, which nobody has stated for the component itself. */
export function ofTheWhole(expression: string): Licence {
  return { expression, isInherited: true };
}
