import type { Kysely } from 'kysely';
import type { Pool } from 'pg';
import type { Tables } from '../tables/tables.ts';

/** An open database, its tables up to date. */
export interface Database extends AsyncDisposable {
  readonly db: Kysely<Tables>;
  readonly pool: Pool;
  /** `embedded`: runs in this process. `joined`: the embedded database of another process. */
  readonly kind: 'embedded' | 'joined' | 'server';
  /** One line for people, without password. */
  describe(): string;
  /** Whether it answers within two seconds. */
  isReady(): Promise<boolean>;
}

export type OpenOptions =
  | {
      readonly kind: 'embedded';
      readonly dataDir: string;
      /** Where another process has the folder open: use its database instead of being refused. */
      readonly join?: boolean | undefined;
      /** Told what is going on: `Creating the database`. */
      readonly onProgress?: ((message: string) => void) | undefined;
    }
  | {
      readonly kind: 'server';
      readonly url: string;
      readonly onProgress?: ((message: string) => void) | undefined;
    };

export type OpenFailure =
  | {
      readonly kind: 'data-folder-in-use';
      readonly dataDir: string;
      /** Absent where the other process has not said who it is. */
      readonly holder?: { readonly pid: number; readonly startedAt: string };
    }
  | { readonly kind: 'data-folder-unusable'; readonly dataDir: string; readonly reason: string }
  | { readonly kind: 'database-start-failed'; readonly dataDir: string; readonly reason: string }
  | { readonly kind: 'server-unreachable'; readonly server: string; readonly reason: string }
  | { readonly kind: 'server-too-old'; readonly server: string; readonly version: string }
  | { readonly kind: 'schema-too-new'; readonly migration: string }
  | { readonly kind: 'migration-failed'; readonly migration: string; readonly reason: string };

/** Facts, and the sentence that tells them to an operator. */
export type OpenDatabaseError = OpenFailure & { readonly message: string };
