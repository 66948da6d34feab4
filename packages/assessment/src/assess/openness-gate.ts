import type { OpennessGate } from '@commonhold/schemas/discovery';
import type { Component, GoodKind, GoodRecord } from '@commonhold/schemas/good';
import { licenceStanding } from '../check/licence-standing.ts';
import { takeInventory } from '../inventory/inventory.ts';
import type { Standards } from '../standard/standards.ts';

/**
 * What the licences of a good's main components allow, before any standard is asked. `open`: all main
 * components are under open licences, and so is everything else that is released. `mixed`: the main
 * components are open only in part, or come with parts that are not. `restricted`: no main component is
 * open. `unknown`: nobody has said.
 */
export function opennessGate(standards: Standards, record: GoodRecord): OpennessGate {
  const inventory = takeInventory(record);
  const main: ReadonlySet<Component['type']> = new Set(
    record.kinds.flatMap((kind) => mainComponents[kind]),
  );
  const rule = {
    lists: [standards.openLicences],
    inherited: 'accept',
    acceptPartly: true,
  } as const;
  const states = inventory.items.map((item) => ({
    isMain: main.has(item.component.type),
    state: licenceStanding(item, rule).state,
  }));
  const ofMain = states.filter(({ isMain }) => isMain).map(({ state }) => state);
  const isClosed = (state: string) => state === 'refused' || state === 'withheld';
  const openCount = ofMain.filter((state) => state === 'accepted').length;
  if (openCount === 0) return ofMain.some(isClosed) ? 'restricted' : 'unknown';
  if (ofMain.some(isClosed)) return 'mixed';
  if (openCount < ofMain.length) return 'unknown';
  return states.some(({ isMain, state }) => !isMain && state === 'refused') ? 'mixed' : 'open';
}

const mainComponents = {
  model: ['model-parameters-final'],
  dataset: ['data'],
  software: ['source-code'],
  content: ['content', 'media'],
  standard: ['specification'],
} as const satisfies Record<GoodKind, readonly Component['type'][]>;
