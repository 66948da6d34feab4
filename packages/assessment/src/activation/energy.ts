import type { EnergyFigure } from '@commonhold/schemas/good';

/** A published figure in the one unit of its kind, with the figure as it was published. */
export interface NormalisedFigure {
  readonly activity: EnergyFigure['activity'];
  readonly quantity: number;
  readonly unit: 'kWh' | 'kgCO2e';
  readonly published: EnergyFigure;
}

/** Factors to kilowatt-hours and to kilograms of CO2 equivalent. A megajoule is 1/3.6 kWh. Source: SI Brochure, 9th edition, table 8. */
const factors = {
  kWh: { unit: 'kWh', factor: 1 },
  MWh: { unit: 'kWh', factor: 1_000 },
  MJ: { unit: 'kWh', factor: 1 / 3.6 },
  gCO2e: { unit: 'kgCO2e', factor: 0.001 },
  kgCO2e: { unit: 'kgCO2e', factor: 1 },
  tCO2e: { unit: 'kgCO2e', factor: 1_000 },
} as const satisfies Record<
  EnergyFigure['unit'],
  { readonly unit: NormalisedFigure['unit']; readonly factor: number }
>;

/** Turns a figure into kWh or kg CO2e, rounded to twelve significant digits so that 0.1 g stays 0.0001 kg. */
export function normaliseEnergy(published: EnergyFigure): NormalisedFigure {
  const { unit, factor } = factors[published.unit];
  return {
    activity: published.activity,
    quantity: Number((published.quantity * factor).toPrecision(12)),
    unit,
    published,
  };
}

/**
 * Whether a figure for the carbon of training is too small to be true: under a kilogram for more than 10^21
 * operations. Cards give grams where others give kilograms, and the two are often mistaken for each other.
 */
export function isImplausiblySmall(
  figure: NormalisedFigure,
  trainingComputeFlop: number | undefined,
): boolean {
  return (
    figure.unit === 'kgCO2e' &&
    figure.activity === 'training' &&
    figure.quantity < 1 &&
    (trainingComputeFlop ?? 0) > 1e21
  );
}
