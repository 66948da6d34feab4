import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { assessGood, assessOptionalProfiles } from '@commonhold/assessment/assess';
import { renderAssessmentsAsSarif } from '@commonhold/assessment/report';
import { CatalogueEntry } from '@commonhold/schemas/good';
import { expect, test } from 'vitest';
import { repositoryRoot } from '../repo/repository.ts';
import { sarifFaults } from '../support/official-sarif-schema.ts';
import { SarifShape } from '../support/sarif-shape.ts';
import { readStandards } from './mof-comparison.ts';

const standards = await readStandards();
const folder = join(repositoryRoot, 'catalogue/goods');
const logs = readdirSync(folder).flatMap((name) => {
  const { record } = CatalogueEntry.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
  return [assessGood(standards, record), assessOptionalProfiles(standards, record)]
    .filter((assessments) => assessments.length > 0)
    .map((assessments) => renderAssessmentsAsSarif(assessments, `catalogue/goods/${name}`));
});

test('every log of the bundled catalogue is valid by the official schema of SARIF 2.1.0', () => {
  expect(logs.length).toBeGreaterThan(200);
  expect(logs.flatMap((log) => sarifFaults(JSON.parse(JSON.stringify(log))))).toEqual([]);
  expect(logs.filter((log) => !SarifShape.safeParse(log).success)).toEqual([]);
});

test('the schema refuses a log that is wrong', () => {
  const [log] = logs;
  expect(sarifFaults({ ...log, version: '2.0.0' })).not.toEqual([]);
  expect(sarifFaults({ ...log, runs: [{ results: [] }] })).not.toEqual([]);
});
