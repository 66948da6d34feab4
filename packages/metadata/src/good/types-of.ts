import type { GoodKind } from '@commonhold/schemas/good';

const typesByKind: Readonly<Record<GoodKind, readonly string[]>> = {
  dataset: ['dcat:Dataset', 'schema:Dataset'],
  software: ['schema:SoftwareSourceCode', 'schema:SoftwareApplication'],
  model: ['ch:Model', 'schema:CreativeWork'],
  content: ['ch:Content', 'schema:CreativeWork'],
  standard: ['dct:Standard'],
};

/** Classes of a good of these kinds, each once. */
export function typesOf(kinds: readonly GoodKind[]): readonly string[] {
  return [...new Set(['ch:Good', 'dcat:Resource', ...kinds.flatMap((kind) => typesByKind[kind])])];
}
