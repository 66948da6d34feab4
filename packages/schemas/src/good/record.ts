import { z } from 'zod';
import { ClaimProvenance, EvidenceList, Reply } from '../evidence/index.ts';
import {
  LanguageTag,
  LocalizedName,
  LocalizedText,
  PartialDate,
  PlaceCode,
  WebUrl,
  bounds,
  line,
} from '../text/index.ts';
import { AgentReference } from './agent.ts';
import { Answer } from './answer.ts';
import { Component } from './component.ts';
import { DatasetFacts } from './dataset-facts.ts';
import { GoodKind, Identifier, Listing } from './identity.ts';
import { ModelFacts } from './model-facts.ts';
import { OtherStatement } from './other-statement.ts';
import { PublicClaim } from './public-claim.ts';
import { Relation } from './relation.ts';
import { SdgRelevance } from './sdg.ts';
import { SoftwareFacts } from './software-facts.ts';

/** The version of this shape, written into every record so that old revisions stay readable. */
export const recordFormat = '1' as const;

/**
 * The record of a good: what is claimed, by whom, with which evidence; no verdicts.
 * An absent value means "nobody has said". An empty list means "said to be none".
 */
export const GoodRecord = z
  .strictObject({
    format: z.literal(recordFormat),
    kinds: z.array(GoodKind).min(1).max(5).readonly(),
    listing: Listing,
    name: LocalizedName,
    description: LocalizedText,
    aliases: z.array(line(bounds.nameLengthMax)).max(bounds.shortListMax).readonly(),
    identifiers: z.array(Identifier).max(bounds.shortListMax).readonly(),
    version: line(bounds.keywordLengthMax).optional(),
    issuedOn: PartialDate.optional(),
    modifiedOn: PartialDate.optional(),
    homepage: WebUrl.optional(),
    repositories: z.array(WebUrl).max(bounds.listMax).readonly(),
    documentation: EvidenceList,
    agents: z.array(AgentReference).max(bounds.shortListMax).readonly(),
    originPlaces: z.array(PlaceCode).max(bounds.listMax).readonly(),
    deploymentPlaces: z.array(PlaceCode).max(bounds.listMax).readonly(),
    languages: z.array(LanguageTag).max(bounds.listMax).readonly(),
    sdgs: z.array(SdgRelevance).max(17).readonly(),
    /** Codes of the EU data-theme table, such as `HEAL`. */
    themes: z
      .array(z.string().regex(/^[A-Z]{4}$/u))
      .max(13)
      .readonly(),
    keywords: z.array(line(bounds.keywordLengthMax)).max(bounds.listMax).readonly(),
    components: z.array(Component).max(bounds.listMax).readonly(),
    dataset: DatasetFacts.optional(),
    model: ModelFacts.optional(),
    software: SoftwareFacts.optional(),
    answers: z.array(Answer).max(bounds.listMax).readonly(),
    relations: z.array(Relation).max(bounds.listMax).readonly(),
    claims: z.array(PublicClaim).max(bounds.shortListMax).readonly().optional(),
    replies: z.array(Reply).max(bounds.shortListMax).readonly().optional(),
    /** What other registers say otherwise. */
    statedElsewhere: z.array(OtherStatement).max(bounds.listMax).readonly().optional(),
    provenance: z.array(ClaimProvenance).max(bounds.listMax).readonly(),
  })
  .refine(({ kinds }) => new Set(kinds).size === kinds.length, {
    error: 'names a kind twice',
    path: ['kinds'],
  })
  .refine(
    ({ answers }) => new Set(answers.map(({ question }) => question)).size === answers.length,
    {
      error: 'answers a question twice',
      path: ['answers'],
    },
  )
  .refine(({ sdgs }) => new Set(sdgs.map(({ goal }) => goal)).size === sdgs.length, {
    error: 'names a goal twice',
    path: ['sdgs'],
  });
export type GoodRecord = z.infer<typeof GoodRecord>;

/** The most that one record may take as JSON. */
export const recordSizeBytesMax = 2_000_000;
