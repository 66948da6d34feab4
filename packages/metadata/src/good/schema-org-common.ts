import type {
  AgentReference,
  AgentRole,
  ComponentType,
  Good,
  GoodKind,
  GoodRecord,
} from '@commonhold/schemas/good';
import type { LicenceStatement } from '@commonhold/schemas/licence';
import { type LanguageTag, chooseText } from '@commonhold/schemas/text';
import { licenceIris, metadataLicenceIri } from '../authority/licence.ts';
import { sdgNamespace } from '../authority/sdg.ts';
import { type GoodIris, organisationIri } from '../linked-data/good-iris.ts';
import type { JsonObject, JsonValue } from '../linked-data/json-ld-document.ts';
import { toIri } from '../linked-data/to-iri.ts';
import { distinct, withoutEmpty } from '../linked-data/without-empty.ts';
import { fitDescription } from './fit-description.ts';

/** What schema.org says alike of all kinds of works. Source: schema.org 29, `CreativeWork`. */
export function schemaOrgCommon(
  kind: GoodKind,
  good: Good,
  iris: GoodIris,
): Readonly<Record<string, JsonValue | undefined>> {
  const { record } = good.revision;
  const { text: name } = chooseText(record.name);
  return {
    name,
    alternateName: distinct([
      ...Object.values(record.name).filter((other) => other !== name),
      ...record.aliases,
    ]),
    description: descriptionOf(kind, record, name),
    url: iris.page,
    identifier: [iris.good, ...record.identifiers.map(({ value }) => value)],
    sameAs: distinct([record.homepage, ...record.repositories].map(optionalIri)),
    version: record.version,
    datePublished: record.issuedOn,
    dateModified: record.modifiedOn,
    inLanguage: record.languages,
    keywords: record.keywords,
    about: record.sdgs.map(({ goal }) => ({ '@id': `${sdgNamespace}${goal}` })),
    license: licencesOf(kind, record, iris.base),
    creator: agentsOf(record.agents, 'creator', iris),
    publisher: agentsOf(record.agents, 'publisher', iris),
    copyrightHolder: agentsOf(record.agents, 'owner', iris),
    funder: agentsOf(record.agents, 'funder', iris),
    maintainer: agentsOf(record.agents, 'maintainer', iris),
    creativeWorkStatus: good.status.kind === 'withdrawn' ? 'Withdrawn' : undefined,
    includedInDataCatalog:
      kind === 'dataset'
        ? { '@type': 'DataCatalog', '@id': `${iris.base}/#catalogue`, url: `${iris.base}/` }
        : undefined,
    sdLicense: metadataLicenceIri,
  };
}

/** What was written, made to fit where it is too short or too long; what is added are facts of the record. */
function descriptionOf(kind: GoodKind, record: GoodRecord, name: string): string {
  const { text, language } = chooseText(record.description);
  return fitDescription(text, {
    more: [
      ...otherTexts(record.description, language),
      `The record of ${name} in this registry (${kind}) names the licence and the evidence of each part.`,
    ],
  });
}

function otherTexts(
  texts: Readonly<Record<LanguageTag, string>>,
  chosen: LanguageTag,
): readonly string[] {
  return Object.entries(texts)
    .filter(([language]) => language !== chosen)
    .map(([, text]) => text);
}

/** Parts whose licence is that of the thing itself, by kind. */
const mainComponents: Readonly<Record<GoodKind, readonly ComponentType[]>> = {
  dataset: ['data'],
  software: ['source-code', 'binary'],
  model: ['model-parameters-final'],
  content: ['content', 'media'],
  standard: ['specification'],
};

/** Licences of the main parts only; a licence of the documentation is never passed off as one of the data. */
function licencesOf(kind: GoodKind, record: GoodRecord, base: string): readonly string[] {
  const statements = [
    ...record.components
      .filter(({ type }) => mainComponents[kind].includes(type))
      .flatMap(({ licences }) => licences),
    ...(kind === 'dataset' ? (record.dataset?.distributions ?? []) : []).flatMap(({ licence }) =>
      licence === undefined ? [] : [licence],
    ),
  ];
  return distinct(statements.flatMap((statement) => licencePages(statement, base)));
}

/** SPDX's page of a licence; for one that SPDX does not list, its text where that is known, else our page of it. */
function licencePages({ expression, url }: LicenceStatement, base: string): readonly string[] {
  if (expression === 'NONE') return [];
  const isUnlisted = expression.startsWith('LicenseRef-');
  return isUnlisted && url !== undefined ? [toIri(url)] : licenceIris(expression, base);
}

function agentsOf(
  agents: readonly AgentReference[],
  role: AgentRole,
  { base }: GoodIris,
): readonly JsonObject[] {
  return agents
    .filter((agent) => agent.role === role)
    .map(({ name, organisation, url }) =>
      withoutEmpty({
        '@type': 'Organization',
        '@id': organisation === undefined ? undefined : organisationIri(base, organisation),
        name: chooseText(name).text,
        url: optionalIri(url),
      }),
    );
}

function optionalIri(address: string | undefined): string | undefined {
  return address === undefined ? undefined : toIri(address);
}
