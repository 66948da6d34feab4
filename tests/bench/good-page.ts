import { readFile } from 'node:fs/promises';
import { brotliCompressSync } from 'node:zlib';
import autocannon from 'autocannon';
import { type RunningServer, startServer } from '../support/start-server.ts';
import type { Benchmark, Figure } from './figure.ts';

const secondsPerRound = 10;

/** The page of a good under load, its weight, and the memory of the whole process with the bundled catalogue. */
export const goodPage: Benchmark = {
  name: 'good-page',
  missing: () => Promise.resolve(undefined),
  run: async () => {
    await using server = await startServer();
    const address = `${server.baseUrl}/goods/olmo`;
    const idleMb = await residentMb(server);
    await load(address, 2);
    const result = await load(address, secondsPerRound);
    const weight = await pageWeightKb(server, address);
    return [
      {
        what: 'page of a good, requests',
        value: result.requests.average,
        unit: '1/s',
        target: { atLeast: 300 },
      },
      { what: 'page of a good, p50 at 50 connections', value: result.latency.p50, unit: 'ms' },
      {
        what: 'page of a good, p99 at 50 connections',
        value: result.latency.p99,
        unit: 'ms',
        target: { atMost: 50 },
      },
      {
        what: 'answers that were not 2xx',
        value: result.non2xx + result.errors,
        unit: '1/s',
        target: { atMost: 0 },
      },
      { what: 'HTML and CSS, compressed', value: weight, unit: 'KB', target: { atMost: 50 } },
      { what: 'memory of the process, idle', value: idleMb, unit: 'MB', target: { atMost: 600 } },
      {
        what: 'memory of the process, after the load',
        value: await residentMb(server),
        unit: 'MB',
        target: { atMost: 600 },
      },
    ] satisfies readonly Figure[];
  },
};

function load(url: string, duration: number) {
  return autocannon({ url, connections: 50, duration });
}

async function pageWeightKb(server: RunningServer, address: string): Promise<number> {
  const html = await (await fetch(address)).text();
  const styles = [...html.matchAll(/<link[^>]+rel="stylesheet"[^>]*>/gu)].map(
    ([tag]) => /href="([^"]+)"/u.exec(tag)?.[1] ?? '',
  );
  const bodies = await Promise.all(
    styles.map(async (path) => (await fetch(new URL(path, server.baseUrl))).text()),
  );
  return [html, ...bodies].reduce((sum, body) => sum + brotliCompressSync(body).length, 0) / 1_000;
}

/** Resident memory of the server process, worker threads included. Linux only; elsewhere not a number. */
async function residentMb(server: RunningServer): Promise<number> {
  try {
    const status = await readFile(`/proc/${server.process.pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+) kB/u.exec(status)?.[1]) / 1_000;
  } catch {
    return Number.NaN;
  }
}
