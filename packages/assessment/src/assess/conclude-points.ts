import { inWords } from '../check/sentence.ts';
import type { Conclusion } from './conclude.ts';
import type { Ground } from './ground.ts';

/** Grades with points. A closed licence is told first, since a mean would hide it. */
export function concludeGrades({ edition, inventory, findings, results }: Ground): Conclusion {
  const grades = findings.map(({ rule, verdict, title }) => ({
    title: title.toLowerCase(),
    state:
      verdict === 'undetermined' ? ('unknown' as const) : gradeWord(results.get(rule)?.grade ?? 0),
    points: verdict === 'undetermined' ? 0 : (results.get(rule)?.grade ?? 0),
    isLicence: rule.endsWith('.licences'),
  }));
  const count = (state: string) => grades.filter((grade) => grade.state === state).length;
  const counts = [
    `open ${count('open')}`,
    `partial ${count('partial')}`,
    `closed ${count('closed')}`,
    `unknown ${count('unknown')}`,
  ].join(', ');
  const gate = grades.find(({ isLicence, state }) => isLicence && state !== 'open');
  const titlesOf = (state: string) =>
    inWords(
      grades.filter((grade) => grade.state === state).map(({ title }) => title),
      12,
    );
  const told = [
    `open in ${count('open')} of ${grades.length}`,
    ...(count('partial') === 0 ? [] : [`partial in ${titlesOf('partial')}`]),
    ...(count('closed') === 0 ? [] : [`closed in ${titlesOf('closed')}`]),
    ...(count('unknown') === 0 ? [] : [`unknown in ${count('unknown')}`]),
  ];
  return {
    outcome: grades.every(({ state }) => state === 'open')
      ? 'met'
      : grades.some(({ state }) => state === 'partial' || state === 'closed')
        ? 'not-met'
        : 'undetermined',
    verdict: counts,
    summary: `By the dimensions of the ${edition.file.title}, ${inventory.name} is ${inWords(told)}.${
      gate === undefined
        ? ''
        : gate.state === 'unknown'
          ? ' Whether its licences are open is not known, and no number of points outweighs that.'
          : ` Its licences are ${gate.state}, which no number of points outweighs.`
    } These are grades of this registry, not of the index.`,
    score: {
      points: grades.reduce((sum, { points }) => sum + points, 0),
      pointsMax: grades.length,
    },
  };
}

function gradeWord(grade: number): 'open' | 'partial' | 'closed' {
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
