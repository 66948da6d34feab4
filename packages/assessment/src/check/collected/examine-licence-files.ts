import type { LicenceFileCheck } from '@commonhold/schemas/evidence';
import type { Component } from '@commonhold/schemas/good';
import { licenceIdsOf, parseExpression } from '../../licence/parse-expression.ts';
import type { CheckResult } from '../check-result.ts';
import { distinct, inWords } from '../sentence.ts';
import {
  type CollectedContext,
  type LicenceClaim,
  claimsOf,
  isLasting,
  itemsIn,
  itemsOfTypes,
  nothingSeen,
  plainAddress,
  seen,
  sentenceOf,
} from './collected-context.ts';

type Recognised = Extract<LicenceFileCheck, { outcome: 'recognised' }>;

const codeTypes: readonly Component['type'][] = [
  'source-code',
  'training-code',
  'inference-code',
  'evaluation-code',
  'data-preprocessing-code',
  'data-collection-code',
  'supporting-libraries-and-tools',
  'binary',
  'container-image',
];

/** Whether licence files say what the record says of the licence. */
export function examineLicenceFiles(context: CollectedContext): CheckResult {
  const files = context.collected.licenceFiles;
  const compared = files
    .filter((file): file is Recognised => file.outcome === 'recognised')
    .map((file) => ({ file, claims: claimsFor(context, file.url) }))
    .filter(({ claims }) => claims.length > 0);
  const against = compared.filter(
    ({ file, claims }) => !claims.some((claim) => isSame(file, claim)),
  );
  if (against.length > 0) {
    return {
      verdict: 'not-met',
      reason: sentenceOf(against.map((pair) => difference(pair))),
      evidence: against.map(({ file }) => shown(file)),
      paths: against.flatMap(({ claims }) => claims.map(({ pointer }) => pointer)),
    };
  }
  const unread = files.filter(({ outcome }) => outcome === 'unrecognised');
  if (unread.length > 0) {
    return {
      verdict: 'undetermined',
      reason: `The licence text at ${inWords(unread.map((file) => plainAddress(file.url)))} is none that is known${nearestOf(unread)}; nobody has read it for this record.`,
      evidence: unread.map((file) => shown(file)),
      paths: unread.flatMap(({ url }) => claimsFor(context, url).map(({ pointer }) => pointer)),
      missing: ['Which licence the text is, or what it allows, told by somebody who has read it'],
      needsHuman: true,
    };
  }
  if (compared.length === 0) {
    return nothingSeen('No licence file was read beside which the record states a licence.');
  }
  return {
    verdict: 'met',
    reason: `The licence ${compared.length === 1 ? 'file is' : 'files are'} what the record says: ${inWords(distinct(compared.map(({ file, claims }) => `${claims.find((claim) => isSame(file, claim))?.expression} at ${plainAddress(file.url)}`)), 4)}.`,
    evidence: compared.map(({ file }) => shown(file)),
    paths: compared.flatMap(({ claims }) => claims.map(({ pointer }) => pointer)),
  };
}

/** Whether there is a licence file where the record points to one, or where code is given out. */
export function examineLicenceFilesThere(context: CollectedContext): CheckResult {
  const files = context.collected.licenceFiles.filter(({ outcome }) => outcome !== 'unknown');
  const missing = files.filter(({ outcome }) => outcome === 'missing');
  const pointed = missing.filter(({ url }) => pointersTo(context, url).length > 0);
  const lasting = pointed.filter((file) => isLasting(file));
  if (lasting.length > 0) {
    return {
      verdict: 'not-met',
      reason: `The record points to a licence text at ${inWords(lasting.map(({ url }) => plainAddress(url)))}, where there is none.`,
      evidence: lasting.map((file) => shown(file)),
      paths: lasting.flatMap(({ url }) => pointersTo(context, url)),
    };
  }
  // The card of a model or a dataset is where its licence is looked for.
  const carded = new Set(
    context.collected.cards.flatMap((card) =>
      card.outcome === 'read' && card.licences.length > 0 ? [card.url] : [],
    ),
  );
  const open = missing.filter(({ url }) => !carded.has(url));
  if (open.length > 0) {
    return {
      verdict: 'undetermined',
      reason: `No licence file was found at ${inWords(open.map(({ url }) => plainAddress(url)))}.`,
      evidence: open.map((file) => shown(file)),
      paths: open.flatMap(({ url }) => pointersTo(context, url)),
      missing: ['A file LICENSE or COPYING there, or the address of the text in the record'],
    };
  }
  if (files.length === 0) return nothingSeen('No licence file was looked for.');
  const found = files.filter(({ outcome }) => outcome !== 'missing');
  return {
    verdict: 'met',
    reason:
      found.length === files.length
        ? 'A licence text was found wherever one was looked for.'
        : `No licence file was found at ${inWords(missing.map(({ url }) => plainAddress(url)))}, but the card there names the licence.`,
    evidence: found.map((file) => shown(file)),
  };
}

/** Whether a text that somebody read for the record is still the same. */
export function examineLicenceTextsSame(context: CollectedContext): CheckResult {
  const byUrl = new Map(context.collected.licenceFiles.map((file) => [file.url, file]));
  const compared = context.inventory.items.flatMap(({ component, pointer }) =>
    component.licences.flatMap(({ url, textSha256 }, index) => {
      const file = byUrl.get(url ?? '');
      return textSha256 === undefined || file === undefined || !('sha256' in file)
        ? []
        : [{ file, isSame: file.sha256 === textSha256, pointer: `${pointer}/licences/${index}` }];
    }),
  );
  const changed = compared.filter(({ isSame: same }) => !same);
  if (compared.length === 0)
    return nothingSeen('No licence text with a kept digest was read again.');
  return changed.length === 0
    ? {
        verdict: 'met',
        reason: 'The licence texts are the same as when their digests were taken.',
        evidence: compared.map(({ file }) => shown(file)),
        paths: compared.map(({ pointer }) => pointer),
      }
    : {
        verdict: 'undetermined',
        reason: `The licence text at ${inWords(distinct(changed.map(({ file }) => plainAddress(file.url))))} is not the one whose digest the record has.`,
        evidence: changed.map(({ file }) => shown(file)),
        paths: changed.map(({ pointer }) => pointer),
        missing: ['What has changed in the text, and whether it matters'],
        needsHuman: true,
      };
}

/** The licences that a file is about: those that point to it, or those of what is in the repository. */
function claimsFor(context: CollectedContext, url: string): readonly LicenceClaim[] {
  const pointing = new Set(pointersTo(context, url));
  if (pointing.size > 0) {
    return [...claimsOf(context, context.inventory.items), ...claimsOfFiles(context)].filter(
      ({ pointer }) => pointing.has(pointer),
    );
  }
  const inside = itemsIn(context, url);
  return claimsOf(context, inside.length > 0 ? inside : itemsOfTypes(context, codeTypes));
}

function claimsOfFiles({ inventory: { record } }: CollectedContext): readonly LicenceClaim[] {
  return (record.dataset?.distributions ?? []).flatMap(({ licence }, index) => {
    const ids = licenceIdsOf(parseExpression(licence?.expression ?? 'NOASSERTION'));
    const pointer = `/dataset/distributions/${index}/licence`;
    return licence === undefined || ids.length === 0
      ? []
      : [{ expression: licence.expression, ids, pointer, label: 'file' }];
  });
}

/** The places in the record that give this address as that of a licence text. */
function pointersTo({ inventory }: CollectedContext, address: string): readonly string[] {
  return [
    ...inventory.items.flatMap(({ component, pointer }) =>
      component.licences.flatMap(({ url }, index) =>
        url === address ? [`${pointer}/licences/${index}`] : [],
      ),
    ),
    ...(inventory.record.dataset?.distributions ?? []).flatMap(({ licence }, index) =>
      licence?.url === address ? [`/dataset/distributions/${index}/licence`] : [],
    ),
  ];
}

function isSame({ expressions }: Recognised, { ids }: LicenceClaim): boolean {
  return ids.some((id) => expressions.includes(id));
}

function difference({
  file,
  claims,
}: {
  readonly file: Recognised;
  readonly claims: readonly LicenceClaim[];
}): string {
  const stated = distinct(claims.map(({ label, expression }) => `${expression} for the ${label}`));
  return `the licence file at ${plainAddress(file.url)} is ${inWords(file.expressions.slice(0, 2), 2, 'or')}, while the record states ${inWords(stated, 4)}`;
}

function nearestOf(files: readonly LicenceFileCheck[]): string {
  const near = files.flatMap((file) =>
    file.outcome === 'unrecognised' && file.nearest !== undefined ? [file.nearest] : [],
  );
  if (near.length === 0) return '';
  return ` (nearest: ${inWords(near.map(({ expression, similarity }) => `${expression}, ${Math.floor(similarity * 100)} % the same`))})`;
}

function shown(file: LicenceFileCheck) {
  const url = 'fileUrl' in file ? (file.fileUrl ?? file.url) : file.url;
  return seen(file, { url, ...('sha256' in file ? { sha256: file.sha256 } : {}) });
}
