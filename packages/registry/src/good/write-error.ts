import type { Problem } from '@commonhold/schemas/error';
import type { GoodStoreError } from './ports.ts';

/** What a refused write says to its caller. */
export function toProblem(error: GoodStoreError): Problem {
  switch (error.kind) {
    case 'slug-taken':
      return { kind: 'conflict', what: 'slug', id: error.slug };
    case 'id-taken':
      return { kind: 'conflict', what: 'id', id: error.id };
    case 'stale-revision':
      return {
        kind: 'conflict',
        what: 'revision',
        id: error.id,
        currentRevision: error.currentRevision,
      };
    case 'unknown-good':
      return { kind: 'not-found', what: 'good', id: error.id };
  }
}
