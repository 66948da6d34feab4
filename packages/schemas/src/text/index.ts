export { bounds } from './bounds.ts';
export {
  Instant,
  LanguageTag,
  LocalizedName,
  LocalizedText,
  PartialDate,
  Sha256,
  WebUrl,
  isWebUrl,
  line,
  localized,
  prose,
} from './text.ts';
export { chooseText } from './choose-text.ts';
export { CountryCode, PlaceCode, SubdivisionCode } from './country.ts';
