import type { Check } from '../../standard/rule.ts';
import type { CheckContext, CheckResult } from '../check-result.ts';
import type { CollectedContext } from './collected-context.ts';
import { examineCardDatasets, examineCardLanguages } from './examine-card-tags.ts';
import { examineCardLicences, examineCardWords } from './examine-cards.ts';
import {
  examineLicenceFiles,
  examineLicenceFilesThere,
  examineLicenceTextsSame,
} from './examine-licence-files.ts';
import { examineLinks } from './examine-links.ts';
import { examineRepositories } from './examine-repositories.ts';

type CollectedCheck = Extract<Check, { kind: 'collected' }>;

/** Whether what was found on the web agrees with what the record says. Nothing that was not clearly seen decides. */
export function checkCollected(context: CheckContext, { aspect }: CollectedCheck): CheckResult {
  const { collected } = context;
  return collected === undefined
    ? { verdict: 'not-applicable', reason: 'Nothing was looked for on the web.' }
    : examiners[aspect]({ ...context, collected });
}

const examiners: Readonly<
  Record<CollectedCheck['aspect'], (context: CollectedContext) => CheckResult>
> = {
  links: examineLinks,
  'licence-files': examineLicenceFiles,
  'licence-files-there': examineLicenceFilesThere,
  'licence-texts-same': examineLicenceTextsSame,
  repositories: examineRepositories,
  'card-licences': examineCardLicences,
  'card-words': examineCardWords,
  'card-datasets': examineCardDatasets,
  'card-languages': examineCardLanguages,
};
