import type { GoodRecord } from '@commonhold/schemas/good';

/** The addresses that a record gives to its readers, each once, in the order of the record. */
export function linksOf(record: GoodRecord): readonly string[] {
  const evidenceUrls = (list: readonly { readonly url?: string | undefined }[]) =>
    list.map(({ url }) => url);
  const links = [
    record.homepage,
    ...record.repositories,
    ...evidenceUrls(record.documentation),
    ...record.components.flatMap(({ location, evidence }) => [location, ...evidenceUrls(evidence)]),
    ...(record.dataset?.distributions ?? []).flatMap(({ accessUrl, downloadUrl }) => [
      accessUrl,
      downloadUrl,
    ]),
  ];
  return [...new Set(links.filter((link) => link !== undefined))];
}
