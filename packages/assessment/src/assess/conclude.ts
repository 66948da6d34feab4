import type { Assessment } from '@commonhold/schemas/assessment';
import { concludeClaims } from './conclude-claims.ts';
import { concludeClass } from './conclude-class.ts';
import { concludeCollected } from './conclude-collected.ts';
import { concludeDefinition } from './conclude-definition.ts';
import { concludeDisclosure, concludeGrades } from './conclude-points.ts';
import { concludeNotes } from './conclude-notes.ts';
import { concludeRequirements } from './conclude-requirements.ts';
import type { Ground } from './ground.ts';

/** What the findings make of a standard, in its own words. */
export type Conclusion = Pick<Assessment, 'outcome' | 'verdict' | 'summary' | 'score'>;

/** Makes a result of the findings, in the way that the standard prescribes. */
export function conclude(ground: Ground): Conclusion {
  const result = concludeByKind(ground);
  // A closed system recorded for comparison is never presented as a public good, whatever its findings.
  return ground.inventory.record.listing === 'reference'
    ? {
        ...result,
        summary: `Recorded only for comparison, not put forward as a public good. ${result.summary}`,
      }
    : result;
}

function concludeByKind(ground: Ground): Conclusion {
  const { conclusion } = ground.edition.file;
  switch (conclusion.kind) {
    case 'all-requirements':
      return concludeRequirements(ground);
    case 'classes':
      return concludeClass(ground, conclusion);
    case 'definition':
      return concludeDefinition(ground);
    case 'grades':
      return concludeGrades(ground);
    case 'disclosure':
      return concludeDisclosure(ground);
    case 'claims':
      return concludeClaims(ground);
    case 'notes':
      return concludeNotes(ground);
    case 'collected':
      return concludeCollected(ground);
  }
}
