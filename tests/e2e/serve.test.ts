import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type RunningServer, runCommand, startServer } from '../support/start-server.ts';

let server: RunningServer;

beforeAll(async () => {
  server = await startServer();
}, 120_000);
afterAll(() => server[Symbol.asyncDispose]());

function get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return fetch(`${server.baseUrl}${path}`, { headers, redirect: 'manual' });
}

/** The parts of answers that the tests look into. */
const Answer = z.looseObject({
  '@context': z.unknown().optional(),
  good: z.looseObject({ id: z.string() }).optional(),
  items: z
    .array(z.looseObject({ slug: z.string().optional(), number: z.int().optional() }))
    .default([]),
  hits: z.array(z.looseObject({ good: z.looseObject({ slug: z.string() }) })).default([]),
  facets: z.array(z.looseObject({ facet: z.string() })).default([]),
  changes: z.array(z.unknown()).default([]),
  record: z.looseObject({ keywords: z.array(z.string()) }).optional(),
  openapi: z.string().optional(),
  paths: z.record(z.string(), z.unknown()).default({}),
});

async function answerOf(response: Response | Promise<Response>) {
  return Answer.parse(await (await response).json());
}

function command(...parameters: readonly string[]) {
  return runCommand(parameters, { DATA_DIR: server.dataDir });
}

describe('a good can be had in every form', () => {
  test.each([
    ['/goods/olmo', 'text/html', 'text/html'],
    ['/goods/olmo', 'application/ld+json', 'application/ld+json'],
    ['/goods/olmo', 'text/turtle', 'text/turtle'],
    ['/goods/olmo.jsonld', '*/*', 'application/ld+json'],
    ['/goods/olmo.ttl', '*/*', 'text/turtle'],
    ['/goods/olmo.json', '*/*', 'application/json'],
  ])('%s with Accept: %s is %s', async (path, accept, type) => {
    const response = await get(path, { accept });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain(type);
    expect(response.headers.get('vary')).toMatch(/accept/iu);
    expect((await response.text()).length).toBeGreaterThan(500);
  });

  test('the permanent id leads to the page', async () => {
    const { good } = await answerOf(get('/goods/olmo.json'));
    const response = await get(`/id/${good?.id}`);
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/goods/olmo');
  });

  test('the context that the linked data name is served', async () => {
    const document = await answerOf(get('/goods/olmo.jsonld'));
    const context = [document['@context']].flat().find((entry) => typeof entry === 'string');
    const response = await fetch(context ?? 'about:blank');
    expect(response.status).toBe(200);
    expect(await response.json()).toHaveProperty('@context');
  });
});

describe('the API', () => {
  test('answers a held version with 304', async () => {
    const first = await get('/api/v1/goods/olmo');
    const etag = first.headers.get('etag') ?? '';
    expect(first.status).toBe(200);
    expect((await get('/api/v1/goods/olmo', { 'if-none-match': etag })).status).toBe(304);
  });

  test('pages through all goods, each once, by its links', async () => {
    const slugs: string[] = [];
    let path: string | undefined = '/api/v1/goods?limit=25';
    while (path !== undefined) {
      const response: Response = await get(path);
      const page = await answerOf(response);
      slugs.push(...page.items.map(({ slug }) => slug ?? ''));
      path = /<([^>]+)>; rel="next"/u.exec(response.headers.get('link') ?? '')?.[1];
    }
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(slugs.length).toBeGreaterThanOrEqual(100);
  });

  test.each([
    ['/api/v1/goods/no-such-good', 404, 'not-found'],
    ['/api/v1/goods/Not%20A%20Slug', 400, 'invalid-input'],
    ['/api/v1/goods?limit=0', 400, 'invalid-input'],
    ['/api/v1/goods?cursor=nonsense', 400, 'invalid-input'],
    ['/api/v1/search?kind=animal', 400, 'invalid-input'],
    ['/api/v1/search?page=99999', 400, 'invalid-input'],
    ['/api/v1/nothing-here', 404, 'not-found'],
    ['/api/v1/goods/olmo/revisions/99', 404, 'not-found'],
    ['/api/v1/standards/none', 404, 'not-found'],
  ])('%s is a problem with status %i and kind %s', async (path, status, kind) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.json()).toMatchObject({ kind, status });
  });

  test('is described for people', async () => {
    const response = await get('/api');
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('/api/v1/goods/{slug}');
  });

  test('is described by OpenAPI 3.1, and every path of it answers with data or a problem', async () => {
    const description = await answerOf(get('/api/openapi.json'));
    expect(description.openapi).toBe('3.1.0');
    for (const path of Object.keys(description.paths)) {
      const sample = path
        .replace('{slug}', path.startsWith('/organisations') ? 'eleutherai' : 'olmo')
        .replace('{number}', '1')
        .replace('{standard}', 'dpg')
        .replace(
          '{id}',
          path.startsWith('/good-ids') ? '00000000-0000-4000-8000-000000000000' : 'dpg',
        );
      const response = await get(`/api/v1${sample}`);
      expect(response.status, sample).toBeLessThan(500);
      expect(response.headers.get('content-type'), sample).toMatch(
        /application\/(?:problem\+)?json/u,
      );
    }
  });

  test('finds by words, with typing errors, and counts facets', async () => {
    const found = await answerOf(get('/api/v1/search?q=comon%20voice&facet=kind&facet=licence'));
    expect(found.hits.map((hit) => hit.good.slug)).toContain('common-voice');
    expect(found.facets.map((facet) => facet.facet)).toEqual(['kind', 'licence']);
  });
});

describe('a good changes without breaking its addresses', () => {
  test('an edit is a new revision; the old one stays, and the difference is shown', async () => {
    const path = fileURLToPath(new URL('../../catalogue/goods/petals.json', import.meta.url));
    const entry = JSON.parse(await readFile(path, 'utf8'));
    entry.record.keywords.push('changed-in-a-test');
    const file = join(server.dataDir, 'petals-edited.json');
    await writeFile(file, JSON.stringify(entry));
    const put = await command('good', 'put', file, '--reason', 'A test of revisions');
    expect(put.exitCode, put.error).toBe(0);
    const { items } = await answerOf(get('/api/v1/goods/petals/revisions'));
    expect(items.map(({ number }) => number)).toEqual([2, 1]);
    const { changes } = await answerOf(get('/api/v1/goods/petals/diff?from=1&to=2'));
    expect(changes).toMatchObject([{ kind: 'added', after: 'changed-in-a-test' }]);
    const old = await answerOf(get('/api/v1/goods/petals/revisions/1'));
    expect(old.record?.keywords).not.toContain('changed-in-a-test');
  });

  test('an old slug redirects, on the page, in the data and in the API', async () => {
    const renamed = await command('good', 'rename', 'ollama', 'ollama-runtime');
    expect(renamed.exitCode, renamed.error).toBe(0);
    for (const [path, target] of [
      ['/goods/ollama', '/goods/ollama-runtime'],
      ['/goods/ollama.ttl', '/goods/ollama-runtime.ttl'],
      ['/api/v1/goods/ollama', '/api/v1/goods/ollama-runtime'],
    ] as const) {
      const response = await get(path);
      expect(response.status, path).toBe(301);
      expect(response.headers.get('location'), path).toBe(target);
      expect((await get(target)).status, target).toBe(200);
    }
  });

  test('a withdrawn good answers 410 with its last metadata and the reason, and is found no more', async () => {
    const withdrawn = await command(
      'good',
      'withdraw',
      'moodle',
      '--reason',
      'Its owner asked for it.',
    );
    expect(withdrawn.exitCode, withdrawn.error).toBe(0);
    const page = await get('/goods/moodle', { accept: 'text/html' });
    expect(page.status).toBe(410);
    expect(await page.text()).toContain('Its owner asked for it.');
    const data = await get('/goods/moodle.jsonld');
    expect(data.status).toBe(410);
    expect(await data.text()).toContain('Its owner asked for it.');
    const found = await answerOf(get('/api/v1/search?q=moodle'));
    expect(found.hits.map((hit) => hit.good.slug)).not.toContain('moodle');
  });
});

describe('the program beside itself', () => {
  test('a second server on the same data folder is refused with the process that holds it', async () => {
    const second = await runCommand(['serve'], { DATA_DIR: server.dataDir, PORT: '0' });
    expect(second.exitCode).toBe(3);
    expect(second.error).toContain(String(server.process.pid));
  });

  test('all wrong variables are reported at once', async () => {
    const refused = await runCommand(['serve'], {
      PORT: 'x',
      LOG_LEVEL: 'loud',
      DATA_DIR: server.dataDir,
    });
    expect(refused.exitCode).toBe(2);
    expect(refused.error).toMatch(/PORT[\s\S]*LOG_LEVEL/u);
  });

  test('says that it lives and is ready', async () => {
    expect((await get('/livez')).status).toBe(200);
    expect((await get('/readyz')).status).toBe(200);
    expect(await (await get('/statusz')).json()).toMatchObject({ ready: true });
  });
});
