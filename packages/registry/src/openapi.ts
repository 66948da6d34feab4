import { generateOpenApiDocument } from 'trpc-to-openapi';
import { appRouter } from './router.ts';

/** Path under which the REST form of the procedures is served. */
export const restPath = '/api/v1';

/** The OpenAPI 3.1 description of the REST form. */
export function describeApi(baseUrl: string): ReturnType<typeof generateOpenApiDocument> {
  return generateOpenApiDocument(appRouter, {
    title: 'Commonhold',
    version: '1',
    description:
      'Register of digital public goods: records, revisions, assessments with evidence, search. Metadata is CC0-1.0. Errors are problems (RFC 9457) with a permanent kind.',
    baseUrl: `${baseUrl}${restPath}`,
    openApiVersion: '3.1.0',
    tags: ['goods', 'search', 'assessments', 'organisations', 'standards', 'statistics'],
  });
}
