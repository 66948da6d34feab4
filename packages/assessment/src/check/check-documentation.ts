import type { Component } from '@commonhold/schemas/good';
import { addressesOf, readAnswer } from '../inventory/read-answer.ts';
import type { Inventory } from '../inventory/inventory.ts';
import { nounOf } from '../inventory/inventory.ts';
import type { Check } from '../standard/rule.ts';
import type { CheckContext, CheckResult } from './check-result.ts';
import { fixed } from './fixed-result.ts';
import { distinct, inWords } from './sentence.ts';

type DocumentationCheck = Extract<Check, { kind: 'documentation' }>;

/** Whether a stranger can learn how to use the good. */
export function checkDocumentation(
  { inventory }: CheckContext,
  { aspect, questions }: DocumentationCheck,
): CheckResult {
  switch (aspect) {
    case 'public':
      return publicDocumentation(inventory, questions);
    case 'data':
      return dataDocumentation(inventory);
    case 'model':
      return modelDocumentation(inventory);
  }
}

const noAddress = fixed({
  verdict: 'undetermined',
  reason: 'The record gives no address of documentation.',
  paths: ['/documentation'],
  missing: ['The address of documentation by which a stranger can use the good'],
});

const none: readonly never[] = [];

const documentTypes = [
  'documentation',
  'model-card',
  'data-card',
  'technical-report',
  'research-paper',
] as const;

function publicDocumentation(inventory: Inventory, questions: readonly string[]): CheckResult {
  const { documentation } = inventory.record;
  const found: string[] = documentation.flatMap(({ url }) => url ?? []);
  const paths: string[] = documentation.length > 0 ? ['/documentation'] : [];
  for (const question of questions) {
    const answer = readAnswer(inventory, question);
    if (answer === undefined) continue;
    found.push(...addressesOf(answer));
    paths.push(answer.pointer);
  }
  for (const type of documentTypes) {
    for (const { url, pointer } of locatedItems(inventory, type)) {
      found.push(url);
      paths.push(pointer);
    }
  }
  const urls = distinct(found);
  if (urls.length === 0) {
    return noAddress;
  }
  return {
    verdict: 'met',
    reason: `Documentation is public at ${inWords(urls, 3)}; whether a stranger can work with it, a reviewer decides.`,
    evidence: urls.map((url) => ({ url })),
    paths: distinct(paths),
    needsHuman: true,
  };
}

function dataDocumentation(inventory: Inventory): CheckResult {
  const { dataset } = inventory.record;
  const fields = dataset?.fields ?? [];
  const bare = fields.filter(({ description }) => description === undefined);
  const schemas = [
    ...locatedItems(inventory, 'data-schema'),
    ...locatedItems(inventory, 'data-card'),
  ];
  const gaps = [
    ...(fields.length === 0 && schemas.length === 0
      ? [
          {
            what: 'which fields there are and what they mean',
            missing:
              'The data dictionary: every field with its meaning, or the address of a data card or schema',
          },
        ]
      : []),
    ...(bare.length > 0 && schemas.length === 0 ? [bareFields(bare.map(({ name }) => name))] : []),
    ...(dataset?.collectionProcess === undefined && schemas.length === 0
      ? [{ what: 'how the data were collected', missing: 'How the data were collected' }]
      : []),
  ];
  if (gaps.length > 0) {
    return {
      verdict: 'undetermined',
      reason: `The record does not tell ${inWords(gaps.map(({ what }) => what)).replace(' and how', ', nor how')}.`,
      paths: ['/dataset'],
      missing: gaps.map(({ missing }) => missing),
    };
  }
  return {
    verdict: 'met',
    reason:
      fields.length > 0 && bare.length === 0
        ? `${fields.length === 1 ? 'The only field has' : `All ${fields.length} fields have`} a description${dataset?.collectionProcess === undefined ? '' : ', and the way of collection is told'}.`
        : `A data card or schema is public at ${inWords(
            schemas.map(({ url }) => url),
            3,
          )}; whether it covers every field, a reviewer decides.`,
    evidence: schemas.map(({ url }) => ({ url })),
    paths: [
      ...(fields.length > 0 ? ['/dataset/fields'] : []),
      ...schemas.map(({ pointer }) => pointer),
    ],
    ...(fields.length > 0 && bare.length === 0 ? {} : { needsHuman: true }),
  };
}

function bareFields(names: readonly string[]): { readonly what: string; readonly missing: string } {
  const fields = `${names.length === 1 ? 'field' : 'fields'} ${inWords(names)}`;
  return {
    what: `what the ${fields} ${names.length === 1 ? 'means' : 'mean'}`,
    missing: `The meaning of the ${fields}`,
  };
}

function modelDocumentation(inventory: Inventory): CheckResult {
  const types = ['model-card', 'data-card'] as const;
  const found = types.map((type) => ({ type, items: inventory.itemsByType.get(type) ?? [] }));
  const withheld = found.flatMap(({ type, items }) =>
    items.some(
      ({ component }) =>
        component.availability === 'undisclosed' || component.availability === 'withdrawn',
    )
      ? [type]
      : [],
  );
  const absent = found.flatMap(({ type, items }) =>
    items.some(({ component }) => isReleased(component)) ? [] : [type],
  );
  const pointers = found.flatMap(({ items }) => items.map(({ pointer }) => pointer));
  if (withheld.length > 0) {
    return {
      verdict: 'not-met',
      reason: `The ${inWords(withheld.map(nounOf))} ${withheld.length === 1 ? 'is' : 'are'} kept back.`,
      paths: pointers,
    };
  }
  if (absent.length > 0) {
    return {
      verdict: 'undetermined',
      reason: `The record names no released ${inWords(absent.map(nounOf), 6, 'or')}.`,
      paths: pointers.length > 0 ? pointers : ['/components'],
      missing: absent.map((type) => `The ${nounOf(type)}, with its address`),
      remedy: `Publish ${inWords(absent.map((type) => `a ${nounOf(type)}`))}, or give ${absent.length === 1 ? 'its address, if it is' : 'their addresses, if they are'} public already.`,
    };
  }
  return {
    verdict: 'met',
    reason:
      'A model card and a data card are released; whether they say enough, a reviewer decides.',
    evidence: types.flatMap((type) => locatedItems(inventory, type).map(({ url }) => ({ url }))),
    paths: pointers,
    needsHuman: true,
  };
}

function isReleased({ availability }: Component): boolean {
  return availability === 'released' || availability === 'partly-released';
}

function locatedItems(
  { itemsByType }: Inventory,
  type: Component['type'],
): readonly { readonly url: string; readonly pointer: string }[] {
  return (itemsByType.get(type) ?? none).flatMap(({ component, pointer }) =>
    component.location === undefined || !isReleased(component)
      ? []
      : [{ url: component.location, pointer }],
  );
}
