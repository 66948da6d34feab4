/** The forms in which a good can be had. */
export const mediaTypes = {
  html: 'text/html; charset=utf-8',
  jsonld: 'application/ld+json',
  ttl: 'text/turtle; charset=utf-8',
  json: 'application/json',
} as const;
export type Form = keyof typeof mediaTypes;
export type DataForm = Exclude<Form, 'html'>;

const formsByMediaType: Readonly<Record<string, Form>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'application/ld+json': 'jsonld',
  'text/turtle': 'ttl',
  'application/json': 'json',
};

/** `olmo.ttl` asks for Turtle of `olmo`. */
export function formBySuffix(
  name: string,
): { readonly stem: string; readonly form: DataForm } | undefined {
  for (const form of ['jsonld', 'ttl', 'json'] as const) {
    if (name.endsWith(`.${form}`)) return { stem: name.slice(0, -form.length - 1), form };
  }
  return undefined;
}

/**
 * What the `Accept` header likes best of the forms there are (RFC 9110, 12.5.1). A page where the header is
 * absent, takes anything, or takes nothing that there is.
 */
export function preferredForm(accept: string | undefined): Form {
  if (accept === undefined) return 'html';
  const best = accept
    .split(',')
    .map(parseRange)
    .filter(({ quality }) => quality > 0)
    .toSorted((left, right) => right.quality - left.quality)
    .find(({ type }) => type in formsByMediaType || type.endsWith('/*'));
  return (best === undefined ? undefined : formsByMediaType[best.type]) ?? 'html';
}

function parseRange(range: string): { readonly type: string; readonly quality: number } {
  const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  const parsed = quality === undefined ? 1 : Number(quality);
  return { type, quality: Number.isFinite(parsed) ? parsed : 0 };
}

/** The same for a request that is known to want data; JSON-LD where it does not say which. */
export function preferredDataForm(accept: string | undefined): DataForm {
  const form = preferredForm(accept);
  return form === 'html' ? 'jsonld' : form;
}
