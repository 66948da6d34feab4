import { Assessment } from '@commonhold/schemas/assessment';
import { Good } from '@commonhold/schemas/good';

const common = {
  format: '1',
  listing: 'registered',
  aliases: [],
  identifiers: [],
  repositories: [],
  documentation: [],
  agents: [],
  originPlaces: [],
  deploymentPlaces: [],
  languages: [],
  sdgs: [],
  themes: [],
  keywords: [],
  components: [],
  answers: [],
  relations: [],
  provenance: [],
};

/** A dataset with everything that DCAT-AP has a property for. The good is made up. */
const dataset = {
  ...common,
  kinds: ['dataset'],
  name: { en: 'Rainfall of the Upper Tana', sw: 'Mvua ya Tana ya Juu' },
  description: {
    en: 'Daily rainfall at forty stations in the basin of the Upper Tana, checked by hand, from 1990 to the present.',
    sw: 'Mvua ya kila siku katika vituo arobaini vya bonde la Tana ya Juu tangu 1990.',
  },
  identifiers: [{ scheme: 'doi', value: '10.5555/rain' }],
  version: '2026.1',
  issuedOn: '2019-04',
  modifiedOn: '2026-10-31',
  homepage: 'https://rain.example.org',
  documentation: [{ url: 'https://rain.example.org/handbook', title: 'Handbook of the stations' }],
  agents: [
    {
      role: 'publisher',
      name: { en: 'Basin Authority', sw: 'Mamlaka ya Bonde' },
      organisation: 'basin-authority',
      jurisdiction: 'KE',
      url: 'https://basin.example.org',
    },
    { role: 'owner', name: { en: 'Basin Authority' }, organisation: 'basin-authority' },
    { role: 'creator', name: { en: 'Station keepers of the Upper Tana' } },
    { role: 'funder', name: { en: 'Water Fund' }, jurisdiction: 'ZZ' },
  ],
  originPlaces: ['KE'],
  deploymentPlaces: ['KE', 'EU'],
  languages: ['en', 'sw'],
  sdgs: [{ goal: 13, targets: ['13.1'], reason: { en: 'Early warning of floods and droughts.' } }],
  themes: ['ENVI', 'AGRI'],
  keywords: ['rainfall', 'early warning'],
  components: [
    {
      type: 'data',
      availability: 'released',
      licences: [{ expression: 'CC-BY-4.0', url: 'https://rain.example.org/licence' }],
      location: 'https://rain.example.org/data',
      evidence: [{ url: 'https://rain.example.org/licence', accessedOn: '2026-11-20' }],
    },
    {
      type: 'documentation',
      availability: 'released',
      licences: [{ expression: 'CC-BY-4.0 OR LicenseRef-basin', title: 'Basin licence' }],
      evidence: [],
    },
  ],
  dataset: {
    distributions: [
      {
        title: { en: 'All stations as CSV' },
        accessUrl: 'https://rain.example.org/data',
        downloadUrl: 'https://rain.example.org/data/all.csv.gz',
        mediaType: 'text/csv',
        format: 'CSV',
        sizeBytes: 7_340_032,
        sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
        licence: { expression: 'CC-BY-4.0' },
        accessTier: 'open',
        issuedOn: '2026-10-31',
      },
      {
        title: { en: 'Query service' },
        accessUrl: 'https://rain.example.org/api',
        mediaType: 'application/json',
        licence: { expression: 'CC-BY-4.0' },
        isApi: true,
      },
    ],
    fields: [
      { name: 'station', description: { en: 'Number of the station' }, dataType: 'integer' },
      { name: 'rain', unit: 'mm', isPersonalData: false },
    ],
    spatialCoverage: {
      places: ['KE'],
      boundingBox: { west: 36.5, south: -1.25, east: 39, north: 0.25 },
    },
    temporalCoverage: { start: '1990-01-01' },
    updateFrequency: 'DAILY',
    collectionProcess: { en: 'Read at nine in the morning by trained keepers, then checked.' },
    personalData: { handling: 'none', types: [] },
    highValueCategories: ['meteorological'],
    accessTier: 'open',
  },
  answers: [
    { question: 'i5.docs', value: true },
    { question: 'i8.practices', value: ['Open by default', 'Checked by hand'] },
  ],
  provenance: [
    {
      paths: [''],
      assertedBy: 'Editors',
      assertedOn: '2026-11-20',
      source: { title: 'Handbook of the stations', url: 'https://rain.example.org/handbook' },
      certainty: 'high',
    },
    {
      paths: ['/agents/3', '/dataset/updateFrequency'],
      assertedBy: 'Editors',
      source: { title: 'Yearly report' },
      certainty: 'low',
      original: 'every day, mostly',
    },
  ],
};

/** A model whose training data are named and whose weights carry a licence without an SPDX id. */
const model = {
  ...common,
  kinds: ['model'],
  name: { en: 'Tana 7B' },
  description: { en: 'A language model of seven billion parameters for Swahili and English.' },
  issuedOn: '2026',
  repositories: ['https://models.example.org/tana-7b'],
  agents: [{ role: 'owner', name: { en: 'Tana Lab' }, jurisdiction: 'KE' }],
  languages: ['sw', 'en'],
  sdgs: [{ goal: 4, targets: ['4.6'] }],
  components: [
    {
      type: 'model-parameters-final',
      availability: 'released',
      licences: [
        {
          expression: 'LicenseRef-tana-rail',
          title: 'Tana Responsible AI Licence',
          url: 'https://models.example.org/licence',
          textSha256: '0'.repeat(64),
        },
      ],
      location: 'https://models.example.org/tana-7b/weights',
      accessTier: 'registration',
      evidence: [{ statement: 'The card names the licence.' }],
    },
    {
      type: 'training-code',
      availability: 'undisclosed',
      licences: [{ expression: 'NONE' }],
      evidence: [],
    },
  ],
  model: {
    modalities: ['text', 'code'],
    architecture: 'decoder-only transformer',
    parameterCount: 7_241_732_096,
    weightPrecision: 'bf16',
    weightSizeBytes: 14_483_464_192,
    contextLengthTokens: 8192,
    baseModel: { name: 'Open Base 7B', url: 'https://models.example.org/base' },
    trainingDatasets: [{ good: 'upper-tana-rainfall', name: 'Rainfall of the Upper Tana' }],
    evaluations: [{ benchmark: 'Swahili QA', metric: 'exact match', value: 61.5, unit: '%' }],
    releaseMode: 'gated',
    energy: [{ activity: 'training', quantity: 12.5, unit: 'MWh' }],
    trainingComputeFlop: 8.4e22,
    hostedOffers: [
      {
        provider: 'Tana Cloud',
        url: 'https://cloud.example.org',
        isCommercial: true,
        checkedOn: '2026-11-01',
      },
    ],
  },
  relations: [
    {
      type: 'trained-on',
      target: { good: 'upper-tana-rainfall' },
      note: 'Only the station notes.',
    },
  ],
};

/** Software with texts in several languages, among them one from right to left and one with hostile signs. */
const software = {
  ...common,
  kinds: ['software', 'content'],
  name: {
    en: 'Open School',
    ar: 'المدرسة المفتوحة',
    'pt-BR': 'Escola Aberta',
    'zh-Hant': '開放學校',
  },
  description: {
    en: 'Runs lessons "offline" on one small machine.\nTexts come as </script> & <b>HTML</b>.',
    ar: 'يدير الدروس دون اتصال بالإنترنت على جهاز صغير واحد \u200f(الإصدار 2\u200f) \u202eعكس\u202c.',
    'pt-BR': 'Aulas sem conexão em uma única máquina pequena.',
  },
  aliases: ['OpenSchool', 'Back\\slash "School"'],
  version: '2.0.0-rc.1',
  repositories: ['https://code.example.org/open-school'],
  languages: ['en', 'ar', 'pt-BR', 'zh-Hant'],
  keywords: ['education', 'تعليم'],
  components: [
    {
      type: 'source-code',
      availability: 'released',
      licences: [{ expression: 'MIT OR Apache-2.0', declaredAs: 'MIT/Apache' }],
      evidence: [],
    },
  ],
  software: {
    programmingLanguages: ['TypeScript', 'C++'],
    closedDependencies: [
      {
        name: 'Closed Maps',
        openAlternatives: [{ name: 'OpenStreetMap', url: 'https://www.openstreetmap.org' }],
        note: { en: 'Only where maps are switched on.' },
      },
    ],
    isPlatformIndependent: false,
  },
};

const assessment = Assessment.parse({
  standard: 'dpg',
  version: '1.1.7',
  title: 'DPG Standard',
  standardSha256: 'c'.repeat(64),
  recordSha256: 'ab'.repeat(32),
  engineVersion: '0.1.0',
  outcome: 'undetermined',
  verdict: 'undetermined',
  summary: 'One indicator is met; one is not known.',
  findings: [
    {
      rule: 'dpg.2.licence-approved',
      indicator: '2',
      title: 'Use of approved open licences',
      clause: 'DPG Standard 1.1.7, indicator 2',
      verdict: 'met',
      severity: 'blocker',
      reason: 'The data are under CC-BY-4.0, which is on the list for data.',
      evidence: [{ url: 'https://rain.example.org/licence' }],
      paths: ['/components/0/licences/0/expression'],
      missing: [],
    },
    {
      rule: 'dpg.7.privacy',
      indicator: '7',
      title: 'Adherence to privacy and applicable laws',
      clause: 'DPG Standard 1.1.7, indicator 7',
      verdict: 'undetermined',
      severity: 'blocker',
      reason: 'No law is named.',
      evidence: [],
      paths: ['/answers'],
      missing: ['the laws that the owner complies with'],
      remedy: 'Name the laws.',
      needsHuman: true,
    },
  ],
});

function goodOf(number: number, slug: string, record: object): Good {
  const id = `8f4b0c1e-6f7a-5c3d-9b2e-00000000000${number}`;
  const createdAt = '2026-11-20T08:00:00.000Z';
  return Good.parse({
    id,
    slug,
    status: { kind: 'active' },
    createdAt,
    updatedAt: '2026-11-21T08:00:00.000Z',
    revision: {
      goodId: id,
      number: 3,
      record,
      sha256: 'ab'.repeat(32),
      author: { kind: 'source', name: 'Bundled catalogue' },
      reason: 'Corrected the licence',
      createdAt: '2026-11-21T08:00:00.000Z',
    },
  });
}

/** Three goods that between them use every part of a record that linked data has a word for. All names are made up. */
export const sampleGoods = {
  dataset: { good: goodOf(1, 'upper-tana-rainfall', dataset), assessments: [assessment] },
  model: { good: goodOf(2, 'tana-7b', model), assessments: [] },
  software: { good: goodOf(3, 'open-school', software), assessments: [] },
} as const;

export const sampleSite = { baseUrl: 'https://goods.example.org' };
