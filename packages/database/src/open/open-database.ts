import type { Result } from '@commonhold/schemas/result';
import type { Database, OpenDatabaseError, OpenOptions } from './database.ts';
import { openEmbedded } from './open-embedded.ts';
import { openServer } from './open-server.ts';

/**
 * Opens the database and brings its tables up to date. Both kinds speak the same protocol through
 * the same pool. Whoever opens it disposes of it.
 */
export async function openDatabase(
  options: OpenOptions,
): Promise<Result<Database, OpenDatabaseError>> {
  switch (options.kind) {
    case 'embedded':
      return openEmbedded(options);
    case 'server':
      return openServer(options);
    default:
      return options satisfies never;
  }
}
