/// <reference types="astro/client" />

declare namespace App {
  /** What the host passes with each request. */
  interface Locals {
    readonly client: import('@commonhold/client/client').CommonholdClient;
    /** Public address of this registry, without a slash at the end. */
    readonly baseUrl: string;
    /** For the data blocks, where the host's content security policy asks for one. */
    readonly cspNonce?: string;
  }
}

/** Of the Network Information API, which not every browser has. */
interface Navigator {
  readonly connection?: { readonly saveData?: boolean };
}
