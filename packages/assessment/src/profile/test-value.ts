import { licenceIdsOf, parseExpression } from '../licence/index.ts';
import type { LicenceTree } from '../licence/index.ts';
import type { ProfileTest } from './profile-file.ts';
import type { FileType, ReferenceData } from './reference-data.ts';

/** What one value says to a test. `unknown` says what would settle it. */
export type TestResult =
  | { readonly kind: 'passes' }
  | { readonly kind: 'fails'; readonly why: string }
  | { readonly kind: 'unknown'; readonly missing: string };

/** Addresses that were looked up, and whether each answered. */
export type LinkChecks = ReadonlyMap<string, boolean>;

const passes: TestResult = { kind: 'passes' };

/** Tests one value. A test of kind `profile` looks at the whole record and is not for here. */
export function testValue(
  test: Exclude<ProfileTest, { kind: 'profile' }>,
  value: unknown,
  data: { readonly reference: ReferenceData; readonly linkChecks: LinkChecks },
): TestResult {
  switch (test.kind) {
    case 'text-length':
      return textsOf(value).some((text) => text.length >= test.min && text.length <= test.max)
        ? passes
        : { kind: 'fails', why: `it has not between ${test.min} and ${test.max} characters` };
    case 'pattern':
      return textsOf(value).some((text) => new RegExp(test.pattern, 'u').test(text))
        ? passes
        : { kind: 'fails', why: `${show(value)} does not have the form that is asked for` };
    case 'one-of':
      return test.values.some((wanted) => wanted === value)
        ? passes
        : { kind: 'fails', why: `${show(value)} is not one of ${test.values.join(', ')}` };
    case 'in-vocabulary':
      return typeof value === 'string' && data.reference.vocabularies[test.vocabulary].has(value)
        ? passes
        : { kind: 'fails', why: `${show(value)} is not in the vocabulary` };
    case 'licence-stated':
      return licenceIdsOf(parseExpression(String(value))).length > 0
        ? passes
        : { kind: 'fails', why: `${show(value)} names no licence` };
    case 'licence-in': {
      const category = data.reference.licenceCategories.get(test.category);
      return testLicence(value, (id) => category?.ids.has(id) === true, category?.title ?? '');
    }
    case 'licence-in-eu-table':
      return testLicence(
        value,
        (id) => data.reference.euLicenceIds.has(id),
        'the licence table of the European Union',
      );
    case 'file-type':
      return testFileType(value, test.flag, data.reference);
    case 'reachable':
      return testReachable(value, data.linkChecks);
  }
}

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null
    ? Object.values(value).filter((text) => typeof text === 'string')
    : [];
}

/** “Either” passes if one part does, “both” only if all parts do. */
function testLicence(
  value: unknown,
  isListed: (id: string) => boolean,
  listTitle: string,
): TestResult {
  const tree = parseExpression(String(value));
  if (tree.kind === 'unknown') {
    return { kind: 'unknown', missing: 'The licence; the record says that it is not known' };
  }
  return isAccepted(tree, isListed)
    ? passes
    : { kind: 'fails', why: `${show(value)} is not in “${listTitle}”` };
}

function isAccepted(tree: LicenceTree, isListed: (id: string) => boolean): boolean {
  switch (tree.kind) {
    case 'licence':
      return isListed(tree.id);
    case 'either':
      return tree.parts.some((part) => isAccepted(part, isListed));
    case 'both':
      return tree.parts.every((part) => isAccepted(part, isListed));
    case 'unknown':
    case 'none':
      return false;
  }
}

function testFileType(
  value: unknown,
  flag: Extract<ProfileTest, { kind: 'file-type' }>['flag'],
  { fileTypes }: ReferenceData,
): TestResult {
  const key = String(value).toLowerCase().split(';')[0]?.trim().replace(/^\./u, '') ?? '';
  const fileType = fileTypes.get(key);
  if (fileType === undefined) {
    return { kind: 'fails', why: `${show(value)} is not a file type of the list` };
  }
  return hasFlag(fileType, flag)
    ? passes
    : { kind: 'fails', why: `${show(value)} is not of the kind that is asked for` };
}

function hasFlag(
  fileType: FileType,
  flag: Extract<ProfileTest, { kind: 'file-type' }>['flag'],
): boolean {
  return flag === 'isInVocabulary'
    ? fileType.iri !== undefined || fileType.isMediaTypeRegistered === true
    : fileType[flag];
}

function testReachable(value: unknown, linkChecks: LinkChecks): TestResult {
  const answered = linkChecks.get(String(value));
  if (answered === undefined) {
    return { kind: 'unknown', missing: `A link check of ${String(value)}` };
  }
  return answered ? passes : { kind: 'fails', why: `${String(value)} did not answer` };
}

function show(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `“${text.length > 80 ? `${text.slice(0, 79)}…` : text}”`;
}
