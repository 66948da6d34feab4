import { describe, expect, test } from 'vitest';
import { attempt, createClient } from './client.ts';

/** A client whose server is one answer. */
function clientOf(answer: (request: Request) => Response | Promise<Response>) {
  return createClient({
    baseUrl: 'https://registry.example.org',
    fetch: (request) => Promise.resolve(answer(request)),
  });
}

function failing(data: unknown, status = 404) {
  return clientOf(() =>
    Response.json({ error: { message: 'no', code: -32_004, data } }, { status }),
  );
}

const get = (client: ReturnType<typeof clientOf>) =>
  attempt(client.good.get.query({ slug: 'olmo' }));

describe('a call', () => {
  test('goes to the server’s address with the input in the query string', async () => {
    const seen: string[] = [];
    const client = clientOf((request) => {
      seen.push(decodeURIComponent(request.url));
      return Response.json({ result: { data: { items: [] } } });
    });
    const result = await attempt(client.standard.list.query({}));
    expect(result).toEqual({ ok: true, value: { items: [] } });
    expect(seen).toEqual(['https://registry.example.org/api/trpc/standard.list?input={}']);
  });

  test('gives the server’s problem as it was, facts included', async () => {
    const problem = { kind: 'moved', slug: 'olmo-2' };
    expect(await get(failing({ problem, path: 'good.get' }))).toEqual({
      ok: false,
      error: problem,
    });
  });

  test('gives a problem of a kind it does not know as internal, with the procedure', async () => {
    const result = await get(failing({ problem: { kind: 'of-tomorrow' }, path: 'good.get' }));
    expect(result).toEqual({ ok: false, error: { kind: 'internal', reference: 'good.get' } });
  });

  test.each([
    ['nobody answers', () => Promise.reject(new TypeError('fetch failed'))],
    ['something else answers', () => new Response('<p>Bad gateway</p>', { status: 502 })],
    ['the answer is empty', () => new Response('', { status: 200 })],
  ])('says that the server is unavailable where %s', async (_case, answer) => {
    expect(await get(clientOf(answer))).toEqual({
      ok: false,
      error: { kind: 'unavailable', what: 'server' },
    });
  });

  test('does not swallow a fault of the program', async () => {
    await expect(attempt(Promise.reject(new RangeError('a bug')))).rejects.toThrow('a bug');
  });
});
