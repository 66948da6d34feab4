export { createMotSource } from './mot-source.ts';
