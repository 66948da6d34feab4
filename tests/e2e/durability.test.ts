import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand } from '../support/start-server.ts';

const mainFile = fileURLToPath(new URL('../../apps/api/src/main.ts', import.meta.url));
const catalogue = fileURLToPath(new URL('../../catalogue', import.meta.url));
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'commonhold-durability-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test(
  'an import that is killed again and again ends with the same result as one that is not',
  { timeout: 240_000 },
  async () => {
    const killed = { DATA_DIR: join(folder, 'killed'), LOG_LEVEL: 'error' };
    const whole = { DATA_DIR: join(folder, 'whole'), LOG_LEVEL: 'error' };
    for (const afterMs of [300, 2_500, 4_500, 5_500]) await killAfter(afterMs, killed);
    const finished = await runCommand(['import', 'catalogue', catalogue, '--json'], killed);
    const reference = await runCommand(['import', 'catalogue', catalogue, '--json'], whole);
    expect(finished.exitCode, finished.error).toBe(0);
    expect(slugs(finished.out)).toEqual(slugs(reference.out));
    const again = await runCommand(['import', 'catalogue', catalogue, '--json'], killed);
    const { counts } = JSON.parse(again.out);
    expect(counts.unchanged).toBe(counts.total);
  },
);

async function killAfter(
  afterMs: number,
  environment: Readonly<Record<string, string>>,
): Promise<void> {
  const child = spawn(process.execPath, [mainFile, 'import', 'catalogue', catalogue], {
    stdio: 'ignore',
    env: { PATH: process.env['PATH'] ?? '', ...environment },
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), afterMs);
  await once(child, 'exit');
  clearTimeout(timer);
}

function slugs(report: string): readonly string[] {
  const { records }: { records: readonly { slug: string }[] } = JSON.parse(report);
  return records.map(({ slug }) => slug).toSorted();
}
