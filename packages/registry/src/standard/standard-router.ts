import { StandardDescription, StandardId, StandardSummary } from '@commonhold/schemas/assessment';
import { LicenceAnswer } from '@commonhold/schemas/licence';
import { err, ok } from '@commonhold/schemas/result';
import { bounds } from '@commonhold/schemas/text';
import { z } from 'zod';
import { procedure, router, valueOrThrow } from '../trpc.ts';

const tags = ['standards'];

export const standardRouter = router({
  list: procedure
    .meta({
      openapi: {
        method: 'GET',
        path: '/standards',
        tags,
        summary: 'Every version of every standard',
      },
    })
    .input(z.object({}))
    .output(z.object({ items: z.array(StandardSummary).readonly() }))
    .query(({ ctx }) => ({ items: ctx.standards.list() })),

  get: procedure
    .meta({
      openapi: { method: 'GET', path: '/standards/{id}', tags, summary: 'What a standard asks' },
    })
    .input(z.object({ id: StandardId, version: z.string().max(40).optional() }))
    .output(StandardDescription)
    .query(({ ctx, input }) => {
      const standard = ctx.standards.get(input.id, input.version);
      const id = input.version === undefined ? input.id : `${input.id} ${input.version}`;
      return valueOrThrow(
        standard === undefined ? err({ kind: 'not-found', what: 'standard', id }) : ok(standard),
      );
    }),
});

export const licenceRouter = router({
  get: procedure
    .meta({
      openapi: {
        method: 'GET',
        path: '/licences',
        tags,
        summary: 'What an SPDX licence expression allows, in plain words',
      },
    })
    .input(z.object({ expression: z.string().trim().min(1).max(bounds.sentenceLengthMax) }))
    .output(LicenceAnswer)
    .query(({ ctx, input }) => {
      const answer = ctx.standards.licence(input.expression);
      return valueOrThrow(
        answer === undefined
          ? err({ kind: 'not-found', what: 'licence', id: input.expression })
          : ok(answer),
      );
    }),
});
