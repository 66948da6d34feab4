import type { Problem } from '@commonhold/schemas/error';
import type { Good, Slug } from '@commonhold/schemas/good';
import { Slug as SlugSchema } from '@commonhold/schemas/good';
import type { ImportNotice, ImportOutcome, ImportedRecord } from '@commonhold/schemas/harvest';
import { type Result, err, ok } from '@commonhold/schemas/result';
import { indexGood } from '../good/index-good.ts';
import { registerGoodIn } from '../good/register-good.ts';
import { reviseGoodIn } from '../good/revise-good.ts';
import type { Stores, WriteDeps } from '../ports/index.ts';
import { findExisting } from './find-existing.ts';
import { linkOrganisations } from './link-organisations.ts';
import { mergeRecords } from './merge-records.ts';
import type { LedgerEntry, MappedGood, Source, SourceItem } from './ports.ts';

interface Written {
  readonly good: Good;
  readonly outcome: ImportOutcome;
  readonly hold: LedgerEntry['hold'];
}

/** Takes one record of a source into the registry, in one transaction. Never throws for what the record holds. */
export async function importItem(
  deps: WriteDeps,
  source: Source,
  work: { readonly item: SourceItem; readonly entry: LedgerEntry | undefined },
): Promise<ImportedRecord> {
  const { item, entry } = work;
  const { key, name, notices, mapped, payloadSha256 } = item;
  if (!mapped.ok) return { key, name, outcome: 'refused', notices };
  const written = await deps.unitOfWork.transaction(async (stores) => {
    if (entry?.payloadSha256 === payloadSha256) return unchanged(stores, entry);
    const result = await writeMapped(stores, deps, { source, mapped: mapped.value, entry });
    if (!result.ok) return result;
    const { good, hold } = result.value;
    await stores.ledger.put({
      source: source.id,
      key,
      payloadSha256,
      goodId: good.id,
      hold,
      revision: good.revision.number,
      notices,
    });
    return result;
  });
  if (written.ok) {
    const { outcome, good } = written.value;
    return { key, name, outcome, slug: good.slug, notices };
  }
  return { key, name, outcome: 'refused', notices: [...notices, refusal(written.error)] };
}

async function unchanged(stores: Stores, entry: LedgerEntry): Promise<Result<Written, Problem>> {
  const good = await stores.goods.byId(entry.goodId);
  if (good === undefined) return err({ kind: 'not-found', what: 'good', id: entry.goodId });
  return ok({ good, outcome: 'unchanged', hold: entry.hold });
}

async function writeMapped(
  stores: Stores,
  deps: WriteDeps,
  work: {
    readonly source: Source;
    readonly mapped: MappedGood;
    readonly entry: LedgerEntry | undefined;
  },
): Promise<Result<Written, Problem>> {
  const { source, mapped, entry } = work;
  const record = await linkOrganisations(stores, deps.ids, mapped.record);
  const existing = await findExisting(stores, source, { mapped, entry });
  const author = { kind: 'source' as const, name: source.title };
  if (existing === undefined) {
    const slug = await freeSlug(stores, mapped.slug, source.id);
    const reason = `Imported from ${source.title}`;
    const good = await registerGoodIn(stores, deps, {
      id: mapped.id,
      slug,
      record,
      author,
      reason,
    });
    return good.ok ? ok({ good: good.value, outcome: 'created', hold: 'owns' }) : good;
  }
  const isOwn = await isOwned(stores, source, { existing, entry });
  const revised = await reviseGoodIn(stores, deps, {
    id: existing.id,
    record: mergeRecords(existing.revision, {
      record,
      title: source.title,
      hold: !isOwn ? 'fills' : entry?.hold === 'owns' ? 'owns' : 'takes-over',
    }),
    author,
    reason: isOwn ? `Updated from ${source.title}` : `Gaps filled from ${source.title}`,
  });
  if (!revised.ok) return revised;
  const { isChanged } = revised.value;
  const good = await takeSlug(stores, deps, {
    good: revised.value.good,
    wanted: mapped.slug,
    isOwn,
  });
  return ok({ good, outcome: isChanged ? 'updated' : 'unchanged', hold: isOwn ? 'owns' : 'fills' });
}

/**
 * Whether the source may replace the record: it wrote the newest revision itself; or it is curated, and
 * nobody but sources has written since it did.
 */
async function isOwned(
  stores: Stores,
  source: Source,
  work: { readonly existing: Good; readonly entry: LedgerEntry | undefined },
): Promise<boolean> {
  const { existing, entry } = work;
  if (entry?.hold === 'owns' && entry.revision === existing.revision.number) return true;
  if (source.isCurated !== true) return false;
  const since = entry?.hold === 'owns' ? entry.revision : 0;
  const revisions = await stores.goods.revisions(existing.id);
  return revisions.every(({ number, author }) => number <= since || author.kind === 'source');
}

/** A good that a curated source takes over gets the slug that its other records link to; the old one redirects. */
async function takeSlug(
  stores: Stores,
  deps: WriteDeps,
  work: { readonly good: Good; readonly wanted: Slug; readonly isOwn: boolean },
): Promise<Good> {
  const { good, wanted, isOwn } = work;
  if (!isOwn || good.slug === wanted || (await stores.goods.bySlug(wanted)) !== undefined)
    return good;
  const at = deps.clock.now();
  const renamed = await stores.goods.rename(good.id, wanted, at);
  if (!renamed.ok) return good;
  const result = { ...good, slug: wanted, updatedAt: at.toISOString() };
  await indexGood(stores, deps.assessor, result);
  return result;
}

async function freeSlug(stores: Stores, wanted: Slug, source: string): Promise<Slug> {
  const candidates = [wanted, `${wanted.slice(0, 90)}-${source}`];
  for (let number = 2; number <= 1_000; number += 1) {
    candidates.push(`${wanted.slice(0, 85)}-${source}-${number}`);
  }
  for (const candidate of candidates) {
    const slug = SlugSchema.parse(candidate);
    if ((await stores.goods.bySlug(slug)) === undefined) return slug;
  }
  return wanted;
}

function refusal(problem: Problem): ImportNotice {
  return {
    severity: 'error',
    rule: `registry.${problem.kind}`,
    field: '',
    message: `The registry refused the record: ${JSON.stringify(problem)}`,
    remedy: 'Read the report of the good that is in the way, mend the record and import again.',
  };
}
