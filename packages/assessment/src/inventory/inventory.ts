import { componentTypes } from '@commonhold/schemas/good';
import type { Component, GoodKind, GoodRecord } from '@commonhold/schemas/good';
import type { Evidence } from '@commonhold/schemas/evidence';
import type { LicenceStatement } from '@commonhold/schemas/licence';
import canonicalize from 'canonicalize';
import { distinct } from '../check/sentence.ts';
import { mainText } from './main-text.ts';
import type { ReadAnswer } from './read-answer.ts';
import { takeAnswers } from './take-answers.ts';

/** A component with its place in the record. */
export interface InventoryItem {
  readonly component: Component;
  readonly pointer: string;
  /** What a sentence calls it. */
  readonly label: string;
  readonly isPlural: boolean;
  /** The licences that are stated for the component itself, and those of the whole: each expression once, as written. */
  readonly own: readonly string[];
  readonly inherited: readonly string[];
  /** What proves the licences of the component, and then what proves the component. */
  readonly evidence: readonly Evidence[];
}

/** The parts, licences and answers of one record, collected once for all frameworks. */
export interface Inventory {
  readonly record: GoodRecord;
  readonly kinds: ReadonlySet<GoodKind>;
  /** The kinds as one text, to look up what hangs on them alone. */
  readonly kindsKey: string;
  /** Sorted by type, name and content, so that the order in the record changes nothing. */
  readonly items: readonly InventoryItem[];
  readonly itemsByType: ReadonlyMap<Component['type'], readonly InventoryItem[]>;
  /** What is answered, as such or by a field of the record, by question. An empty text or list is no answer. */
  readonly answers: ReadonlyMap<string, ReadAnswer>;
  readonly name: string;
}

/** Takes stock of a record. */
export function takeInventory(record: GoodRecord): Inventory {
  const items = record.components
    .map((component, index) =>
      itemOf(component, { pointer: `/components/${index}`, label: labelOf(component) }),
    )
    .toSorted(compareItems(new Map()));
  return {
    record,
    kinds: new Set(record.kinds),
    kindsKey: record.kinds.join(' '),
    items,
    itemsByType: Map.groupBy(items, ({ component }) => component.type),
    answers: takeAnswers(record),
    name: mainText(record.name),
  };
}

/** What is to be known of a component, put together once for all rules. */
export function itemOf(
  component: Component,
  { pointer, label }: Pick<InventoryItem, 'pointer' | 'label'>,
): InventoryItem {
  const { type, licences, evidence } = component;
  const own: string[] = [];
  const inherited: string[] = [];
  for (const { isInherited, expression } of licences) {
    (isInherited === true ? inherited : own).push(expression);
  }
  return {
    component,
    pointer,
    label,
    isPlural: plurals.has(type),
    own: distinct(own),
    inherited: distinct(inherited),
    evidence:
      licences.length === 0 ? evidence : [...licences.flatMap(licenceEvidence), ...evidence],
  };
}

/** The components of these types, type by type. */
export function itemsOf(
  { itemsByType }: Inventory,
  types: readonly Component['type'][],
): readonly InventoryItem[] {
  const [only] = types;
  if (only !== undefined && types.length === 1) return itemsByType.get(only) ?? none;
  const items: InventoryItem[] = [];
  for (const type of types) {
    for (const item of itemsByType.get(type) ?? none) items.push(item);
  }
  return items;
}

/** The words for a type of component in a sentence. */
export function nounOf(type: Component['type']): string {
  return nouns.get(type) ?? type;
}

const ownNouns: Partial<Record<Component['type'], string>> = {
  'model-parameters-final': 'model weights',
  'model-parameters-intermediate': 'intermediate model weights',
  'training-datasets': 'training data',
  'fine-tuning-data': 'fine-tuning data',
  api: 'programming interface',
};

const nouns: ReadonlyMap<Component['type'], string> = new Map(
  componentTypes.map((type) => [type, ownNouns[type] ?? type.replaceAll('-', ' ')]),
);

/** The types whose nouns take "are". */
const plurals: ReadonlySet<Component['type']> = new Set(
  componentTypes.filter((type) => /(?:s|data)$/u.test(nouns.get(type) ?? type)),
);

function labelOf(component: Component): string {
  const noun = nounOf(component.type);
  return component.name === undefined || component.name.toLowerCase() === noun.toLowerCase()
    ? noun
    : `${noun} “${component.name}”`;
}

/** Two components of one type and name are told apart by their content, which is written out once. */
function compareItems(
  written: Map<Component, string>,
): (left: InventoryItem, right: InventoryItem) => number {
  const contentOf = (component: Component): string => {
    const known = written.get(component);
    if (known !== undefined) return known;
    const content = canonicalize(component) ?? '';
    written.set(component, content);
    return content;
  };
  return (left, right) =>
    compareText(left.component.type, right.component.type) ||
    compareText(left.component.name ?? '', right.component.name ?? '') ||
    compareText(contentOf(left.component), contentOf(right.component));
}

function compareText(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1;
}

/** Whether a page proves the statement, without putting the proofs together. */
export function hasLicencePage({ evidence, url }: LicenceStatement): boolean {
  return url !== undefined || (evidence?.some((proof) => proof.url !== undefined) ?? false);
}

/** What proves the licence of a component: evidence of the statement, then its address. */
export function licenceEvidence({
  evidence = none,
  url,
  title,
  expression,
}: LicenceStatement): readonly Evidence[] {
  return url === undefined ? evidence : [...evidence, { url, title: title ?? expression }];
}

const none: readonly never[] = [];
