import { distinct, inWords } from '../check/sentence.ts';
import { bestClass } from './best-class.ts';
import type { Classes } from './best-class.ts';
import type { Conclusion } from './conclude.ts';
import type { Ground } from './ground.ts';

/** The best class that the findings reach, and what the next one lacks. */
export function concludeClass(ground: Ground, classes: Classes): Conclusion {
  const { findings, results, inventory, edition } = ground;
  const isMet = (rule: string) => results.get(rule)?.verdict === 'met';
  const reached = bestClass(classes, isMet);
  const index = reached === undefined ? classes.classes.length : classes.classes.indexOf(reached);
  const next = classes.classes[index - 1];
  const lacking = (next?.requires ?? []).filter((alternatives) => !alternatives.some(isMet));
  const titles = distinct(
    lacking.map((alternatives) =>
      alternatives
        .map((rule) => lowerFirst(findings.find((finding) => finding.rule === rule)?.title ?? rule))
        .join(' or '),
    ),
  );
  const lacks =
    next === undefined
      ? ''
      : `; for ${next.title} it lacks under an open licence: ${inWords(titles, 10)}`;
  const isSure = lacking.some((alternatives) =>
    alternatives.every((rule) => results.get(rule)?.verdict === 'not-met'),
  );
  const framework = `${edition.file.title} ${edition.file.version}`;
  return reached === undefined
    ? {
        outcome: isSure ? 'not-met' : 'undetermined',
        verdict: classes.none,
        summary: `${inventory.name} reaches no class of the ${framework}${lacks}.`,
      }
    : {
        outcome: 'met',
        verdict: reached.id,
        summary: `${inventory.name} is in ${reached.title} of the ${framework}${lacks}.`,
      };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
