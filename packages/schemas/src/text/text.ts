import { parse as parseLanguageTag } from 'bcp-47';
import { z } from 'zod';
import { bounds } from './bounds.ts';

/** A BCP 47 language tag, such as `en`, `pt-BR` or `zh-Hant`; `mul` for many, `zxx` for no linguistic content. Source: RFC 5646. */
export const LanguageTag = z
  .string()
  .max(35)
  .refine((tag) => parseLanguageTag(tag).language != null, {
    error: 'is not a BCP 47 language tag; write for example "en", "pt-BR" or "mul"',
  });
export type LanguageTag = z.infer<typeof LanguageTag>;

/** One line of plain text: trimmed, not empty, without control characters. */
export function line(lengthMax: number) {
  return (
    z
      .string()
      .trim()
      .min(1)
      .max(lengthMax)
      // oxlint-disable-next-line no-control-regex -- control characters are what this rule refuses
      .regex(/^[^\u0000-\u0008\u000b-\u001f\u007f]*$/u, {
        error: 'holds a control character; remove it',
      })
  );
}

/** Plain text of several lines (line feeds and tabs allowed), trimmed, not empty. */
export function prose(lengthMax: number) {
  return (
    z
      .string()
      .trim()
      .min(1)
      .max(lengthMax)
      // oxlint-disable-next-line no-control-regex -- control characters are what this rule refuses
      .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/u, {
        error: 'holds a control character; remove it',
      })
  );
}

/** The same text in one or more languages, keyed by BCP 47 tag. */
export function localized(lengthMax: number) {
  return z
    .record(LanguageTag, prose(lengthMax))
    .refine((texts) => Object.keys(texts).length > 0, {
      error: 'has no language; give at least one, for example {"en": "…"}',
    })
    .refine((texts) => Object.keys(texts).length <= bounds.languagesPerTextMax, {
      error: `has more than ${bounds.languagesPerTextMax} languages`,
    });
}

export const LocalizedName = localized(bounds.nameLengthMax);
export type LocalizedName = z.infer<typeof LocalizedName>;
export const LocalizedText = localized(bounds.descriptionLengthMax);
export type LocalizedText = z.infer<typeof LocalizedText>;

/** An absolute `http` or `https` address without credentials. */
export const WebUrl = z
  .string()
  .trim()
  .max(bounds.urlLengthMax)
  .refine(isWebUrl, { error: 'is not an http or https address' });
export type WebUrl = z.infer<typeof WebUrl>;

/** A calendar date or a part of one: `2024`, `2024-05` or `2024-05-31`. Source: ISO 8601-1:2019, 5.2.2. */
export const PartialDate = z
  .string()
  .regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u, {
    error: 'is not a date; write YYYY, YYYY-MM or YYYY-MM-DD',
  });
export type PartialDate = z.infer<typeof PartialDate>;

/** An instant in UTC, such as `2026-07-10T12:00:00.000Z`. */
export const Instant = z.iso.datetime();
export type Instant = z.infer<typeof Instant>;

/** SHA-256 as 64 lower-case hexadecimal digits. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/u, {
  error: 'is not a SHA-256 digest of 64 lower-case hexadecimal digits',
});
export type Sha256 = z.infer<typeof Sha256>;

/** Whether `WebUrl` takes it, but for its length. */
export function isWebUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  return (
    (url.protocol === 'https:' || url.protocol === 'http:') &&
    url.hostname !== '' &&
    url.username === '' &&
    url.password === ''
  );
}
