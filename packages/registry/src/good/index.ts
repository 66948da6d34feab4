export type { GoodPage, GoodQuery, GoodStore, GoodStoreError, SlugTarget } from './ports.ts';
