import type { describeApi } from '@commonhold/registry/openapi';
import { html } from 'hono/html';
import { z } from 'zod';

/** The API's description as a page that people can read, without a script. */
export async function apiPage(document: ReturnType<typeof describeApi>): Promise<string> {
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item ?? {}).map(([method, described]: [string, unknown]) => ({
      path,
      method,
      operation: Operation.parse(described),
    })),
  );
  const page = await html`<!doctype html>
    <html lang="en" dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>API — Commonhold</title>
        <link rel="stylesheet" href="/api/api.css" />
      </head>
      <body>
        <main>
          <p><a href="/">Commonhold</a></p>
          <h1>The API of Commonhold</h1>
          <p>
            Everything that the pages show, as JSON, without a key. All metadata is CC0-1.0. The
            formal description is <a href="/api/openapi.json">OpenAPI 3.1</a>. Answers carry an
            <code>ETag</code>; ask again with <code>If-None-Match</code>. Lists name their next page
            in <code>nextCursor</code> and in a <code>Link</code> header. Errors are problems (RFC
            9457) with a permanent <code>kind</code>.
          </p>
          ${operations.map(({ path, method, operation }) => operationSection(path, method, operation))}
        </main>
      </body>
    </html>`;
  // Hono's markup is a String object, which digests do not take.
  return page.toString();
}

const Operation = z.looseObject({
  summary: z.string().default(''),
  parameters: z.array(z.unknown()).default([]),
});
type Operation = z.infer<typeof Operation>;

function operationSection(path: string, method: string, operation: Operation) {
  const parameters = operation.parameters.flatMap(toParameter);
  return html`<section>
    <h2><code>${method.toUpperCase()} /api/v1${path}</code></h2>
    <p>${operation.summary}</p>
    ${
      parameters.length === 0
        ? ''
        : html`<dl>
            ${parameters.map(
              ({ name, place, isRequired }) =>
                html`<dt><code>${name}</code></dt>
                  <dd>${isRequired ? 'required' : 'optional'}, in the ${place}</dd>`,
            )}
          </dl>`
    }
  </section>`;
}

function toParameter(parameter: unknown) {
  if (typeof parameter !== 'object' || parameter === null) return [];
  if (!('name' in parameter) || !('in' in parameter)) return [];
  return [
    {
      name: String(parameter.name),
      place: String(parameter.in),
      isRequired: 'required' in parameter && parameter.required === true,
    },
  ];
}
