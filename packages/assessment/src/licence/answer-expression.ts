import type { LicenceAnswer, Permission } from '@commonhold/schemas/licence';
import { distinct } from '../check/sentence.ts';
import type { LicenceReading } from '../standard/licence-data.ts';
import type { Standards } from '../standard/standards.ts';
import { findEdition } from '../standard/standards.ts';
import { licenceIdsOf } from './parse-expression.ts';
import type { ListJudgement } from './licence-list.ts';
import type { LicenceTree } from './parse-expression.ts';

/** What one licence or a combination allows, before titles and lists are added. */
type Terms = Pick<
  LicenceAnswer,
  'commercialUse' | 'change' | 'share' | 'trainOn' | 'revocability' | 'incorporatesMutablePolicy'
> & { readonly duties: readonly string[] };

/** What an expression allows: of several licences at once the strictest, of a choice the mildest. */
export function answerExpression(
  standards: Standards,
  expression: string,
  tree: LicenceTree,
): LicenceAnswer {
  const ids = licenceIdsOf(tree);
  const [onlyId] = ids;
  const reading =
    ids.length === 1 && onlyId !== undefined ? standards.licences.readings.get(onlyId) : undefined;
  const { spdx, beyondSpdx } = standards.licences;
  const judged = standards.openLicences.judge(expression);
  const isOpen = judged.verdict === 'accepted';
  const terms = termsOf(standards, tree);
  const url =
    ids.length === 1
      ? (spdx.get(onlyId ?? '')?.url ?? beyondSpdx.get(onlyId ?? '')?.url)
      : undefined;
  return {
    expression,
    title: ids
      .map((id) => spdx.get(id)?.name ?? beyondSpdx.get(id)?.title ?? id)
      .join(tree.kind === 'either' ? ' or ' : ' and ')
      .slice(0, 300),
    ...(url === undefined ? {} : { url }),
    isOpen,
    isOsiApproved: standards.osiLicences.judge(expression).verdict === 'accepted',
    dpgCategories: dpgCategories(standards, expression),
    ...terms,
    ...(reading === undefined
      ? {}
      : {
          explanations: {
            commercialUse: reading.answers.useCommercially.text,
            change: reading.answers.change.text,
            share: reading.answers.share.text,
            trainOn: reading.answers.train.text,
          },
        }),
    duties: terms.duties.slice(0, 20),
    summary: summaryOf(judged, terms, reading?.clauses.readerGrant === 'none'),
  };
}

function dpgCategories(standards: Standards, expression: string): LicenceAnswer['dpgCategories'] {
  const lists = findEdition(standards, 'dpg')?.listsById;
  return (['software', 'data', 'content'] as const).filter(
    (category) => lists?.get(category)?.judge(expression).verdict === 'accepted',
  );
}

function termsOf(standards: Standards, tree: LicenceTree): Terms {
  switch (tree.kind) {
    case 'licence': {
      const reading = standards.licences.readings.get(tree.id);
      return reading === undefined ? unread(standards, tree.id) : read(reading);
    }
    case 'either':
    case 'both': {
      const [left, right] = tree.parts;
      return combine(termsOf(standards, left), termsOf(standards, right), tree.kind);
    }
    case 'unknown':
    case 'none':
      return unknownTerms;
  }
}

const unknownTerms: Terms = {
  commercialUse: 'unclear',
  change: 'unclear',
  share: 'unclear',
  trainOn: 'unclear',
  revocability: 'unstated',
  incorporatesMutablePolicy: false,
  duties: [],
};

/** A licence that nobody has read for the registry: if it is on the list of open licences, what all of these allow. */
function unread(standards: Standards, id: string): Terms {
  return standards.openLicences.judge(id).verdict === 'accepted'
    ? {
        ...unknownTerms,
        commercialUse: 'yes',
        change: 'conditional',
        share: 'conditional',
        duties: [
          'Read the text: it is an open licence, and its conditions on passing on are not listed here.',
        ],
      }
    : unknownTerms;
}

const permissionOf = {
  yes: 'yes',
  'with-conditions': 'conditional',
  no: 'no',
  unclear: 'unclear',
} as const;

function read({ answers, clauses, mustDo }: LicenceReading): Terms {
  return {
    commercialUse: permissionOf[answers.useCommercially.answer],
    change: permissionOf[answers.change.answer],
    share: permissionOf[answers.share.answer],
    trainOn: permissionOf[answers.train.answer],
    revocability: clauses.revocability,
    incorporatesMutablePolicy: clauses.incorporatesMutablePolicy,
    duties: mustDo,
  };
}

/** From the mildest to the strictest; what is unclear is no permission. */
const strictness = ['yes', 'conditional', 'unclear', 'no'] as const;
const firmness = [
  'irrevocable',
  'terminates-on-breach',
  'unstated',
  'licensor-may-restrict-or-terminate',
] as const;

function combine(left: Terms, right: Terms, kind: 'either' | 'both'): Terms {
  const pick = <T>(order: readonly T[], values: readonly [T, T]): T => {
    const [first, second] = values;
    const isFirstMilder = order.indexOf(first) <= order.indexOf(second);
    return isFirstMilder === (kind === 'either') ? first : second;
  };
  const permission = (key: 'commercialUse' | 'change' | 'share' | 'trainOn'): Permission =>
    pick<Permission>(strictness, [left[key], right[key]]);
  return {
    commercialUse: permission('commercialUse'),
    change: permission('change'),
    share: permission('share'),
    trainOn: permission('trainOn'),
    revocability: pick(firmness, [left.revocability, right.revocability]),
    incorporatesMutablePolicy:
      kind === 'either'
        ? left.incorporatesMutablePolicy && right.incorporatesMutablePolicy
        : left.incorporatesMutablePolicy || right.incorporatesMutablePolicy,
    duties:
      kind === 'both'
        ? distinct([...left.duties, ...right.duties])
        : distinct([
            ...left.duties.map((duty) => `If you choose the first: ${duty}`),
            ...right.duties.map((duty) => `If you choose the second: ${duty}`),
          ]),
  };
}

function summaryOf({ verdict, why }: ListJudgement, terms: Terms, givesNothing: boolean): string {
  const training = {
    yes: 'Training models on it is allowed.',
    conditional: 'Training models on it is allowed under conditions.',
    no: 'Training other models on it is forbidden.',
    unclear: 'Whether models may be trained on it, the text leaves unclear.',
  }[terms.trainOn];
  const policy = terms.incorporatesMutablePolicy
    ? ' It binds you to a policy that the licensor may change.'
    : '';
  if (verdict === 'accepted') {
    return `An open licence: anybody may use the work for any purpose, also commercially, change it and share it${terms.duties.length === 0 ? '' : ', if the duties are kept'}. ${training}${policy}`;
  }
  const commercial = {
    yes: 'Commercial use is allowed',
    conditional: 'Commercial use is allowed under conditions',
    no: 'Commercial use is forbidden',
    unclear: 'Whether commercial use is allowed is not known',
  }[terms.commercialUse];
  if (givesNothing) {
    return `Not an open licence: ${why ?? 'it gives readers no rights'}. What the law allows anyway, such as reading and quoting, stays allowed; for everything else ask the authors.`;
  }
  if (verdict === 'unknown') {
    return `Nobody can say from this whether the licence is open${why === undefined ? '' : `: ${why}`}.${policy}`;
  }
  return `Not known as an open licence${why === undefined ? '' : `: ${why}`}. ${commercial}. ${training}${policy}`;
}
