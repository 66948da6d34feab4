import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalWeb, openLocalWeb } from '../testing/index.ts';
import { createRepositoryCollector } from './create-repository-collector.ts';
import { fileAddressOf, findPlaces } from './repository-places.ts';

const at = new Date('2026-03-01T00:00:00.000Z');
const skipReason = hasGit() ? '' : ' (skipped: no git on this machine)';

describe.skipIf(skipReason !== '')(`a repository served by Git itself${skipReason}`, () => {
  let web: LocalWeb;
  beforeAll(async () => {
    web = await openLocalWeb();
    await web.putRepository('https://github.com/rain/code', 'one-commit');
    await web.putRepository('https://github.com/rain/old', 'one-commit');
    await web.putRepository('https://github.com/rain/fed', 'one-commit');
    await web.putRepository('https://github.com/rain/bare', 'none');
    web.put('https://api.github.com/repos/rain/code', {
      body: '{"archived":false,"pushed_at":"2026-02-20T08:00:00Z"}',
    });
    web.put('https://api.github.com/repos/rain/old', {
      body: '{"archived":true,"pushed_at":"2021-02-20T08:00:00Z"}',
    });
    web.put('https://api.github.com/repos/rain/fed', { status: 403, body: '{"message":"limit"}' });
    web.put('https://github.com/rain/fed/commits/main.atom', {
      body: '<feed><updated>2026-02-28T00:00:00Z</updated><entry><updated>2026-01-31T10:00:00+02:00</updated></entry></feed>',
    });
    web.put('https://github.com/rain/page', { body: 'a page' });
    web.put('https://github.com/rain/hidden', { body: 'a page' });
    web.put('https://github.com/rain/hidden.git/info/refs', { status: 401 });
    web.put('https://github.com/rain/secret.git/info/refs', { status: 401 });
    web.put('https://github.com/rain/broken', { status: 500 });
  });
  afterAll(() => web[Symbol.asyncDispose]());

  test.each([
    ['/rain/code', { outcome: 'alive', branch: 'main', lastChangedAt: '2026-02-20T08:00:00.000Z' }],
    [
      '/rain/old',
      { outcome: 'archived', branch: 'main', lastChangedAt: '2021-02-20T08:00:00.000Z' },
    ],
    ['/rain/fed', { outcome: 'alive', branch: 'main', lastChangedAt: '2026-01-31T08:00:00.000Z' }],
    ['/rain/bare', { outcome: 'empty' }],
    ['/rain/nothing', { outcome: 'gone' }],
    ['/rain/secret', { outcome: 'gone' }],
    ['/rain/hidden', { outcome: 'unknown', reason: 'status-401' }],
    ['/rain/page', { outcome: 'unknown', reason: 'no-git-repository' }],
    ['/rain/broken', { outcome: 'unknown', reason: 'status-500' }],
  ])('%s is found as it is', async (path, expected) => {
    const url = `https://github.com${path}`;
    expect(await check(url)).toEqual({
      kind: 'repository',
      url,
      checkedAt: at.toISOString(),
      ...expected,
    });
  });

  test('on a host of which nothing is known, Git is asked alone', async () => {
    await web.putRepository('https://git.rain.example/code', 'one-commit');
    web.asked.length = 0;
    expect(await check('https://git.rain.example/code.git/')).toMatchObject({
      outcome: 'alive',
      branch: 'main',
    });
    expect(web.asked).toEqual(['https://git.rain.example/code.git/info/refs']);
  });

  async function check(url: string) {
    await using guarded = web.openFetch();
    return await createRepositoryCollector({ web: guarded, now: () => at }).check(url);
  }
});

test.each([
  [
    'https://github.com/a/b',
    'https://github.com/a/b.git',
    'https://raw.githubusercontent.com/a/b/HEAD/LICENSE',
    'https://api.github.com/repos/a/b',
    'https://github.com/a/b/commits/main.atom',
  ],
  [
    'https://gitlab.com/a/b/c',
    'https://gitlab.com/a/b/c.git',
    'https://gitlab.com/a/b/c/-/raw/HEAD/LICENSE',
    'https://gitlab.com/api/v4/projects/a%2Fb%2Fc',
    'https://gitlab.com/a/b/c/-/commits/main?format=atom',
  ],
  [
    'https://codeberg.org/a/b',
    'https://codeberg.org/a/b.git',
    'https://codeberg.org/api/v1/repos/a/b/raw/LICENSE',
    'https://codeberg.org/api/v1/repos/a/b',
    'https://codeberg.org/a/b/atom/branch/main',
  ],
  [
    'https://huggingface.co/a/b',
    'https://huggingface.co/a/b',
    'https://huggingface.co/a/b/raw/main/LICENSE',
    'https://huggingface.co/api/models/a/b',
    undefined,
  ],
  [
    'https://huggingface.co/datasets/a/b',
    'https://huggingface.co/datasets/a/b',
    'https://huggingface.co/datasets/a/b/raw/main/LICENSE',
    'https://huggingface.co/api/datasets/a/b',
    undefined,
  ],
])('the places of %s', (url, git, file, facts, feed) => {
  const places = findPlaces(url);
  expect([
    places.page,
    places.git,
    places.file?.('LICENSE'),
    places.facts?.url,
    places.feed?.('main'),
  ]).toEqual([url, git, file, facts, feed]);
});

test.each([
  [
    'https://github.com/a/b/blob/master/doc/LICENSE.md',
    'https://raw.githubusercontent.com/a/b/master/doc/LICENSE.md',
  ],
  ['https://github.com/a/b/blob/master', 'https://github.com/a/b/blob/master'],
  ['https://github.com/a/b/wiki/License', 'https://github.com/a/b/wiki/License'],
  ['https://gitlab.com/a/b/-/blob/main/COPYING', 'https://gitlab.com/a/b/-/raw/main/COPYING'],
  [
    'https://codeberg.org/a/b/src/branch/main/LICENSE',
    'https://codeberg.org/a/b/raw/branch/main/LICENSE',
  ],
  ['https://huggingface.co/a/b/blob/main/LICENSE', 'https://huggingface.co/a/b/raw/main/LICENSE'],
  [
    'https://huggingface.co/spaces/a/b/blob/main/LICENSE.txt',
    'https://huggingface.co/spaces/a/b/raw/main/LICENSE.txt',
  ],
  ['https://example.org/blob/main/LICENSE', 'https://example.org/blob/main/LICENSE'],
])('the file behind %s', (page, file) => {
  expect(fileAddressOf(page)).toBe(file);
});

function hasGit(): boolean {
  try {
    execFileSync('git', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    // That it is not there is said by throwing.
    return false;
  }
}
