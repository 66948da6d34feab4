import { defineMiddleware } from 'astro:middleware';
import { readerOf } from './language/reader.ts';

/** Says in which language a page is, and that it depends on what the browser asks for. */
export const onRequest = defineMiddleware(async ({ url, request }, next) => {
  const response = await next();
  if (response.headers.get('content-type')?.startsWith('text/html') === true) {
    response.headers.set('content-language', readerOf({ url, headers: request.headers }).language);
    response.headers.set('content-type', 'text/html; charset=utf-8');
    // The same address answers data where the request asks for it.
    response.headers.append('vary', 'Accept, Accept-Language');
  }
  return response;
});
