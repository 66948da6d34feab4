import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { buildConnector } from 'undici';
import type { AddressRule } from './address-rule.ts';

/** Finds all addresses of a host name. */
export type Resolve = (hostname: string) => Promise<readonly string[]>;

/** Thrown into the connection by the guard; `guardedFetch` makes a value of it. */
export class RefusedAddressError extends Error {
  override readonly name = 'RefusedAddressError';
  readonly address: string;
  constructor(address: string) {
    super(`${address} is no public address`);
    this.address = address;
  }
}

/** All addresses of a name, by the system's resolver. */
export const resolveBySystem: Resolve = async (hostname) =>
  (await lookup(hostname, { all: true })).map(({ address }) => address);

/**
 * Connects only to addresses that the rule allows, and to exactly the address that was checked: a name that resolves
 * to something else a moment later gains nothing. Literal addresses never reach a resolver, so they are checked here
 * as well. Where one of several addresses is refused, the name is.
 */
export function createGuardedConnector(guard: {
  readonly isAllowed: AddressRule;
  readonly resolve: Resolve;
  readonly timeoutMs: number;
}): buildConnector.connector {
  const connect = buildConnector({ timeout: guard.timeoutMs });
  return (options, callback) => {
    const hostname = options.hostname.replace(/^\[|\]$/gu, '');
    chooseAddress(hostname, guard).then(
      (address) =>
        connect(
          {
            ...options,
            hostname: address,
            // The certificate is that of the name; an address has no server name.
            ...(isIP(hostname) === 0 ? { servername: hostname } : {}),
          },
          callback,
        ),
      // The library's connectors answer by callback, as sockets do.
      // oxlint-disable-next-line promise/no-callback-in-promise
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), null),
    );
  };
}

async function chooseAddress(
  hostname: string,
  guard: { readonly isAllowed: AddressRule; readonly resolve: Resolve },
): Promise<string> {
  const addresses = isIP(hostname) === 0 ? await guard.resolve(hostname) : [hostname];
  const refused = addresses.find((address) => !guard.isAllowed(address));
  if (refused !== undefined) throw new RefusedAddressError(refused);
  const [address] = addresses;
  if (address === undefined) throw new RefusedAddressError(hostname);
  return address;
}
