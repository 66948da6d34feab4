import { expect, test } from 'vitest';
import { loadProfiles } from '../node/load-profiles.ts';
import type { ProfileTest } from './profile-file.ts';
import { testValue } from './test-value.ts';

const loaded = await loadProfiles(new URL('../../../../standards/', import.meta.url));
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
const { reference } = loaded.value;
const linkChecks = new Map([
  ['https://a.example', true],
  ['https://b.example', false],
]);

const open = { kind: 'licence-in', category: 'hvd-as-open-as-cc-by-4' } as const;
const machine = { kind: 'file-type', flag: 'isMachineReadable' } as const;
const forPortal = { kind: 'file-type', flag: 'isNonProprietaryForMqa' } as const;
const known = { kind: 'file-type', flag: 'isInVocabulary' } as const;

test.each<[Exclude<ProfileTest, { kind: 'profile' }>, unknown, string]>([
  [open, 'CC-BY-4.0', 'passes'],
  [open, 'CC-BY-SA-4.0', 'fails'],
  [open, 'CC-BY-SA-4.0 OR CC0-1.0', 'passes'],
  [open, 'CC-BY-SA-4.0 AND CC0-1.0', 'fails'],
  [open, 'LicenseRef-unheard-of', 'fails'],
  [open, 'NOASSERTION', 'unknown'],
  [open, 'NONE', 'fails'],
  [{ kind: 'licence-stated' }, 'MIT', 'passes'],
  [{ kind: 'licence-stated' }, 'NOASSERTION', 'fails'],
  [{ kind: 'licence-stated' }, 'NONE', 'fails'],
  [{ kind: 'licence-in-eu-table' }, 'ODbL-1.0', 'passes'],
  [{ kind: 'licence-in-eu-table' }, 'CDLA-Permissive-2.0', 'fails'],
  [machine, 'text/csv', 'passes'],
  [machine, 'text/csv; charset=utf-8', 'passes'],
  [machine, 'application/pdf', 'fails'],
  [machine, 'Parquet', 'passes'],
  [machine, 'Apache Parquet', 'passes'],
  [machine, '.parquet', 'passes'],
  [forPortal, 'CSV', 'passes'],
  [forPortal, 'application/vnd.apache.parquet', 'fails'],
  [known, 'application/vnd.apache.parquet', 'passes'],
  [known, 'application/x-unheard-of', 'fails'],
  [{ kind: 'reachable' }, 'https://a.example', 'passes'],
  [{ kind: 'reachable' }, 'https://b.example', 'fails'],
  [{ kind: 'reachable' }, 'https://c.example', 'unknown'],
  [{ kind: 'text-length', min: 3, max: 5 }, { en: 'ab', sw: 'abcd' }, 'passes'],
  [{ kind: 'text-length', min: 3, max: 5 }, { en: 'ab' }, 'fails'],
  [{ kind: 'one-of', values: ['open'] }, 'open', 'passes'],
  [{ kind: 'in-vocabulary', vocabulary: 'eu-data-theme' }, 'HEAL', 'passes'],
  [{ kind: 'in-vocabulary', vocabulary: 'eu-data-theme' }, 'XXXX', 'fails'],
  [{ kind: 'pattern', pattern: '^\\d+$' }, '12', 'passes'],
  [{ kind: 'pattern', pattern: '^\\d+$' }, 'v12', 'fails'],
])('%j of %j: %s', (valueTest, value, expected) => {
  expect(testValue(valueTest, value, { reference, linkChecks }).kind).toBe(expected);
});
