import { inWords } from '../check/sentence.ts';
import type { Conclusion } from './conclude.ts';
import { decisive } from './ground.ts';
import type { Ground } from './ground.ts';

/** Whether what was found on the web contradicts a claim. That nothing was found is no praise, and no blame. */
export function concludeCollected({ inventory, findings }: Ground): Conclusion {
  const { name } = inventory;
  const titles = (list: typeof findings) => inWords(list.map(({ title }) => `“${title}”`));
  if (findings.every(({ verdict }) => verdict === 'not-applicable')) {
    return {
      outcome: 'not-applicable',
      verdict: 'not-applicable',
      summary: `Nothing that was found on the web about ${name} was clear enough to compare.`,
    };
  }
  const failed = findings.filter(({ verdict }) => verdict === 'not-met');
  const contradicted = decisive(failed);
  if (contradicted.length > 0) {
    return {
      outcome: 'not-met',
      verdict: 'claim-contradicted',
      summary: `A claim about ${name} is contradicted by what was found on the web: ${titles(contradicted)}. The owner may reply, and the reply is shown beside the finding.`,
    };
  }
  if (failed.length > 0) {
    return {
      outcome: 'not-met',
      verdict: 'not-met',
      summary: `What was found on the web contradicts no claim about ${name}, but there is something to put right: ${titles(failed)}.`,
    };
  }
  const open = findings.filter(({ verdict }) => verdict === 'undetermined');
  return open.length > 0
    ? {
        outcome: 'undetermined',
        verdict: 'to-be-examined',
        summary: `What was found on the web contradicts no claim about ${name}, but people should look at ${titles(open)}.`,
      }
    : {
        outcome: 'met',
        verdict: 'no-contradiction',
        summary: `What was found on the web contradicts no claim about ${name}.`,
      };
}
