import { expect, test } from 'vitest';
import { assessGood } from '../assess/index.ts';
import { loadExamples, loadStandards } from '../node/index.ts';
import { renderAssessmentsAsSarif, renderAssessmentsAsText } from './index.ts';

const loaded = await loadStandards();
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
const standards = loaded.value;
const examples = await loadExamples('dpg', '1.1.7');
const record = examples.find(({ example }) => example.id === 'data-nc')?.record;
if (record === undefined) throw new Error('The example “data-nc” is gone');
const assessments = assessGood(standards, record);

test('the text names each standard, its result, and what to do', () => {
  const text = renderAssessmentsAsText(assessments);
  expect(text).toContain('DPG Standard 1.1.7: not-met');
  expect(text).toMatch(/NOT MET {10}dpg\.2\.data-licence/u);
  expect(text).toContain('CC-BY-NC-SA-4.0');
  expect(text).toContain('remedy:');
  expect(text.endsWith('\n')).toBe(true);
});

test('a SARIF result is a failure with a level only where a rule is not met', () => {
  const log = renderAssessmentsAsSarif(assessments, 'a folder\\rain #1.json');
  expect(log.version).toBe('2.1.0');
  expect(log.runs).toHaveLength(assessments.length);
  for (const [index, run] of log.runs.entries()) {
    const findings = assessments[index]?.findings ?? [];
    expect(run.results).toHaveLength(findings.length);
    expect(run.artifacts[0]?.location.uri).toBe('a%20folder/rain%20%231.json');
    for (const [place, result] of run.results.entries()) {
      expect(run.tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
      expect(result.level === 'none').toBe(findings[place]?.verdict !== 'not-met');
      expect(result.kind === 'fail').toBe(findings[place]?.verdict === 'not-met');
      expect(result.locations.length).toBeGreaterThan(0);
    }
  }
  const licence = log.runs[0]?.results.find(({ ruleId }) => ruleId === 'dpg.2.data-licence');
  expect(licence).toMatchObject({ kind: 'fail', level: 'error' });
  expect(licence?.locations[0]?.logicalLocations?.[0]?.fullyQualifiedName).toBe('/components/0');
});

test('the same record gives the same bytes', () => {
  const again = assessGood(standards, structuredClone(record));
  expect(JSON.stringify(again)).toBe(JSON.stringify(assessments));
  expect(renderAssessmentsAsText(again)).toBe(renderAssessmentsAsText(assessments));
  expect(JSON.stringify(renderAssessmentsAsSarif(again, 'r.json'))).toBe(
    JSON.stringify(renderAssessmentsAsSarif(assessments, 'r.json')),
  );
});
