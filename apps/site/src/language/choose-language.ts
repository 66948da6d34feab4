import { type Language, languages, primaryLanguage } from './language.ts';

const headerLengthMax = 500;

/**
 * The language for a request: the one in the address (`?lang=fr`), else the best of `Accept-Language`
 * (RFC 9110, 12.5.4) that the interface speaks, else English. Nothing is remembered.
 */
export function chooseLanguage(
  fromAddress: string | null,
  acceptLanguage: string | null,
): { readonly language: Language; readonly isExplicit: boolean } {
  const explicit = spoken(fromAddress ?? '');
  if (explicit !== undefined) return { language: explicit, isExplicit: true };
  return { language: bestAccepted(acceptLanguage ?? '') ?? 'en', isExplicit: false };
}

function bestAccepted(header: string): Language | undefined {
  let best: { readonly language: Language; readonly weight: number } | undefined;
  for (const range of header.slice(0, headerLengthMax).split(',')) {
    const [tag = '', ...parameters] = range.split(';');
    const language = spoken(tag.trim());
    const weight = weightOf(parameters);
    if (language !== undefined && weight > (best?.weight ?? 0)) best = { language, weight };
  }
  return best?.language;
}

function spoken(tag: string): Language | undefined {
  const primary = primaryLanguage(tag);
  return languages.find((language) => language === primary);
}

function weightOf(parameters: readonly string[]): number {
  const quality = parameters.map((parameter) => parameter.trim()).find((it) => it.startsWith('q='));
  if (quality === undefined) return 1;
  const weight = Number(quality.slice(2));
  return weight >= 0 && weight <= 1 ? weight : 0;
}
