import { bounds } from '@commonhold/schemas/text';
import type { NoticeBook } from '../source/notice-book.ts';
import type { MotRule } from './notice-rules.ts';
import { areCountsAlike, findParameterCounts, parseParameterCount } from './parameter-count.ts';
import type { Release } from './release.ts';

export interface ModelSize {
  readonly version: string | undefined;
  readonly parameterCount: number | undefined;
}

/** The tool's field for the version holds the number of parameters nearly everywhere; a number that the name contradicts is not kept. */
export function mapSize(release: Release, name: string, book: NoticeBook<MotRule>): ModelSize {
  const field = 'release.version';
  const served = release.version?.trim();
  if (served === undefined) return { version: undefined, parameterCount: undefined };
  if (/^undisclosed$/iu.test(served)) {
    book.add('mot.undisclosed', field);
    return { version: undefined, parameterCount: undefined };
  }
  const count = parseParameterCount(served);
  if (count === undefined) {
    const version = served.replaceAll(/\s+/gu, ' ').slice(0, bounds.keywordLengthMax);
    return { version, parameterCount: undefined };
  }
  const inName = findParameterCounts(name);
  if (inName.length > 0 && !inName.some((named) => areCountsAlike(named, count))) {
    book.add('mot.size-contradicts', field, { original: served, found: `${name}, ${served}` });
    return { version: undefined, parameterCount: undefined };
  }
  book.add('mot.version-is-size', field, { original: served, found: String(count) });
  return { version: undefined, parameterCount: count };
}
