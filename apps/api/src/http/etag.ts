import { createHash } from 'node:crypto';

/** A body with a strong ETag of its bytes; 304 where the caller holds the same (RFC 9110, 13.1.2). */
export function withEtag(
  request: Request,
  body: string,
  headers: Readonly<Record<string, string>>,
): Response {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  const held = request.headers.get('if-none-match');
  const isHeld =
    held !== null && held.split(',').some((tag) => tag.trim().replace(/^W\//u, '') === etag);
  if (isHeld) return new Response(null, { status: 304, headers: { ...headers, etag } });
  return new Response(request.method === 'HEAD' ? null : body, { headers: { ...headers, etag } });
}
