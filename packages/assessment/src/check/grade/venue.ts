import { licenceEvidence } from '../../inventory/inventory.ts';
import type { InventoryItem } from '../../inventory/inventory.ts';
import type { Check } from '../../standard/rule.ts';
import type { Grade } from './grade.ts';

type Venues = NonNullable<Extract<Check, { kind: 'grade' }>['venues']>;

/** Open where an address of the document is at one of the venues; else what the rule says of other places. */
export function gradeByVenue(item: InventoryItem, venues: Venues): Grade | undefined {
  const { location, evidence, licences } = item.component;
  const addresses = [
    location,
    ...evidence.map(({ url }) => url),
    ...licences.flatMap(licenceEvidence).map(({ url }) => url),
  ].flatMap((url) => (url === undefined ? [] : [placeOf(url)]));
  if (addresses.some((address) => isAt(address, venues.at) && !isAt(address, venues.butNot))) {
    return 1;
  }
  return venues.elsewhere === 'partial' && addresses.length > 0 ? 0.5 : undefined;
}

/** Where the document is, for a sentence about a place that does not count. */
export function placeWords({ label, component }: InventoryItem): string {
  const url =
    component.location ?? component.evidence.find((proof) => proof.url !== undefined)?.url;
  return url === undefined ? `the ${label} has no address` : `the ${label} is at ${url}`;
}

/** Host and path without "www.", so that one place is written in one way. */
function placeOf(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/iu, '').toLowerCase();
}

function isAt(address: string, places: readonly string[]): boolean {
  return places.some((place) =>
    place.includes('/') ? address.startsWith(place) : isHost(address, place),
  );
}

function isHost(address: string, host: string): boolean {
  const [own = ''] = address.split('/', 1);
  return own === host || own.endsWith(`.${host}`);
}
