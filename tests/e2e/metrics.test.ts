import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../support/start-server.ts';

const token = 'a-token-for-tests-only-0123456789';
let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'commonhold-metrics-'));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

describe('metrics, without a token', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer({ dataDir });
  });
  afterAll(() => server[Symbol.asyncDispose]());
  const read = (headers: Readonly<Record<string, string>> = {}) =>
    fetch(`${server.baseUrl}/metrics`, { headers });

  test('are there for programs on this machine, and for nobody whom a proxy sends', async () => {
    const metrics = await read();
    expect(metrics.status).toBe(200);
    expect(metrics.headers.get('content-type')).toContain('text/plain; version=0.0.4');
    for (const header of ['x-forwarded-for', 'forwarded', 'via', 'x-real-ip']) {
      expect([header, (await read({ [header]: '203.0.113.7' })).status]).toEqual([header, 403]);
    }
  });

  test('tell of the database, the outbox, searches, requests and the process', async () => {
    await fetch(`${server.baseUrl}/api/v1/search?q=health`);
    await fetch(`${server.baseUrl}/search?q=health`);
    const { samples, types } = parse(await (await read()).text());
    expect(samples.get('commonhold_database_ready')).toBe(1);
    expect(samples.get('commonhold_goods')).toBeGreaterThanOrEqual(100);
    expect(samples.get('commonhold_goods_findable')).toBe(samples.get('commonhold_goods'));
    for (const name of ['outbox_rows', 'outbox_oldest_age_seconds', 'outbox_parked_rows']) {
      expect(samples.get(`commonhold_${name}`)).toBeGreaterThanOrEqual(0);
    }
    expect(
      samples.get('commonhold_searches_total{engine="postgresql",degraded="false"}'),
    ).toBeGreaterThanOrEqual(2);
    expect(
      samples.get(
        'commonhold_http_request_duration_seconds_count{route="/search",method="GET",status="2xx"}',
      ),
    ).toBe(1);
    expect(types.get('commonhold_http_request_duration_seconds')).toBe('histogram');
    expect(samples.get('process_resident_memory_bytes')).toBeGreaterThan(1e6);
    // Of what is not there, nothing is told.
    expect([...samples.keys()].filter((key) => key.includes('breaker'))).toEqual([]);
  });

  test('stay few, whatever people ask for', async () => {
    for (let number = 0; number < 30; number += 1) {
      await fetch(`${server.baseUrl}/no-such-path-${number}`, { method: 'DELETE' });
      await fetch(`${server.baseUrl}/api/v1/goods/no-such-good-${number}`);
    }
    const { samples } = parse(await (await read()).text());
    const routes = [...samples.keys()].filter((key) =>
      key.startsWith('commonhold_http_request_duration_seconds_count'),
    );
    expect(routes.length).toBeLessThan(20);
    expect(routes.join('\n')).not.toContain('no-such');
    expect(routes.join('\n')).toContain('route="other",method="other",status="4xx"');
  });

  test('stand beside what /statusz tells to everybody', async () => {
    const status = await (await fetch(`${server.baseUrl}/statusz`)).json();
    expect(status).toMatchObject({
      ready: true,
      search: 'postgresql',
      goods: expect.any(Number),
      outbox: { rows: expect.any(Number), oldestAgeSeconds: expect.any(Number), parked: 0 },
    });
  });
});

describe('metrics, with a token', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer({ dataDir, environment: { METRICS_TOKEN: token } });
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test.each([
    [undefined, 401],
    ['Bearer wrong', 401],
    [`Basic ${token}`, 401],
    [`Bearer ${token}`, 200],
  ])('whoever says %s gets %i, from wherever', async (authorization, status) => {
    const response = await fetch(`${server.baseUrl}/metrics`, {
      headers: {
        'x-forwarded-for': '203.0.113.7',
        ...(authorization === undefined ? {} : { authorization }),
      },
    });
    expect(response.status).toBe(status);
    await response.text();
  });
});

const line =
  /^(?<sample>[a-z_:]\w*(?:\{(?:\w+="[^"\\\n]*",?)+\})?) (?<value>-?(?:[\d.e+-]+|Inf|NaN))$/iu;

/** Every line must be of the form of Prometheus' text format 0.0.4, and no sample may come twice. */
function parse(text: string) {
  const samples = new Map<string, number>();
  const types = new Map<string, string>();
  const named: string[] = [];
  for (const given of text.split('\n').filter((candidate) => candidate !== '')) {
    const type = /^# TYPE (?<name>\S+) (?<type>counter|gauge|histogram|summary)$/u.exec(given);
    if (type?.groups?.['name'] !== undefined) {
      named.push(type.groups['name']);
      types.set(type.groups['name'], type.groups['type'] ?? '');
    }
    if (given.startsWith('#')) continue;
    const { sample = '', value } = line.exec(given)?.groups ?? {};
    expect([given, value]).toEqual([given, expect.any(String)]);
    expect(samples.has(sample)).toBe(false);
    samples.set(sample, Number(value));
  }
  expect(named).toEqual([...types.keys()]);
  expect(text.endsWith('\n')).toBe(true);
  return { samples, types };
}
