import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findJsonFault } from './find-json-fault.ts';

const bounds = { depthMax: 10, valuesMax: 1_000 };

test('JSON as programs write it has no fault', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 4 }), fc.nat(4), (text, indent) => {
      const pretty = JSON.stringify(JSON.parse(text), undefined, indent);
      expect(findJsonFault(pretty, bounds)).toBeUndefined();
    }),
  );
});

test.each([
  ['{"a": 1,\n"a": 2}', 'gives the key "a" twice', 2],
  ['[{"a": 1}, {"b": {"c": 1, "c": 2}}]', 'gives the key "c" twice', 1],
  [String.raw`{"a\"": 1, "a\u0022": 2}`, String.raw`gives the key "a\"" twice`, 1],
  ['['.repeat(11), 'is nested more than 10 levels deep', 1],
  [`[${'0,'.repeat(1_001)}0]`, 'holds more than 1000 values', 1],
])('%j has a fault: %s', (text, reason, line) => {
  expect(findJsonFault(text, bounds)).toEqual({ reason, line });
});

test.each([
  '{"a": "a", "b": ["a", "a"], "c": {"a": 1}}',
  '["{", "[", "\\"", "a:", "\\\\"]',
  '"never closed',
  '}}]]',
])('%j has none that this walk looks for', (text) => {
  expect(findJsonFault(text, bounds)).toBeUndefined();
});
