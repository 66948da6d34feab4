import { ok } from '@commonhold/schemas/result';
import { expect, test } from 'vitest';
import { goodOf, site } from '../testing/good-of.ts';
import { sampleRecord } from '../testing/sample-record.ts';
import { goodFromJsonLd } from './good-from-json-ld.ts';
import { goodToJsonLd } from './good-to-json-ld.ts';

const record = sampleRecord();
const document = goodToJsonLd({ good: goodOf(record), assessments: [] }, site);

test('reads what another installation wrote', async () => {
  const other = goodToJsonLd(
    { good: goodOf(record), assessments: [] },
    { baseUrl: 'http://127.0.0.1:8080/registry/' },
  );
  expect(await goodFromJsonLd(other)).toEqual(ok(record));
});

test('passes over terms that a later release may add', async () => {
  expect(await goodFromJsonLd({ ...document, invented: 'later' })).toEqual(ok(record));
});

test.each([
  ['null', null],
  ['a list', [document]],
  ['a text', 'x'],
])('refuses %s', async (_, input) => {
  expect(await goodFromJsonLd(input)).toMatchObject({
    ok: false,
    error: { kind: 'invalid-json-ld' },
  });
});

test('refuses a context that is not ours, without fetching it', async () => {
  expect(
    await goodFromJsonLd({ ...document, '@context': 'http://127.0.0.1:1/context' }),
  ).toMatchObject({
    ok: false,
    error: {
      kind: 'invalid-json-ld',
      reason: 'The context http://127.0.0.1:1/context is not ours, and no context is fetched.',
    },
  });
});

test('says that a document without meaning describes no good', async () => {
  const { '@context': _, ...withoutContext } = document;
  expect(await goodFromJsonLd(withoutContext)).toMatchObject({
    ok: false,
    error: { kind: 'no-good' },
  });
});

test('refuses two goods in one document', async () => {
  const { '@context': context, ...node } = document;
  const two = {
    '@context': context,
    '@graph': [node, { ...node, '@id': 'https://example.org/2' }],
  };
  expect(await goodFromJsonLd(two)).toMatchObject({
    ok: false,
    error: { kind: 'several-goods', count: 2 },
  });
});

test.each([
  ['a goal that is none', { sdgRelevance: [{ goal: 'https://example.org/18' }] }, '/sdgs/0/goal'],
  ['two listings', { listing: ['ch:listing-reference', 'ch:listing-registered'] }, '/listing'],
  ['a name without a language', { title: { '@none': 'x' } }, '/name/@none'],
  ['a second name in one language', { title: { en: ['x', 'y'] } }, '/name/en'],
  ['a text where a page is due', { landingPage: { '@value': 'x' } }, '/homepage'],
])('says where %s is', async (_, changes, path) => {
  const read = await goodFromJsonLd({ ...document, ...changes });
  expect(read).toMatchObject({ ok: false, error: { kind: 'invalid-record' } });
  const issues = !read.ok && read.error.kind === 'invalid-record' ? read.error.issues : [];
  expect(issues.map((issue) => issue.path)).toContain(path);
});
