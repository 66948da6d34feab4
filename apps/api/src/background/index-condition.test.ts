import { err, ok } from '@commonhold/schemas/result';
import { expect, test } from 'vitest';
import { type IndexFacts, conditionOf } from './index-condition.ts';

const now = new Date('2026-02-01T10:00:00Z');
const before = new Date('2026-02-01T09:00:00Z');
const justNow = new Date('2026-02-01T09:59:50Z');
const healthy: IndexFacts = {
  state: ok({ kind: 'ready', documents: 1_000 }),
  history: {},
  oldestPendingAt: undefined,
  goods: 1_000,
  parked: 0,
  now,
};
const sweep = { at: before, missing: 0, drifted: 0, orphaned: 500, repairs: 0 };

test.each<[string, Partial<IndexFacts>]>([
  ['usable', {}],
  ['usable', { oldestPendingAt: justNow }],
  ['behind', { oldestPendingAt: before }],
  ['failing', { state: err({ kind: 'denied', reason: 'no' }), oldestPendingAt: before }],
  ['missing', { state: ok({ kind: 'missing' }) }],
  ['outdated', { state: ok({ kind: 'outdated' }) }],
  ['rebuild-wanted', { history: { rebuildWantedAt: before } }],
  ['needs-consent', { history: { lastSweep: { ...sweep, needsConsent: true } } }],
  ['usable', { history: { lastSweep: { ...sweep, needsConsent: false } } }],
  ['usable', { history: { lastSweep: { ...sweep, needsConsent: true }, rebuiltAt: justNow } }],
  [
    'needs-consent',
    {
      history: {
        lastSweep: { ...sweep, needsConsent: true },
        rebuiltAt: new Date('2026-01-01T00:00:00Z'),
      },
    },
  ],
  ['usable', { state: ok({ kind: 'ready', documents: 900 }) }],
  ['incomplete', { state: ok({ kind: 'ready', documents: 899 }) }],
  ['usable', { state: ok({ kind: 'ready', documents: 899 }), parked: 1 }],
  ['usable', { state: ok({ kind: 'ready', documents: 0 }), goods: 10 }],
  ['incomplete', { state: ok({ kind: 'ready', documents: 0 }), goods: 11 }],
  ['usable', { state: ok({ kind: 'ready', documents: 5_000 }) }],
])('is %s where %j', (kind, given) => {
  expect(conditionOf({ ...healthy, ...given }, 30_000).kind).toBe(kind);
});
