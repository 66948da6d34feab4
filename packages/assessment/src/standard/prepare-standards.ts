import { createLicenceList } from '../licence/licence-list.ts';
import { licenceIdsOf, parseExpression } from '../licence/parse-expression.ts';
import { remember } from '../licence/remember.ts';
import { sha256Of } from '../digest/sha256.ts';
import type { LicenceListFile, LicenceListsFile } from './licence-lists.ts';
import type { LicenceKnowledge } from './licence-knowledge.ts';
import type { QuestionnaireFile } from './questionnaire.ts';
import type { Rule } from './rule.ts';
import type { Indicator, OverlayFile, StandardFile } from './standard-file.ts';
import { createWordFinder } from './word-finder.ts';
import type { LicenceIds, StandardEdition, Standards } from './standards.ts';

/** The parsed files of one version of one standard. */
export interface EditionFiles {
  readonly standard: StandardFile;
  readonly overlays: readonly OverlayFile[];
  readonly questionnaire?: QuestionnaireFile;
  readonly licenceLists?: LicenceListsFile;
}

/** The parsed files of the standards folder. `shared` holds the files that standards name in `uses`, by that name. */
export interface StandardFiles {
  readonly editions: readonly EditionFiles[];
  readonly licences: LicenceKnowledge;
  /** The lists of open licences that hold for no single standard. */
  readonly openLicences: LicenceListsFile;
  readonly shared: ReadonlyMap<string, unknown>;
}

/** Makes everything ready that is asked for again and again: lists, order of rules, digests. */
export function prepareStandards(files: StandardFiles): Standards {
  const licenceIds = idsOf(files.licences);
  const editions = files.editions
    .map((edition) => prepareEdition(edition, files, licenceIds))
    .toSorted(
      (left, right) =>
        compare(left.file.id, right.file.id) || compare(left.file.issuedOn, right.file.issuedOn),
    );
  return {
    editions,
    current: editions
      .filter(({ file }) => file.isCurrent)
      .toSorted((left, right) => rank(left.file.id) - rank(right.file.id)),
    licences: files.licences,
    openLicences: createLicenceList(
      files.openLicences.lists.find(({ id }) => id === 'open') ?? osiList,
      files.licences,
    ),
    osiLicences: createLicenceList(osiList, files.licences),
  };
}

/** The marks of the SPDX list alone. Source: SPDX Licence List, `isOsiApproved`. */
const osiList: LicenceListFile = {
  id: 'osi',
  title: 'the list of licences approved by the Open Source Initiative',
  asOf: 'as in the SPDX licence list',
  source: { title: 'SPDX Licence List', url: 'https://spdx.org/licenses/', licence: 'CC0-1.0' },
  ids: [],
  spdxMarks: ['osi-approved'],
  faults: [],
};

/** Assessments are given in this order; standards that it does not name follow by id. */
const order = [
  'dpg',
  'osaid',
  'mof',
  'eu-osai-index',
  'open-washing',
  'web-evidence',
  'registry-rules',
  'training-data-code',
  'fmti',
];

function rank(id: string): number {
  const place = order.indexOf(id);
  return place === -1 ? order.length : place;
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function idsOf({ spdx, beyondSpdx, vague }: LicenceKnowledge): LicenceIds {
  const known = [...spdx.values()];
  return {
    knownIds: new Set([...spdx.keys(), ...beyondSpdx.keys()].filter((id) => !vague.has(id))),
    // Taking an expression apart costs more than remembering it.
    idsIn: remember((expression) => licenceIdsOf(parseExpression(expression))),
    deprecatedIds: new Set(known.flatMap(({ id, isDeprecated }) => (isDeprecated ? [id] : []))),
  };
}

function prepareEdition(
  edition: EditionFiles,
  files: StandardFiles,
  licenceIds: LicenceIds,
): StandardEdition {
  const { standard, overlays, questionnaire, licenceLists } = edition;
  const lists = licenceLists?.lists ?? [];
  return {
    file: standard,
    overlays,
    ...(questionnaire === undefined ? {} : { questionnaire }),
    lists,
    sha256: sha256Of({
      standard,
      overlays,
      questionnaire: questionnaire ?? null,
      licenceLists: licenceLists ?? null,
      uses: standard.uses.map((name) => ({ name, content: files.shared.get(name) ?? null })),
    }),
    rules: inOrderOfIndicators(
      [...standard.rules, ...overlays.flatMap(({ rules }) => rules)],
      standard.indicators,
    ),
    indicators: standard.indicators,
    listsById: new Map(
      [...lists.map((list) => ({ id: list.id, list })), ...borrowedLists(standard, files)].map(
        ({ id, list }) => [id, createLicenceList(list, files.licences)],
      ),
    ),
    findersByRule: new Map(
      [...standard.rules, ...overlays.flatMap(({ rules }) => rules)].flatMap(({ id, check }) =>
        check.kind === 'reference-list' ? [[id, createWordFinder(check.entries)] as const] : [],
      ),
    ),
    licenceIds,
    licences: files.licences,
  };
}

/** Lists of other standards, as their versions in force have them. A name that is not there is left out, and the check of the standards says so. */
function borrowedLists(
  { borrowedLists: borrowed = [] }: EditionFiles['standard'],
  { editions }: StandardFiles,
): readonly { readonly id: string; readonly list: LicenceListFile }[] {
  return borrowed.flatMap(({ id, standard, list: name, title }) => {
    const owner = editions.find(
      (edition) => edition.standard.id === standard && edition.standard.isCurrent,
    );
    const list = owner?.licenceLists?.lists.find((candidate) => candidate.id === name);
    return list === undefined ? [] : [{ id, list: { ...list, title } }];
  });
}

function inOrderOfIndicators(
  rules: readonly Rule[],
  indicators: readonly Indicator[],
): readonly Rule[] {
  const place = new Map(indicators.map(({ id }, index) => [id, index]));
  return rules.toSorted(
    (left, right) => (place.get(left.indicator) ?? 0) - (place.get(right.indicator) ?? 0),
  );
}
