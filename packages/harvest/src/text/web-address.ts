import { WebUrl } from '@commonhold/schemas/text';

export interface FoundAddress {
  readonly url: WebUrl;
  /** The text was mended: a scheme added or put right. */
  readonly isMended: boolean;
  readonly start: number;
  readonly end: number;
}

const schemed = String.raw`(?:https?|htpps?|htttps?|ttps?)(?:\s?:\s?\/{1,3}|\/\/)`;
/** An address in running text: a scheme, or `www.`, and everything up to a blank or a quote. */
const inText = new RegExp(
  String.raw`(?:${schemed}|(?<![\w.@/-])www\.)[^\s<>"“”«»|]{1,2100}`,
  'giu',
);
/** A whole text that is a host name, perhaps with a path: `energyaccessexplorer.org`. */
const bareHost =
  /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,5}(?:[a-z]{2,24})(?::\d{1,5})?(?:[/?#][^\s]{0,2000})?$/iu;
const fileEndings = /\.(?:md|txt|pdf|html?|json|ya?ml|csv|zip|py|js|ts|rst|xml|php|docx?|xlsx?)$/iu;

/**
 * Every web address of a text, in order, with its place. A missing or misspelt scheme is mended with
 * `https://`; stops, commas and unpaired brackets at the end are not part of an address.
 */
export function findAddresses(text: string): readonly FoundAddress[] {
  const found: FoundAddress[] = [];
  for (const match of text.matchAll(inText)) {
    let start = match.index;
    for (const piece of splitAtNextScheme(match[0])) {
      const written = withoutEnd(piece);
      const address = readAddress(written);
      if (address !== undefined) found.push({ ...address, start, end: start + written.length });
      start += piece.length;
    }
  }
  const whole = found.length === 0 ? readBareHost(text) : undefined;
  return whole === undefined ? found : [whole];
}

/** `https://a.example,https://b.example` without a blank is two addresses, and in `https://a.example,Manual` the last word is none. */
function splitAtNextScheme(run: string): readonly string[] {
  return run.split(/(?<=[^/=?&#%.\w-])(?=(?:https?:\/\/|www\.))|(?<=,)(?=\p{Lu}\p{L}*$)/iu);
}

function withoutEnd(piece: string): string {
  let address = piece;
  for (;;) {
    const last = address.at(-1) ?? '';
    const isLooseBracket =
      (last === ')' && count(address, ')') > count(address, '(')) ||
      (last === ']' && count(address, ']') > count(address, '[')) ||
      (last === '}' && count(address, '}') > count(address, '{'));
    if (!isLooseBracket && !/[.,;:!?'’‘*_~`>…]/u.test(last)) return address;
    address = address.slice(0, -1);
  }
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

function readAddress(
  written: string,
): { readonly url: WebUrl; readonly isMended: boolean } | undefined {
  const withScheme = /^www\./iu.test(written)
    ? `https://${written}`
    : written.replace(new RegExp(`^${schemed}(?:https?:/{1,2})?`, 'iu'), (scheme) =>
        /^http(?!s)/iu.test(scheme) && !/https/iu.test(scheme) ? 'http://' : 'https://',
      );
  const url = WebUrl.safeParse(withScheme);
  if (!url.success || !new URL(url.data).hostname.includes('.')) return undefined;
  return { url: url.data, isMended: withScheme !== written };
}

function readBareHost(text: string): FoundAddress | undefined {
  const trimmed = text.trim().replace(/[.,;]+$/u, '');
  if (!bareHost.test(trimmed) || fileEndings.test(trimmed.split('/')[0] ?? '')) return undefined;
  const url = WebUrl.safeParse(`https://${trimmed}`);
  if (!url.success) return undefined;
  const start = text.indexOf(trimmed);
  return { url: url.data, isMended: true, start, end: start + trimmed.length };
}
