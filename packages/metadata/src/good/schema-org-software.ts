import type { GoodRecord } from '@commonhold/schemas/good';
import type { JsonObject } from '../linked-data/json-ld-document.ts';
import { toIri } from '../linked-data/to-iri.ts';
import { withoutEmpty } from '../linked-data/without-empty.ts';

/** Software with public source code is told from software without. Source: schema.org 29, `SoftwareSourceCode`, `SoftwareApplication`. */
export function schemaOrgSoftware({ repositories, software }: GoodRecord): JsonObject {
  if (repositories.length === 0) return { '@type': 'SoftwareApplication' };
  return withoutEmpty({
    '@type': 'SoftwareSourceCode',
    codeRepository: repositories.map(toIri),
    programmingLanguage: software?.programmingLanguages,
  });
}

/** schema.org has no class for models of machine learning: a work, with the works it was made from. */
export function schemaOrgModel({ model }: GoodRecord): JsonObject {
  return withoutEmpty({
    '@type': 'CreativeWork',
    genre: 'machine learning model',
    isBasedOn: [model?.baseModel, ...(model?.trainingDatasets ?? [])].flatMap((reference) =>
      reference?.name === undefined
        ? []
        : [
            withoutEmpty({
              '@type': 'CreativeWork',
              name: reference.name,
              url: reference.url === undefined ? undefined : toIri(reference.url),
            }),
          ],
    ),
  });
}
