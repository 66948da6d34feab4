import { once } from 'node:events';
import { type IncomingMessage, type ServerResponse, createServer as listen } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { type Server, createServer } from './server.ts';

type Answer = (request: IncomingMessage, response: ServerResponse, body: string) => void;

let answer: Answer;
const asked: string[] = [];
const http = listen((request, response) => {
  asked.push(`${request.method} ${request.url}`);
  let body = '';
  request.on('data', (chunk: Buffer) => (body += chunk.toString()));
  request.on('end', () => answer(request, response, body));
});
let server: Server;

beforeAll(async () => {
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const address = http.address();
  server = createServer({
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/behind/a/path`,
    key: 'the-key',
    askTimeoutMs: 200,
    uploadTimeoutMs: 200,
    stuckAfterMs: 600,
  });
});
afterAll(() => {
  http.closeAllConnections();
  http.close();
});
beforeEach(() => {
  asked.length = 0;
});

const json =
  (body: unknown, status = 200, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    response.writeHead(status, headers).end(JSON.stringify(body));
const text =
  (body: string, status: number, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    response.writeHead(status, headers).end(body);
const failed = (code: string, message = 'No.') =>
  json({ taskUid: 1, status: 'failed', error: { code, message } });
const put = { path: 'indexes/goods/documents', body: [{ id: '1' }] };

test('asks below the path of the address, with the key', async () => {
  answer = ({ headers }, response) => response.end(JSON.stringify(headers.authorization));
  expect(await server.ask({ path: 'health' }, z.string())).toMatchObject({
    value: 'Bearer the-key',
  });
  expect(asked).toEqual(['GET /behind/a/path/health']);
});

test.each<[string, Answer, object]>([
  ['a wrong key', json({ code: 'invalid_api_key', message: 'Wrong.' }, 403), { kind: 'denied' }],
  [
    'no key',
    json({ code: 'missing_authorization_header', message: 'None.' }, 401),
    { kind: 'denied' },
  ],
  ['no index', json({ code: 'index_not_found', message: 'None.' }, 404), { kind: 'missing' }],
  [
    'too much for the server',
    json({ code: 'payload_too_large', message: 'Large.' }, 413),
    { kind: 'refused' },
  ],
  [
    'too much for a proxy',
    text('<html>413</html>', 413),
    { kind: 'refused', reason: '<html>413</html> (413)' },
  ],
  [
    'a bad document',
    json({ code: 'invalid_document_id', message: 'Bad.' }, 400),
    { kind: 'refused', reason: 'Bad. (invalid_document_id)' },
  ],
  // As Meilisearch 1.50 answers where its disk is full: three answers that it was seen to give.
  [
    'a full disk while it reads',
    json({ code: 'malformed_payload', message: 'trailing characters' }, 400),
    { kind: 'unavailable' },
  ],
  [
    'a full disk',
    json({ code: 'internal', message: '`No space left on device (os error 28)`.' }, 500),
    { kind: 'unavailable' },
  ],
  [
    'a full disk of tasks',
    json({ code: 'io_error', message: 'Input/output error' }, 422),
    { kind: 'unavailable' },
  ],
  [
    'a wish to wait',
    json({ code: 'too_many_search_requests', message: 'Wait.' }, 503, { 'retry-after': '7' }),
    { kind: 'unavailable', retryAfterMs: 7_000 },
  ],
  [
    'a wish of a proxy to wait for a day',
    text('later', 503, { 'retry-after': '86400' }),
    { kind: 'unavailable', retryAfterMs: 60_000 },
  ],
  [
    'a wish to wait for a date',
    text('', 502, { 'retry-after': 'Fri, 31 Dec 1999 23:59:59 GMT' }),
    { kind: 'unavailable' },
  ],
  ['something that is not JSON', text('<html>', 200), { kind: 'unavailable' }],
])('says of %s what it means', async (_, given, failure) => {
  answer = given;
  const enqueued = await server.enqueue(put);
  expect(enqueued).toMatchObject({ ok: false, error: failure });
  expect(enqueued.ok || Object.keys(enqueued.error)).toHaveLength(
    2 + Number('retryAfterMs' in failure),
  );
});

test.each([
  ['invalid_document_id', 'Bad.', 'refused'],
  ['internal', 'Index `goods`: internal: cannot read the document.', 'refused'],
  ['internal', 'Index `goods`: internal: I/O error.', 'unavailable'],
  ['internal', 'MDB_MAP_FULL: Environment mapsize limit reached', 'unavailable'],
  ['no_space_left_on_device', 'Full.', 'unavailable'],
  ['index_not_found', 'None.', 'missing'],
])('a task that failed with %s (%s) is %s', async (code, message, kind) => {
  answer = failed(code, message);
  expect(await server.perform(put)).toMatchObject({ ok: false, error: { kind } });
});

test('a limit of time holds where the caller gives a signal too', async () => {
  answer = () => undefined;
  const { signal } = new AbortController();
  expect(await server.enqueue({ ...put, signal })).toMatchObject({
    error: { kind: 'unavailable', reason: expect.stringContaining('timeout') },
  });
});

test('half a character does not make the request malformed', async () => {
  let sent = '';
  answer = (_, response, body) => {
    sent = body;
    response.end('{"taskUid":1}');
  };
  await server.enqueue({ ...put, body: [{ id: 'a\ud83d' }] });
  expect(sent).toBe('[{"id":"a\ufffd"}]');
});

test('a server that is away for a moment is asked again after its task, when it says so', async () => {
  const answers = [
    json({ taskUid: 3 }, 202),
    text('restarting', 503, { 'retry-after': '0' }),
    text('restarting', 502),
    json({ status: 'processing', error: null }),
    json({ status: 'succeeded', error: null }),
  ];
  answer = (...given) => answers.shift()?.(...given);
  expect(await server.perform(put)).toEqual({ ok: true, value: undefined });
  expect(asked.slice(1)).toEqual(Array.from({ length: 4 }, () => 'GET /behind/a/path/tasks/3'));
});

test('a task that takes too long is stuck; one that the server knows nothing of is lost', async () => {
  answer = (request, response) =>
    request.method === 'POST'
      ? response.end('{"taskUid":3}')
      : response.end('{"status":"processing","error":null}');
  expect(await server.perform(put)).toMatchObject({ error: { kind: 'stuck', task: 3 } });
  answer = (request, response) =>
    request.method === 'POST'
      ? response.end('{"taskUid":3}')
      : response.writeHead(404).end('{"code":"task_not_found","message":"None."}');
  expect(await server.perform(put)).toMatchObject({ error: { kind: 'missing' } });
});

test('waiting ends when the caller stops', async () => {
  answer = (request, response) =>
    request.method === 'POST'
      ? response.end('{"taskUid":3}')
      : response.end('{"status":"enqueued","error":null}');
  const began = performance.now();
  const stopped = await server.perform({ ...put, signal: AbortSignal.timeout(60) });
  expect(stopped).toMatchObject({ error: { kind: 'unavailable' } });
  expect(performance.now() - began).toBeLessThan(500);
});
