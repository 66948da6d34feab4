import type { FacetName } from '@commonhold/schemas/discovery';
import { licenceLabel } from '../good/licence-label.ts';
import type { Reader } from '../language/reader.ts';
import { discoveryMessages } from './discovery-messages.ts';

/** Names of organisations by slug, for the facet that counts them. */
export type OrganisationNames = ReadonlyMap<string, string>;

/** The word for one value of a facet; the value itself where there is no word. */
export function facetLabel(
  reader: Reader,
  { facet, value }: { readonly facet: FacetName; readonly value: string },
  organisationNames: OrganisationNames = new Map(),
): string {
  const { labels } = reader.messages;
  switch (facet) {
    case 'kind':
      return word(labels.kinds, value);
    case 'listing':
      return word(labels.listing, value);
    case 'licence':
      return licenceLabel(reader, value);
    case 'openness':
      return word(labels.openness, value);
    case 'dpgVerdict':
    case 'osaidVerdict':
      return word(labels.verdict, value);
    case 'mofClass':
      return word(labels.mofClass, value);
    case 'sdg':
      return `${value}. ${word(labels.sdg, value)}`;
    case 'theme':
      return word(labels.theme, value);
    case 'highValueCategory':
      return word(labels.highValueCategory, value);
    case 'jurisdiction':
    case 'deploymentPlace':
      return reader.format.place(value);
    case 'language':
      return reader.format.language(value);
    case 'publisher':
      return organisationNames.get(value) ?? value;
    case 'mediaType':
      return value;
    case 'accessTier':
      return word(labels.accessTier, value);
    case 'openComponent':
      return word(labels.component, value);
    case 'verdict':
      return verdictLabel(reader, value);
  }
}

/** `Open Source AI Definition: met`; in the words of the standard where it has its own. */
function verdictLabel(reader: Reader, value: string): string {
  const [standard = '', outcome = ''] = value.split(':');
  const { labels } = reader.messages;
  const own = standard === 'open-washing' ? claimResults[outcome] : undefined;
  const result = own === undefined ? word(labels.verdict, outcome) : word(labels.result, own);
  return `${word(discoveryMessages[reader.language].standard, standard)}: ${result}`;
}

/** How the standard of claims and evidence names its verdicts. */
const claimResults: Readonly<Record<string, string>> = {
  met: 'no-contradiction',
  'not-met': 'claim-contradicted',
  undetermined: 'to-be-examined',
};

function word(words: Readonly<Record<string, string>>, value: string): string {
  return Object.hasOwn(words, value) ? (words[value] ?? value) : value;
}
