export { openLocalWeb } from './local-web.ts';
export type { LocalPage, LocalWeb } from './local-web.ts';
