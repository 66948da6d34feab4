import { decodeHTMLStrict } from 'entities';

/** Elements that people type into plain fields. Anything else between angle brackets may be meant as it stands. */
const lineElements = 'br|p|div|li|ul|ol|tr|table|h[1-6]|blockquote|pre|hr|section|article';
const inlineElements =
  'a|abbr|b|big|code|dd|dl|dt|em|font|i|iframe|img|input|mark|object|embed|s|small|span|strong|sub|sup|svg|td|th|tbody|thead|tt|u';
const hiddenElement = /<(script|style)\b[^>]{0,1000}>[\s\S]*?(?:<\/\1\s*>|$)/giu;
const linkElement =
  /<a\b[^>]{0,1000}?href\s*=\s*["']?(https?:[^"'\s>]{1,2000})["']?[^>]{0,1000}>/giu;
const autolink = /<(https?:\/\/[^\s<>]{1,2000})>/giu;
const lineElement = new RegExp(`</?(?:${lineElements})(?:\\s[^<>]{0,1000})?/?>`, 'giu');
const inlineElement = new RegExp(`</?(?:${inlineElements})(?:\\s[^<>]{0,1000})?/?>`, 'giu');
const comment = /<!--[\s\S]*?(?:-->|$)/gu;

export interface CleanText {
  readonly text: string;
  readonly hadMarkup: boolean;
}

/**
 * Plain text of what somebody typed into a web form: entities decoded, HTML taken away, line ends as
 * line feeds, no control or invisible characters, no blanks at the ends of lines, at most one empty line in a row.
 */
export function cleanText(served: string): CleanText {
  const wellFormed = served.toWellFormed();
  const decoded = wellFormed.includes('&') ? decodeHTMLStrict(wellFormed) : wellFormed;
  const plain = decoded.includes('<') ? withoutMarkup(decoded) : decoded;
  const text = plain
    .replaceAll(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
    .replaceAll(/(?![\n\t])\p{Cc}|[\u200b\ufeff\u00ad]/gu, '')
    .replaceAll(/[\t\u00a0\u2000-\u200a\u202f\u205f\u3000 ]+/gu, ' ')
    .replaceAll(/ ?\n ?/gu, '\n')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim();
  return { text, hadMarkup: plain !== wellFormed };
}

function withoutMarkup(text: string): string {
  return text
    .replaceAll(comment, '')
    .replaceAll(hiddenElement, '')
    .replaceAll(linkElement, '$1 ')
    .replaceAll(autolink, '$1')
    .replaceAll(lineElement, '\n')
    .replaceAll(inlineElement, '');
}
