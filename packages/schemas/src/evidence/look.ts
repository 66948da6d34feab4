import { Instant, WebUrl, bounds, line } from '../text/index.ts';

/** What every look at something on the web has. */
export const look = {
  /** The address that was asked about, as `evidenceSubjects` writes it. */
  url: WebUrl,
  checkedAt: Instant,
  /** When the first of the looks in a row had this outcome; absent where this look is the first. */
  since: Instant.optional(),
  /** Why it is not known: `timeout`, `refused-address`, `ENOTFOUND`, `web-page`. */
  reason: line(bounds.keywordLengthMax).optional(),
} as const;
