import { componentTypes } from '@commonhold/schemas/good';
import type { Answer, Component, GoodKind, GoodRecord } from '@commonhold/schemas/good';
import type { Evidence } from '@commonhold/schemas/evidence';
import type { LicenceStatement } from '@commonhold/schemas/licence';
import canonicalize from 'canonicalize';
import { mainText } from './main-text.ts';

/** A component with its place in the record. */
export interface InventoryItem {
  readonly component: Component;
  readonly pointer: string;
  /** What a sentence calls it. */
  readonly label: string;
  readonly isPlural: boolean;
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
  readonly answers: ReadonlyMap<string, { readonly answer: Answer; readonly pointer: string }>;
  readonly name: string;
}

/** Takes stock of a record. */
export function takeInventory(record: GoodRecord): Inventory {
  const items = record.components
    .map((component, index) => ({
      component,
      pointer: `/components/${index}`,
      label: labelOf(component),
      isPlural: isPlural(component.type),
    }))
    .toSorted(compareItems(new Map()));
  return {
    record,
    kinds: new Set(record.kinds),
    kindsKey: record.kinds.join(' '),
    items,
    itemsByType: Map.groupBy(items, ({ component }) => component.type),
    answers: new Map(
      record.answers.map((answer, index) => [
        answer.question,
        { answer, pointer: `/answers/${index}` },
      ]),
    ),
    name: mainText(record.name),
  };
}

/** The words for a type of component in a sentence. */
export function nounOf(type: Component['type']): string {
  return nouns.get(type) ?? type;
}

/** Whether the noun for a type takes "are". */
function isPlural(type: Component['type']): boolean {
  return plurals.has(type);
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
  return left < right ? -1 : left > right ? 1 : 0;
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

/** What proves the licences of a component, and then what proves the component. */
export function evidenceOfItem({ component }: InventoryItem): readonly Evidence[] {
  const { licences, evidence } = component;
  return licences.length === 0 ? evidence : [...licences.flatMap(licenceEvidence), ...evidence];
}
