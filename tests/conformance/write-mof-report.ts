import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { missingRealData, realData } from '../bench/real-data.ts';
import { compareMofClasses } from './mof-comparison.ts';
import { mofReport, mofReportPath } from './mof-report.ts';

/** Writes docs/reports/mof-classes.md: `node tests/conformance/write-mof-report.ts [folder of model files]`. */
const folder = process.argv[2];
const missing = folder === undefined ? await missingRealData() : undefined;
if (missing === undefined) {
  await mkdir(dirname(mofReportPath), { recursive: true });
  await writeFile(mofReportPath, mofReport(await compareMofClasses(folder ?? realData.mot)));
} else {
  console.error(`Nothing was written: ${missing}. Name the folder of the model files.`);
  process.exitCode = 1;
}
