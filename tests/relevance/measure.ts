/**
 * `npm run relevance`: how well the engines find what the judged queries ask for, over the bundled catalogue.
 * `-- --report` writes docs/reports/relevance.md; `-- --queries` lists the queries below a perfect order, worst first.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { averagesOf, judgeEngine } from './judge-engine.ts';
import { readJudgedQueries } from './judged-query.ts';
import { catalogueFolder, openTrial } from './open-trial.ts';
import { type EngineResults, describeTable, toReport } from './relevance-report.ts';

const flags = process.argv.slice(2);
const queries = await readJudgedQueries();
await using trial = await openTrial([{ source: 'catalogue', path: catalogueFolder }], process.env);
const measured: EngineResults[] = [];
for (const { name, engine } of trial.engines) {
  measured.push({ name, results: await judgeEngine(engine, queries) });
}
process.stdout.write(describeTable(measured, trial.goods));
if (flags.includes('--queries')) {
  for (const { name, results } of measured) {
    process.stdout.write(`\n${name}\n`);
    const tuned = results.filter((result) => !result.isHeldOut && result.ndcg < 0.999);
    for (const { judged, ndcg, found } of tuned.toSorted((a, b) => a.ndcg - b.ndcg)) {
      const graded = found.map((slug) => `${slug}:${judged.judgements[slug] ?? 0}`);
      process.stdout.write(`  ${ndcg.toFixed(2)}  ${judged.query}  →  ${graded.join(' ')}\n`);
    }
  }
}
if (flags.includes('--report')) {
  const folder = new URL('../../docs/reports/', import.meta.url);
  await mkdir(folder, { recursive: true });
  await writeFile(new URL('relevance.md', folder), toReport(measured, trial.goods));
}
if (trial.engines.length === 1) {
  process.stdout.write('\nSet MEILI_URL or MEILI_BIN to measure Meilisearch too.\n');
}
process.exitCode = measured.some(({ results }) => averagesOf(results).queries === 0) ? 1 : 0;
