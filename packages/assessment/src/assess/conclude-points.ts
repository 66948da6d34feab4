import { inWords } from '../check/sentence.ts';
import type { Conclusion } from './conclude.ts';
import type { Ground } from './ground.ts';

/** Grades with points. A closed licence is told first, since a mean would hide it. */
export function concludeGrades({ edition, inventory, findings, results }: Ground): Conclusion {
  const titles: Readonly<Record<GradeWord, string[]>> = {
    open: [],
    partial: [],
    closed: [],
    unknown: [],
  };
  let points = 0;
  let gate: GradeWord = 'open';
  for (const { rule, verdict, title } of findings) {
    const grade = verdict === 'undetermined' ? undefined : (results.get(rule)?.grade ?? 0);
    const state = gradeWord(grade);
    titles[state].push(title);
    points += grade ?? 0;
    if (gate === 'open' && rule.endsWith('.licences')) gate = state;
  }
  const { open, partial, closed, unknown } = titles;
  const told = [
    `open in ${open.length} of ${findings.length}`,
    ...(partial.length === 0 ? [] : [`partial in ${inWords(partial, 12).toLowerCase()}`]),
    ...(closed.length === 0 ? [] : [`closed in ${inWords(closed, 12).toLowerCase()}`]),
    ...(unknown.length === 0 ? [] : [`unknown in ${unknown.length}`]),
  ];
  return {
    outcome:
      open.length === findings.length
        ? 'met'
        : partial.length + closed.length > 0
          ? 'not-met'
          : 'undetermined',
    verdict: `open ${open.length}, partial ${partial.length}, closed ${closed.length}, unknown ${unknown.length}`,
    summary: `By the dimensions of the ${edition.file.title}, ${inventory.name} is ${inWords(told)}.${
      gate === 'open'
        ? ''
        : gate === 'unknown'
          ? ' Whether its licences are open is not known, and no number of points outweighs that.'
          : ` Its licences are ${gate}, which no number of points outweighs.`
    } These are grades of this registry, not of the index.`,
    score: { points, pointsMax: findings.length },
  };
}

type GradeWord = 'open' | 'partial' | 'closed' | 'unknown';

function gradeWord(grade: number | undefined): GradeWord {
  if (grade === undefined) return 'unknown';
  return grade === 1 ? 'open' : grade === 0 ? 'closed' : 'partial';
}

/** How many indicators are disclosed, one point each. Disclosure is not openness, and the summary says so. */
export function concludeDisclosure({ edition, inventory, findings }: Ground): Conclusion {
  const disclosed = findings.filter(({ verdict }) => verdict === 'met').length;
  const withheld = findings.filter(({ verdict }) => verdict === 'not-met').length;
  const open = findings.length - disclosed - withheld;
  return {
    outcome: withheld > 0 ? 'not-met' : open > 0 ? 'undetermined' : 'met',
    verdict: `${disclosed} of ${findings.length} disclosed`,
    summary: `By the indicators of the ${edition.file.title} ${edition.file.version}, ${disclosed} of ${findings.length} are disclosed for ${inventory.name}, ${withheld} are withheld and ${open} are unanswered. Disclosure says nothing about openness.`,
    score: { points: disclosed, pointsMax: findings.length },
  };
}
