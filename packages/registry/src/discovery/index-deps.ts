import type { Clock, Ids, UnitOfWork } from '../ports/index.ts';
import type { SearchIndex } from './ports.ts';

/** What the work on the search server's index needs. */
export interface IndexDeps {
  readonly unitOfWork: UnitOfWork;
  readonly index: SearchIndex;
  readonly clock: Clock;
  readonly ids: Ids;
}
