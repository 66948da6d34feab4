import { once } from 'node:events';
import { createServer } from 'node:http';
import type { SearchRequest } from '@commonhold/schemas/discovery';
import { createMeilisearchSearch } from '@commonhold/search/meilisearch';
import { z } from 'zod';
import type { Question } from './http-asker.ts';

const Body = z.looseObject({ queries: z.array(z.unknown()).min(1) });

/** What the program asks Meilisearch for a search: the very bytes, as a server on its way sees them. */
export async function recordMultiSearch(
  requests: readonly SearchRequest[],
  meilisearch: { readonly url: string; readonly key: string | undefined },
): Promise<ReadonlyMap<SearchRequest, readonly Question[]>> {
  let recorded: Question[] = [];
  const recorder = createServer((incoming, outgoing) => {
    const forward = async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
      const body = Buffer.concat(chunks).toString();
      const path = incoming.url ?? '';
      Body.parse(JSON.parse(body));
      recorded.push({ path, body, key: meilisearch.key });
      const { authorization } = incoming.headers;
      const answer = await fetch(`${meilisearch.url}${path}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(authorization === undefined ? {} : { authorization }),
        },
        body,
      });
      outgoing.writeHead(answer.status, { 'content-type': 'application/json' });
      outgoing.end(await answer.text());
    };
    forward().catch((error: unknown) =>
      outgoing.destroy(error instanceof Error ? error : undefined),
    );
  });
  recorder.listen(0, '127.0.0.1');
  await once(recorder, 'listening');
  const address = recorder.address();
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  const search = createMeilisearchSearch({
    url: `http://127.0.0.1:${address.port}`,
    searchKey: meilisearch.key,
    indexUid: 'goods',
    timeoutMs: 30_000,
  });
  try {
    const questions = new Map<SearchRequest, readonly Question[]>();
    for (const request of requests) {
      recorded = [];
      const answer = await search.search(request);
      if (!answer.ok) throw new Error(JSON.stringify(answer.error));
      questions.set(request, recorded);
    }
    return questions;
  } finally {
    recorder.close();
    recorder.closeAllConnections();
  }
}
