import { createHash } from 'node:crypto';
import type { EvidenceCollector } from '@commonhold/registry/evidence';
import type { LicenceFileCheck } from '@commonhold/schemas/evidence';
import type { RecogniseLicence, Recognition } from '../licence-text/recognise-licence.ts';
import { findLicenceFile } from './find-licence-file.ts';
import { type CollectorDeps, createAsk } from './look-at.ts';

/**
 * Reads the licence file at an address, or in the repository at an address, and says which licence it is.
 * Only texts are read: a page about a licence is not the licence.
 */
export function createLicenceFileCollector({
  web,
  now,
  recognise,
}: CollectorDeps & { readonly recognise: RecogniseLicence }): EvidenceCollector<LicenceFileCheck> {
  return {
    async check(url, signal) {
      const found = await findLicenceFile(createAsk(web, signal), url);
      const look = { kind: 'licence-file', url, checkedAt: now().toISOString() } as const;
      switch (found.kind) {
        case 'put-off':
          return undefined;
        case 'missing':
          return { ...look, outcome: 'missing' };
        case 'unknown':
          return { ...look, outcome: 'unknown', reason: found.reason };
        case 'text':
          return { ...look, ...fileFacts(url, found), ...outcomeOf(await recognise(found.text)) };
      }
    },
  };
}

function fileFacts(
  url: string,
  { text, fileUrl }: { readonly text: string; readonly fileUrl: string },
) {
  return {
    ...(fileUrl === url ? {} : { fileUrl }),
    sha256: createHash('sha256').update(text).digest('hex'),
  };
}

function outcomeOf(recognition: Recognition) {
  if (recognition.kind === 'recognised') {
    const { expressions, by } = recognition;
    return { outcome: 'recognised', expressions, by } as const;
  }
  const { nearest } = recognition;
  return { outcome: 'unrecognised', ...(nearest === undefined ? {} : { nearest }) } as const;
}
