import { readFile } from 'node:fs/promises';
import { GoodRecord } from '@commonhold/schemas/good';
import { ExampleBases, ExamplesFile, mergePatch } from '../standard/examples.ts';
import type { Example } from '../standard/examples.ts';
import { standardsRoot } from './load-standards.ts';

/** An example with its record put together. */
export interface LoadedExample {
  readonly example: Example;
  readonly record: GoodRecord;
}

/**
 * The examples of one version of one standard. They belong to the repository, so that a wrong one is a
 * fault of the repository and throws.
 */
export async function loadExamples(
  standard: string,
  version: string,
  root: URL = standardsRoot(),
): Promise<readonly LoadedExample[]> {
  const folder = new URL(`${standard}/${version}/examples/`, root);
  const read = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(new URL(name, folder), 'utf8'));
  const { bases } = ExampleBases.parse(await read('bases.json'));
  const { examples } = ExamplesFile.parse(await read('examples.json'));
  return examples.map((example) => ({
    example,
    record: GoodRecord.parse(mergePatch(bases[example.base], example.patch), {
      error: () => `Example ${standard} ${version} ${example.id}`,
    }),
  }));
}
