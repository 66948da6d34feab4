import type { RepositoryCheck } from '@commonhold/schemas/evidence';
import type { CheckResult } from '../check-result.ts';
import { capital, inWords } from '../sentence.ts';
import {
  type CollectedContext,
  dayOf,
  isLasting,
  nothingSeen,
  plainAddress,
  seen,
} from './collected-context.ts';

/** Whether repositories are there, hold something, and may still change. */
export function examineRepositories({ collected }: CollectedContext): CheckResult {
  const clear = collected.repositories.filter(({ outcome }) => outcome !== 'unknown');
  if (clear.length === 0) return nothingSeen('No repository has given a clear answer.');
  const fallen = clear.filter(
    (repository) =>
      repository.outcome === 'archived' ||
      repository.outcome === 'empty' ||
      (repository.outcome === 'gone' && isLasting(repository)),
  );
  if (fallen.length > 0) {
    return {
      verdict: 'not-met',
      reason: `${capital(
        inWords(
          fallen.map((repository) => stateOf(repository)),
          4,
        ),
      )}.`,
      evidence: fallen.map((repository) => seen(repository, { url: repository.url })),
    };
  }
  const gone = clear.filter(({ outcome }) => outcome === 'gone');
  if (gone.length > 0) {
    return {
      verdict: 'undetermined',
      reason: `The repository at ${inWords(gone.map(({ url }) => plainAddress(url)))} was not found when it was last looked at.`,
      evidence: gone.map((repository) => seen(repository, { url: repository.url })),
      missing: ['Another look, at least seven days after the first'],
    };
  }
  return {
    verdict: 'met',
    reason: `${capital(
      inWords(
        clear.map((repository) => stateOf(repository)),
        4,
      ),
    )}.`,
    evidence: clear.map((repository) => seen(repository, { url: repository.url })),
  };
}

function stateOf(repository: RepositoryCheck): string {
  const { url, since, checkedAt, lastChangedAt } = repository;
  const changed = lastChangedAt === undefined ? '' : `, last changed on ${dayOf(lastChangedAt)}`;
  const name = `the repository ${plainAddress(url)}`;
  switch (repository.outcome) {
    case 'alive':
      return `${name} is there${changed}`;
    case 'archived':
      return `${name} is archived and takes no changes${changed}`;
    case 'empty':
      return `${name} is empty`;
    case 'gone':
      return `${name} has not been found since ${dayOf(since ?? checkedAt)}`;
    case 'unknown':
      return `${name} gave no clear answer`;
  }
}
