import type { Inventory, InventoryItem } from '../../inventory/inventory.ts';
import { itemsOf, nounOf } from '../../inventory/inventory.ts';
import type { Check } from '../../standard/rule.ts';
import type { CheckContext, CheckResult } from '../check-result.ts';
import { fixedFor } from '../fixed-result.ts';
import { distinct, inWords } from '../sentence.ts';
import { gradeOfAnswer, graded, jointGrade } from './grade.ts';
import type { Grade } from './grade.ts';
import { gradeByVenue, placeWords } from './venue.ts';

type GradeCheck = Extract<Check, { kind: 'grade' }>;

/** Grades one dimension: open, partial or closed, from an answer or from the components that show it. */
export function checkGrade(context: CheckContext, check: GradeCheck): CheckResult {
  const answered = gradeOfAnswer(context, check.question);
  if (answered !== undefined) return answered;
  const { inventory } = context;
  const base = inventory.record.model?.baseModel;
  if (check.ofBase === true && base !== undefined) {
    return {
      verdict: 'undetermined',
      reason: `The base model is ${base.name ?? base.good ?? 'another good'}, whose own record tells of ${check.noun}.`,
      paths: ['/model/baseModel'],
      missing: [`How ${check.noun} can be had (question ${check.question})`],
    };
  }
  const items = itemsOf(inventory, check.components);
  if (items.length === 0) return noneNamed(check);
  const grade = gradeOfItems(inventory, items, check);
  return grade === undefined ? notEnough(inventory, items, check) : gradedBy(items, check, grade);
}

function gradeOfItems(
  { itemsByType }: Inventory,
  items: readonly InventoryItem[],
  check: GradeCheck,
): Grade | undefined {
  const gradesOf = (some: readonly InventoryItem[]) => some.map((item) => gradeOf(item, check));
  switch (check.need) {
    case 'one':
      return best(gradesOf(items));
    case 'every':
      return jointGrade(gradesOf(items));
    case 'each-type':
      return jointGrade(
        check.components.map((type) => best(gradesOf(itemsByType.get(type) ?? []))),
      );
  }
}

function gradedBy(items: readonly InventoryItem[], check: GradeCheck, grade: Grade): CheckResult {
  const labels = inWords(distinct(items.map((item) => stateOf(item, check))));
  const paths = items.map(({ pointer }) => pointer);
  if (grade < 1) {
    return {
      ...graded(grade, { noun: check.noun, why: labels }, paths),
      remedy: check.remedy,
    };
  }
  return check.humanAsks === undefined
    ? graded(grade, { noun: check.noun, why: labels }, paths)
    : {
        ...graded(
          grade,
          { noun: check.noun, why: `${labels}; ${check.humanAsks}, people decide` },
          paths,
        ),
        needsHuman: true,
      };
}

function stateOf(item: InventoryItem, check: GradeCheck): string {
  const { availability, accessTier } = item.component;
  if (check.venues !== undefined && availability === 'released' && gradeOf(item, check) === 0.5) {
    return `${placeWords(item)}, which is not an archive`;
  }
  const verb = availability === 'withdrawn' ? 'have' : 'be';
  return `the ${item.label} ${verbs[verb][item.isPlural ? 1 : 0]} ${availabilityWords[availability]}${
    accessTier === undefined || availability !== 'released' ? '' : tierWords[accessTier]
  }`;
}

const verbs = { be: ['is', 'are'], have: ['has', 'have'] } as const;
const availabilityWords = {
  released: 'released',
  'partly-released': 'released only in part',
  undisclosed: 'kept back',
  withdrawn: 'been withdrawn',
  unknown: 'not known to be released',
} as const;
const tierWords = {
  open: '',
  registration: ' to those who register',
  agreement: ' to those who accept an agreement',
  credential: ' to those who prove a qualification',
  'secure-environment': ' inside a secure environment',
  closed: ' to nobody outside',
} as const;

const noneNamed = fixedFor((check: GradeCheck) => ({
  verdict: 'undetermined',
  reason: `The record does not say enough to grade ${check.noun}.`,
  paths: ['/components'],
  missing: [askFor(check)],
}));

function askFor({ missing, noun, question }: GradeCheck): string {
  return (
    missing ??
    `Whether ${noun} can be had: where, for whom and under which licence (question ${question})`
  );
}

function notEnough(
  inventory: Inventory,
  items: readonly InventoryItem[],
  check: GradeCheck,
): CheckResult {
  const released = items.filter(({ component }) => component.availability === 'released');
  const places = inWords(distinct(released.map(placeWords)));
  return {
    verdict: 'undetermined',
    reason:
      check.venues === undefined || released.length === 0
        ? `The record does not say enough to grade ${check.noun}.${silence(inventory, check, released)}`
        : check.venues.elsewhere === 'partial'
          ? `The record does not say where ${check.noun} can be read: ${places}.`
          : `The record does not show ${check.noun}: ${places}, which is not known as a place that prints only what others have reviewed.`,
    paths: items.map(({ pointer }) => pointer),
    missing: [askFor(check)],
  };
}

function silence(
  { itemsByType }: Inventory,
  check: GradeCheck,
  released: readonly InventoryItem[],
): string {
  const silent = check.components.filter((type) => !itemsByType.has(type)).map(nounOf);
  return released.length === 0 || silent.length === 0
    ? ''
    : ` It names ${inWords(distinct(released.map(({ label }) => `the ${label}`)))}, and says nothing of the ${inWords(silent)}.`;
}

function best(grades: readonly (Grade | undefined)[]): Grade | undefined {
  return grades.reduce<Grade | undefined>(
    (left, right) => (right === undefined || (left ?? -1) > right ? left : right),
    undefined,
  );
}

function gradeOf(item: InventoryItem, check: GradeCheck): Grade | undefined {
  const { availability, accessTier } = item.component;
  switch (availability) {
    case 'unknown':
      return undefined;
    case 'undisclosed':
    case 'withdrawn':
      return 0;
    case 'partly-released':
      return 0.5;
    case 'released':
      break;
  }
  if (accessTier === 'closed') return 0;
  if (accessTier !== undefined && accessTier !== 'open') return 0.5;
  return check.venues === undefined ? 1 : gradeByVenue(item, check.venues);
}
