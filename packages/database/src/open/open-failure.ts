import type { OpenDatabaseError, OpenFailure } from './database.ts';

export function openFailure(failure: OpenFailure): OpenDatabaseError {
  return { ...failure, message: sentence(failure) };
}

function sentence(failure: OpenFailure): string {
  switch (failure.kind) {
    case 'data-folder-in-use':
      return `The data folder ${failure.dataDir} is in use by ${
        failure.holder === undefined
          ? 'another process'
          : `process ${failure.holder.pid}, running since ${failure.holder.startedAt}`
      }. Stop that process, or set DATA_DIR to another folder.`;
    case 'data-folder-unusable':
      return `The data folder ${failure.dataDir} cannot be used: ${failure.reason}. Check that it is a folder that this user may write to, or set DATA_DIR to another one.`;
    case 'database-start-failed':
      return `The database in ${failure.dataDir} does not start: ${failure.reason}`;
    case 'server-unreachable':
      return `The PostgreSQL server ${failure.server} cannot be used: ${failure.reason}. Check DATABASE_URL, and that the server runs and lets this user in.`;
    case 'server-too-old':
      return `The PostgreSQL server ${failure.server} is version ${failure.version}; version 15 or later is needed.`;
    case 'schema-too-new':
      return `The database has been changed by a newer version of Commonhold (${failure.migration}). Start that version or a later one.`;
    case 'migration-failed':
      return `The database could not be brought up to date (${failure.migration}): ${failure.reason}. Nothing was changed.`;
    default:
      return failure satisfies never;
  }
}
