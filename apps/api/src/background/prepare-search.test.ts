import { expect, test, vi } from 'vitest';
import { createLogger } from '../logger.ts';
import { prepareSearch } from './prepare-search.ts';

const logger = createLogger('silent');
const unused = () => Promise.reject(new Error('not asked'));

function searchThatPrepares(prepare: () => Promise<void>) {
  return {
    prepare,
    search: unused,
    countValues: unused,
    queryNear: unused,
    valuesLike: unused,
    goodsLike: unused,
  };
}

test('a database that cannot be read now is told to operators and stops nothing', async () => {
  const warn = vi.spyOn(logger, 'warn');
  const error = new Error('the connection ended');
  await prepareSearch({ ownSearch: searchThatPrepares(() => Promise.reject(error)), logger });
  expect(warn).toHaveBeenCalledWith({ err: error }, expect.any(String));
});
