import type { AgentReference } from '@commonhold/schemas/good';
import type { CountryCode } from '@commonhold/schemas/text';
import countries from 'i18n-iso-countries';
import { readPlace } from '../country/read-place.ts';
import type { ReadApplication } from './application.ts';
import { type RecordNotes, cutAtWord } from './record-notes.ts';

/** Longer texts describe an owner rather than name one. */
const ownerNameLengthMax = 160;

/** The owner by the name in the answer on ownership; the record's organisation is the product itself. */
export function mapAgents(read: ReadApplication, notes: RecordNotes): readonly AgentReference[] {
  const { application, fields } = read;
  const field = fields.owner ?? 'owner';
  const owner = notes.text(application.owner, field)?.replaceAll(/\s+/gu, ' ');
  const others = application.otherAgents.flatMap((agent): readonly AgentReference[] => {
    const name = notes.line(agent.name, field);
    const url = notes.addresses(agent.website, field).urls[0];
    return name === undefined
      ? []
      : [{ role: agent.role, name: { en: name }, ...(url === undefined ? {} : { url }) }];
  });
  if (owner === undefined) {
    notes.book.add('dpga.owner-missing', field);
    return others;
  }
  const name = ownerName(owner);
  if (name !== owner) notes.book.add('dpga.owner-is-prose', field, { original: owner });
  const { evidence } = notes.addresses(application.ownerEvidence, fields.ownerEvidence ?? field);
  const jurisdiction = ownerJurisdiction(application.ownerCountry) ?? evidentJurisdiction(name);
  return [
    {
      role: 'owner',
      name: { en: name },
      ...(jurisdiction === undefined ? {} : { jurisdiction }),
      ...(evidence.length === 0 ? {} : { evidence }),
    },
    ...others,
  ];
}

/** The first sentence of a description that is too long for a name, cut if it still is. */
function ownerName(text: string): string {
  if (text.length <= ownerNameLengthMax) return text;
  const sentence = /^.{10,159}?[^.\s]{3}(?=\.\s)/u.exec(text)?.[0];
  return sentence ?? cutAtWord(text, ownerNameLengthMax);
}

function ownerJurisdiction(country: string | undefined): CountryCode | undefined {
  const code = country === undefined ? undefined : readPlace(country)?.code;
  return code?.length === 2 ? code : undefined;
}

/** The country of a public body that names exactly one: `Government of Brazil - Ministry of …`. */
function evidentJurisdiction(name: string): CountryCode | undefined {
  if (!/\b(?:government|ministry|republic)\b/iu.test(name)) return undefined;
  const named = Object.entries(countries.getNames('en', { select: 'official' })).filter(
    ([, country]) => new RegExp(String.raw`\b${escapePattern(country)}\b`, 'u').test(name),
  );
  return named.length === 1 ? named[0]?.[0] : undefined;
}

function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
}
