import { writeFile } from 'node:fs/promises';
import { compareIndexGrades } from './index-comparison.ts';
import { indexReport, indexReportPath } from './index-report.ts';
import { readStandards } from './mof-comparison.ts';

/** Writes docs/reports/eu-osai-index.md: `node tests/conformance/write-index-report.ts`. */
await writeFile(indexReportPath, indexReport(compareIndexGrades(await readStandards())));
