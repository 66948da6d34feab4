import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { createMeilisearchKey } from '../support/start-meilisearch.ts';

export const masterKey = 'a-key-for-tests-only-0123456789';

const Key = z.object({
  name: z.string(),
  actions: z.array(z.string()),
  indexes: z.array(z.string()),
});
const runbook = new URL('../../docs/OPERATIONS.md', import.meta.url);
const uids = {
  'commonhold search': '6062abda-a5aa-4414-ac91-ecd7944c0f8d',
  'commonhold write': '6062abda-a5aa-4414-ac91-ecd7944c0f8e',
} as const;

/** The two keys that the runbook has operators make, with the rights that it names and no others. */
export async function createRunbookKeys(url: string): Promise<Readonly<Record<string, string>>> {
  const text = await readFile(runbook, 'utf8');
  const keys = [...text.matchAll(/-d '(\{"name":"commonhold [^']+\})'/gu)].map((match) =>
    Key.parse(JSON.parse(match[1] ?? '')),
  );
  const create = (name: keyof typeof uids) => {
    const key = keys.find((candidate) => candidate.name === name);
    if (key === undefined) throw new Error(`The runbook makes no key "${name}"`);
    return createMeilisearchKey({ url, masterKey }, { ...key, uid: uids[name] });
  };
  return {
    MEILI_SEARCH_KEY: await create('commonhold search'),
    MEILI_WRITE_KEY: await create('commonhold write'),
  };
}
