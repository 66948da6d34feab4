import type { Assessment } from '@commonhold/schemas/assessment';
import type { Good } from '@commonhold/schemas/good';
import { toDiscoveryDocument } from '../discovery/to-discovery-document.ts';
import type { Assessor, Stores } from '../ports/index.ts';

/**
 * Computes and keeps what follows from a good's newest revision: its assessments, its search document
 * and the message to the search server. Belongs into the transaction that wrote the revision.
 */
export async function indexGood(
  stores: Stores,
  assessor: Assessor,
  good: Good,
): Promise<readonly Assessment[]> {
  const { record, number, sha256 } = good.revision;
  const assessments = assessor.assess(record, sha256);
  await stores.assessments.put(good.id, number, assessments, new Date(good.updatedAt));
  if (good.status.kind === 'withdrawn') {
    await stores.discovery.remove(good.id);
    await stores.outbox.add({ goodId: good.id, operation: 'remove' });
    return assessments;
  }
  await stores.discovery.put(toDiscoveryDocument(good, assessments, assessor.opennessGate(record)));
  await stores.outbox.add({ goodId: good.id, operation: 'put' });
  return assessments;
}
