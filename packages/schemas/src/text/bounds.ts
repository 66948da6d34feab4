/**
 * Upper bounds of every string and list in a record. They are generous against
 * the longest real records and small enough that a record always fits in memory.
 */
export const bounds = {
  nameLengthMax: 300,
  keywordLengthMax: 120,
  sentenceLengthMax: 1_000,
  descriptionLengthMax: 20_000,
  licenceTextLengthMax: 200_000,
  urlLengthMax: 2_048,
  languagesPerTextMax: 60,
  shortListMax: 50,
  listMax: 400,
  longListMax: 3_000,
} as const;
