import type { APIRoute } from 'astro';

/** Goods are listed by the search. */
export const GET: APIRoute = ({ url, redirect }) => redirect(`/search${url.search}`, 301);
