import type { GoodRecord, RecordChange } from '@commonhold/schemas/good';
import diff from 'microdiff';
import { z } from 'zod';

const kinds = { CREATE: 'added', REMOVE: 'removed', CHANGE: 'changed' } as const;

/** Every difference between two records as JSON Pointers (RFC 6901), in the order of the fields. Lists are compared place by place. */
export function compareRecords(before: GoodRecord, after: GoodRecord): readonly RecordChange[] {
  return diff(plain(before), plain(after)).map((difference) => ({
    path: difference.path.map((part) => `/${escapePointer(String(part))}`).join(''),
    kind: kinds[difference.type],
    ...(difference.type === 'CREATE' ? {} : { before: z.json().parse(difference.oldValue) }),
    ...(difference.type === 'REMOVE' ? {} : { after: z.json().parse(difference.value) }),
  }));
}

function plain(record: GoodRecord): Record<string, unknown> {
  return z.record(z.string(), z.unknown()).parse(JSON.parse(JSON.stringify(record)));
}

function escapePointer(part: string): string {
  return part.replaceAll('~', '~0').replaceAll('/', '~1');
}
