import { DatabaseUnavailableError } from '../ports/index.ts';

/** What the database says; the other value where it is away while a search server answers, for what is not worth failing for. */
export async function unlessAway<T>(ask: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof DatabaseUnavailableError) return otherwise;
    throw error;
  }
}
