import { defineMiddleware } from 'astro:middleware';
import { readerOf } from './language/reader.ts';

/** Says in which language a page is, and that it depends on what the browser asks for. */
export const onRequest = defineMiddleware(async ({ url, request }, next) => {
  const response = await next();
  if (response.headers.get('content-type')?.startsWith('text/html') === true) {
    response.headers.set('content-language', readerOf({ url, headers: request.headers }).language);
    response.headers.append('vary', 'Accept-Language');
  }
  return response;
});
