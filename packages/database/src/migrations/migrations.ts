import type { Migration } from 'kysely/migration';
import { createRegistry } from './0001-create-registry.ts';
import { createDiscovery } from './0002-create-discovery.ts';
import { createSearchSync } from './0003-create-search-sync.ts';
import { splitDiscovery } from './0004-split-discovery.ts';
import { countChanges } from './0003-count-changes.ts';
import { noteReassessment } from './0004-note-reassessment.ts';
import { keepLinkChecks } from './0005-keep-link-checks.ts';
import { keepEvidenceChecks } from './0006-keep-evidence-checks.ts';
import { widenDiscovery } from './0007-widen-discovery.ts';
import { findWordsByIndex } from './0008-find-words-by-index.ts';

/** Every step that the tables have gone through, by name in order. Only ever added to. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-create-registry': createRegistry,
  '0002-create-discovery': createDiscovery,
  '0003-create-search-sync': createSearchSync,
  '0003-count-changes': countChanges,
  '0004-note-reassessment': noteReassessment,
  '0005-keep-link-checks': keepLinkChecks,
  '0004-split-discovery': splitDiscovery,
  '0006-keep-evidence-checks': keepEvidenceChecks,
  '0007-widen-discovery': widenDiscovery,
  '0008-find-words-by-index': findWordsByIndex,
};
