import type { Problem } from '@commonhold/schemas/error';

const statuses = {
  'not-found': 404,
  moved: 301,
  withdrawn: 410,
  'invalid-input': 400,
  conflict: 409,
  unauthorised: 401,
  'too-large': 413,
  unavailable: 503,
  internal: 500,
} as const satisfies Record<Problem['kind'], number>;

/** A problem as `application/problem+json` (RFC 9457): what happened, and how to go on, beside the facts. */
export function problemResponse(
  problem: Problem,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const status = statuses[problem.kind];
  const { title, detail } = describeProblem(problem);
  return Response.json(
    { type: `urn:commonhold:problem:${problem.kind}`, title, status, detail, ...problem },
    {
      status,
      headers: {
        'content-type': 'application/problem+json',
        'cache-control': 'no-store',
        ...(problem.kind === 'unavailable' ? { 'retry-after': '5' } : {}),
        ...headers,
      },
    },
  );
}

/** The one table of texts for problems. */
export function describeProblem(problem: Problem): {
  readonly title: string;
  readonly detail: string;
} {
  switch (problem.kind) {
    case 'not-found':
      return {
        title: `No such ${problem.what}`,
        detail: `There is no ${problem.what} "${problem.id}". Search for it, or check the spelling.`,
      };
    case 'moved':
      return { title: 'Moved', detail: `This good has the name "${problem.slug}" now.` };
    case 'withdrawn':
      return {
        title: 'Withdrawn',
        detail: `This good was withdrawn on ${problem.at.slice(0, 10)}: ${problem.reason}`,
      };
    case 'invalid-input':
      return {
        title: 'The request is not valid',
        detail: problem.issues.map(({ path, message }) => `${path || '/'} ${message}`).join('; '),
      };
    case 'conflict':
      return {
        title: 'Conflict',
        detail: `The ${problem.what} "${problem.id}" is taken or has changed. Read the newest state and try again.`,
      };
    case 'unauthorised':
      return { title: 'Not allowed', detail: `You may not ${problem.what}.` };
    case 'too-large':
      return { title: 'Too large', detail: `At most ${problem.limitBytes} bytes are taken.` };
    case 'unavailable':
      return {
        title: 'Not available at the moment',
        detail: `The ${problem.what} does not answer. Try again in a few seconds.`,
      };
    case 'internal':
      return {
        title: 'Something went wrong here',
        detail: `The fault is ours and is in the log under "${problem.reference}".`,
      };
  }
}
