/**
 * The first `count` of many numbers in the given order, without sorting all: a heap of the best so far, whose worst is
 * at its top.
 */
export function topOf(
  numbers: Int32Array,
  count: number,
  compare: (left: number, right: number) => number,
): readonly number[] {
  if (numbers.length <= 2 * count) return Array.from(numbers).toSorted(compare).slice(0, count);
  const heap: number[] = [];
  for (const number of numbers) {
    if (heap.length < count) {
      heap.push(number);
      rise(heap, compare);
    } else if (compare(number, heap[0] ?? number) < 0) {
      heap[0] = number;
      sink(heap, compare);
    }
  }
  return heap.toSorted(compare);
}

function rise(heap: number[], compare: (left: number, right: number) => number): void {
  let place = heap.length - 1;
  while (place > 0) {
    const parent = (place - 1) >> 1;
    if (compare(heap[place] ?? 0, heap[parent] ?? 0) <= 0) return;
    swap(heap, place, parent);
    place = parent;
  }
}

function sink(heap: number[], compare: (left: number, right: number) => number): void {
  let place = 0;
  for (;;) {
    const left = 2 * place + 1;
    if (left >= heap.length) return;
    const right = left + 1;
    const isRightWorse = right < heap.length && compare(heap[right] ?? 0, heap[left] ?? 0) > 0;
    const worst = isRightWorse ? right : left;
    if (compare(heap[worst] ?? 0, heap[place] ?? 0) <= 0) return;
    swap(heap, place, worst);
    place = worst;
  }
}

function swap(heap: number[], one: number, other: number): void {
  const held = heap[one] ?? 0;
  heap[one] = heap[other] ?? 0;
  heap[other] = held;
}
