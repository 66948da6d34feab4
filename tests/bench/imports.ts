import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importSource } from '@commonhold/registry/harvest';
import { parseConfig } from '@commonhold/api/config';
import { openServices } from '@commonhold/api/wiring';
import type { Benchmark, Figure } from './figure.ts';
import { missingRealData, realData } from './real-data.ts';

/** Import of the real records into a new embedded database, first and again. */
export const imports: Benchmark = {
  name: 'imports',
  missing: missingRealData,
  run: async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'commonhold-bench-'));
    try {
      return await measure(dataDir);
    } finally {
      await rm(dataDir, { recursive: true, force: true });
    }
  },
};

async function measure(dataDir: string): Promise<readonly Figure[]> {
  const config = parseConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'error' });
  if (!config.ok) throw new Error('the configuration is refused');
  const opened = await openServices(config.value, { mode: 'serve' });
  if (!opened.ok) throw new Error(opened.error.message);
  await using services = opened.value;
  const figures: Figure[] = [];
  for (const [source, path, secondsMax] of [
    ['dpga', realData.dpga, 10],
    ['mot', realData.mot, 5],
  ] as const) {
    for (const round of ['first', 'again'] as const) {
      const startedAt = performance.now();
      const report = await importSource(services.write, services.openSource(source, path));
      if (!report.ok) throw new Error(JSON.stringify(report.error));
      figures.push({
        what: `${source}, ${round}: ${report.value.counts.total} records (${report.value.counts.created} created, ${report.value.counts.unchanged} unchanged)`,
        value: (performance.now() - startedAt) / 1_000,
        unit: 's',
        target: { atMost: secondsMax },
      });
    }
  }
  return figures;
}
