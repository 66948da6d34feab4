import type { Component } from '@commonhold/schemas/good';
import type { LicenceStatement } from '@commonhold/schemas/licence';
import { type WebUrl, bounds } from '@commonhold/schemas/text';
import { findAddresses } from '../text/web-address.ts';
import type { LicenceData } from '../licence/licence-data.ts';
import { type ReadLicence, readLicence } from '../licence/read-licence.ts';
import type { NoticeBook } from '../source/notice-book.ts';
import { type MotComponent, findComponent } from './component-types.ts';
import type { MotRule } from './notice-rules.ts';
import type { ComponentRow, Release } from './release.ts';

export interface ComponentContext {
  readonly data: LicenceData;
  readonly book: NoticeBook<MotRule>;
}

/** A licence with where it was found: at the component, or at the release for its kind or for all. */
interface FoundLicence {
  readonly served: string;
  readonly path: string | undefined;
  readonly isInherited: boolean;
}

/** The components of a release by the framework's types. A row that says it is not there counts as kept back. */
export function mapComponents(release: Release, context: ComponentContext): readonly Component[] {
  return release.components.flatMap((row, index): readonly Component[] => {
    const component = findComponent(row.name ?? '');
    const place = `release.components[${index}]`;
    if (component === undefined) {
      context.book.add('mot.unknown-component', `${place}.name`, { original: row.name ?? '' });
      return [];
    }
    return [mapRow(row, { release, component, place }, context)];
  });
}

function mapRow(
  row: ComponentRow,
  where: { readonly release: Release; readonly component: MotComponent; readonly place: string },
  context: ComponentContext,
): Component {
  const { component, place } = where;
  const location = readPath(row.component_path, `${place}.component_path`, context);
  const found = findLicence(row, where.release, component);
  const read = found === undefined ? undefined : readLicence(context.data, found.served);
  noteLicence(found, read, { ...where, context });
  const isKeptBack = read?.finding === 'component-absent' || read?.finding === 'undisclosed';
  const isNamed = read !== undefined && read.expression !== 'NOASSERTION';
  const statement =
    found === undefined || read === undefined || isKeptBack
      ? undefined
      : toStatement(found, read, { place, context });
  return {
    type: component.type,
    availability: isKeptBack
      ? 'undisclosed'
      : isNamed || location !== undefined
        ? 'released'
        : 'unknown',
    licences: statement === undefined ? [] : [statement],
    ...(location === undefined ? {} : { location }),
    evidence: location === undefined ? [] : [{ url: location }],
  };
}

/** Own licence, then that of the release for the component's kind, then that of the whole. Source: Model Openness Tool, LicenseHandler. */
function findLicence(
  row: ComponentRow,
  release: Release,
  { licenceKind }: MotComponent,
): FoundLicence | undefined {
  if (row.license !== undefined) {
    return { served: row.license, path: row.license_path, isInherited: false };
  }
  const ofRelease = [release.license?.[licenceKind], release.license?.distribution];
  const inherited = ofRelease.find((licence) => licence?.name !== undefined);
  return inherited?.name === undefined
    ? undefined
    : { served: inherited.name, path: inherited.path ?? row.license_path, isInherited: true };
}

function toStatement(
  found: FoundLicence,
  read: ReadLicence,
  { place, context }: { readonly place: string; readonly context: ComponentContext },
): LicenceStatement {
  const proof = readPath(found.path, `${place}.license_path`, context);
  const declaredAs = found.served
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .slice(0, bounds.sentenceLengthMax);
  const url = proof ?? read.url;
  return {
    expression: read.expression,
    ...(read.isMended && declaredAs !== read.expression ? { declaredAs } : {}),
    ...(read.title === undefined ? {} : { title: read.title }),
    ...(url === undefined ? {} : { url }),
    ...(found.isInherited ? { isInherited: true } : {}),
    ...(proof === undefined ? {} : { evidence: [{ url: proof }] }),
  };
}

function noteLicence(
  found: FoundLicence | undefined,
  read: ReadLicence | undefined,
  where: {
    readonly component: MotComponent;
    readonly place: string;
    readonly context: ComponentContext;
  },
): void {
  const { component, place, context } = where;
  const field = `${place}.license`;
  if (found === undefined || read === undefined) {
    context.book.add('mot.unlicensed', field);
    return;
  }
  const rule = licenceRule(read);
  if (rule !== undefined) {
    context.book.add(rule, field, { original: found.served, found: read.expression });
  }
  if (found.isInherited) {
    const isData = component.type === 'training-datasets' || component.type === 'evaluation-data';
    // One notice for all other components of a release, since they all say the same.
    context.book.add(
      isData ? 'mot.licence-inherited-by-data' : 'mot.licence-inherited',
      isData ? field : 'release.license',
      { original: found.served, found: read.expression },
    );
  }
}

/** What there is to say about how a licence was read. */
function licenceRule({ expression, finding, isMended }: ReadLicence): MotRule | undefined {
  if (finding === 'component-absent') return 'mot.component-absent';
  if (finding === 'undisclosed') return 'mot.component-undisclosed';
  if (finding === 'no-licence-stated') return 'mot.unlicensed';
  if (finding === 'case-mended') return 'mot.licence-case';
  if (finding === 'deprecated-id') return 'mot.licence-deprecated';
  if (finding === 'version-not-stated') return 'mot.licence-version-missing';
  if (expression === 'NOASSERTION') return 'mot.licence-unreadable';
  return isMended ? 'mot.licence-name' : undefined;
}

/** A path as an address, where it is one. */
function readPath(
  path: string | undefined,
  field: string,
  { book }: ComponentContext,
): WebUrl | undefined {
  if (path === undefined) return undefined;
  const url = findAddresses(path)[0]?.url;
  if (url === undefined) book.add('mot.path-not-address', field, { original: path });
  return url;
}
