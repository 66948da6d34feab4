import { ok } from '@commonhold/schemas/result';
import { expect, test } from 'vitest';
import type { Fetched } from './create-guarded-fetch.ts';
import { createPacedFetch } from './create-paced-fetch.ts';

function anAnswer(given: Partial<Fetched> = {}): Fetched {
  return {
    status: 200,
    url: 'https://a.example/',
    contentType: undefined,
    text: '',
    retryAfterMs: undefined,
    ...given,
  };
}

/** A fetch and a clock that both go on only when they are told. */
function openPace(answers: readonly Partial<Fetched>[]) {
  let at = 0;
  const asked: { readonly url: string; readonly at: number }[] = [];
  const paced = createPacedFetch(
    {
      fetch: (url) => {
        asked.push({ url, at });
        return Promise.resolve(ok(anAnswer(answers[asked.length - 1])));
      },
    },
    {
      intervalMs: 1_000,
      now: () => at,
      wait: (ms) => {
        at += ms;
        return Promise.resolve();
      },
    },
  );
  return {
    paced,
    asked,
    pass: (ms: number) => {
      at += ms;
    },
  };
}

test('a host is asked one thing at a time, with a pause between', async () => {
  const { paced, asked } = openPace([]);
  await Promise.all([
    paced.fetch('https://a.example/1'),
    paced.fetch('https://a.example/2'),
    paced.fetch('https://b.example/1'),
  ]);
  await paced.fetch('https://a.example/3');
  const ofA = asked.filter(({ url }) => url.includes('a.example')).map(({ at }) => at);
  expect(ofA.map((at, index) => at - (ofA[index - 1] ?? at))).toEqual([0, 1_000, 1_000]);
});

test('a host that asks to wait is left alone as long as it says, and others are not', async () => {
  const { paced, asked, pass } = openPace([{ status: 429, retryAfterMs: 120_000 }]);
  const putOff = { ok: false, error: { kind: 'put-off', until: new Date(120_000) } };
  expect(await paced.fetch('https://a.example/')).toMatchObject(putOff);
  expect(await paced.fetch('https://a.example/')).toMatchObject(putOff);
  expect(await paced.fetch('https://b.example/')).toMatchObject({ ok: true });
  expect(asked).toHaveLength(2);
  pass(120_000);
  expect(await paced.fetch('https://a.example/')).toMatchObject({ ok: true });
});

test('a host that does not say how long is left alone longer each time, an hour at most', async () => {
  const { paced, pass } = openPace(Array.from({ length: 20 }, () => ({ status: 429 })));
  const rests: number[] = [];
  for (let time = 0, at = 0; time < 8; time += 1) {
    const answer = await paced.fetch('https://a.example/');
    if (answer.ok || answer.error.kind !== 'put-off') throw new Error('it was asked');
    const restMs = answer.error.until.getTime() - at;
    rests.push(Math.round(restMs / 60_000));
    at += restMs;
    pass(restMs);
  }
  expect(rests).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
});

test.each([
  [403, undefined, true],
  [403, 5_000, false],
  [503, undefined, true],
  [503, 5_000, false],
  [404, 5_000, true],
])('%d with %s to wait is an answer: %s', async (status, retryAfterMs, isAnswer) => {
  const { paced } = openPace([{ status, retryAfterMs }]);
  expect((await paced.fetch('https://a.example/')).ok).toBe(isAnswer);
});

test('a request that fails leaves the way free for the next', async () => {
  let count = 0;
  const paced = createPacedFetch(
    {
      fetch: () => {
        count += 1;
        return count === 1 ? Promise.reject(new Error('lost')) : Promise.resolve(ok(anAnswer()));
      },
    },
    { intervalMs: 0 },
  );
  await expect(paced.fetch('https://a.example/')).rejects.toThrow('lost');
  expect((await paced.fetch('https://a.example/')).ok).toBe(true);
});
