/** The forms in which the host serves a good, by suffix of its address. */
export function goodFormats(slug: string): readonly {
  readonly name: string;
  readonly type: string;
  readonly href: string;
}[] {
  return [
    { name: 'JSON-LD', type: 'application/ld+json', href: `/goods/${slug}.jsonld` },
    { name: 'Turtle', type: 'text/turtle', href: `/goods/${slug}.ttl` },
    { name: 'JSON', type: 'application/json', href: `/goods/${slug}.json` },
  ];
}
