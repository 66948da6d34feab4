import { readFile } from 'node:fs/promises';
import { LanguageTag } from '@commonhold/schemas/text';
import { z } from 'zod';

/** How useful a good is to whoever asked: 3 is what was sought, 2 helps, 1 is worth a look. What is not listed is of no use. */
const Grade = z.union([z.literal(1), z.literal(2), z.literal(3)]);

/** A query as one of the three users would type it, with the goods that help. */
export const JudgedQuery = z.strictObject({
  id: z.string().regex(/^[fda]-[a-z]{2}-[a-z0-9-]+$/u),
  user: z.enum(['funder', 'developer', 'agency']),
  language: LanguageTag,
  query: z.string().min(1).max(300),
  judgements: z.record(z.string(), Grade).refine((grades) => Object.keys(grades).length > 0),
});
export type JudgedQuery = z.infer<typeof JudgedQuery>;

export async function readJudgedQueries(): Promise<readonly JudgedQuery[]> {
  const text = await readFile(new URL('judgements.json', import.meta.url), 'utf8');
  return z.array(JudgedQuery).parse(JSON.parse(text));
}

/** Every fourth query: nobody looks at these while tuning, so that their figures show what others will see. */
export function isHeldOut(index: number): boolean {
  return index % 4 === 3;
}
