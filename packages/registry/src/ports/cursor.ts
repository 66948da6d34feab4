import { z } from 'zod';

/** The place after which the next page begins, as an opaque word for addresses. */
export function toCursor(key: string): string {
  return Buffer.from(key, 'utf8').toString('base64url');
}

/** @returns undefined where the cursor is none that `toCursor` gave for such a key. */
export function fromCursor(cursor: string, key: z.ZodType<string>): string | undefined {
  const parsed = key.safeParse(Buffer.from(cursor, 'base64url').toString('utf8'));
  return parsed.success && toCursor(parsed.data) === cursor ? parsed.data : undefined;
}

/** A cursor in an input: one that a page of such keys gave. */
export function cursorOf(key: z.ZodType<string>) {
  return z
    .string()
    .max(500)
    .refine((cursor) => fromCursor(cursor, key) !== undefined, {
      error: 'is no cursor of this list; take nextCursor of the page before, or leave it out',
    });
}
