import { type Answer, type GoodKind, GoodRecord, recordFormat } from '@commonhold/schemas/good';
import { type Result, err, ok } from '@commonhold/schemas/result';
import { type WebUrl, bounds } from '@commonhold/schemas/text';
import type { LicenceData } from '../licence/licence-data.ts';
import type { ReadApplication } from './application.ts';
import { mapAgents } from './map-agents.ts';
import { mapAnswers } from './map-answers.ts';
import { mapFacts } from './map-facts.ts';
import { mapGoals } from './map-goals.ts';
import { mapKinds } from './map-kinds.ts';
import { type MappedLicences, mapComponents, mapLicences } from './map-licences.ts';
import { mapPlaces } from './map-places.ts';
import { recoverAliases } from './recover-aliases.ts';
import type { RecordNotes } from './record-notes.ts';

/** What every record of a file shares. */
export interface DpgaContext {
  readonly licences: LicenceData;
  /** Title of the source with the day of the file where its name tells it. */
  readonly sourceTitle: string;
}

const registryUrl = 'https://www.digitalpublicgoods.net/registry';
const missingDescription = 'The source holds no description of this good.';
/** Names that only the portal's own tests have. A lower-case "test" may be part of a good's name. */
const testName = /^TEST\b|^(?:test|demo|demo app)$/u;
const perhapsTestName = /\b(?:test|demo)\b/iu;

/** An application as the record of a good. Pure: everything worth saying goes into the notes. Fails where a good cannot be told. */
export function mapApplication(
  read: ReadApplication,
  context: DpgaContext,
  notes: RecordNotes,
): Result<GoodRecord, undefined> {
  const { application, fields } = read;
  const essentials = mapEssentials(read, notes);
  if (!essentials.ok) return essentials;
  const { name, description, kinds } = essentials.value;

  const website = notes.addresses(application.website, fields.website ?? 'website');
  const source = notes.addresses(application.source, fields.source ?? 'source');
  const documentation = notes.addresses(
    application.documentation,
    fields.documentation ?? 'documentation',
  );
  const licences = mapLicences(read, context.licences, notes);
  const agents = mapAgents(read, notes);
  const answers = [...licenceAnswers(licences), ...mapAnswers(read, notes)];
  const [homepage, ...otherPages] = website.urls;
  const repositories = unique([...source.urls, ...otherPages.filter(isCodeHost)]);
  const pages = otherPages.filter((url) => !isCodeHost(url)).map((url) => ({ url }));
  const record = {
    format: recordFormat,
    kinds,
    listing: 'registered',
    name: { en: name },
    description: { en: description ?? missingDescription },
    aliases: mapAliases(read, name, notes),
    identifiers: mapIdentifiers(read),
    ...(homepage === undefined ? {} : { homepage }),
    repositories,
    documentation: [...documentation.evidence, ...pages].slice(0, bounds.listMax),
    agents,
    originPlaces: mapPlaces(application.developmentPlaces, fields.developmentPlaces ?? '', notes),
    deploymentPlaces: mapPlaces(application.deploymentPlaces, fields.deploymentPlaces ?? '', notes),
    languages: [],
    sdgs: mapGoals(read, notes),
    themes: [],
    keywords: [],
    components: mapComponents(kinds, licences, {
      location: repositories[0],
      field: fields.licences ?? 'licences',
      notes,
    }),
    ...mapFacts({ kinds, answers, repositories, licences }),
    answers,
    relations: [],
    provenance: mapProvenance(context, agents, description !== undefined),
  };
  if (application.deploymentPlaces === undefined && fields.deploymentPlaces !== undefined) {
    notes.book.add('dpga.missing-locations', fields.deploymentPlaces);
  }
  const [closed] = record.software?.closedDependencies ?? [];
  if (closed?.openAlternatives.length === 0) {
    notes.book.add('dpga.alternatives-missing', fields.openAlternatives ?? '');
  }
  return check(record, notes);
}

/** The owner asserts what the application says; a placeholder for a missing description is nobody's claim but the importer's. */
function mapProvenance(
  { sourceTitle }: DpgaContext,
  agents: GoodRecord['agents'],
  hasDescription: boolean,
): GoodRecord['provenance'] {
  const source = { title: sourceTitle, url: registryUrl };
  const owner = agents.find(({ role }) => role === 'owner')?.name['en'];
  return [
    { paths: [''], assertedBy: owner ?? 'The applicant', source, certainty: 'medium' },
    ...(hasDescription
      ? []
      : [
          {
            paths: ['/description'],
            assertedBy: 'Commonhold',
            source,
            certainty: 'high' as const,
            note: 'The source gives no description.',
          },
        ]),
  ];
}

function check(record: unknown, notes: RecordNotes): Result<GoodRecord, undefined> {
  const parsed = GoodRecord.safeParse(record);
  if (parsed.success) return ok(parsed.data);
  for (const issue of parsed.error.issues.slice(0, 10)) {
    notes.book.add('dpga.invalid-record', `/${issue.path.join('/')}`, { found: issue.message });
  }
  return err(undefined);
}

interface Essentials {
  readonly name: string;
  readonly description: string | undefined;
  readonly kinds: readonly GoodKind[];
}

/** What no good can be without. Fails, with the reasons in the notes, for tests and for what was never finished. */
function mapEssentials(read: ReadApplication, notes: RecordNotes): Result<Essentials, undefined> {
  const name = notes.line(read.application.name, 'name');
  const description = notes.text(read.application.description, 'description');
  const kinds = mapKinds(read, notes);
  if (name === undefined) notes.book.add('dpga.no-name', 'name');
  if (description === undefined) notes.book.add('dpga.no-description', 'description');
  if (kinds.length === 0)
    notes.book.add('dpga.no-category', read.fields.categories ?? 'categories');
  if (name === undefined || kinds.length === 0) return err(undefined);
  if (testName.test(name)) {
    notes.book.add('dpga.test-record', 'name', { original: name });
    return err(undefined);
  }
  if (perhapsTestName.test(name)) notes.book.add('dpga.perhaps-test', 'name', { original: name });
  return ok({ name, description, kinds });
}

function mapAliases(read: ReadApplication, name: string, notes: RecordNotes): readonly string[] {
  const field = read.fields.aliases ?? 'aliases';
  const served = read.application.aliases.flatMap((alias) => notes.line(alias, field) ?? []);
  const { aliases, isRejoined } = recoverAliases(served, name);
  if (isRejoined) {
    notes.book.add('dpga.list-reassembled', field, {
      original: served.join(', '),
      found: `${served.length} pieces are one name`,
    });
  }
  return aliases.filter((alias) => alias !== name).slice(0, bounds.shortListMax);
}

function mapIdentifiers({ application }: ReadApplication): GoodRecord['identifiers'] {
  const identifiers = [
    { scheme: 'dpga', value: application.dpgId?.trim() ?? '' },
    { scheme: 'dpga-application', value: application.applicationId?.trim() ?? '' },
  ];
  return identifiers.filter(({ value }) => value !== '');
}

/** All licences and all their evidence, as they were answered, since the source does not pair them. */
function licenceAnswers({ statements, evidence }: MappedLicences): readonly Answer[] {
  const shown = evidence.map(({ url, statement }) => url ?? statement ?? '');
  const proof = evidence.length === 0 ? {} : { evidence };
  return [
    ...(statements.length === 0
      ? []
      : [
          {
            question: 'i2.licenses',
            value: statements.map(({ expression }) => expression),
            ...proof,
          },
        ]),
    ...(shown.length === 0 ? [] : [{ question: 'i2.evidence', value: shown, ...proof }]),
  ];
}

function isCodeHost(url: WebUrl): boolean {
  return /^https?:\/\/(?:www\.)?(?:github\.com|gitlab\.[^/]+|huggingface\.co|codeberg\.org|bitbucket\.org|sourceforge\.net)\//iu.test(
    url,
  );
}

function unique(urls: readonly WebUrl[]): readonly WebUrl[] {
  return [...new Set(urls)].slice(0, bounds.listMax);
}
