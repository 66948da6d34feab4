import type { WebUrl } from '@commonhold/schemas/text';
import type { NoticeBook } from '../source/notice-book.ts';
import { findAddresses } from '../text/web-address.ts';
import type { MotRule } from './notice-rules.ts';
import type { Release } from './release.ts';

export interface ModelAddresses {
  readonly repository: WebUrl | undefined;
  readonly hub: WebUrl | undefined;
}

/** The addresses of a model's code and of its page on the hub. What is not an address is left out with a notice. */
export function mapAddresses(release: Release, book: NoticeBook<MotRule>): ModelAddresses {
  return {
    repository: readAddress(release.repository, 'release.repository', book),
    hub:
      readHubName(release.huggingface, book) ??
      readAddress(release.huggingface, 'release.huggingface', book),
  };
}

/** `mistralai/Mixtral-8x7B-v0.1`: the name of a model on the hub without the hub's address. */
function readHubName(served: string | undefined, book: NoticeBook<MotRule>): WebUrl | undefined {
  const name = served?.trim() ?? '';
  if (!/^[A-Za-z0-9][\w.-]{0,95}\/[A-Za-z0-9][\w.-]{0,95}$/u.test(name)) return undefined;
  const url = `https://huggingface.co/${name}`;
  book.add('mot.address-mended', 'release.huggingface', { original: name, found: url });
  return url;
}

function readAddress(
  served: string | undefined,
  field: string,
  book: NoticeBook<MotRule>,
): WebUrl | undefined {
  if (served === undefined) return undefined;
  const [address] = findAddresses(served);
  if (address === undefined || isContradicted(served, address.url)) {
    book.add('mot.address-unreadable', field, { original: served });
    return undefined;
  }
  if (address.url !== served.trim()) {
    book.add('mot.address-mended', field, { original: served, found: address.url });
  }
  return address.url;
}

/** Titles copied from a search engine end in the host of the page; where it is another host, the address is a wrong guess. */
function isContradicted(served: string, url: WebUrl): boolean {
  const host = /\(([a-z0-9-]+(?:\.[a-z0-9-]+)+)\)\s*$/iu.exec(served)?.[1]?.toLowerCase();
  return host !== undefined && !new URL(url).hostname.endsWith(host);
}
