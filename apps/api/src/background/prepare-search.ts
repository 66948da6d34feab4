import type { Services } from '../services.ts';

/** Reads what the first search would have to wait for, so that nobody waits. Never rejects: a search reads it then. */
export async function prepareSearch({
  ownSearch,
  logger,
}: Pick<Services, 'ownSearch' | 'logger'>): Promise<void> {
  try {
    await ownSearch.prepare();
  } catch (error) {
    logger.warn({ err: error }, 'the search in the database could not be prepared');
  }
}
