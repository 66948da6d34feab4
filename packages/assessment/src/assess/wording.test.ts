import type { Assessment } from '@commonhold/schemas/assessment';
import { expect, test } from 'vitest';
import { loadExamples, loadStandards } from '../node/index.ts';
import { assessAgainst } from './index.ts';

const loaded = await loadStandards();
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
const { current } = loaded.value;

/** What a reader is told of one example: the result, and the findings that the example is about. */
function told(title: string, assessment: Assessment, rules: ReadonlySet<string>): string {
  return [
    `# ${title}`,
    `${assessment.outcome} | ${assessment.verdict} | ${assessment.summary}`,
    ...assessment.findings
      .filter(({ rule }) => rules.has(rule))
      .flatMap((finding) => [
        `${finding.verdict} ${finding.rule}: ${finding.reason}`,
        ...finding.missing.map((missing) => `  missing: ${missing}`),
        ...(finding.remedy === undefined ? [] : [`  remedy: ${finding.remedy}`]),
        `  at: ${finding.paths.join(' ') || 'nowhere'}`,
        ...finding.evidence.map(({ url, statement }) => `  evidence: ${url ?? statement ?? ''}`),
        ...(finding.needsHuman === true ? ['  a person decides'] : []),
      ]),
    '',
  ].join('\n');
}

test.each(current.map((edition) => [edition.file.id, edition] as const))(
  'says of the examples of %s what has been read and agreed',
  async (id, edition) => {
    const examples = await loadExamples(id, edition.file.version);
    const text = examples
      .map(({ example, record }) =>
        told(
          example.title,
          assessAgainst(edition, record, { collected: example.collected }),
          new Set(Object.keys(example.expect)),
        ),
      )
      .join('\n');
    await expect(text).toMatchFileSnapshot(`golden/${id}.txt`);
  },
);
