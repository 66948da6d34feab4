import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '../testing/arbitrary-text.ts';
import { embedJsonLd } from './embed-json-ld.ts';

test('cannot end the script element that holds it', () => {
  const embedded = embedJsonLd({ name: '</script><script>alert("x")</script><!-- & \u2028\u2029' });
  expect(embedded).not.toMatch(/[<>&\u2028\u2029]/u);
  expect(embedded).toContain('\\u003c/script\\u003e');
});

test('parses to the same document', () => {
  fc.assert(
    fc.property(fc.dictionary(anyText, anyText), (document) => {
      const embedded = embedJsonLd(document);
      expect(JSON.stringify(JSON.parse(embedded))).toBe(JSON.stringify(document));
      expect(embedded).not.toMatch(/[<>&\u2028\u2029]/u);
    }),
  );
});
