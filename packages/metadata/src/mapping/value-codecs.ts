import { toIri } from '../linked-data/to-iri.ts';
import { type Codec, type ExpandedNode, isExpandedNode, single } from './codec.ts';
import { formatLanguageTag } from './format-language-tag.ts';

/** A string, number or boolean without language. */
export const plain: Codec<string | number | boolean> = {
  write: (value) => value,
  read: (values) => single(values, literalOf),
};

/** The same text in several languages. The case of a tag becomes that of RFC 5646, 2.1.1. */
export const localizedText: Codec<Readonly<Record<string, string>>> = {
  write: (texts) => ({ ...texts }),
  read: (values) =>
    Object.fromEntries(
      [...Map.groupBy(values.filter(isExpandedNode), languageOf)].map(([language, texts]) => [
        language,
        single(texts, literalOf),
      ]),
    ),
};

/** An address. Characters that no IRI may hold come back percent-encoded. */
export const webAddress: Codec<string> = {
  write: (address) => toIri(address),
  read: (values) => single(values, iriOfNode),
};

/** `2024`, `2024-05` or `2024-05-31`, each with its own datatype. Source: XML Schema 1.1 part 2, 3.3. */
export const partialDate: Codec<string> = {
  write: (date) => ({ '@value': date, '@type': dateTypes[date.length] ?? 'xsd:date' }),
  read: (values) => single(values, literalOf),
};
const dateTypes: Readonly<Record<number, string>> = { 4: 'xsd:gYear', 7: 'xsd:gYearMonth' };

/** A list whose order matters, or a single value. */
export const answerValue: Codec<string | boolean | readonly string[]> = {
  write: (value) =>
    typeof value === 'string' || typeof value === 'boolean' ? value : { '@list': value },
  read: (values) => single(values, (value) => listItems(value)?.map(literalOf) ?? literalOf(value)),
};

/** A value that is the last part of an IRI under `namespace`. */
export function codeUnder(namespace: string): Codec<string> {
  return {
    write: (code) => namespace + code,
    read: (values) =>
      single(values, (value) => {
        const iri = iriOfNode(value);
        return typeof iri === 'string' && iri.startsWith(namespace)
          ? iri.slice(namespace.length)
          : iri;
      }),
  };
}

/** A value that stands for an IRI in a table. */
export function codeIn(table: Readonly<Record<string, string>>): Codec<string> {
  return {
    write: (code) => table[code] ?? code,
    read: (values) =>
      single(values, (value) => {
        const iri = iriOfNode(value);
        return Object.entries(table).find(([, known]) => known === iri)?.[0] ?? iri;
      }),
  };
}

function languageOf({ '@language': tag }: ExpandedNode): string {
  return typeof tag === 'string' ? formatLanguageTag(tag) : '@none';
}

function literalOf(value: unknown): unknown {
  return isExpandedNode(value) && '@value' in value ? value['@value'] : value;
}

function iriOfNode(value: unknown): unknown {
  return isExpandedNode(value) && '@id' in value ? value['@id'] : value;
}

function listItems(value: unknown): readonly unknown[] | undefined {
  const items = isExpandedNode(value) ? value['@list'] : undefined;
  return Array.isArray(items) ? items : undefined;
}
