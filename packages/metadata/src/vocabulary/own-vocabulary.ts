import type { OwnScheme } from '../mapping/own-concept.ts';
import { ownClasses } from './classes.ts';
import type { ConceptScheme } from './concept-scheme.ts';
import { goodConcepts } from './good-concepts.ts';
import { goodProperties } from './good-properties.ts';
import { kindConcepts } from './kind-concepts.ts';
import { kindProperties } from './kind-properties.ts';
import type { OwnTerm } from './own-term.ts';
import { registryProperties } from './registry-properties.ts';

/** Everything in our namespace, with what it means. Terms are added, never changed or taken away. */
export const ownVocabulary: {
  readonly classes: readonly OwnTerm[];
  readonly properties: readonly OwnTerm[];
  readonly schemes: Readonly<Record<OwnScheme, ConceptScheme>>;
} = {
  classes: ownClasses,
  properties: [...goodProperties, ...kindProperties, ...registryProperties],
  schemes: { ...goodConcepts, ...kindConcepts },
};
