import { ok } from '@commonhold/schemas/result';
import type { Stores, UnitOfWork } from '../ports/index.ts';

export type Registry = () => UnitOfWork;

/** Does one thing with the goods, in a transaction of its own. */
export async function write<T>(
  registry: Registry,
  work: (goods: Stores['goods']) => Promise<T>,
): Promise<T> {
  const done = await registry().transaction(async ({ goods }) => ok(await work(goods)));
  if (!done.ok) throw new Error('Work that returns ok was not committed');
  return done.value;
}
