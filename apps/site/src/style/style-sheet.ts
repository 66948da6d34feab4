import { createHash } from 'node:crypto';
import css from './site.css?inline';

/** The one style sheet, under an address that changes with its content and may be cached for ever. */
export const styleSheet = {
  css,
  href: `/style-${createHash('sha256').update(css).digest('hex').slice(0, 12)}.css`,
} as const;
