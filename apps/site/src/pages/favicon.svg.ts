import type { APIRoute } from 'astro';
import { markFile } from '../layout/mark.ts';

export const GET: APIRoute = () =>
  new Response(markFile, {
    headers: { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' },
  });
