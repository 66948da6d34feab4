import { readAnswer, textOf, yesOrNo } from '../inventory/read-answer.ts';
import type { Inventory } from '../inventory/inventory.ts';
import type { CheckContext, CheckResult } from './check-result.ts';
import { fixed } from './fixed-result.ts';
import { namesOnlyOfficeFormats, openDistributions, otherFormats } from './open-format.ts';
import { inWords, quote } from './sentence.ts';

/** Whether data that are not personal can be taken out and in, in an open format or through an interface. */
export function checkExtraction({ inventory }: CheckContext): CheckResult {
  const handles = readAnswer(inventory, 'i6.nonPII');
  const isData = inventory.kinds.has('dataset') || inventory.kinds.has('content');
  if (handles !== undefined && yesOrNo(handles) === false && !isData) {
    return {
      verdict: 'not-applicable',
      reason:
        'The record says that the good neither collects, uses nor makes data other than personal data.',
      evidence: handles.evidence,
      paths: [handles.pointer],
    };
  }
  return wayOut(inventory) ?? noWayOut(inventory, isData);
}

/** The first way that is found to take the data out. */
function wayOut(inventory: Inventory): CheckResult | undefined {
  const open = openDistributions(inventory.record);
  if (open.length > 0) {
    return {
      verdict: 'met',
      reason: `The data are given out in ${inWords(open.map(({ format }) => format))}.`,
      paths: open.map(({ pointer }) => pointer),
    };
  }
  const apis = apisOf(inventory);
  if (apis.length > 0) {
    return {
      verdict: 'met',
      reason: `The data can be reached through an interface: ${inWords(
        apis.map(({ url }) => url),
        3,
      )}.`,
      evidence: apis.map(({ url }) => ({ url })),
      paths: apis.map(({ pointer }) => pointer),
    };
  }
  const mechanism = readAnswer(inventory, 'i6.mechanism');
  if (mechanism === undefined) return undefined;
  return inventory.kinds.has('dataset') && namesOnlyOfficeFormats(textOf(mechanism))
    ? {
        verdict: 'undetermined',
        reason: `The record says how data are taken out: ${quote(textOf(mechanism))}; it names no format that programs read without an office program.`,
        evidence: mechanism.evidence,
        paths: [mechanism.pointer],
        missing: ['A format that programs read, such as CSV, JSON or GeoPackage, or an interface'],
        needsHuman: true,
      }
    : {
        verdict: 'met',
        reason: `The record says how data are taken out and in: ${quote(textOf(mechanism))}; whether the format is open, a reviewer decides.`,
        evidence: mechanism.evidence,
        paths: [mechanism.pointer],
        needsHuman: true,
      };
}

function noWayOut(inventory: Inventory, isData: boolean): CheckResult {
  const others = otherFormats(inventory.record);
  if (others.length > 0 && isData) {
    return {
      verdict: 'not-met',
      reason: `The data are given out only in ${inWords(others)}, which is not known to be an open format that programs read.`,
      paths: ['/dataset/distributions'],
      remedy:
        'Give the data out in an open format as well, such as CSV, JSON, Parquet or GeoPackage, or through a documented interface.',
    };
  }
  const handles = readAnswer(inventory, 'i6.nonPII');
  if (handles !== undefined) return { ...unsaidHow, paths: [handles.pointer] };
  return isData ? unsaidHow : unsaidWhether;
}

const howDataAreTaken =
  'The open format or interface by which data are taken out and in (question i6.mechanism, or a distribution)';

const unsaidHow = fixed({
  verdict: 'undetermined',
  reason: 'The record does not say how the data can be taken out and in.',
  paths: ['/answers'],
  missing: [howDataAreTaken],
});

const unsaidWhether = fixed({
  verdict: 'undetermined',
  reason:
    'Nobody has said whether the good handles data other than personal data, or how they can be taken out.',
  paths: ['/answers'],
  missing: [
    'Whether the good collects, uses or makes data other than personal data (question i6.nonPII)',
    howDataAreTaken,
  ],
});

function apisOf({
  record,
  itemsByType,
}: Inventory): readonly { readonly url: string; readonly pointer: string }[] {
  return [
    ...(itemsByType.get('api') ?? []).flatMap(({ component, pointer }) =>
      component.location === undefined || component.availability !== 'released'
        ? []
        : [{ url: component.location, pointer }],
    ),
    ...(record.dataset?.distributions ?? []).flatMap(({ isApi, accessUrl, accessTier }, index) =>
      isApi === true && accessTier !== 'closed'
        ? [{ url: accessUrl, pointer: `/dataset/distributions/${index}` }]
        : [],
    ),
  ];
}
