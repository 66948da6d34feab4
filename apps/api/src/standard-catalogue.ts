import { type LicenceReader, createLicenceReader } from '@commonhold/assessment/licence';
import { type StandardEdition, type Standards, findEdition } from '@commonhold/assessment/standard';
import type { StandardCatalogue } from '@commonhold/registry/standard';
import type { StandardDescription, StandardSummary } from '@commonhold/schemas/assessment';

/** The standards as the API shows them. */
export function createStandardCatalogue(standards: Standards): StandardCatalogue {
  const licences: LicenceReader = createLicenceReader(standards);
  const summaries = standards.editions
    .map(toSummary)
    .toSorted(
      (left, right) =>
        Number(right.isCurrent) - Number(left.isCurrent) ||
        left.id.localeCompare(right.id) ||
        left.version.localeCompare(right.version, 'en', { numeric: true }),
    );
  return {
    list: () => summaries,
    get: (id, version) => {
      const edition = findEdition(standards, id, version);
      return edition === undefined ? undefined : toDescription(edition);
    },
    licence: (expression) => licences.answer(expression),
  };
}

function toSummary({ file, sha256 }: StandardEdition): StandardSummary {
  const [source] = file.sources;
  return {
    id: file.id,
    version: file.version,
    title: file.title,
    summary: file.note ?? file.title,
    publishedOn: file.issuedOn,
    ...(source === undefined
      ? {}
      : { publisher: source.title, source: source.url, sourceLicence: source.licence }),
    sha256,
    isCurrent: file.isCurrent,
  };
}

function toDescription(edition: StandardEdition): StandardDescription {
  return {
    ...toSummary(edition),
    indicators: edition.indicators.map(({ id, title, requirement }) => ({
      id,
      title,
      requirement,
      rules: edition.rules
        .filter(({ indicator }) => indicator === id)
        .map((rule) => ({
          id: rule.id,
          title: rule.title,
          clause: rule.clause,
          severity: rule.severity,
        })),
    })),
  };
}
