import { knowLicences, prepareStandards } from '../standard/index.ts';
import type {
  LicenceListFile,
  LicenceFiles,
  StandardEdition,
  StandardFile,
} from '../standard/index.ts';

const source = { title: 'Specimen', url: 'https://example.org/', licence: 'CC0-1.0' };

const list = (id: string, ids: readonly string[]): LicenceListFile => ({
  id,
  title: `the ${id} list`,
  asOf: '2026-01-01',
  source,
  ids,
  disputed: [{ id: 'Unlicense', why: 'sources disagree on it' }],
  refusals: [{ idContains: '-NC-', why: 'it forbids commercial use' }],
  faults: [],
});

const spdxIds = [
  'MIT',
  'Apache-2.0',
  'GPL-3.0-only',
  'CC0-1.0',
  'CC-BY-4.0',
  'CC-BY-NC-4.0',
  'ODbL-1.0',
];

/** Enough of what is known of licences for every kind of verdict. */
const licences: LicenceFiles = {
  spdx: {
    version: 'specimen',
    licences: [
      ...spdxIds.map((id) => ({ id, name: id, isOsiApproved: true, isDeprecated: false })),
      { id: 'GPL-3.0', name: 'GPL-3.0', isOsiApproved: true, isDeprecated: true },
    ],
  },
  beyondSpdx: {
    licences: [
      {
        id: 'LicenseRef-Gemma',
        title: 'Gemma Terms',
        family: 'gemma',
        texts: [{ sha256: 'a'.repeat(64) }, { sha256: 'b'.repeat(64) }],
      },
      { id: 'LicenseRef-CC', title: 'Creative Commons', family: 'family' },
    ],
  },
  clauses: { licences: [] },
  compatibility: {
    pairs: [
      { part: 'MIT', whole: 'Apache-2.0', verdict: 'yes', reason: 'MIT asks little.' },
      { part: 'Apache-2.0', whole: 'MIT', verdict: 'conditional', reason: 'Keep the notices.' },
      { part: 'MIT', whole: 'GPL-3.0-only', verdict: 'yes', reason: 'MIT asks little.' },
      { part: 'GPL-3.0-only', whole: 'MIT', verdict: 'no', reason: 'It must stay under the GPL.' },
      { part: 'CC-BY-NC-4.0', whole: 'ODbL-1.0', verdict: 'no', reason: 'The limit would fall.' },
      {
        part: 'ODbL-1.0',
        whole: 'CC-BY-NC-4.0',
        verdict: 'no',
        reason: 'Limits may not be added.',
      },
    ],
  },
};

const standard: StandardFile = {
  id: 'specimen',
  version: '1.0',
  title: 'Specimen Standard',
  issuedOn: '2026-01-01',
  isCurrent: true,
  sources: [{ ...source, date: '2026-01-01' }],
  kinds: ['model', 'dataset', 'software', 'content', 'standard'],
  indicators: [
    { id: '1', title: 'First', requirement: 'One.' },
    { id: '2', title: 'Second', requirement: 'Two.' },
  ],
  rules: [],
  conclusion: { kind: 'all-requirements' },
  uses: [],
};

/** A standard with four short lists of licences, changed as a test needs it. */
export function standardWith(change: Partial<StandardFile>): StandardEdition {
  const file = { ...standard, ...change };
  const lists = [
    list('code', ['MIT', 'Apache-2.0', 'GPL-3.0-only']),
    list('data', ['CC0-1.0', 'CC-BY-4.0', 'ODbL-1.0']),
    list('content', ['CC-BY-4.0', 'CC-BY-NC-4.0']),
    list('open', ['MIT', 'Apache-2.0', 'GPL-3.0-only', 'CC0-1.0', 'CC-BY-4.0', 'ODbL-1.0']),
  ];
  const [edition] = prepareStandards({
    editions: [{ standard: file, overlays: [], licenceLists: { lists } }],
    licences: knowLicences(licences),
    openLicences: { lists },
    shared: new Map(),
  }).editions;
  if (edition === undefined) throw new Error('One standard is given, and none is made ready');
  return edition;
}
