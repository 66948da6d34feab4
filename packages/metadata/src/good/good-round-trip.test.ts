import { ok } from '@commonhold/schemas/result';
import fc from 'fast-check';
import { Parser } from 'n3';
import { expect, test } from 'vitest';
import { toQuads } from '../linked-data/to-quads.ts';
import { toNQuads, toTurtle } from '../serialise/index.ts';
import { anyRecord } from '../testing/arbitrary-record.ts';
import { goodOf, site } from '../testing/good-of.ts';
import { canonicalLines } from '../testing/canonical-lines.ts';
import { goodFromJsonLd } from './good-from-json-ld.ts';
import { goodToJsonLd } from './good-to-json-ld.ts';

// Generous, for the machine may be busy.
const timeoutMs = 60_000;

test(
  'a record comes back from its JSON-LD as it was',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyRecord, async (record) => {
        const document = goodToJsonLd({ good: goodOf(record), assessments: [] }, site);
        const read = await goodFromJsonLd(JSON.parse(JSON.stringify(document)));
        expect(read).toEqual(ok(record));
      }),
      { numRuns: 300 },
    );
  },
  timeoutMs,
);

test(
  'no term is dropped, and Turtle and N-Quads say the same, whatever the texts hold',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyRecord, async (record) => {
        const document = goodToJsonLd({ good: goodOf(record), assessments: [] }, site);
        const expected = await canonicalLines(await toQuads(document));
        const turtle = new Parser().parse(await toTurtle(document));
        const nQuads = new Parser({ format: 'N-Quads' }).parse(await toNQuads(document));
        expect(await canonicalLines(turtle)).toEqual(expected);
        expect(await canonicalLines(nQuads)).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  },
  timeoutMs,
);

test(
  'the same good gives the same text',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyRecord, async (record) => {
        const first = goodToJsonLd({ good: goodOf(record), assessments: [] }, site);
        const copy = structuredClone(record);
        const second = goodToJsonLd({ good: goodOf(copy), assessments: [] }, site);
        expect(JSON.stringify(first)).toBe(JSON.stringify(second));
        expect(await toTurtle(first)).toBe(await toTurtle(second));
      }),
      { numRuns: 30 },
    );
  },
  timeoutMs,
);
