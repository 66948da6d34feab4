import type { InventoryItem } from '../../inventory/inventory.ts';
import { onceFor } from '../../standard/once-for.ts';
import type { Check } from '../../standard/rule.ts';
import type { Grade } from './grade.ts';

type Venues = NonNullable<Extract<Check, { kind: 'grade' }>['venues']>;

/** Open where an address of the document is at one of the venues; else what the rule says of other places. */
export function gradeByVenue(item: InventoryItem, venues: Venues): Grade | undefined {
  let hasAddress = false;
  for (const url of addressesOf(item)) {
    const place = placeOf(url);
    if (isAt(place, venues.at) && !isAt(place, venues.butNot)) return 1;
    hasAddress = true;
  }
  return venues.elsewhere === 'partial' && hasAddress ? 0.5 : undefined;
}

/** The addresses of a document, those that prove its licence included. */
function addressesOf(item: InventoryItem): readonly string[] {
  const urls = item.evidence.flatMap(({ url }) => url ?? []);
  const { location } = item.component;
  return location === undefined ? urls : [location, ...urls];
}

/** Where the document is, for a sentence about a place that does not count. */
export function placeWords({ label, component }: InventoryItem): string {
  const url =
    component.location ?? component.evidence.find((proof) => proof.url !== undefined)?.url;
  return url === undefined ? `the ${label} has no address` : `the ${label} is at ${url}`;
}

interface Place {
  readonly host: string;
  /** Host and path without "www.", so that one place is written in one way. */
  readonly address: string;
}

function placeOf(url: string): Place {
  const address = url.replace(/^https?:\/\/(?:www\.)?/iu, '').toLowerCase();
  const end = address.indexOf('/');
  return { address, host: end === -1 ? address : address.slice(0, end) };
}

function isAt({ address, host }: Place, places: readonly string[]): boolean {
  const { hosts, paths } = sorted(places);
  if (hosts.has(host)) return true;
  for (let dot = host.indexOf('.'); dot !== -1; dot = host.indexOf('.', dot + 1)) {
    if (hosts.has(host.slice(dot + 1))) return true;
  }
  return paths.some((path) => address.startsWith(path));
}

/** Hosts, each with its subdomains, apart from those of which only a path counts. */
const sorted = onceFor((places: readonly string[]) => ({
  hosts: new Set(places.filter((place) => !place.includes('/'))),
  paths: places.filter((place) => place.includes('/')),
}));
