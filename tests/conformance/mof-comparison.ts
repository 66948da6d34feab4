import { assessAgainst } from '@commonhold/assessment/assess';
import { loadStandards } from '@commonhold/assessment/node';
import { findEdition } from '@commonhold/assessment/standard';
import type { Standards } from '@commonhold/assessment/standard';
import { createMotSource } from '@commonhold/harvest/mot';
import type { Assessment, Finding } from '@commonhold/schemas/assessment';
import type { Component, GoodRecord } from '@commonhold/schemas/good';
import { type MofClass, type RefereeModel, mofClasses, readRefereeModels } from './mot-referee.ts';

/** One model judged twice: by the rules of the official tool and by ours. */
export interface MofComparison {
  readonly key: string;
  readonly tool: MofClass;
  readonly ours: MofClass;
  readonly differences: readonly MofDifference[];
  /** What our finding `mof.official-tool` says that the tool would give. */
  readonly told: string;
}

/** A component that one side counts and the other does not. */
export interface MofDifference {
  readonly rule: string;
  readonly countedBy: 'tool' | 'registry';
  /** The deviation that the standard's file declares and that accounts for it; `undefined` where none does. */
  readonly deviation: string | undefined;
}

/** Reads every model file of the tool, assesses it, and sets the referee's class beside it. Sorted by name. */
export async function compareMofClasses(folder: string): Promise<readonly MofComparison[]> {
  const standards = await readStandards();
  const edition = findEdition(standards, 'mof');
  if (edition === undefined) throw new Error('the Model Openness Framework is not in force');
  const source = await createMotSource(folder).read();
  if (!source.ok) throw new Error(JSON.stringify(source.error));
  const records = new Map(
    source.value.items.map(({ key, mapped }) => [key, mapped.ok ? mapped.value.record : undefined]),
  );
  return readRefereeModels(folder).map((referee) => {
    const record = records.get(referee.key);
    if (record === undefined) throw new Error(`${referee.key} was not taken from its file`);
    return compare(referee, record, assessAgainst(edition, record));
  });
}

/** The standards of this repository. */
export async function readStandards(): Promise<Standards> {
  const standards = await loadStandards();
  if (!standards.ok) throw new Error(JSON.stringify(standards.error));
  return standards.value;
}

function compare(
  referee: RefereeModel,
  record: GoodRecord,
  { verdict, findings }: Assessment,
): MofComparison {
  const types = new Set([...referee.rows, ...record.components].map(({ type }) => type));
  const differences = [...types].flatMap((type): readonly MofDifference[] => {
    const finding = findings.find(({ rule }) => rule === `mof.${type}`);
    const isOurs = finding?.verdict === 'met';
    if (finding === undefined || isOurs === referee.counted.has(type)) return [];
    const deviation = isOurs ? whyMore(record, type) : whyLess(referee, type, finding);
    return [{ rule: finding.rule, countedBy: isOurs ? 'registry' : 'tool', deviation }];
  });
  return {
    key: referee.key,
    tool: referee.class,
    ours: mofClasses.find((known) => known === verdict) ?? 'unclassified',
    differences: differences.toSorted((left, right) => (left.rule < right.rule ? -1 : 1)),
    told: findings.find(({ rule }) => rule === 'mof.official-tool')?.reason ?? '',
  };
}

/** Why we do not count what the tool counts. */
function whyLess(
  { rows }: RefereeModel,
  type: Component['type'],
  finding: Finding,
): string | undefined {
  const ofType = rows.filter((row) => row.type === type);
  const isData = type === 'training-datasets' || type === 'evaluation-data';
  if (isData && finding.verdict === 'undetermined' && ofType.every(({ isOwn }) => !isOwn)) {
    return 'blanket-data';
  }
  return ofType.length > 1 ? 'several-of-a-type' : undefined;
}

/** Why we count what the tool does not. */
function whyMore(record: GoodRecord, type: Component['type']): string | undefined {
  const statements = record.components
    .filter((component) => component.type === type)
    .flatMap(({ licences }) => licences);
  const has = (test: (expression: string) => boolean) =>
    statements.some(({ expression }) => test(expression));
  if (has((expression) => / (?:OR|AND|WITH) /u.test(expression))) return 'expressions';
  if (has((expression) => expression === 'PDDL-1.0')) return 'pddl-id';
  if (has((expression) => /^(?:MulanPSL-1\.0|CC-PDDC|FreeBSD-DOC)$/u.test(expression))) {
    return 'recommended-but-invalid';
  }
  return statements.some(({ declaredAs }) => declaredAs !== undefined)
    ? 'normalised-ids'
    : undefined;
}
