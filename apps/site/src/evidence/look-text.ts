import type {
  CardCheck,
  EvidenceCheck,
  LicenceFileCheck,
  LinkCheck,
  RepositoryCheck,
} from '@commonhold/schemas/evidence';
import type { Reader } from '../language/reader.ts';
import { type EvidenceMessages, evidenceMessages } from './evidence-messages.ts';

/** What a page says of a look. `open` is no blame: nothing clear was seen, or people have to look. */
export interface LookText {
  readonly text: string;
  readonly tone: 'good' | 'bad' | 'open';
}

type Messages = EvidenceMessages;
type Write = Pick<Reader['format'], 'date' | 'number' | 'list'>;

/** `claim` is the licence beside which the look is shown. */
export function lookText(
  { language, format }: Pick<Reader, 'language' | 'format'>,
  check: EvidenceCheck,
  claim?: string,
): LookText {
  const messages = evidenceMessages[language];
  switch (check.kind) {
    case 'link':
      return linkText(messages, format, check);
    case 'licence-file':
      return besideClaim(licenceFileText(messages, format, check), check, claim);
    case 'repository':
      return repositoryText(messages, format, check);
    case 'card':
      return besideClaim(cardText(messages, format, check), check, claim);
  }
}

/** Another licence than the one it stands beside is no good news; whether it contradicts, the findings say. */
function besideClaim(
  said: LookText,
  check: LicenceFileCheck | CardCheck,
  claim: string | undefined,
): LookText {
  const claimed = idsOf(claim ?? '');
  const found = licencesIn(check);
  if (said.tone !== 'good' || claimed.length === 0 || found.some((id) => claimed.includes(id))) {
    return said;
  }
  const isUnclear = found.every((id) => id === 'NOASSERTION' || id.startsWith('LicenseRef-HF-'));
  return { ...said, tone: isUnclear ? 'open' : 'bad' };
}

function idsOf(expression: string): readonly string[] {
  return expression
    .split(/[\s()+]+/u)
    .filter((word) => word !== '' && !['AND', 'OR', 'WITH', 'NOASSERTION', 'NONE'].includes(word));
}

function licencesIn(check: LicenceFileCheck | CardCheck): readonly string[] {
  if (check.outcome === 'recognised') return check.expressions;
  return check.outcome === 'read'
    ? check.licences.flatMap(({ expression }) => idsOf(expression))
    : [];
}

function linkText(
  { link }: Messages,
  { date }: Write,
  { outcome, checkedAt, since }: LinkCheck,
): LookText {
  if (outcome === 'answers') return { text: link.answers(date(checkedAt)), tone: 'good' };
  if (outcome === 'unknown') return { text: link.unknown(date(checkedAt)), tone: 'open' };
  return since === undefined
    ? { text: link.gone(date(checkedAt)), tone: 'open' }
    : { text: link.goneSince(date(since)), tone: 'bad' };
}

function repositoryText(
  { repository: words }: Messages,
  { date }: Write,
  { outcome, checkedAt, since, lastChangedAt }: RepositoryCheck,
): LookText {
  const changed = lastChangedAt === undefined ? '' : ` (${words.lastChanged(date(lastChangedAt))})`;
  switch (outcome) {
    case 'alive':
      return { text: `${words.alive(date(checkedAt))}${changed}`, tone: 'good' };
    case 'archived':
      return { text: `${words.archived(date(checkedAt))}${changed}`, tone: 'bad' };
    case 'empty':
      return { text: words.empty(date(checkedAt)), tone: 'bad' };
    case 'gone':
      return since === undefined
        ? { text: words.gone(date(checkedAt)), tone: 'open' }
        : { text: words.goneSince(date(since)), tone: 'bad' };
    case 'unknown':
      return { text: words.unknown(date(checkedAt)), tone: 'open' };
  }
}

/** Ids that share a text are all named: nobody can tell “only” from “or later” by it. */
const namesMax = 2;

function licenceFileText(
  { licenceFile: words }: Messages,
  { date, number }: Write,
  check: LicenceFileCheck,
): LookText {
  const on = date(check.checkedAt);
  switch (check.outcome) {
    case 'recognised':
      return {
        text: words.recognised(check.expressions.slice(0, namesMax).join(' / '), on),
        tone: 'good',
      };
    case 'unrecognised': {
      const { nearest } = check;
      const near =
        nearest === undefined
          ? []
          : [
              words.nearest(
                nearest.expression,
                `${number(Math.floor(nearest.similarity * 100))} %`,
              ),
            ];
      return { text: [words.unrecognised(on), ...near].join('; '), tone: 'open' };
    }
    case 'missing':
      return { text: words.missing(on), tone: 'open' };
    case 'unknown':
      return { text: words.unknown(on), tone: 'open' };
  }
}

function cardText({ card: words }: Messages, { date, list }: Write, check: CardCheck): LookText {
  const on = date(check.checkedAt);
  switch (check.outcome) {
    case 'read': {
      const tags = check.licences.map(({ declaredAs }) => declaredAs);
      return tags.length === 0
        ? { text: words.untagged(on), tone: 'open' }
        : { text: words.tagged(list(tags), on), tone: 'good' };
    }
    case 'missing':
      return { text: words.missing(on), tone: 'open' };
    case 'unknown':
      return { text: words.unknown(on), tone: 'open' };
  }
}
