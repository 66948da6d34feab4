export { createDpgaSource } from './dpga-source.ts';
