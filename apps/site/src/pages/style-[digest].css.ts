import type { APIRoute } from 'astro';
import { styleSheet } from '../style/style-sheet.ts';

/** The style sheet. An address of another version gets the current one, not to be kept. */
export const GET: APIRoute = ({ url }) =>
  new Response(styleSheet.css, {
    headers: {
      'content-type': 'text/css; charset=utf-8',
      'cache-control':
        url.pathname === styleSheet.href ? 'public, max-age=31536000, immutable' : 'no-cache',
    },
  });
