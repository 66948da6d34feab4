import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Parser } from 'n3';

/** The official shapes of DCAT-AP 3.0.1, kept beside the repository; a public clone does not have them. */
const shapesFolder = fileURLToPath(
  new URL('../../../shared/data/shacl/dcat-ap-3.0.1/', import.meta.url),
);

/** Why the referee cannot be asked, or `undefined` where it can. */
export function missingReferee(): string | undefined {
  if (process.env['REFEREE_PYSHACL'] !== '1') {
    return 'REFEREE_PYSHACL=1 is not set; it needs the Python package pyshacl 0.40';
  }
  if (!existsSync(shapesFolder)) return 'the shapes of DCAT-AP are not beside the repository';
  return undefined;
}

export interface ShaclResult {
  readonly severity: string;
  readonly focusNode: string;
  readonly path: string;
}

const sh = 'http://www.w3.org/ns/shacl#';

/**
 * What pySHACL finds in a Turtle document, by one file of shapes. `REFEREE_PYTHON` names the Python that has the
 * package; the default is `python3`.
 */
export async function refereeResults(
  turtle: string,
  shapes: string,
): Promise<readonly ShaclResult[]> {
  const folder = await mkdtemp(join(tmpdir(), 'commonhold-shacl-'));
  try {
    const data = join(folder, 'data.ttl');
    await writeFile(data, turtle);
    return readReport(await runPyshacl(['-s', join(shapesFolder, shapes), '-f', 'turtle', data]));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Exit code 1 says that the data do not conform, and the report is printed all the same. */
function runPyshacl(options: readonly string[]): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  execFile(
    process.env['REFEREE_PYTHON'] ?? 'python3',
    ['-m', 'pyshacl', ...options],
    { timeout: 120_000, maxBuffer: 64 * 1024 * 1024 },
    (error, stdout, stderr) => {
      if (error === null || error.code === 1) resolve(stdout);
      else reject(new Error(`pyshacl failed: ${stderr}`, { cause: error }));
    },
  );
  return promise;
}

function readReport(report: string): readonly ShaclResult[] {
  const quads = new Parser().parse(report);
  const value = (subject: string, property: string): string =>
    quads.find((quad) => quad.subject.value === subject && quad.predicate.value === sh + property)
      ?.object.value ?? '';
  const reports = quads.filter((quad) => quad.predicate.value === `${sh}conforms`);
  if (reports.length !== 1) throw new Error(`pyshacl gave no report: ${report.slice(0, 500)}`);
  return quads
    .filter((quad) => quad.predicate.value === `${sh}result`)
    .map(({ object }) => ({
      severity: value(object.value, 'resultSeverity').replace(sh, ''),
      focusNode: value(object.value, 'focusNode'),
      path: value(object.value, 'resultPath'),
    }));
}
