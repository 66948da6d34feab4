/** The host of an address, without `www.`; the address itself where it is none. */
export function hostOf(address: string): string {
  return URL.parse(address)?.hostname.replace(/^www\./u, '') ?? address;
}

/** An address short enough to read: host and path, without protocol and final slash. */
export function shortAddress(address: string): string {
  const url = URL.parse(address);
  if (url === null) return address;
  return `${hostOf(address)}${url.pathname.replace(/\/$/u, '')}`;
}
