import { afterAll, beforeAll } from 'vitest';
import type { UnitOfWork } from '../ports/index.ts';

export interface OpenedRegistry extends AsyncDisposable {
  readonly unitOfWork: UnitOfWork;
}

/** Opens an empty registry. */
export type OpenRegistry = () => Promise<OpenedRegistry>;

/** Opens a registry for all tests of the surrounding `describe`, and closes it after them. */
export function useRegistry(open: OpenRegistry): () => UnitOfWork {
  let opened: OpenedRegistry | undefined;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(async () => {
    await opened?.[Symbol.asyncDispose]();
  });
  return () => {
    if (opened === undefined) throw new Error('The registry is not open');
    return opened.unitOfWork;
  };
}
