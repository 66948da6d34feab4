import ipaddr from 'ipaddr.js';

/** Whether an address may be connected to; given and answered as text, IPv4 or IPv6. */
export type AddressRule = (address: string) => boolean;

/**
 * Public addresses of single hosts, and nothing else: no loopback, private, link-local, shared or reserved network,
 * and no IPv6 form that carries an IPv4 address elsewhere (mapped, compatible, 6to4, NAT64, Teredo).
 */
export const isPublicAddress: AddressRule = (address) => {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  return parsed.range() === 'unicast' && (parsed instanceof ipaddr.IPv4 || isGivenOut(parsed));
};

/** Only 2000::/3 is given out to hosts, although more counts as unicast. Source: IANA, IPv6 address space; RFC 4291, 2.4. */
function isGivenOut(address: ipaddr.IPv6): boolean {
  return address.match(ipaddr.IPv6.parse('2000::'), 3);
}
