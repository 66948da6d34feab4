/**
 * How many typing errors lie between two words: a letter left out, added, replaced, or swapped with its neighbour
 * (optimal string alignment). Counts no further than `distanceMax + 1`.
 */
export function typingDistance(left: string, right: string, distanceMax: number): number {
  const tooFar = distanceMax + 1;
  if (Math.abs(left.length - right.length) > distanceMax) return tooFar;
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const isSame = left[row - 1] === right[column - 1];
      const isSwapped =
        row > 1 &&
        column > 1 &&
        left[row - 1] === right[column - 2] &&
        left[row - 2] === right[column - 1];
      current.push(
        Math.min(
          at(last, column) + 1,
          at(current, column - 1) + 1,
          at(last, column - 1) + (isSame ? 0 : 1),
          isSwapped ? at(beforeLast, column - 2) + 1 : tooFar,
        ),
      );
    }
    if (Math.min(...current) > distanceMax) return tooFar;
    beforeLast = last;
    last = current;
  }
  return Math.min(at(last, right.length), tooFar);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
