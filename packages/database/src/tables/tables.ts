import type { ColumnType, Generated } from 'kysely';

/** JSON text on the way in; on the way out whatever the row holds, to be parsed. */
type Json = ColumnType<unknown, string, string>;
/** `bigint` arrives as text. */
type BigNumber = ColumnType<string, string | number, string | number>;

/** The tables as the migrations leave them; what their columns mean stands there. */
export interface Tables {
  readonly good: GoodTable;
  readonly good_slug: GoodSlugTable;
  readonly revision: RevisionTable;
  readonly good_identifier: GoodIdentifierTable;
  readonly organisation: OrganisationTable;
  readonly organisation_name: OrganisationNameTable;
  readonly assessment: AssessmentTable;
  readonly outbox: OutboxTable;
  readonly lease: LeaseTable;
  readonly search_index: SearchIndexTable;
  readonly source_ledger: SourceLedgerTable;
  readonly discovery_document: DiscoveryDocumentTable;
  readonly discovery_words: DiscoveryWordsTable;
  readonly discovery_facets: DiscoveryFacetsTable;
  readonly discovery_facet: DiscoveryFacetTable;
  readonly discovery_value: DiscoveryValueTable;
  readonly discovery_word: DiscoveryWordTable;
  readonly registry_version: RegistryVersionTable;
  readonly assessment_change: AssessmentChangeTable;
  readonly reassessment: ReassessmentTable;
  readonly evidence_check: EvidenceCheckTable;
}

interface RegistryVersionTable {
  readonly number: BigNumber;
}

interface GoodTable {
  readonly id: string;
  readonly slug: string;
  readonly revision: number;
  readonly kinds: readonly string[];
  readonly listing: string;
  readonly name: Json;
  readonly organisations: readonly string[];
  readonly withdrawn_at: Date | null;
  readonly withdrawn_reason: string | null;
  readonly created_at: Date;
  readonly updated_at: Date;
}

interface GoodSlugTable {
  readonly slug: string;
  readonly good_id: string;
  readonly since: Date;
}

interface RevisionTable {
  readonly good_id: string;
  readonly number: number;
  readonly record: Json;
  readonly sha256: string;
  readonly author: Json;
  readonly reason: string;
  readonly created_at: Date;
}

interface GoodIdentifierTable {
  readonly scheme: string;
  readonly value: string;
  readonly good_id: string;
}

interface OrganisationTable {
  readonly slug: string;
  readonly record: Json;
  readonly updated_at: Generated<Date>;
}

interface OrganisationNameTable {
  readonly name: string;
  readonly slug: string;
}

interface AssessmentTable {
  readonly id: Generated<string>;
  readonly good_id: string;
  readonly standard: string;
  readonly revision: number;
  readonly assessed_at: Date;
  readonly assessment: Json;
  readonly is_current: boolean;
}

interface AssessmentChangeTable {
  readonly id: Generated<string>;
  readonly good_id: string;
  readonly standard: string;
  readonly changed_at: Date;
  readonly change: Json;
}

interface ReassessmentTable {
  readonly edition: string;
  readonly cursor: string | null;
  readonly goods_checked: number;
  readonly goods_changed: number;
  readonly started_at: Date;
  readonly finished_at: Date | null;
}

interface EvidenceCheckTable {
  readonly kind: string;
  readonly url: string;
  readonly checked_at: Date;
  readonly result: Json;
}

interface OutboxTable {
  readonly seq: Generated<string>;
  readonly good_id: string;
  readonly operation: string;
  readonly created_at: Generated<Date>;
  readonly attempts: Generated<number>;
  readonly last_error: string | null;
  readonly parked_at: Date | null;
  readonly done_at: Date | null;
}

interface LeaseTable {
  readonly name: string;
  readonly holder: string;
  readonly expires_at: Date;
}

interface SearchIndexTable {
  readonly name: string;
  readonly rebuild_wanted_at: Date | null;
  readonly rebuilt_at: Date | null;
  readonly swept_at: Date | null;
  readonly sweep: Json | null;
}

interface SourceLedgerTable {
  readonly source: string;
  readonly key: string;
  readonly payload_sha256: string;
  readonly good_id: string;
  readonly hold: string;
  readonly revision: number;
  readonly notices: Json;
  readonly updated_at: Generated<Date>;
}

interface DiscoveryDocumentTable {
  readonly ordinal: Generated<number>;
  readonly good_id: string;
  readonly document: Json;
  readonly content_sha256: string;
  readonly titles: readonly string[];
  readonly name_keys: Json;
  readonly created_at: Date;
  readonly updated_at: Date;
}

interface DiscoveryWordsTable {
  readonly ordinal: number;
  readonly title_words: string;
  readonly all_words: string;
}

interface DiscoveryFacetsTable {
  readonly ordinal: number;
  readonly good_id: string;
  readonly changed_by: Generated<string>;
  readonly is_present: Generated<boolean>;
  readonly facets: readonly number[];
  readonly title_length: number;
  readonly parameter_count: BigNumber | null;
  readonly memory_bytes: BigNumber | null;
  readonly created_at: Date;
  readonly updated_at: Date;
}

interface DiscoveryFacetTable {
  readonly number: number;
  readonly name: string;
}

interface DiscoveryValueTable {
  readonly id: number;
  readonly facet: number;
  readonly value: string;
}

interface DiscoveryWordTable {
  readonly word: string;
}
