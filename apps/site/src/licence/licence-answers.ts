import { type CommonholdClient, attempt } from '@commonhold/client/client';
import type { LicenceAnswer } from '@commonhold/schemas/licence';

/** What licences allow, by SPDX expression; an expression that nobody can explain is absent. */
export type LicenceAnswers = ReadonlyMap<string, LicenceAnswer>;

const keptMax = 2_000;

/** Licences are files of the running server and do not change while it runs, so each is asked for once. */
const remembered = new WeakMap<CommonholdClient, Map<string, Promise<LicenceAnswer | undefined>>>();

/** The answers for each different expression, in parallel. */
export async function licenceAnswers(
  client: CommonholdClient,
  expressions: readonly string[],
): Promise<LicenceAnswers> {
  const entries = await Promise.all(
    [...new Set(expressions)].map(async (expression) => {
      const answer = await licenceAnswer(client, expression);
      return answer === undefined ? [] : [[expression, answer] as const];
    }),
  );
  return new Map(entries.flat());
}

function licenceAnswer(
  client: CommonholdClient,
  expression: string,
): Promise<LicenceAnswer | undefined> {
  const ofClient = remembered.get(client) ?? new Map<string, Promise<LicenceAnswer | undefined>>();
  remembered.set(client, ofClient);
  const known = ofClient.get(expression);
  if (known !== undefined) return known;
  const answer = ask(client, expression, () => ofClient.delete(expression));
  if (ofClient.size < keptMax) ofClient.set(expression, answer);
  return answer;
}

async function ask(
  client: CommonholdClient,
  expression: string,
  forget: () => void,
): Promise<LicenceAnswer | undefined> {
  const answer = await attempt(client.licence.get.query({ expression }));
  if (answer.ok) return answer.value;
  if (answer.error.kind !== 'not-found') forget();
  return undefined;
}
