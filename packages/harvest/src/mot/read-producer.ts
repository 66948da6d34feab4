import producerFile from './producers.json' with { type: 'json' };

const producers: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(producerFile.producers),
);

/** The organisations that a producer field names: one spelling for each, and several where it names several. */
export function readProducers(served: string): readonly string[] {
  const name = served.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim();
  const spaced = name.replaceAll(/\s?\(/gu, ' (');
  return producers.get(spaced.toLowerCase()) ?? [name];
}
