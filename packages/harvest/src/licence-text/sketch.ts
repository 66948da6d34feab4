/** The pairs of neighbouring words of a text, as numbers in ascending order. */
export type Sketch = Uint32Array;

export function sketchOf(words: string): Sketch {
  const list = words.split(' ');
  const pairs = new Set<number>();
  for (let index = 1; index < list.length; index += 1) {
    pairs.add(numberOf(`${list[index - 1]} ${list[index]}`));
  }
  return Uint32Array.from(pairs).toSorted();
}

/** How alike two texts are, 0 to 1: the Sørensen–Dice coefficient of their pairs of words. Linear in both. */
export function likeness(left: Sketch, right: Sketch): number {
  const size = left.length + right.length;
  if (size === 0) return 0;
  let shared = 0;
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    const [one = 0, other = 0] = [left[i], right[j]];
    if (one === other) shared += 1;
    if (one <= other) i += 1;
    if (other <= one) j += 1;
  }
  return (2 * shared) / size;
}

/** FNV-1a, 32 bits. */
function numberOf(text: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01_00_01_93);
  }
  return hash >>> 0;
}
