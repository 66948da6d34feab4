import { inWords } from '../check/sentence.ts';
import type { Conclusion } from './conclude.ts';
import type { Ground } from './ground.ts';

/** Whether a claim is contradicted by its own evidence. Not to find one is no praise. */
export function concludeClaims({ inventory, findings }: Ground): Conclusion {
  const contradicted = findings.filter(({ verdict }) => verdict === 'not-met');
  const open = findings.filter(({ verdict }) => verdict === 'undetermined');
  const { name } = inventory;
  const titles = (list: typeof findings) => inWords(list.map(({ title }) => `“${title}”`));
  if (contradicted.length > 0) {
    return {
      outcome: 'not-met',
      verdict: 'claim-contradicted',
      summary: `A claim about ${name} is contradicted by what its record shows: ${titles(contradicted)}. The owner may reply, and the reply is shown beside the finding.`,
    };
  }
  if (open.length > 0) {
    return {
      outcome: 'undetermined',
      verdict: 'to-be-examined',
      summary: `No claim about ${name} is contradicted by the record, but people should look at ${titles(open)}.`,
    };
  }
  return {
    outcome: 'met',
    verdict: 'no-contradiction',
    summary: `No claim about ${name} is contradicted by its own record.`,
  };
}
