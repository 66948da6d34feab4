import { certainties } from '@commonhold/schemas/evidence';
import {
  GoodRecord,
  accessTiers,
  agentRoles,
  availabilities,
  claimsOfOpenness,
  componentTypes,
  goodKinds,
  highValueCategories,
  listings,
  modalities,
  relationTypes,
  releaseModes,
  updateFrequencies,
  weightPrecisions,
} from '@commonhold/schemas/good';
import fc from 'fast-check';
import {
  anyDate,
  anyLanguageTag,
  anyLine,
  anyPlace,
  anySha256,
  anyText,
  anyTexts,
  anyUrl,
} from './arbitrary-text.ts';

type Model = Record<string, fc.Arbitrary<unknown>>;

/** An object whose keys under `optional` may be absent. */
function object(required: Model, optional: Model = {}): fc.Arbitrary<object> {
  return fc.record({ ...required, ...optional }, { requiredKeys: Object.keys(required) });
}
function list<T>(item: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc.array(item, { maxLength: 2 });
}

const slug = fc.constantFrom('bloom', 'common-voice', 'organisations', 'goods-2');
const count = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
const quantity = fc.double({ min: 0, max: 1e25, noNaN: true }).map((number) => number + 0);
const tier = fc.constantFrom(...accessTiers);

const evidence = fc
  .tuple(
    object({}, { url: anyUrl, title: anyLine, accessedOn: anyDate, sha256: anySha256 }),
    anyText,
  )
  .map(([fields, statement]) => ('url' in fields ? fields : { ...fields, statement }));

const licence = object(
  {
    expression: fc.constantFrom(
      'MIT',
      'MIT OR Apache-2.0',
      '(GPL-2.0-only WITH Classpath-exception-2.0 AND LicenseRef-a)',
      'LicenseRef-own',
      'NONE',
      'NOASSERTION',
    ),
  },
  {
    declaredAs: anyLine,
    title: anyLine,
    url: anyUrl,
    text: anyText,
    textSha256: anySha256,
    isInherited: fc.boolean(),
    evidence: list(evidence),
  },
);

const component = object(
  {
    type: fc.constantFrom(...componentTypes),
    availability: fc.constantFrom(...availabilities),
    licences: list(licence),
    evidence: list(evidence),
  },
  {
    name: anyLine,
    description: anyTexts,
    location: anyUrl,
    accessTier: tier,
    good: slug,
    version: anyLine,
  },
);

const reference = fc.oneof(
  object({ good: slug }, { name: anyLine, url: anyUrl }),
  object({ name: anyLine }, { url: anyUrl }),
);

const dataset = object(
  {
    distributions: list(
      object(
        { accessUrl: anyUrl },
        {
          title: anyTexts,
          description: anyTexts,
          downloadUrl: anyUrl,
          mediaType: fc.constantFrom('text/csv', 'Text/HTML; charset=utf-8', 'x/a#^'),
          format: anyLine,
          sizeBytes: fc.nat(),
          sha256: anySha256,
          licence,
          accessTier: tier,
          issuedOn: anyDate,
          modifiedOn: anyDate,
          isApi: fc.boolean(),
        },
      ),
    ),
  },
  {
    fields: list(
      object(
        { name: anyLine },
        { description: anyTexts, dataType: anyLine, unit: anyLine, isPersonalData: fc.boolean() },
      ),
    ),
    spatialCoverage: object(
      { places: list(anyPlace) },
      {
        boundingBox: object({
          west: fc.double({ min: -180, max: 180, noNaN: true }).map((number) => number + 0),
          south: fc.constantFrom(-90, 0, 1e-7),
          east: fc.constantFrom(180, -179.5, 5e-7),
          north: fc.constantFrom(-12.25, 0, 90),
        }),
        isWorldwide: fc.boolean(),
      },
    ),
    temporalCoverage: object({}, { start: anyDate, end: anyDate }),
    updateFrequency: fc.constantFrom(...updateFrequencies),
    collectionProcess: anyTexts,
    personalData: object(
      {
        handling: fc.constantFrom('none', 'collected', 'stored', 'distributed'),
        types: list(anyLine),
      },
      { protection: anyTexts, legalBasis: anyTexts },
    ),
    highValueCategories: list(fc.constantFrom(...highValueCategories)),
    accessTier: tier,
    accessConditions: anyTexts,
    platformTerms: anyTexts,
    evidence: list(evidence),
  },
);

const model = object(
  {
    modalities: list(fc.constantFrom(...modalities)),
    trainingDatasets: list(reference),
    evaluations: list(
      object(
        {
          benchmark: anyLine,
          metric: anyLine,
          value: fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
        },
        { unit: anyLine, measuredOn: anyDate, source: anyUrl },
      ),
    ),
  },
  {
    architecture: anyLine,
    parameterCount: count,
    activeParameterCount: count,
    parameterCountRange: object({ min: count, max: count }),
    weightPrecision: fc.constantFrom(...weightPrecisions),
    weightSizeBytes: count,
    contextLengthTokens: count,
    layerCount: count,
    keyValueHeadCount: count,
    headDimension: count,
    baseModel: reference,
    releaseMode: fc.constantFrom(...releaseModes),
    runtimeFormats: list(anyLine),
    energy: list(
      object(
        {
          activity: fc.constantFrom('training', 'fine-tuning', 'inference', 'other'),
          quantity,
          unit: fc.constantFrom('kWh', 'tCO2e'),
        },
        { method: anyLine, source: anyUrl },
      ),
    ),
    trainingComputeFlop: quantity,
    hostedOffers: list(
      object(
        { provider: anyLine, url: anyUrl, isCommercial: fc.boolean(), checkedOn: anyDate },
        { priceText: anyLine },
      ),
    ),
    activationNote: anyTexts,
    evidence: list(evidence),
  },
);

const software = object(
  {
    programmingLanguages: list(anyLine),
    closedDependencies: list(
      object(
        {
          name: anyLine,
          openAlternatives: list(object({ name: anyLine }, { url: anyUrl })),
        },
        { licence: fc.constantFrom('MIT', 'NONE'), url: anyUrl, note: anyTexts },
      ),
    ),
  },
  { isPlatformIndependent: fc.boolean(), deploymentTypes: list(anyLine) },
);

/** Any record that the schema accepts, with every field of it now and then. Longer lists than two occur in real records only. */
export const anyRecord: fc.Arbitrary<GoodRecord> = object(
  {
    format: fc.constant('1'),
    kinds: fc.uniqueArray(fc.constantFrom(...goodKinds), { minLength: 1, maxLength: 3 }),
    listing: fc.constantFrom(...listings),
    name: anyTexts,
    description: anyTexts,
    aliases: list(anyLine),
    identifiers: list(object({ scheme: fc.constantFrom('doi', 'mot'), value: anyLine })),
    repositories: list(anyUrl),
    documentation: list(evidence),
    agents: list(
      object(
        { role: fc.constantFrom(...agentRoles), name: anyTexts },
        {
          organisation: slug,
          jurisdiction: fc.constantFrom('KE', 'ZZ'),
          url: anyUrl,
          evidence: list(evidence),
        },
      ),
    ),
    originPlaces: list(anyPlace),
    deploymentPlaces: list(anyPlace),
    languages: list(anyLanguageTag),
    sdgs: fc
      .tuple(fc.constantFrom([], ['4.1', '4.a']), fc.option(anyTexts, { nil: undefined }))
      .map(([targets, reason]) => [
        { goal: 4, targets, ...(reason !== undefined && { reason }) },
        { goal: 17, targets: [] },
      ]),
    themes: list(fc.constantFrom('HEAL', 'TECH')),
    keywords: list(anyLine),
    components: list(component),
    answers: fc
      .tuple(
        fc.oneof(fc.boolean(), anyText, list(anyText)),
        fc.constantFrom('as-served', 'reassembled', 'uncertain', undefined),
      )
      .map(([value, listRecovery]) => [
        { question: 'i5.docs', value, ...(listRecovery !== undefined && { listRecovery }) },
      ]),
    relations: list(
      object(
        { type: fc.constantFrom(...relationTypes), target: reference },
        { place: anyPlace, note: anyLine, evidence: list(evidence) },
      ),
    ),
    provenance: list(
      object(
        {
          paths: fc.array(fc.constantFrom('', '/name', '/a~1b/ü %/0'), {
            minLength: 1,
            maxLength: 2,
          }),
          assertedBy: anyLine,
          source: object({ title: anyLine }, { url: anyUrl }),
          certainty: fc.constantFrom(...certainties),
        },
        { assertedOn: anyDate, note: anyText, original: anyText, fillsGap: fc.constant(true) },
      ),
    ),
  },
  {
    version: anyLine,
    issuedOn: anyDate,
    modifiedOn: anyDate,
    homepage: anyUrl,
    claims: fc.array(
      object(
        {
          claim: fc.constantFrom(...claimsOfOpenness),
          quote: anyText,
          evidence: fc.array(evidence, { minLength: 1, maxLength: 2 }),
        },
        { madeBy: anyLine, madeOn: anyDate },
      ),
      { minLength: 1, maxLength: 2 },
    ),
    replies: fc.array(
      object(
        {
          rule: fc.constantFrom('open-washing.fully-open', 'dpg.2.licence-approved'),
          repliedBy: anyLine,
          repliedOn: anyDate,
          text: anyTexts,
        },
        { evidence: fc.array(evidence, { minLength: 1, maxLength: 2 }) },
      ),
      { minLength: 1, maxLength: 2 },
    ),
    statedElsewhere: fc.array(
      object(
        {
          component: fc.constantFrom(...componentTypes),
          licences: fc.array(licence, { minLength: 1, maxLength: 2 }),
          statedBy: anyLine,
        },
        { evidence: fc.array(evidence, { minLength: 1, maxLength: 2 }) },
      ),
      { minLength: 1, maxLength: 2 },
    ),
    dataset,
    model,
    software,
  },
).map((record) => GoodRecord.parse(record));
