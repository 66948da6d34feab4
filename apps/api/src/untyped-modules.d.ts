/** Connect-style middleware; the package's own types ask for Express, of which nothing is used here. */
declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http';
  export default function compression(options: {
    readonly threshold: number;
  }): (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
}

/** The built site; it has no types of its own. */
declare module '@commonhold/site/handler' {
  import type { IncomingMessage, ServerResponse } from 'node:http';
  export function handler(
    request: IncomingMessage,
    response: ServerResponse,
    next: (error?: unknown) => void,
    locals: object,
  ): void;
}
