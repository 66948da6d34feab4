import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { assessGood } from '@commonhold/assessment/assess';
import { findEdition } from '@commonhold/assessment/standard';
import { CatalogueEntry } from '@commonhold/schemas/good';
import { describe, expect, test } from 'vitest';
import { missingRealData, realData } from '../bench/real-data.ts';
import { repositoryRoot } from '../repo/repository.ts';
import { compareMofClasses, readStandards } from './mof-comparison.ts';
import { mofReport, mofReportPath } from './mof-report.ts';
import { publishedVerdicts, settledFindings } from './published-verdicts.ts';

const standards = await readStandards();
const folder = join(repositoryRoot, 'catalogue/goods');
const goods = new Map(
  readdirSync(folder).map((name) => {
    const { slug, record } = CatalogueEntry.parse(
      JSON.parse(readFileSync(join(folder, name), 'utf8')),
    );
    return [String(slug), record] as const;
  }),
);

function assess(good: string, standard: string) {
  const record = goods.get(good);
  if (record === undefined) throw new Error(`${good} is not in the catalogue`);
  const found = assessGood(standards, record).find(
    (assessment) => assessment.standard === standard,
  );
  if (found === undefined) throw new Error(`${standard} does not apply to ${good}`);
  return found;
}

describe('the bundled catalogue against published verdicts', () => {
  test.each(
    publishedVerdicts.map((row) => [row.standard, row.good, row.published, row.ours, row] as const),
  )('%s of %s: published %s, here %s', (standard, good, published, ours, { because }) => {
    const { verdict, findings } = assess(good, standard);
    expect(verdict).toBe(ours);
    expect(because.length > 0).toBe(published !== ours);
    for (const cause of because) {
      const finding = findings.find(({ rule }) => rule === cause.rule);
      expect([cause.rule, finding?.verdict]).toEqual([cause.rule, cause.verdict]);
    }
  });

  test.each(settledFindings.map(({ good, rule, verdict, why }) => [good, rule, verdict, why]))(
    '%s: %s is %s. %s',
    (good, rule, verdict) => {
      const standard = rule.split('.')[0] ?? '';
      expect(
        assess(good, standard).findings.find((finding) => finding.rule === rule)?.verdict,
      ).toBe(verdict);
    },
  );

  test('a good on the Alliance’s registry that fails here is one whose reason is given', () => {
    const listed = [...goods].filter(([, { identifiers }]) =>
      identifiers.some(({ scheme }) => scheme === 'dpga'),
    );
    expect(listed.length).toBeGreaterThanOrEqual(32);
    const failing = listed
      .map(([good]) => good)
      .filter((good) => assess(good, 'dpg').outcome === 'not-met');
    const explained = publishedVerdicts.filter(
      ({ standard, ours }) => standard === 'dpg' && ours === 'not-met',
    );
    expect(failing.toSorted()).toEqual(explained.map(({ good }) => good).toSorted());
  });

  test('no closed system recorded for comparison meets any definition of openness', () => {
    const closed = [...goods].filter(([, { listing }]) => listing === 'reference');
    expect(closed.length).toBeGreaterThan(10);
    const passing = closed.flatMap(([good, record]) =>
      assessGood(standards, record)
        .filter(
          ({ standard, outcome }) =>
            ['dpg', 'osaid', 'mof'].includes(standard) && outcome === 'met',
        )
        .map(({ standard }) => `${good}: ${standard}`),
    );
    expect(passing).toEqual([]);
  });
});

const missing = await missingRealData();
const named = missing === undefined ? '' : ` (skipped: ${missing})`;

describe.skipIf(missing !== undefined)(
  `the models of the Model Openness Tool${named}`,
  async () => {
    const comparisons = missing === undefined ? await compareMofClasses(realData.mot) : [];

    test('are all there, and the referee gives the classes that the tool publishes', () => {
      const keysOf = (known: string) =>
        comparisons.filter(({ tool }) => tool === known).map(({ key }) => key);
      expect(comparisons).toHaveLength(182);
      expect(keysOf('class-i')).toEqual([
        'Amber',
        'OLMo-7B-Twin-2T-hf',
        'OLMo-7B-hf',
        'Pythia-1.4B',
        'Pythia-160M',
        'Pythia-2.8B',
        'Pythia-6.9B',
        'Pythia-70M',
      ]);
      expect(keysOf('class-ii')).toEqual(['Polyglot-Ko']);
      expect(keysOf('class-iii').filter((key) => !key.startsWith('Granite'))).toEqual([
        'GPT-NeoX-20B',
      ]);
      expect(keysOf('class-iii')).toHaveLength(11);
    });

    test('every component that only one side counts is accounted for by a declared deviation', () => {
      const declared = new Set(
        findEdition(standards, 'mof')?.file.deviations?.map(({ id }) => id) ?? [],
      );
      const unexplained = comparisons.flatMap(({ key, differences }) =>
        differences
          .filter(({ deviation }) => deviation === undefined || !declared.has(deviation))
          .map((difference) => ({ key, ...difference })),
      );
      expect(unexplained).toEqual([]);
      expect(comparisons.some(({ differences }) => differences.length > 0)).toBe(true);
    });

    test('where the class differs, a required component differs, and ours is never the higher', () => {
      const order = ['class-i', 'class-ii', 'class-iii', 'unclassified'];
      const differing = comparisons.filter(({ tool, ours }) => tool !== ours);
      expect(differing).toHaveLength(9);
      for (const { key, tool, ours, differences } of differing) {
        expect(order.indexOf(ours), key).toBeGreaterThan(order.indexOf(tool));
        expect(
          differences.map(({ deviation }) => deviation),
          key,
        ).toContain('blanket-data');
      }
    });

    test('the finding mof.official-tool says of each what the referee says', () => {
      const titles = {
        'class-i': 'Class I (',
        'class-ii': 'Class II (',
        'class-iii': 'Class III (',
        unclassified: 'unclassified',
      };
      for (const { key, tool, told } of comparisons) {
        const said = told.replace(/^.*?own rules give (?:the same result: )?/u, '');
        expect(said.startsWith(titles[tool]), `${key}: ${told}`).toBe(true);
      }
    });

    test('docs/reports/mof-classes.md is the table of this run', () => {
      expect(readFileSync(mofReportPath, 'utf8')).toBe(mofReport(comparisons));
    });
  },
);
