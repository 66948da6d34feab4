import { z } from 'zod';
import { cleanText } from '../text/clean-text.ts';

/** A text on one line, which a file may write as a number or leave empty. Empty texts count as absent. */
const Text = z
  .union([z.string(), z.number().transform(String), z.boolean().transform(String), z.null()])
  .optional()
  .transform((text) => {
    const line = cleanText(text ?? '').text.replaceAll('\n', ' ');
    return line === '' ? undefined : line;
  });

const LicenceOfKind = z
  .union([
    z.looseObject({ name: Text, path: Text }),
    z
      .string()
      .transform((name) => ({ name: name.trim() === '' ? undefined : name, path: undefined })),
    z.null().transform(() => undefined),
  ])
  .optional();

const noLicences = z
  .union([z.null(), z.literal(''), z.array(z.unknown()).max(0)])
  .transform(() => ({
    distribution: undefined,
    code: undefined,
    data: undefined,
    document: undefined,
  }));

const Licences = z.union([
  z.looseObject({
    distribution: LicenceOfKind,
    code: LicenceOfKind,
    data: LicenceOfKind,
    document: LicenceOfKind,
  }),
  noLicences,
  z.string().transform((name) => ({
    distribution: { name, path: undefined },
    code: undefined,
    data: undefined,
    document: undefined,
  })),
]);

const ComponentRow = z.looseObject({
  name: Text,
  license: Text,
  license_path: Text,
  component_path: Text,
});
export type ComponentRow = z.infer<typeof ComponentRow>;

/** A model file of the Model Openness Tool. Source: its `schema/`, Model Openness Framework 1.0. */
export const ReleaseFile = z.looseObject({
  release: z.looseObject({
    name: Text,
    version: Text,
    date: Text,
    license: Licences.optional(),
    type: Text,
    architecture: Text,
    treatment: Text,
    origin: Text,
    producer: Text,
    repository: Text,
    huggingface: Text,
    components: z
      .union([z.array(ComponentRow).max(200), z.null().transform((): ComponentRow[] => [])])
      .default([]),
  }),
});
export type Release = z.infer<typeof ReleaseFile>['release'];

/** Fields of a release that the importer reads or knows to hold nothing. */
export const knownReleaseFields: readonly string[] = [
  'name',
  'version',
  'date',
  'license',
  'type',
  'architecture',
  'treatment',
  'origin',
  'producer',
  'contact',
  'repository',
  'huggingface',
  'components',
];
