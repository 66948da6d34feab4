import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { createLicenceRecogniser } from '../licence-text/recognise-licence.ts';
import { loadLicenceData } from '../licence/licence-data.ts';
import { type LocalWeb, openLocalWeb } from '../testing/index.ts';
import { createLicenceFileCollector } from './create-licence-file-collector.ts';

const at = new Date('2026-03-01T00:00:00.000Z');
const recognise = createLicenceRecogniser(loadLicenceData());
const listed = readFileSync(
  createRequire(import.meta.url).resolve('spdx-license-list/licenses/MIT.json'),
  'utf8',
);
const mit = z.object({ licenseText: z.string() }).parse(JSON.parse(listed)).licenseText;
const altered = mit.replace('without restriction', 'for non-commercial purposes');
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

let web: LocalWeb;
beforeAll(async () => {
  web = await openLocalWeb();
  web.put('https://github.com/rain/code', { body: 'a repository' });
  web.put('https://raw.githubusercontent.com/rain/code/HEAD/LICENSE.md', { body: mit });
  web.put('https://github.com/rain/none', { body: 'a repository' });
  web.put('https://github.com/rain/odd', { body: 'a repository' });
  web.put('https://raw.githubusercontent.com/rain/odd/HEAD/LICENSE', { body: altered });
  web.put('https://raw.githubusercontent.com/rain/down/HEAD/LICENSE', { status: 503 });
  web.put('https://a.example/mit.txt', { body: mit, headers: { 'content-type': 'text/plain' } });
  web.put('https://a.example/page', {
    body: `<p>${mit}</p>`,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
  web.put('https://a.example/untyped', { body: ' <!DOCTYPE html><p>' });
  web.put('https://a.example/paper.pdf', { body: '%PDF-1.7\0\0' });
  web.put('https://a.example/long.txt', { body: 'word '.repeat(50_000) });
});
afterAll(() => web[Symbol.asyncDispose]());

async function check(url: string) {
  await using guarded = web.openFetch();
  return await createLicenceFileCollector({ web: guarded, now: () => at, recognise }).check(url);
}

test('the licence file of a repository is found under a usual name and recognised', async () => {
  expect(await check('https://github.com/rain/code')).toEqual({
    kind: 'licence-file',
    url: 'https://github.com/rain/code',
    checkedAt: at.toISOString(),
    outcome: 'recognised',
    fileUrl: 'https://raw.githubusercontent.com/rain/code/HEAD/LICENSE.md',
    sha256: sha256(mit),
    expressions: ['MIT'],
    by: 'text',
  });
}, 60_000);

test('an altered text is not recognised, and what it is near to is told', async () => {
  expect(await check('https://github.com/rain/odd')).toMatchObject({
    outcome: 'unrecognised',
    sha256: sha256(altered),
    nearest: { expression: 'MIT' },
  });
});

test.each([
  ['https://a.example/mit.txt', { outcome: 'recognised', expressions: ['MIT'] }],
  ['https://a.example/nothing', { outcome: 'missing' }],
  ['https://a.example/page', { outcome: 'unknown', reason: 'web-page' }],
  ['https://a.example/untyped', { outcome: 'unknown', reason: 'web-page' }],
  ['https://a.example/paper.pdf', { outcome: 'unknown', reason: 'no-text' }],
  ['https://a.example/long.txt', { outcome: 'unknown', reason: 'too-large' }],
  ['https://github.com/rain/none', { outcome: 'missing' }],
  ['https://github.com/rain/away', { outcome: 'unknown', reason: 'status-404' }],
  ['https://github.com/rain/down', { outcome: 'unknown', reason: 'status-503' }],
])('%s is told as it is', async (url, expected) => {
  const found = await check(url);
  expect(found).toMatchObject(expected);
  expect(found).not.toHaveProperty('fileUrl');
});
