import type { SearchFilters } from '@commonhold/schemas/discovery';
import { activationMessages } from '../activation/activation-messages.ts';
import type { Reader } from '../language/reader.ts';

export interface RangeChoice {
  readonly value: string;
  readonly label: string;
  readonly isSelected: boolean;
}

const billion = 1_000_000_000;
const parameterCounts = [0.1, 0.5, 1, 3, 7, 13, 30, 70, 200, 500].map((count) => count * billion);
const gibibyte = 1024 ** 3;
/** The classes of hardware that the page on activation tells, by the memory that a model may fill. */
const hardware = [
  ['laptop', 6],
  ['gpu-8', 8],
  ['gpu-24', 24],
  ['gpu-48', 48],
  ['gpu-80', 80],
  ['node-640', 640],
] as const;

type Bound = 'parameterCountMin' | 'parameterCountMax' | 'memoryBytesMax';

/** What a bound can be set to, smallest first; a bound that an address gives is one of them, whatever it is. */
export function rangeChoices(
  reader: Reader,
  filters: SearchFilters,
  bound: Bound,
): readonly RangeChoice[] {
  const chosen = filters[bound];
  const choices = new Map(
    bound === 'memoryBytesMax' ? memoryChoices(reader) : parameterChoices(reader),
  );
  if (chosen !== undefined && !choices.has(chosen)) {
    const { bytes, bigNumber } = reader.format;
    choices.set(chosen, (bound === 'memoryBytesMax' ? bytes : bigNumber)(chosen));
  }
  return [...choices]
    .toSorted(([left], [right]) => left - right)
    .map(([value, label]) => ({ value: String(value), label, isSelected: value === chosen }));
}

function parameterChoices({ format }: Reader): readonly (readonly [number, string])[] {
  return parameterCounts.map((count) => [count, format.bigNumber(count)]);
}

function memoryChoices(reader: Reader): readonly (readonly [number, string])[] {
  const names = activationMessages[reader.language].hardwareClass;
  return hardware.map(([id, gibibytes]) => [gibibytes * gibibyte, names[id] ?? id]);
}
