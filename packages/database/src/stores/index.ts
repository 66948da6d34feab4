export { createUnitOfWork } from './create-unit-of-work.ts';
