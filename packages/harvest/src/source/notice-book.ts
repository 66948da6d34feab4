import type { ImportNotice } from '@commonhold/schemas/harvest';

/** What a rule of an importer says whenever it applies. `{}` in the message stands for what was found. */
export interface NoticeRule {
  readonly severity: ImportNotice['severity'];
  readonly message: string;
  readonly remedy: string;
}

/** Facts of one case: the text as served, and what fills the message's `{}`. */
export interface NoticeFacts {
  readonly original?: string;
  readonly found?: string;
}

export interface NoticeBook<Rule extends string> {
  add(rule: Rule, field: string, facts?: NoticeFacts): void;
  all(): readonly ImportNotice[];
}

const originalLengthMax = 500;
/** A record that is wrong throughout still gives a report that can be read. */
const noticesMax = 200;

/** Collects the notices of one record, in the order in which they were found and without repeats. */
export function createNoticeBook<Rule extends string>(
  rules: Readonly<Record<Rule, NoticeRule>>,
): NoticeBook<Rule> {
  const notices = new Map<string, ImportNotice>();
  return {
    add(rule, field, facts = {}) {
      const { severity, message, remedy } = rules[rule];
      const notice: ImportNotice = {
        severity,
        rule,
        field,
        message: message.replace('{}', () => shorten(facts.found ?? '')),
        remedy,
        ...(facts.original === undefined ? {} : { original: shorten(facts.original) }),
      };
      if (notices.size < noticesMax || severity === 'error') {
        notices.set(JSON.stringify(notice), notice);
      }
    },
    all: () => [...notices.values()],
  };
}

function shorten(text: string): string {
  const shortened = text.length > originalLengthMax ? `${text.slice(0, originalLengthMax)}…` : text;
  return shortened.toWellFormed();
}
