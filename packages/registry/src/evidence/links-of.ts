import type { GoodRecord } from '@commonhold/schemas/good';

/** The addresses that a record gives to its readers, each once, in the order of the record. */
export function linksOf(record: GoodRecord): readonly string[] {
  const urlsOf = (list: readonly { readonly url?: string | undefined }[]) =>
    list.map(({ url }) => url);
  const links = [
    record.homepage,
    ...record.repositories,
    ...urlsOf(record.documentation),
    ...record.components.flatMap(({ location, licences, evidence }) => [
      location,
      ...urlsOf(licences),
      ...urlsOf(evidence),
    ]),
    ...(record.dataset?.distributions ?? []).flatMap(({ accessUrl, downloadUrl, licence }) => [
      accessUrl,
      downloadUrl,
      licence?.url,
    ]),
  ];
  return [...new Set(links.filter((link) => link !== undefined))];
}
