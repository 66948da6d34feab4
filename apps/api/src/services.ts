import type { SearchEngine, SearchIndex } from '@commonhold/registry/discovery';
import type { Source } from '@commonhold/registry/harvest';
import type { WriteDeps } from '@commonhold/registry/ports';
import type { ApiContext } from '@commonhold/registry/router';
import type { SourceId } from '@commonhold/schemas/harvest';
import type { PostgresqlSearch } from '@commonhold/search/postgresql';
import type { BreakerState } from '@commonhold/search/resilient';
import type { IndexKeeping } from './background/keep-index.ts';
import type { Config } from './config.ts';
import type { Logger } from './logger.ts';
import type { Metrics } from './metrics/create-metrics.ts';

/** What the parts of a running program share. Everything opened in `wiring.ts` is closed by disposing it. */
export interface Services extends AsyncDisposable {
  readonly config: Config;
  readonly logger: Logger;
  readonly api: ApiContext;
  readonly write: WriteDeps;
  /** The engine in the database, which answers alone or in the place of the search server. */
  readonly ownSearch: PostgresqlSearch;
  /** Present where a search server is configured. */
  readonly searchServer: SearchServer | undefined;
  readonly metrics: Metrics;
  readonly openSource: (source: SourceId, path: string) => Source;
  /** Whether the database answers, for `/readyz`. */
  readonly isReady: () => Promise<boolean>;
  readonly databaseDescription: string;
}

export interface SearchServer {
  readonly index: SearchIndex;
  readonly keeping: IndexKeeping;
  /** Asked without PostgreSQL behind it. */
  readonly engine: SearchEngine;
  readonly breaker: () => BreakerState;
}
