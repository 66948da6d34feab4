import { type SearchRequest, SearchResponse } from '@commonhold/schemas/discovery';
import type { Answer, HttpAsker } from './http-asker.ts';
import { type SearchClass, type SearchClassName, toPath } from './searches.ts';

/** Searches made from a good, which must find at least that one. A typing error may hide it. */
const mustFind: readonly SearchClassName[] = [
  'words',
  'words, three filters',
  'three filters',
  'everything',
  'beginning of a word, while typing',
];
const otherEngineMaxMs = 60_000;
/** The share of searches with a typing error that find something all the same. */
const typoFoundShareMin = 0.5;

/** Asks the API, again where another engine answers than the one that is measured, as happens on a busy machine. */
export async function askApi(
  asker: HttpAsker,
  request: SearchRequest,
  engine: SearchResponse['engine'],
): Promise<Answer & { readonly response: SearchResponse }> {
  const deadline = performance.now() + otherEngineMaxMs;
  for (;;) {
    const answer = await asker.ask({ path: toPath(request) });
    const response = SearchResponse.parse(JSON.parse(answer.body));
    if (response.engine === engine && !response.degraded) return { ...answer, response };
    if (performance.now() > deadline) {
      throw new Error(`${response.engine} answers ${toPath(request)}, not ${engine}`);
    }
    await new Promise((resolve) => {
      setTimeout(resolve, 200);
    });
  }
}

/** Whether PostgreSQL answered in place of a search server that is late or away. */
export function isDegraded({ body }: Answer): boolean {
  return body.includes('"degraded":true');
}

/** A fast answer that is wrong is worth nothing: throws where searches do not find what they were made from. */
export async function checkAnswers(
  asker: HttpAsker,
  classes: readonly SearchClass[],
  engine: SearchResponse['engine'],
): Promise<void> {
  for (const { name, requests } of classes) {
    let found = 0;
    for (const request of requests) {
      const { response } = await askApi(asker, request, engine);
      if (response.total.value > 0) found += 1;
      if (response.facets.length !== request.facets.length) {
        throw new Error(`${toPath(request)} has no counts of ${request.facets.length} facets`);
      }
    }
    const foundMin = mustFind.includes(name)
      ? requests.length
      : name === 'words with a typing error, three filters'
        ? requests.length * typoFoundShareMin
        : 1;
    if (requests.length === 0 || found < foundMin) {
      throw new Error(`${engine} finds something for ${found} of ${requests.length}: ${name}`);
    }
  }
}
