import { contextPath, contextV1 } from '@commonhold/metadata/context';
import { type JsonLdDocument, goodToJsonLd } from '@commonhold/metadata/good';
import { toTurtle } from '@commonhold/metadata/serialise';
import { vocabularyToJsonLd } from '@commonhold/metadata/vocabulary';
import { type AssessedGood, readGood, readGoodById } from '@commonhold/registry/good';
import { GoodId, Slug } from '@commonhold/schemas/good';
import { Hono } from 'hono';
import type { Services } from '../services.ts';
import { withEtag } from './etag.ts';
import { type DataForm, formBySuffix, mediaTypes, preferredDataForm } from './negotiate.ts';
import { problemResponse } from './problem-response.ts';

/** Goods as data, by suffix and by `Accept`. Permanent ids answer 303 to the page's address. */
export function linkedDataRoutes(services: Services): Hono {
  const app = new Hono();
  const { stores } = services.api;
  app.get(contextPath, (context) =>
    withEtag(context.req.raw, JSON.stringify({ '@context': contextV1 }), {
      'content-type': 'application/ld+json',
      'cache-control': 'public, max-age=86400',
      'access-control-allow-origin': '*',
    }),
  );
  app.get('/ns/v1', async (context) =>
    dataResponse(
      context.req.raw,
      await serialise(vocabularyToJsonLd(services.config.baseUrl), 'jsonld'),
      { form: 'jsonld' },
    ),
  );
  app.get('/id/:id', async (context) => {
    const id = GoodId.safeParse(context.req.param('id'));
    const found = id.success
      ? await readGoodById(stores, id.data)
      : {
          ok: false as const,
          error: { kind: 'not-found' as const, what: 'good', id: context.req.param('id') },
        };
    if (!found.ok) return problemResponse(found.error);
    return context.redirect(`/goods/${found.value.good.slug}`, 303);
  });
  app.get('/goods/:name', async (context) => {
    const name = context.req.param('name');
    const suffix = formBySuffix(name);
    const form = suffix?.form ?? preferredDataForm(context.req.header('accept'));
    const slug = Slug.safeParse(suffix?.stem ?? name);
    const found = slug.success
      ? await readGood(stores, slug.data)
      : { ok: false as const, error: { kind: 'not-found' as const, what: 'good', id: name } };
    if (!found.ok) {
      const { error } = found;
      const headers: Record<string, string> =
        error.kind === 'moved'
          ? { location: `/goods/${error.slug}${suffix === undefined ? '' : `.${suffix.form}`}` }
          : {};
      return problemResponse(error, { ...headers, vary: 'Accept' });
    }
    return goodAnswer(context.req.raw, found.value, { services, form });
  });
  return app;
}

async function goodAnswer(
  request: Request,
  found: AssessedGood,
  options: { readonly services: Services; readonly form: DataForm },
): Promise<Response> {
  const { form, services } = options;
  const { good } = found;
  const { baseUrl } = services.config;
  const page = `${baseUrl}/goods/${good.slug}`;
  const body =
    form === 'json'
      ? JSON.stringify(found)
      : await serialise(goodToJsonLd(found, { baseUrl }), form);
  const links = [
    `<${page}>; rel="canonical"`,
    `<${page}.jsonld>; rel="alternate"; type="application/ld+json"`,
    `<${page}.ttl>; rel="alternate"; type="text/turtle"`,
    '<https://creativecommons.org/publicdomain/zero/1.0/>; rel="license"',
  ];
  return dataResponse(request, body, {
    form,
    status: good.status.kind === 'withdrawn' ? 410 : 200,
    headers: { link: links.join(', ') },
  });
}

async function serialise(
  document: JsonLdDocument,
  form: Exclude<DataForm, 'json'>,
): Promise<string> {
  return form === 'ttl' ? await toTurtle(document) : JSON.stringify(document);
}

function dataResponse(
  request: Request,
  body: string,
  options: {
    readonly form: DataForm;
    readonly status?: number;
    readonly headers?: Readonly<Record<string, string>>;
  },
): Response {
  const headers = {
    'content-type': mediaTypes[options.form],
    'cache-control': 'public, max-age=0, must-revalidate',
    'access-control-allow-origin': '*',
    vary: 'Accept',
    ...options.headers,
  };
  // What was withdrawn is answered in full each time: only a success can be held (RFC 9110, 13.1.2).
  if (options.status !== undefined && options.status !== 200) {
    return new Response(request.method === 'HEAD' ? null : body, {
      status: options.status,
      headers,
    });
  }
  return withEtag(request, body, headers);
}
