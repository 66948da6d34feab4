import type { Fetched } from '../guarded-fetch/index.ts';
import { licenceTextLengthMax } from '../licence-text/recognise-licence.ts';
import { type Ask, type Unseen, isSuccess, reasonOfStatus, saysGone } from './look-at.ts';
import { type RepositoryPlaces, fileAddressOf, findPlaces } from './repository-places.ts';

export type FoundFile =
  | { readonly kind: 'text'; readonly text: string; readonly fileUrl: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unknown'; readonly reason: string }
  | { readonly kind: 'put-off' };

/** As people name the file, the most usual first. */
const fileNames = [
  'LICENSE',
  'LICENSE.md',
  'LICENSE.txt',
  'COPYING',
  'LICENCE',
  'LICENCE.md',
  'LICENCE.txt',
  'License.txt',
  'LICENSE-APACHE',
  'LICENSE-MIT',
];

/** The file at the address; where the address is that of a repository, the file in it that bears a usual name. */
export async function findLicenceFile(ask: Ask, url: string): Promise<FoundFile> {
  const { page, file } = findPlaces(url);
  return page === url && file !== undefined
    ? await findInRepository(ask, { page, file })
    : await read(ask, fileAddressOf(url));
}

async function findInRepository(
  ask: Ask,
  { page, file }: Required<Pick<RepositoryPlaces, 'page' | 'file'>>,
): Promise<FoundFile> {
  for (const name of fileNames) {
    const found = await read(ask, file(name));
    if (found.kind !== 'missing') return found;
  }
  // Where the repository itself is away, that it has no licence file says nothing.
  const whole = await ask(page, { method: 'HEAD' });
  if (!whole.ok) return toFound(whole.error);
  const { status } = whole.value;
  return isSuccess(status)
    ? { kind: 'missing' }
    : { kind: 'unknown', reason: reasonOfStatus(status) };
}

async function read(ask: Ask, fileUrl: string): Promise<FoundFile> {
  const answer = await ask(fileUrl);
  return answer.ok ? textOf(answer.value, fileUrl) : toFound(answer.error);
}

function toFound(error: Unseen): FoundFile {
  return error === 'put-off' ? { kind: 'put-off' } : { kind: 'unknown', reason: error.reason };
}

function textOf({ status, contentType = 'text/plain', text }: Fetched, fileUrl: string): FoundFile {
  if (saysGone(status)) return { kind: 'missing' };
  if (!isSuccess(status)) return { kind: 'unknown', reason: reasonOfStatus(status) };
  if (/\bhtml\b/iu.test(contentType) || /^\s*<(?:!doctype|html)\b/iu.test(text)) {
    return { kind: 'unknown', reason: 'web-page' };
  }
  if (/[\0\uFFFD]/u.test(text.slice(0, 10_000))) return { kind: 'unknown', reason: 'no-text' };
  return text.length > licenceTextLengthMax
    ? { kind: 'unknown', reason: 'too-large' }
    : { kind: 'text', text, fileUrl };
}
