import { type InputIssue, toInputIssues } from '@commonhold/schemas/error';
import { GoodRecord } from '@commonhold/schemas/good';
import { type Result, err, ok } from '@commonhold/schemas/result';
import { expandCompactIri } from '../context/context-v1.ts';
import { UnknownContextError } from '../context/document-loader.ts';
import { expand } from '../linked-data/json-ld-processor.ts';
import { type ExpandedNode, isExpandedNode } from '../mapping/codec.ts';
import { readFields } from '../mapping/field.ts';
import { recordFields } from './record-fields.ts';

export type JsonLdError =
  /** No JSON-LD, or in a context that is not ours. */
  | { readonly kind: 'invalid-json-ld'; readonly reason: string; readonly remedy: string }
  /** JSON-LD that describes no good, such as one whose keys mean nothing in its context. */
  | { readonly kind: 'no-good'; readonly remedy: string }
  | { readonly kind: 'several-goods'; readonly count: number; readonly remedy: string }
  /** A good whose record is not one; the paths are those of the record. */
  | { readonly kind: 'invalid-record'; readonly issues: readonly InputIssue[] };

/**
 * Reads a record from JSON-LD as `goodToJsonLd` writes it: one tree, at any installation. Nothing is fetched. Unknown terms are passed over, for
 * later releases may add some.
 *
 * The record is the same as the one written, but for this: language tags are in the case of RFC 5646, 2.1.1 (of two tags that differ only in case, one stays); characters
 * that no IRI may hold are percent-encoded in addresses.
 */
export async function goodFromJsonLd(document: unknown): Promise<Result<GoodRecord, JsonLdError>> {
  if (!isExpandedNode(document)) {
    return err({
      kind: 'invalid-json-ld',
      reason: 'it is not a JSON object',
      remedy: 'give the JSON object that ends in .jsonld at the page of a good',
    });
  }
  const expanded = await nodesOf(document);
  if (!expanded.ok) return expanded;
  const goods = expanded.value.filter(isGood);
  const [good] = goods;
  if (good === undefined) {
    return err({
      kind: 'no-good',
      remedy: `give a node of the type ${goodType} in the context of this registry`,
    });
  }
  if (goods.length > 1) {
    return err({
      kind: 'several-goods',
      count: goods.length,
      remedy: 'give one good in each document',
    });
  }
  const record = GoodRecord.safeParse(readFields(recordFields, good));
  return record.success
    ? ok(record.data)
    : err({ kind: 'invalid-record', issues: toInputIssues(record.error) });
}

const goodType = expandCompactIri('ch:Good');

function isGood(node: ExpandedNode): boolean {
  const types = node['@type'];
  return Array.isArray(types) && types.includes(goodType);
}

async function nodesOf(document: object): Promise<Result<readonly ExpandedNode[], JsonLdError>> {
  try {
    const nodes = await expand(document);
    return ok(Array.isArray(nodes) ? nodes.filter(isExpandedNode) : []);
  } catch (error) {
    // The processor reports what is wrong with a document only by throwing.
    return err({
      kind: 'invalid-json-ld',
      reason: reasonOf(error),
      remedy: 'use the context of this registry and no other',
    });
  }
}

/** The processor wraps what the loader says in advice on browsers, which does not apply here. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'it cannot be processed';
  const details: unknown = 'details' in error ? error.details : undefined;
  const cause = isExpandedNode(details) ? details['cause'] : undefined;
  return (cause instanceof UnknownContextError ? cause : error).message.slice(0, 500);
}
