import type { Evidence } from '@commonhold/schemas/evidence';
import type { Component, GoodKind } from '@commonhold/schemas/good';
import type { LicenceStatement } from '@commonhold/schemas/licence';
import { bounds } from '@commonhold/schemas/text';
import type { LicenceData } from '../licence/licence-data.ts';
import { readLicence } from '../licence/read-licence.ts';
import type { ReadApplication } from './application.ts';
import type { DpgaRule } from './notice-rules.ts';
import type { RecordNotes } from './record-notes.ts';

/** The component that a licence without further words means, for each kind of good. */
const mainComponents = {
  model: 'model-parameters-final',
  dataset: 'data',
  software: 'source-code',
  content: 'content',
  standard: 'specification',
} as const satisfies Record<GoodKind, Component['type']>;

/** Licences for data on the Alliance's list. Source: help-center/licenses.md of the candidates repository, 2022-09-20. */
const dataLicences =
  /^(?:CC-BY-4\.0|CC-BY-SA-4\.0|CC0-1\.0|ODbL-1\.0|ODC-By-1\.0|PDDL-1\.0|CC-BY-3\.0-IGO|CC-BY-SA-3\.0-IGO)$/u;

export interface MappedLicences {
  readonly statements: readonly LicenceStatement[];
  readonly evidence: readonly Evidence[];
}

/**
 * The licences that an application names, each once, with the evidence of all. The source crosses
 * licences and evidence, so evidence stands at a licence only where there is but one.
 */
export function mapLicences(
  { application, fields }: ReadApplication,
  data: LicenceData,
  notes: RecordNotes,
): MappedLicences {
  const field = fields.licences ?? 'licences';
  const statements = new Map<string, LicenceStatement>();
  const evidence = new Map<string, Evidence>();
  application.licences.forEach((served, index) => {
    const place = `${field}[${index}]`;
    const read = notes.addresses(served.evidence, `${place}.evidence`);
    for (const entry of read.evidence) evidence.set(JSON.stringify(entry), entry);
    if (served.licence.trim() === '') return;
    const statement = toStatement(data, served.licence, { notes, place });
    if (statements.has(statement.expression) && statement.expression !== 'NOASSERTION') {
      notes.book.add('dpga.licence-repeated', place, { original: served.licence });
    }
    statements.set(`${statement.expression}${statement.title ?? ''}`, statement);
  });
  const all = [...statements.values()].slice(0, bounds.listMax);
  if (all.length > 1) {
    notes.book.add('dpga.licences-not-paired', field, { found: String(all.length) });
  }
  const entries = [...evidence.values()].slice(0, bounds.listMax);
  const isAlone = all.length === 1 && entries.length > 0;
  return {
    statements: isAlone ? all.map((statement) => ({ ...statement, evidence: entries })) : all,
    evidence: entries,
  };
}

/** The main component of every kind. Where there are several kinds or several licences, nothing says which licence is whose. */
export function mapComponents(
  kinds: readonly GoodKind[],
  licences: MappedLicences,
  where: {
    readonly location: string | undefined;
    readonly field: string;
    readonly notes: RecordNotes;
  },
): readonly Component[] {
  const isShared = kinds.length > 1 || licences.statements.length > 1;
  return kinds.map((kind) => {
    for (const { expression } of kind === 'dataset' ? licences.statements : []) {
      if (!dataLicences.test(expression) && !isShared) {
        where.notes.book.add('dpga.licence-unfit', where.field, { found: expression });
      }
    }
    return {
      type: mainComponents[kind],
      availability: 'released',
      licences: licences.statements.map((statement) => ({
        ...statement,
        ...(isShared ? { isInherited: true } : {}),
      })),
      ...(where.location === undefined ? {} : { location: where.location }),
      evidence: licences.evidence,
    };
  });
}

function toStatement(
  data: LicenceData,
  served: string,
  { notes, place }: { readonly notes: RecordNotes; readonly place: string },
): LicenceStatement {
  const { expression, isMended, finding, title, url } = readLicence(data, served);
  const declaredAs = notes.line(served, `${place}.licence`, bounds.sentenceLengthMax);
  const rule: DpgaRule | undefined =
    finding === 'case-mended'
      ? 'dpga.licence-case'
      : finding === 'deprecated-id'
        ? 'dpga.licence-deprecated'
        : expression === 'NOASSERTION'
          ? 'dpga.licence-unknown'
          : isMended && served.trim() !== expression
            ? 'dpga.licence-name'
            : undefined;
  if (rule !== undefined) notes.book.add(rule, place, { original: served, found: expression });
  const isUnknown = finding === 'unknown-string' && declaredAs !== undefined;
  return {
    expression: isUnknown ? toLicenceRef(declaredAs) : expression,
    ...(isMended && declaredAs !== undefined && declaredAs !== expression ? { declaredAs } : {}),
    ...(isUnknown ? { title: declaredAs.slice(0, bounds.nameLengthMax) } : {}),
    ...(title === undefined ? {} : { title }),
    ...(url === undefined ? {} : { url }),
  };
}

/** A name that no list knows, as a reference of its own: `LicenseRef-DPGA-CC-BY-SA-3.0-US`. */
function toLicenceRef(name: string): string {
  const letters = name
    .replaceAll(/[^A-Za-z0-9.-]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
    .slice(0, 80);
  return letters === '' ? 'NOASSERTION' : `LicenseRef-DPGA-${letters}`;
}
