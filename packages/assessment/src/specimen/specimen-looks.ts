/** Looks at the web, to try rules on: each says no more than is given. */
import { CollectedEvidence } from '@commonhold/schemas/evidence';
import type { Check } from '../standard/index.ts';
import { examine } from './examine.ts';
import type { RecordChange } from './specimen-record.ts';

export type Aspect = Extract<Check, { kind: 'collected' }>['aspect'];
type Looks = Readonly<Partial<Record<keyof CollectedEvidence, readonly object[]>>>;

const at = '2026-03-10T08:00:00.000Z';
export const nineDaysBefore = '2026-03-01T08:00:00.000Z';
export const digest = (letter: string) => letter.repeat(64);

const evidenceOf = (looks: Looks): CollectedEvidence =>
  CollectedEvidence.parse({ links: [], licenceFiles: [], repositories: [], cards: [], ...looks });

export const examiner = (aspect: Aspect) => (change: RecordChange, looks: Looks | undefined) =>
  examine(
    { kind: 'collected', aspect },
    change,
    looks === undefined ? {} : { collected: evidenceOf(looks) },
  );

export const link = (url: string, outcome = 'answers', more = {}) => ({
  kind: 'link',
  url,
  checkedAt: at,
  outcome,
  ...more,
});
export const recognised = (url: string, expressions: readonly string[], more = {}) => ({
  kind: 'licence-file',
  url,
  checkedAt: at,
  outcome: 'recognised',
  sha256: digest('a'),
  expressions,
  by: 'text',
  ...more,
});
export const file = (url: string, outcome: string, more = {}) => ({
  kind: 'licence-file',
  url,
  checkedAt: at,
  outcome,
  ...more,
});
export const unrecognised = (url: string, more = {}) =>
  file(url, 'unrecognised', { sha256: digest('b'), ...more });
export const repository = (url: string, outcome: string, more = {}) => ({
  kind: 'repository',
  url,
  checkedAt: at,
  outcome,
  ...more,
});

export const hub = 'https://huggingface.co/rain/model';
export const code = 'https://github.com/rain/code';
export const card = (more = {}) => ({
  kind: 'card',
  url: hub,
  checkedAt: at,
  outcome: 'read',
  cardUrl: `${hub}/raw/main/README.md`,
  sha256: digest('c'),
  licences: [],
  datasets: [],
  languages: [],
  statements: [],
  ...more,
});
export const tagged = (...expressions: readonly string[]) =>
  expressions.map((expression) => ({ declaredAs: expression.toLowerCase(), expression }));
