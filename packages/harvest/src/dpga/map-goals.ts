import { type SdgRelevance, SdgTarget } from '@commonhold/schemas/good';
import type { ReadApplication, ServedGoal } from './application.ts';
import type { RecordNotes } from './record-notes.ts';

/** How the portal writes a comma inside a list that it splits at commas: a cedilla, once also as an entity. */
const cedilla = /\u00b8|&#184;/u;

/**
 * The goals of the 2030 Agenda by number, whatever the rest of the label says. A reason that is given for
 * one goal stands there; one text for several goals stands in the answer `i1.relevance`. Targets are
 * those that the owner names as such (`target 9.1`).
 */
export function mapGoals(
  { application, fields }: ReadApplication,
  notes: RecordNotes,
): readonly SdgRelevance[] {
  const field = fields.goals ?? 'sdgs';
  const shared = notes.text(application.relevance, fields.relevance ?? field);
  const byGoal = new Map<number, readonly string[]>();
  application.goals.forEach((served, index) => {
    const goal = readGoal(served.label);
    if (goal === undefined) {
      if (served.label.trim() !== '') {
        notes.book.add('dpga.goal-unknown', `${field}[${index}]`, { original: served.label });
      }
      return;
    }
    if (cedilla.test(served.label)) {
      notes.book.add('dpga.goal-spelling', `${field}[${index}]`, {
        original: served.label,
        found: String(goal),
      });
    }
    byGoal.set(goal, [
      ...(byGoal.get(goal) ?? []),
      ...reasonOf(served, notes, `${field}[${index}]`),
    ]);
  });
  if (shared !== undefined && byGoal.size > 1) {
    notes.book.add('dpga.reason-shared', fields.relevance ?? field);
  }
  return [...byGoal.entries()]
    .toSorted(([left], [right]) => left - right)
    .map(([goal, own]) => {
      const reason = own.length > 0 ? own.join('\n') : byGoal.size === 1 ? shared : undefined;
      const targets = findTargets(goal, [reason ?? '', shared ?? ''].join('\n'));
      return { goal, targets, ...(reason === undefined ? {} : { reason: { en: reason } }) };
    });
}

function readGoal(label: string): number | undefined {
  const number = Number(/^\s*(?:SDG|Goal)?\s*0?(\d{1,2})\b/iu.exec(label)?.[1] ?? Number.NaN);
  return number >= 1 && number <= 17 ? number : undefined;
}

function reasonOf(served: ServedGoal, notes: RecordNotes, field: string): readonly string[] {
  const reason = notes.text(served.reason, `${field}.relevance`);
  return reason === undefined ? [] : [reason.slice(0, 6_000).trim()];
}

/** `Target 9.1`, `targets 3.8 and 3.b`: only numbers that the text itself calls targets. */
function findTargets(goal: number, text: string): readonly SdgTarget[] {
  const named = text.matchAll(
    /\btargets?[\s:#]{1,3}((?:\d{1,2}\.[\da-d]{1,2}\b[\s,;&]*(?:and|or)?\s*){1,12})/giu,
  );
  const targets = [...named]
    .flatMap((match) => [...(match[1] ?? '').matchAll(/\d{1,2}\.[\da-d]{1,2}/giu)])
    .map(([target]) => SdgTarget.safeParse(target.toLowerCase()))
    .flatMap((target) => (target.success ? [target.data] : []))
    .filter((target) => target.startsWith(`${goal}.`));
  return [...new Set(targets)].toSorted().slice(0, 20);
}
