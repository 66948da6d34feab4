import { z } from 'zod';

/** What the worker is started with. `create` makes an empty cluster and ends; `serve` answers on the socket. */
export const WorkerTask = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('create'), folder: z.string() }),
  z.object({ kind: z.literal('serve'), folder: z.string(), socketPath: z.string() }),
]);
export type WorkerTask = z.infer<typeof WorkerTask>;

/** What the worker reports. `broken` is the last thing it says: it stands still from then on. */
export const WorkerReport = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('closed') }),
  z.object({ kind: z.literal('broken'), reason: z.string() }),
]);
export type WorkerReport = z.infer<typeof WorkerReport>;

/** The only thing a running worker is told. */
export const closeRequest = 'close';
