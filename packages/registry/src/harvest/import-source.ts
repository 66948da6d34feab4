import type { ImportReport, ImportedRecord } from '@commonhold/schemas/harvest';
import { type Result, ok } from '@commonhold/schemas/result';
import type { WriteDeps } from '../ports/index.ts';
import { importItem } from './import-item.ts';
import type { Source, SourceReadError } from './ports.ts';

export interface ImportProgress {
  readonly done: number;
  readonly total: number;
  readonly counts: ImportReport['counts'];
}

export interface ImportOptions {
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Stops between two records; what is written stays, and the next run goes on from there. */
  readonly signal?: AbortSignal;
}

/**
 * Imports a source: each record in a transaction of its own, so that a run that is stopped leaves whole
 * records only and a later run finishes the rest. A record whose payload is as before writes nothing.
 * Errors: those of reading the source, before anything is written.
 */
export async function importSource(
  deps: WriteDeps,
  source: Source,
  options: ImportOptions = {},
): Promise<Result<ImportReport, SourceReadError>> {
  const startedAt = deps.clock.now().toISOString();
  const content = await source.read();
  if (!content.ok) return content;
  const { organisations, items } = content.value;
  await deps.unitOfWork.transaction(async (stores) => {
    for (const organisation of organisations) await stores.organisations.put(organisation);
    return ok(undefined);
  });
  const ledger = await deps.unitOfWork.read.ledger.entries(source.id);
  const records: ImportedRecord[] = [];
  for (const item of items) {
    if (options.signal?.aborted === true) break;
    records.push(await importItem(deps, source, { item, entry: ledger.get(item.key) }));
    options.onProgress?.({ done: records.length, total: items.length, counts: count(records) });
  }
  const finishedAt = deps.clock.now().toISOString();
  return ok({ source: source.id, startedAt, finishedAt, counts: count(records), records });
}

function count(records: readonly ImportedRecord[]): ImportReport['counts'] {
  const of = (outcome: ImportedRecord['outcome']) =>
    records.filter((record) => record.outcome === outcome).length;
  return {
    total: records.length,
    created: of('created'),
    updated: of('updated'),
    unchanged: of('unchanged'),
    refused: of('refused'),
    warnings: records
      .flatMap(({ notices }) => notices)
      .filter(({ severity }) => severity === 'warning').length,
  };
}
