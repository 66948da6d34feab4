import { Assessment } from '@commonhold/schemas/assessment';
import { describe, expect, test } from 'vitest';
import { loadExamples, loadStandards } from '../node/index.ts';
import { assessAgainst } from './index.ts';

const loaded = await loadStandards();
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
const { editions } = loaded.value;

describe.each(
  editions.map((edition) => [`${edition.file.id} ${edition.file.version}`, edition] as const),
)('%s', async (_, edition) => {
  const { id, version, examplesOf } = edition.file;
  const examples = await loadExamples(id, examplesOf ?? version);
  const rules = new Set(edition.rules.map((rule) => rule.id));

  test.each(examples.map(({ example, record }) => [example.title, example, record] as const))(
    '%s',
    (_title, example, record) => {
      const assessment = Assessment.parse(
        assessAgainst(edition, record, { collected: example.collected }),
      );
      const found = Object.fromEntries(
        assessment.findings
          .filter(({ rule }) => rule in example.expect)
          .map(({ rule, verdict }) => [rule, verdict]),
      );
      const kinds = (rule: string) =>
        edition.rules.find((candidate) => candidate.id === rule)?.kinds;
      const expected = Object.fromEntries(
        Object.entries(example.expect).filter(
          ([rule]) =>
            rules.has(rule) && (kinds(rule)?.some((kind) => record.kinds.includes(kind)) ?? true),
        ),
      );
      expect(found).toEqual(expected);
      // What an older version says as a whole differs; what its rules say does not.
      if (examplesOf !== undefined) return;
      expect(Object.keys(expected).toSorted()).toEqual(Object.keys(example.expect).toSorted());
      expect(assessment.outcome).toBe(example.outcome ?? assessment.outcome);
      expect(assessment.verdict).toBe(example.verdict ?? assessment.verdict);
    },
  );

  test('every rule has an example that passes and one that fails', () => {
    const seen = (rule: string, ...verdicts: readonly string[]) =>
      examples.some(({ example }) => verdicts.includes(example.expect[rule] ?? ''));
    const without = edition.rules
      .map((rule) => rule.id)
      .filter(
        (rule) => !(seen(rule, 'met', 'not-applicable') && seen(rule, 'not-met', 'undetermined')),
      );
    expect(without).toEqual([]);
  });

  test('a finding that is undetermined says what is missing, and one that is not met what to do', () => {
    for (const { example, record } of examples) {
      const { findings } = assessAgainst(edition, record, { collected: example.collected });
      for (const finding of findings) {
        const isSilent = finding.verdict === 'undetermined' && finding.missing.length === 0;
        expect(isSilent, finding.rule).toBe(false);
        expect(finding.reason).toMatch(/^[^a-z].*\.$/su);
        expect(finding.reason).not.toMatch(/undefined|\bnull\b| {2}|\.\./u);
      }
    }
  });
});
