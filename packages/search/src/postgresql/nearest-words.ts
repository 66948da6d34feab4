import { type QueryExecutorProvider, sql } from 'kysely';
import { z } from 'zod';
import { typingDistance } from './typing-distance.ts';

const candidatesMax = 60;
const nearestMax = 5;
const lengthMin = 4;

const Rows = z.array(z.object({ word: z.string() }));

/**
 * Words of the corpus that somebody may have meant, nearest first: up to one typing error in words of 4 to 7 letters, two in
 * longer ones. Shorter words and those with digits have none.
 */
export async function nearestWords(
  db: QueryExecutorProvider,
  form: string,
): Promise<readonly string[]> {
  if (form.length < lengthMin || !/^[\p{L}\p{M}]+$/u.test(form)) return [];
  const errorsMax = form.length < 8 ? 1 : 2;
  const { rows } = await sql`
    (select word from discovery_word where word = any (${swapped(form)}::text[]))
    union
    (select word from discovery_word where word % ${form}
     order by similarity(word, ${form}) desc, word limit ${candidatesMax})`.execute(db);
  return Rows.parse(rows)
    .map(({ word }) => ({ word, distance: typingDistance(form, word, errorsMax) }))
    .filter(({ word, distance }) => distance <= errorsMax && word !== form)
    .toSorted((left, right) => left.distance - right.distance || (left.word < right.word ? -1 : 1))
    .slice(0, nearestMax)
    .map(({ word }) => word);
}

/** The word with two neighbouring letters swapped, which share too few trigrams with it to be found by them. */
function swapped(form: string): readonly string[] {
  return Array.from({ length: form.length - 1 }, (_, index) => {
    const before = form.slice(0, index);
    return `${before}${form[index + 1] ?? ''}${form[index] ?? ''}${form.slice(index + 2)}`;
  }).filter((word) => word.isWellFormed());
}
