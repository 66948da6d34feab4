import type { Assessment, AssessmentChange } from '@commonhold/schemas/assessment';
import type { Good, GoodId } from '@commonhold/schemas/good';
import { ok } from '@commonhold/schemas/result';
import canonicalize from 'canonicalize';
import { toDiscoveryDocument } from '../discovery/to-discovery-document.ts';
import type { Stores, WriteDeps } from '../ports/index.ts';
import { compareAssessments } from './compare-assessments.ts';

export interface Reassessed {
  /** False where the stored assessments are what the running engine gives; then nothing was written. */
  readonly isChanged: boolean;
  /** Differences in verdicts; may be empty although something was written, such as a new digest. */
  readonly changes: readonly AssessmentChange[];
}

/** Assesses one good as the running engine does, and keeps the result where it differs. `isDryRun` writes nothing. */
export async function reassessGood(
  deps: WriteDeps,
  id: GoodId,
  isDryRun: boolean,
): Promise<Reassessed> {
  const seen = await difference(deps, deps.unitOfWork.read, id);
  if (seen === undefined || !seen.isChanged || isDryRun) return seen ?? nothing;
  const written = await deps.unitOfWork.transaction<Reassessed, never>(async (stores) => {
    await stores.reassessments.hold(id);
    // Somebody may have revised the good in the meantime, and with that assessed it.
    const held = await difference(deps, stores, id);
    if (held === undefined || !held.isChanged) return ok(nothing);
    const { good, after, at } = held;
    await stores.assessments.put(id, good.revision.number, after, new Date(at));
    await stores.reassessments.addChanges(held.changes);
    if (held.document !== undefined) {
      await stores.discovery.put(held.document);
      await stores.outbox.add({ goodId: id, operation: 'put' });
    }
    return ok(held);
  });
  return written.ok ? written.value : nothing;
}

const nothing: Reassessed = { isChanged: false, changes: [] };

async function difference({ assessor, clock }: WriteDeps, stores: Stores, id: GoodId) {
  const good = await stores.goods.byId(id);
  if (good === undefined) return undefined;
  const before = (await stores.assessments.ofGood(id)).map(({ assessment }) => assessment);
  const after = assessor.assess(good.revision.record, good.revision.sha256);
  const at = clock.now().toISOString();
  const { number } = good.revision;
  const document = await outdatedDocument(stores, assessor, { good, after });
  return {
    good,
    after,
    at,
    document,
    isChanged: document !== undefined || canonicalize(before) !== canonicalize(after),
    changes: compareAssessments({ goodId: id, revision: number, at }, before, after),
  };
}

/** What search should hold of the good, where it holds something else: verdicts, or words added by a newer program. */
async function outdatedDocument(
  stores: Stores,
  assessor: WriteDeps['assessor'],
  { good, after }: { readonly good: Good; readonly after: readonly Assessment[] },
) {
  if (good.status.kind === 'withdrawn') return undefined;
  const document = toDiscoveryDocument(good, after, assessor.opennessGate(good.revision.record));
  const [kept] = await stores.discovery.digestsOf([good.id]);
  return kept?.contentSha256 === document.contentSha256 ? undefined : document;
}
