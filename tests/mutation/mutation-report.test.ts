import { expect, test } from 'vitest';
import { MutationResults, mutationReport } from './mutation-report.ts';

const start = { line: 3, column: 7 };
const mutant = (status: string) => ({
  status,
  mutatorName: 'BooleanLiteral',
  replacement: 'false',
  location: { start },
});
const facts = { takenOn: '2026-01-02', commit: 'abc1234' };

test('runs over different files make one report; invalid mutants do not count', () => {
  const good = Array.from({ length: 18 }, () => mutant('Killed'));
  const report = mutationReport(
    [
      MutationResults.parse({
        files: {
          'packages/assessment/src/check/one.ts': {
            mutants: [...good, mutant('Timeout'), mutant('Survived'), mutant('CompileError')],
          },
        },
        framework: { version: '1.2.3' },
      }),
      MutationResults.parse({
        files: {
          'packages/assessment/src/check/two.ts': {
            mutants: [mutant('Killed'), mutant('NoCoverage')],
          },
          'packages/assessment/src/check/types.ts': { mutants: [] },
        },
      }),
    ],
    facts,
  );
  expect(report).toContain('**90.9 % of 22 changes in 2 files are noticed**');
  expect(report).toContain('| `check/one.ts` | 19 | 1 | 1 | 0 | 95.0 |');
  expect(report).toContain('| `check/two.ts` | 1 | 0 | 0 | 1 | 50.0 |');
  expect(report).toContain('- `check/two.ts:3:7` BooleanLiteral: ``false``');
  expect(report).not.toContain('one.ts:3:7');
  expect(report).not.toContain('types.ts');
  expect(report).toContain('at commit abc1234, with Stryker 1.2.3');
});

test('where no file is low the report says so', () => {
  const run = MutationResults.parse({ files: { 'a.ts': { mutants: [mutant('Killed')] } } });
  expect(mutationReport([run], facts)).toContain('No file is below 90 %.');
});
