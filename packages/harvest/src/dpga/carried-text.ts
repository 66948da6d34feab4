import type { Application } from './application.ts';

const textFields = [
  'description',
  'relevance',
  'ownerEvidence',
  'documentation',
  'exportMechanism',
  'laws',
  'lawsEvidence',
  'personalDataProtection',
  'contentPolicy',
  'harassmentPolicy',
] as const satisfies readonly (keyof Application)[];
type TextField = (typeof textFields)[number];

/** Shorter texts, such as "Not applicable", may well be the same in two records. */
const carriedLengthMin = 100;

export interface CarriedText {
  readonly field: TextField;
  /** The good that the text speaks of. */
  readonly from: string;
}

/**
 * Finds answers that the feed repeats from an earlier record: where a record lacks an answer, the
 * source's program sometimes writes the one before it once more. Such a text names the other good and
 * not its own. The function returned must see the records in the order of the file.
 */
export function createCarriedTextFinder(): (application: Application) => readonly CarriedText[] {
  const last = new Map<TextField, { readonly text: string; readonly name: string }>();
  return (application) =>
    textFields.flatMap((field) => {
      const text = application[field] ?? '';
      const earlier = last.get(field);
      const isCarried =
        text.length >= carriedLengthMin &&
        earlier?.text === text &&
        text.includes(earlier.name) &&
        !text.includes(application.name.trim());
      if (isCarried) return [{ field, from: earlier.name }];
      last.set(field, { text, name: application.name.trim() });
      return [];
    });
}

/** The application without the answers that belong to another. */
export function withoutCarried(
  application: Application,
  carried: readonly CarriedText[],
): Application {
  const cleared = Object.fromEntries(carried.map(({ field }) => [field, '']));
  return { ...application, ...cleared };
}
