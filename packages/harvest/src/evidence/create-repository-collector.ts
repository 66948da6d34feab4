import type { EvidenceCollector } from '@commonhold/registry/evidence';
import type { RepositoryCheck } from '@commonhold/schemas/evidence';
import { type Result, err, ok } from '@commonhold/schemas/result';
import { readGitRefs } from './git-refs.ts';
import {
  type Ask,
  type CollectorDeps,
  type Unseen,
  createAsk,
  isSuccess,
  reasonOfStatus,
  saysGone,
} from './look-at.ts';
import { type RepositoryFacts, type RepositoryPlaces, findPlaces } from './repository-places.ts';

type Facts = Pick<RepositoryCheck, 'outcome' | 'lastChangedAt' | 'branch' | 'reason'>;

/** Enough for the first line of the refs, and for the newest entry of a feed or a short answer about a repository. */
const keepBytesMax = 200_000;

/**
 * Asks Git whether a repository is there and has contents, as every clone does; then the host whether it is
 * archived and when it last changed, as far as the host says so to everybody.
 */
export function createRepositoryCollector({
  web,
  now,
}: CollectorDeps): EvidenceCollector<RepositoryCheck> {
  return {
    async check(url, signal) {
      const ask = createAsk(web, signal);
      const facts = await look((address) => ask(address, { keepBytesMax }), findPlaces(url));
      return facts === undefined
        ? undefined
        : { kind: 'repository', url, checkedAt: now().toISOString(), ...facts };
    },
  };
}

async function look(ask: Ask, places: RepositoryPlaces): Promise<Facts | undefined> {
  const answer = await ask(`${places.git}/info/refs?service=git-upload-pack`);
  if (!answer.ok) return unknownUnlessPutOff(answer.error);
  const { status, text } = answer.value;
  const refs = isSuccess(status) ? readGitRefs(text) : undefined;
  if (refs === undefined) return await lookAtPage(ask, places, status);
  if (refs.isEmpty) return { outcome: 'empty' };
  const branch = refs.branch === undefined ? {} : { branch: refs.branch };
  const told = await askHost(ask, places);
  const fed = await askFeed(
    ask,
    places,
    told.lastChangedAt === undefined ? refs.branch : undefined,
  );
  const lastChangedAt = toInstant(told.lastChangedAt ?? fed);
  return {
    outcome: told.isArchived === true ? 'archived' : 'alive',
    ...branch,
    ...(lastChangedAt === undefined ? {} : { lastChangedAt }),
  };
}

/** Hosts ask for a password where nothing is there, so that nobody learns what is private; their page tells. */
async function lookAtPage(
  ask: Ask,
  places: RepositoryPlaces,
  gitStatus: number,
): Promise<Facts | undefined> {
  const page = await ask(places.page);
  if (!page.ok) return unknownUnlessPutOff(page.error);
  const { status } = page.value;
  if (saysGone(status)) return { outcome: 'gone' };
  if (!isSuccess(status)) return { outcome: 'unknown', reason: reasonOfStatus(status) };
  const reason =
    isSuccess(gitStatus) || saysGone(gitStatus) ? 'no-git-repository' : reasonOfStatus(gitStatus);
  return { outcome: 'unknown', reason };
}

function unknownUnlessPutOff(error: Unseen): Facts | undefined {
  return error === 'put-off' ? undefined : { outcome: 'unknown', reason: error.reason };
}

/** Hosts count these requests strictly; that one is refused does not make the rest unknown. */
async function askHost(ask: Ask, { facts }: RepositoryPlaces): Promise<RepositoryFacts> {
  if (facts === undefined) return {};
  const answer = await ask(facts.url);
  if (!answer.ok || !isSuccess(answer.value.status)) return {};
  const parsed = parseJson(answer.value.text);
  return parsed.ok ? facts.read(parsed.value) : {};
}

async function askFeed(
  ask: Ask,
  { feed }: RepositoryPlaces,
  branch: string | undefined,
): Promise<string | undefined> {
  if (feed === undefined || branch === undefined) return undefined;
  const answer = await ask(feed(branch));
  if (!answer.ok || !isSuccess(answer.value.status)) return undefined;
  const { text } = answer.value;
  const start = text.indexOf('<entry');
  const entry = start === -1 ? '' : text.slice(start, start + 20_000);
  return /<updated>(?<at>[^<]{1,40})<\/updated>/u.exec(entry)?.groups?.['at'];
}

function parseJson(text: string): Result<unknown, 'broken'> {
  try {
    return ok(JSON.parse(text));
  } catch {
    // The parser reports wrong JSON only by throwing.
    return err('broken');
  }
}

function toInstant(text: string | undefined): string | undefined {
  const time = Date.parse(text ?? '');
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
