import type { LicenceListFile } from '../standard/licence-lists.ts';
import type { LicenceReading } from '../standard/licence-data.ts';
import type { LicenceKnowledge } from '../standard/licence-knowledge.ts';
import { parseExpression } from './parse-expression.ts';
import type { LicenceTree } from './parse-expression.ts';
import { remember } from './remember.ts';

/** What a list says to a licence expression. `why` is a clause of a sentence: "it forbids commercial use". */
export interface ListJudgement {
  readonly verdict: 'accepted' | 'refused' | 'unknown';
  readonly why?: string;
  /** What has to be told before the list can judge: "the licence of each part". */
  readonly asks?: string;
}

/** A list of approved licences, ready to be asked. */
export interface LicenceList {
  readonly id: string;
  readonly title: string;
  readonly judge: (expression: string) => ListJudgement;
}

/**
 * Makes a list ready. "Either" is accepted if one part is; "both" only if both are. An id that the list
 * does not hold is refused, whatever it may be: nothing unknown is ever taken for approved.
 */
export function createLicenceList(file: LicenceListFile, knowledge: LicenceKnowledge): LicenceList {
  const accepted = acceptedIds(file, knowledge);
  const disputed = new Map(file.disputed?.map(({ id, why }) => [id, why]));
  const judgeId = (id: string): ListJudgement => {
    if (accepted.has(id)) return { verdict: 'accepted' };
    const dispute = disputed.get(id);
    if (dispute !== undefined) return { verdict: 'unknown', why: dispute };
    const vague = knowledge.vague.get(id);
    if (vague !== undefined) return { verdict: 'unknown', ...vague };
    const why =
      file.refusals?.find(({ idContains }) => id.includes(idContains))?.why ??
      limitOf(knowledge.readings.get(id));
    return why === undefined ? { verdict: 'refused' } : { verdict: 'refused', why };
  };
  return {
    id: file.id,
    title: file.title,
    judge: remember((expression) => judgeTree(parseExpression(expression), judgeId)),
  };
}

/** The first limit that the text of a licence sets, as the end of a sentence. */
function limitOf(reading: LicenceReading | undefined): string | undefined {
  if (reading === undefined) return undefined;
  const { readerGrant, commercialUse, derivatives, redistribution, fieldOfUse } = reading.clauses;
  const { revocability, incorporatesMutablePolicy } = reading.clauses;
  if (readerGrant === 'none') return 'it gives rights to a platform alone, and none to readers';
  if (commercialUse === 'no') return 'it forbids commercial use';
  if (derivatives === 'no') return 'it forbids derivatives';
  if (redistribution === 'no') return 'it forbids passing copies on';
  if (fieldOfUse === 'yes') return 'it excludes some purposes, places or users';
  if (fieldOfUse === 'by-reference') return 'it binds the use to a policy outside the licence';
  if (revocability === 'licensor-may-restrict-or-terminate') return 'the licensor may end it';
  return incorporatesMutablePolicy ? 'it binds to a policy that may change' : undefined;
}

function acceptedIds(file: LicenceListFile, { spdx }: LicenceKnowledge): ReadonlySet<string> {
  const marks = file.spdxMarks ?? [];
  const marked = [...spdx.values()].filter(
    (licence) =>
      (marks.includes('osi-approved') && licence.isOsiApproved) ||
      (marks.includes('fsf-libre') && licence.isFsfLibre === true),
  );
  return new Set([
    ...file.ids,
    ...(file.readAs ?? []).flatMap(({ accepts }) => accepts),
    ...marked.map(({ id }) => id),
  ]);
}

function judgeTree(tree: LicenceTree, judgeId: (id: string) => ListJudgement): ListJudgement {
  switch (tree.kind) {
    case 'licence':
      return judgeId(tree.id);
    case 'unknown':
      return { verdict: 'unknown' };
    case 'none':
      return { verdict: 'refused', why: 'without a licence all rights are reserved' };
    case 'either':
    case 'both': {
      const parts = tree.parts.map((part) => judgeTree(part, judgeId));
      const order =
        tree.kind === 'either'
          ? (['accepted', 'unknown', 'refused'] as const)
          : (['refused', 'unknown', 'accepted'] as const);
      const verdict = order.find((candidate) => parts.some((part) => part.verdict === candidate));
      return parts.find((part) => part.verdict === verdict) ?? { verdict: 'unknown' };
    }
  }
}
