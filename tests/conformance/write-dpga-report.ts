import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { missingRealData, realData } from '../bench/real-data.ts';
import { assessDpga } from './dpga-contradictions.ts';
import { dpgaReport, dpgaReportPath } from './dpga-report.ts';

/** Writes docs/reports/dpga-contradictions.md: `node tests/conformance/write-dpga-report.ts [file of the feed]`. */
const file = process.argv[2];
const missing = file === undefined ? await missingRealData() : undefined;
if (missing === undefined) {
  await mkdir(dirname(dpgaReportPath), { recursive: true });
  await writeFile(dpgaReportPath, dpgaReport(await assessDpga(file ?? realData.dpga)));
} else {
  console.error(`Nothing was written: ${missing}. Name the file of the feed.`);
  process.exitCode = 1;
}
