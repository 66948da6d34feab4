/** Random choices that come out the same in every run from the same seed. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number from 0 up to, not including, the end. */
  below(end: number): number;
  isTrue(probability: number): boolean;
  /** Throws where there is nothing to choose from. */
  pick<T>(values: readonly T[]): T;
}

/** Source: the generator sfc32 of PractRand, C. Doty-Humphrey, public domain. */
export function createRandom(seed: number): Random {
  let [a, b, c, counter] = [0x9e37_79b9, 0x243f_6a88, seed | 0, 1];
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  // The first numbers still show the seed.
  for (let round = 0; round < 20; round += 1) next();
  const below = (end: number) => Math.floor(next() * end);
  return {
    next,
    below,
    isTrue: (probability) => next() < probability,
    pick: (values) => {
      const value = values[below(values.length)];
      if (value === undefined) throw new Error('There is nothing to choose from');
      return value;
    },
  };
}

/**
 * Things of which few are met often and most once, as with publishers and names: each time a new one with the given
 * probability, else one that was met before, the more likely the more often it was (Simon's process).
 */
export function createLongTail<T>(
  random: Random,
  newShare: number,
  { met, make }: { readonly met: readonly T[]; readonly make: (number: number) => T },
): () => T {
  const drawn = [...met];
  let made = 0;
  return () => {
    const isNew = drawn.length === 0 || random.isTrue(newShare);
    const one = isNew ? make(made++) : random.pick(drawn);
    drawn.push(one);
    return one;
  };
}
