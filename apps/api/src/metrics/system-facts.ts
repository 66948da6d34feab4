import type { SweepReport } from '@commonhold/registry/discovery';
import type { BreakerState } from '@commonhold/search/resilient';
import type { IndexCondition } from '../background/index-condition.ts';
import type { Services } from '../services.ts';

/** How the parts of the program stand to each other, for operators. Holds no address, no key and no personal data. */
export interface SystemFacts {
  /** Absent where the database does not answer. */
  readonly database?: DatabaseFacts;
  /** Absent where no search server is configured. */
  readonly searchServer?: SearchServerFacts;
}

export interface DatabaseFacts {
  readonly goods: number;
  readonly organisations: number;
  /** Goods that can be found, as the index should hold them. */
  readonly findable: number;
  readonly outbox: {
    readonly rows: number;
    readonly oldestAgeSeconds: number;
    readonly parked: number;
  };
  readonly rebuiltAt?: Date;
  readonly lastSweep?: SweepReport;
}

export interface SearchServerFacts {
  readonly breaker: BreakerState;
  readonly index: IndexCondition['kind'];
  /** As last seen; absent where the server did not tell. */
  readonly documents?: number;
  readonly oldestTaskAgeSeconds: number;
}

/** Never rejects, and never asks the search server: what was last seen of it is told. */
export async function readSystemFacts(services: Services): Promise<SystemFacts> {
  const database = (await services.isReady()) ? await readDatabase(services) : undefined;
  const searchServer = readSearchServer(services);
  return {
    ...(database === undefined ? {} : { database }),
    ...(searchServer === undefined ? {} : { searchServer }),
  };
}

async function readDatabase({ api, write }: Services): Promise<DatabaseFacts | undefined> {
  const { goods, organisations, discovery, outbox, indexLedger } = api.stores;
  try {
    const { rebuiltAt, lastSweep } = await indexLedger.read();
    return {
      goods: await goods.count(),
      organisations: await organisations.count(),
      findable: await discovery.count(),
      outbox: {
        rows: await outbox.size(),
        oldestAgeSeconds: ageSeconds(await outbox.oldestPendingAt(), write.clock.now()),
        parked: await outbox.parkedSize(),
      },
      ...(rebuiltAt === undefined ? {} : { rebuiltAt }),
      ...(lastSweep === undefined ? {} : { lastSweep }),
    };
  } catch {
    // Lost since it was asked whether it is ready: that is what is told.
    return undefined;
  }
}

function readSearchServer({ searchServer, write }: Services): SearchServerFacts | undefined {
  if (searchServer === undefined) return undefined;
  const { condition, documents, oldestTask } = searchServer.keeping.observation();
  return {
    breaker: searchServer.breaker(),
    index: condition.kind,
    ...(documents === undefined ? {} : { documents }),
    oldestTaskAgeSeconds: ageSeconds(oldestTask?.since, write.clock.now()),
  };
}

/** 0 where nothing waits. */
function ageSeconds(since: Date | undefined, now: Date): number {
  return since === undefined ? 0 : Math.max(0, (now.getTime() - since.getTime()) / 1_000);
}
