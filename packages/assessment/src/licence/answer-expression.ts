import type { LicenceAnswer } from '@commonhold/schemas/licence';
import type { Standards } from '../standard/standards.ts';
import { findEdition } from '../standard/standards.ts';
import { licenceIdsOf } from './parse-expression.ts';
import type { LicenceTree } from './parse-expression.ts';

/** What an expression allows: of one licence what it says, of several joined by AND the strictest, by OR the mildest. */
export function answerExpression(
  standards: Standards,
  expression: string,
  tree: LicenceTree,
): LicenceAnswer {
  const names = licenceIdsOf(tree).map((id) => standards.spdxById.get(id)?.name ?? id);
  const isOpen = standards.openLicences.judge(expression).verdict === 'accepted';
  const isNonCommercial = /-NC\b|NonCommercial/u.test(expression);
  const isNoDerivatives = /-ND\b/u.test(expression);
  const unknown = isOpen ? 'yes' : 'unclear';
  return {
    expression,
    title: names.join(tree.kind === 'either' ? ' or ' : ' and ').slice(0, 300),
    isOpen,
    isOsiApproved: standards.osiLicences.judge(expression).verdict === 'accepted',
    dpgCategories: dpgCategories(standards, expression),
    commercialUse: isNonCommercial ? 'no' : unknown,
    change: isNoDerivatives ? 'no' : unknown,
    share: isOpen ? 'conditional' : 'unclear',
    trainOn: isNonCommercial ? 'conditional' : unknown,
    duties: isOpen ? ['Keep the licence and the notices of copyright with every copy.'] : [],
    revocability: 'unstated',
    incorporatesMutablePolicy: false,
    summary: isOpen
      ? 'An open licence: anybody may use, change and share the work for any purpose, if the duties are kept.'
      : 'Not known as an open licence: read its text before you rely on it.',
  };
}

function dpgCategories(standards: Standards, expression: string): LicenceAnswer['dpgCategories'] {
  const lists = findEdition(standards, 'dpg')?.listsById;
  return (['software', 'data', 'content'] as const).filter(
    (category) => lists?.get(category)?.judge(expression).verdict === 'accepted',
  );
}
