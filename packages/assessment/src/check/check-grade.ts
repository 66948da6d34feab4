import type { InventoryItem } from '../inventory/inventory.ts';
import { readAnswer, textOf } from '../inventory/read-answer.ts';
import type { Check } from '../standard/rule.ts';
import type { CheckContext, CheckResult } from './check-result.ts';
import { licenceStanding } from './licence-standing.ts';
import { inWords } from './sentence.ts';

type GradeCheck = Extract<Check, { kind: 'grade' }>;
type GradeLicencesCheck = Extract<Check, { kind: 'grade-licences' }>;
type DisclosedCheck = Extract<Check, { kind: 'disclosed' }>;

/** Grades one dimension: open, partial or closed, from an answer or from the components that show it. */
export function checkGrade(context: CheckContext, check: GradeCheck): CheckResult {
  const answered = gradeOfAnswer(context, check.question);
  if (answered !== undefined) return answered;
  const { inventory, edition } = context;
  const base = inventory.record.model?.baseModel;
  if (check.ofBase === true && base !== undefined) {
    return {
      verdict: 'undetermined',
      reason: `The base model is ${base.name ?? base.good ?? 'another good'}, whose own record tells of ${check.noun}.`,
      paths: ['/model/baseModel'],
      missing: [`How ${check.noun} can be had (question ${check.question})`],
    };
  }
  const byType = check.components.map((type) => inventory.itemsByType.get(type) ?? []);
  const items = byType.flat();
  const lists = check.lists?.flatMap((id) => edition.listsById.get(id) ?? []);
  const grades = byType.map((group) => bestGrade(group, lists));
  const paths = items.length === 0 ? ['/components'] : items.map(({ pointer }) => pointer);
  const known = grades.filter((grade) => grade !== undefined);
  const best = Math.max(0, ...known);
  const grade =
    check.need === 'one' || known.length === 0
      ? best
      : known.length === grades.length && known.every((value) => value === best)
        ? best
        : best > 0
          ? 0.5
          : known.length === grades.length
            ? 0
            : undefined;
  if (known.length === 0 || grade === undefined) {
    return {
      verdict: 'undetermined',
      reason: `The record does not say enough to grade ${check.noun}.`,
      paths,
      missing: [
        `Whether ${check.noun} can be had: where, for whom and under which licence (question ${check.question})`,
      ],
    };
  }
  const labels = items.map(
    ({ label, component }) =>
      `${label}: ${component.availability.replaceAll('-', ' ')}${gateWords(component.accessTier)}`,
  );
  return graded(grade, { noun: check.noun, why: inWords(labels) }, paths);
}

/** Grades the licences of everything that is released: all approved, some, or none. */
export function checkGradeLicences(context: CheckContext, check: GradeLicencesCheck): CheckResult {
  const answered = gradeOfAnswer(context, check.question);
  if (answered !== undefined) return answered;
  const { inventory, edition } = context;
  const rule = {
    lists: [edition.listsById.get(check.list) ?? []].flat(),
    inherited: 'accept',
    isOnlyKind: true,
    acceptPartly: true,
  } as const;
  const standings = inventory.items.map((item) => licenceStanding(item, rule));
  const count = (state: string) => standings.filter((standing) => standing.state === state).length;
  const judged = count('accepted') + count('refused');
  if (judged === 0) {
    return {
      verdict: 'undetermined',
      reason: 'The record states no licence of a released component.',
      paths: ['/components'],
      missing: ['The licence of each component'],
    };
  }
  const grade =
    count('refused') === 0 && count('unknown') === 0 ? 1 : count('accepted') === 0 ? 0 : 0.5;
  return graded(
    grade,
    {
      noun: 'the licences',
      why: `${count('accepted')} of ${standings.length} components are under approved licences, ${count('refused')} under others, ${count('unknown')} under none that is known`,
    },
    standings.map(({ item }) => item.pointer),
  );
}

/** Whether something is disclosed: a plain yes with a place to read it. */
export function checkDisclosed(
  { inventory }: CheckContext,
  { question }: DisclosedCheck,
): CheckResult {
  const answer = readAnswer(inventory, question);
  if (answer === undefined) {
    return {
      verdict: 'undetermined',
      reason: 'The record does not say whether this is disclosed.',
      paths: ['/answers'],
      missing: [`Whether this is disclosed, and where (question ${question})`],
    };
  }
  if (answer.value === false || /^no\b/iu.test(textOf(answer))) {
    return {
      verdict: 'not-met',
      reason: 'By the record, the owner does not disclose this.',
      paths: [answer.pointer],
    };
  }
  return answer.evidence.some(({ url }) => url !== undefined)
    ? {
        verdict: 'met',
        reason: 'This is disclosed, with a public source.',
        evidence: answer.evidence,
        paths: [answer.pointer],
      }
    : {
        verdict: 'undetermined',
        reason: 'The record says that this is disclosed, but not where.',
        paths: [answer.pointer],
        missing: ['The public page where it is disclosed'],
      };
}

function gradeOfAnswer(context: CheckContext, question: string): CheckResult | undefined {
  const answer = readAnswer(context.inventory, question);
  const word =
    answer === undefined
      ? undefined
      : /^(open|partial|closed)\b/iu.exec(textOf(answer))?.[1]?.toLowerCase();
  if (answer === undefined || word === undefined) return undefined;
  const grade = word === 'open' ? 1 : word === 'partial' ? 0.5 : 0;
  return {
    ...graded(
      grade,
      { noun: `“${context.rule.title.toLowerCase()}”`, why: `the record answers “${word}”` },
      [answer.pointer],
    ),
    evidence: answer.evidence,
  };
}

function graded(
  grade: number,
  { noun, why }: { readonly noun: string; readonly why: string },
  paths: readonly string[],
): CheckResult {
  const word = grade === 1 ? 'open' : grade === 0 ? 'closed' : 'partial';
  return {
    verdict: grade === 1 ? 'met' : 'not-met',
    reason: `Graded ${word} for ${noun}: ${why}.`,
    paths,
    grade,
  };
}

/** The best grade that one of the components of a type gives, or `undefined` where nothing is known. */
function bestGrade(
  items: readonly InventoryItem[],
  lists: Parameters<typeof licenceStanding>[1]['lists'] | undefined,
): number | undefined {
  const grades = items.flatMap((item) => gradeOf(item, lists) ?? []);
  return grades.length === 0 ? undefined : Math.max(...grades);
}

function gradeOf(
  item: InventoryItem,
  lists: Parameters<typeof licenceStanding>[1]['lists'] | undefined,
): number | undefined {
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
  if (lists === undefined) return 1;
  const { state } = licenceStanding(item, {
    lists,
    inherited: 'accept',
    isOnlyKind: true,
    acceptPartly: true,
  });
  return state === 'accepted' ? 1 : 0.5;
}

function gateWords(accessTier: string | undefined): string {
  return accessTier === undefined || accessTier === 'open'
    ? ''
    : ` (${accessTier.replaceAll('-', ' ')})`;
}
