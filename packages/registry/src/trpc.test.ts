import { initTRPC } from '@trpc/server';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { asChecked } from './trpc.ts';

const Answer = z.object({ name: z.string() });

test('an answer that was checked where it came in is described, and given as it is', async () => {
  const answer = { name: 'a good' };
  const { procedure, router } = initTRPC.create();
  const served = router({
    checked: procedure.output(Answer).query(() => answer),
    asChecked: procedure.output(asChecked(Answer)).query(() => answer),
  });
  const caller = served.createCaller({});
  expect(await caller.checked()).not.toBe(answer);
  expect(await caller.asChecked()).toBe(answer);
  expect(z.toJSONSchema(asChecked(Answer))).toEqual(z.toJSONSchema(Answer));
});
