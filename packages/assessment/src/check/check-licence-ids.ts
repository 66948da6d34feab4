import type { CheckContext, CheckResult } from './check-result.ts';
import { fixed } from './fixed-result.ts';
import { capital, distinct, inWords } from './sentence.ts';

/** One licence id where the record states it. */
interface IdUse {
  readonly id: string;
  readonly pointer: string;
  readonly hasText: boolean;
  readonly textSha256: string | undefined;
}

const noLicence = fixed({
  verdict: 'not-applicable',
  reason: 'The record states no licence.',
  paths: ['/components'],
});

/** Whether every licence is written with a current SPDX id or a `LicenseRef-` whose text is kept. */
export function checkLicenceIds(context: CheckContext): CheckResult {
  const { deprecatedIds, knownIds } = context.edition.licenceIds;
  const uses = usesOf(context);
  if (uses.length === 0) {
    return noLicence;
  }
  const deprecated = uses.filter(({ id }) => deprecatedIds.has(id));
  const bare = uses.filter(({ id, hasText }) => !knownIds.has(id) && !hasText);
  if (deprecated.length > 0 || bare.length > 0) return wrongIds(context, deprecated, bare);
  const other = uses.filter((use) => isOtherText(context, use));
  if (other.length > 0) return otherTexts(other);
  return {
    verdict: 'met',
    reason: `Every licence id is current or comes with its text: ${idsOf(uses)}.`,
    paths: placesOf(uses),
  };
}

function usesOf({ edition, inventory }: CheckContext): readonly IdUse[] {
  const { idsIn } = edition.licenceIds;
  const uses: IdUse[] = [];
  for (const item of inventory.items) {
    for (const [index, statement] of item.component.licences.entries()) {
      const { expression, text, textSha256, url } = statement;
      const pointer = `${item.pointer}/licences/${index}`;
      const hasText = text !== undefined || textSha256 !== undefined || url !== undefined;
      for (const id of idsIn(expression)) uses.push({ id, pointer, hasText, textSha256 });
    }
  }
  return uses;
}

function wrongIds(
  { edition }: CheckContext,
  deprecated: readonly IdUse[],
  bare: readonly IdUse[],
): CheckResult {
  const { vague } = edition.licences;
  const unknown = bare.filter(({ id }) => !vague.has(id));
  const clauses = [
    ...(deprecated.length === 0 ? [] : [`SPDX has deprecated ${idsOf(deprecated)}`]),
    ...(unknown.length === 0
      ? []
      : [`for ${idsOf(unknown)} neither a text nor an address is given`]),
    ...distinct(bare.map(({ id }) => id))
      .toSorted()
      .flatMap((id) => {
        const why = vague.get(id)?.why;
        return why === undefined ? [] : [`${id} is no single licence: ${why}`];
      }),
  ];
  return {
    verdict: 'not-met',
    reason: `${capital(clauses.join(', and '))}.`,
    paths: placesOf([...deprecated, ...bare]),
    remedy:
      'Write a current SPDX id, for each part where several licences apply; for the GNU licences say whether it is “-only” or “-or-later”. For a licence outside SPDX give its text or address.',
  };
}

/** Licensors change their texts and keep the title; a digest that nobody here knows is a reason to look. */
function isOtherText({ edition }: CheckContext, { id, textSha256 }: IdUse): boolean {
  const texts = edition.licences.beyondSpdx.get(id)?.texts ?? [];
  return (
    textSha256 !== undefined &&
    texts.length > 0 &&
    texts.every(({ sha256 }) => sha256 !== textSha256)
  );
}

function otherTexts(other: readonly IdUse[]): CheckResult {
  return {
    verdict: 'undetermined',
    reason: `The text that the record gives for ${idsOf(other)} is none of those that were read here; the licensor may have changed it.`,
    paths: placesOf(other),
    missing: distinct(
      other.map(({ id }) => `Whether the text whose digest the record gives is that of ${id}`),
    ),
    needsHuman: true,
  };
}

function idsOf(uses: readonly IdUse[]): string {
  return inWords(distinct(uses.map(({ id }) => id)).toSorted(), 8);
}

function placesOf(uses: readonly IdUse[]): readonly string[] {
  return distinct(uses.map(({ pointer }) => pointer));
}
