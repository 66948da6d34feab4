import type { Problem } from '@commonhold/schemas/error';
import type { Good, GoodRecord, Slug } from '@commonhold/schemas/good';
import { Slug as SlugSchema } from '@commonhold/schemas/good';
import type { ImportNotice, ImportOutcome, ImportedRecord } from '@commonhold/schemas/harvest';
import { type Result, err, ok } from '@commonhold/schemas/result';
import { registerGoodIn } from '../good/register-good.ts';
import { reviseGoodIn } from '../good/revise-good.ts';
import type { Stores, WriteDeps } from '../ports/index.ts';
import { fillGaps } from './fill-gaps.ts';
import { linkOrganisations } from './link-organisations.ts';
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
  const isOwn = entry?.hold === 'owns' && entry.revision === existing.revision.number;
  const revised = await reviseGoodIn(stores, deps, {
    id: existing.id,
    record: isOwn ? record : fillFrom(existing, record, source),
    author,
    reason: isOwn ? `Updated from ${source.title}` : `Gaps filled from ${source.title}`,
  });
  if (!revised.ok) return revised;
  const { good, isChanged } = revised.value;
  return ok({ good, outcome: isChanged ? 'updated' : 'unchanged', hold: isOwn ? 'owns' : 'fills' });
}

function fillFrom(existing: Good, incoming: GoodRecord, source: Source): GoodRecord {
  return fillGaps(existing.revision.record, incoming, {
    title: source.title,
    source: incoming.provenance[0]?.source ?? { title: source.title },
  });
}

/** The good written from this record before, the one with its permanent id, or the one that carries its identifier alone of its scheme. */
async function findExisting(
  stores: Stores,
  source: Source,
  work: { readonly mapped: MappedGood; readonly entry: LedgerEntry | undefined },
): Promise<Good | undefined> {
  const { mapped, entry } = work;
  const known =
    (entry === undefined ? undefined : await stores.goods.byId(entry.goodId)) ??
    (await stores.goods.byId(mapped.id));
  if (known !== undefined) return known;
  const identifier = mapped.record.identifiers.find(({ scheme }) => scheme === source.id);
  if (identifier === undefined) return undefined;
  const candidate = await stores.goods.byIdentifier(identifier);
  const ofScheme = candidate?.revision.record.identifiers.filter(
    ({ scheme }) => scheme === source.id,
  );
  // A record with several identifiers of one scheme stands for a family, not for this release.
  return ofScheme?.length === 1 ? candidate : undefined;
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
