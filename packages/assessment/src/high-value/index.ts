export { assessHighValue } from './assess-high-value.ts';
export type { HighValueStanding } from './assess-high-value.ts';
