import type { NoticeRule } from '../source/notice-book.ts';

const atTheSource =
  'Nothing is needed; to have the source itself right, tell the owner of the good.';

/** Everything that the importer says about records of the Digital Public Goods Alliance. Ids are permanent. */
export const dpgaNoticeRules = {
  'dpga.not-an-object': {
    severity: 'error',
    message: 'The element of the list is {}, not a record.',
    remedy: 'Take the element out of the file or replace it by an object.',
  },
  'dpga.wrong-type': {
    severity: 'error',
    message: 'The field holds a value of a type that no known form of the source has: {}',
    remedy: 'Mend the field in the file, or report the new form so that the importer learns it.',
  },
  'dpga.no-key': {
    severity: 'error',
    message:
      'The record has neither a stable id (dpgid) nor an application id, so it cannot be found again.',
    remedy: 'Give the record a dpgid.',
  },
  'dpga.duplicate-key': {
    severity: 'error',
    message: 'An earlier record of the file has the same key, {}; only the first is taken.',
    remedy: 'Take one of the two records out of the file.',
  },
  'dpga.no-name': {
    severity: 'error',
    message: 'The record has no name.',
    remedy:
      'Give the record a name, or leave it out: an application without one was never finished.',
  },
  'dpga.no-description': {
    severity: 'warning',
    message: 'The record has no description; a sentence that says so stands in its place.',
    remedy: 'Describe the good in one or two sentences.',
  },
  'dpga.no-category': {
    severity: 'error',
    message: 'The record is in no category that is known, so its kind cannot be told.',
    remedy: 'Give one of Open Software, Open Data, Open Content, Open AI Model, Open Standard.',
  },
  'dpga.test-record': {
    severity: 'error',
    message: 'The name says that this is a test of the portal, not a good.',
    remedy: 'Nothing is needed; if it is a good, give it another name.',
  },
  'dpga.invalid-record': {
    severity: 'error',
    message: 'The record does not fit the shape of a good: {}',
    remedy: 'Mend the field in the file; if it looks right, report it as a fault of the importer.',
  },
  'dpga.no-dpgid': {
    severity: 'warning',
    message:
      'There is no stable id, so the application id is the key; it changes at every renewal.',
    remedy: 'Import a file that has dpgid, or expect a second record after a renewal.',
  },
  'dpga.stage-unproven': {
    severity: 'warning',
    message:
      'The file calls every application a DPG; this one is not proven to have been accepted.',
    remedy: 'Look the good up in the registry of the Digital Public Goods Alliance.',
  },
  'dpga.perhaps-test': {
    severity: 'warning',
    message: 'The name holds the word "test" or "demo".',
    remedy: 'Look at the record and withdraw it if it is no good.',
  },
  'dpga.contact-dropped': {
    severity: 'info',
    message: 'Contact data of persons were left out: {}.',
    remedy: 'Nothing is needed; contacts are never taken over.',
  },
  'dpga.contact-removed': {
    severity: 'warning',
    message: 'Contact data in a text were taken out.',
    remedy: 'Read the text and, if it matters, name a page with a form instead.',
  },
  'dpga.unknown-field': {
    severity: 'info',
    message: 'The record has fields that the importer does not read: {}.',
    remedy: 'Report them if they hold something that should be taken over.',
  },
  'dpga.missing-field': {
    severity: 'info',
    message: 'The record does not have this field, so nothing is said about it.',
    remedy: 'Ask the owner of the good.',
  },
  'dpga.missing-locations': {
    severity: 'warning',
    message: 'The feed has no places for this record, so it is not known where the good is in use.',
    remedy: 'Take the places from the newer interface of the source (/api/v1) or from the owner.',
  },
  'dpga.text-tidied': {
    severity: 'info',
    message: 'Line ends, blanks or invisible characters were put in order in {}.',
    remedy: atTheSource,
  },
  'dpga.markup-removed': {
    severity: 'info',
    message: 'HTML tags or entities were taken out of the text.',
    remedy: atTheSource,
  },
  'dpga.text-cut': {
    severity: 'warning',
    message: 'The text is longer than a record may hold and was cut.',
    remedy: 'Shorten the text at the source.',
  },
  'dpga.empty-category': {
    severity: 'info',
    message: 'An empty category was dropped.',
    remedy: atTheSource,
  },
  'dpga.unknown-category': {
    severity: 'warning',
    message: 'The category {} is not known and was dropped.',
    remedy: 'Check the kinds of the good.',
  },
  'dpga.address-mended': {
    severity: 'info',
    message: 'An address was written without a right scheme; it is taken as {}.',
    remedy: 'Check that the address answers.',
  },
  'dpga.addresses-split': {
    severity: 'info',
    message: 'One text held several addresses, or words beside one; they were taken apart: {}.',
    remedy: 'Check that each address stands where it belongs.',
  },
  'dpga.address-missing': {
    severity: 'warning',
    message: 'The text holds no web address.',
    remedy: 'Give an address that anybody can open.',
  },
  'dpga.place-mended': {
    severity: 'info',
    message:
      'The name of the place is no English name of ISO 3166 as it stands; it is taken as {}.',
    remedy: 'Check the place.',
  },
  'dpga.place-unknown': {
    severity: 'warning',
    message: 'The place is not known and was left out.',
    remedy: 'Add the name to the list of place names, or mend it at the source.',
  },
  'dpga.goal-spelling': {
    severity: 'info',
    message: 'The goal is spelt with a cedilla in place of a comma; its number is taken: {}.',
    remedy: atTheSource,
  },
  'dpga.goal-unknown': {
    severity: 'warning',
    message: 'No goal from 1 to 17 can be read from the text.',
    remedy: 'Write the goal as SDG1 to SDG17.',
  },
  'dpga.reason-shared': {
    severity: 'info',
    message: 'One text gives the reason for all goals; it is kept whole as an answer.',
    remedy: 'Give each goal its reason and its targets.',
  },
  'dpga.licence-case': {
    severity: 'info',
    message: 'The licence is written in another case than its SPDX id {}.',
    remedy: atTheSource,
  },
  'dpga.licence-name': {
    severity: 'info',
    message: 'The licence is named in words; they are taken as {}.',
    remedy: 'Check the licence at its evidence.',
  },
  'dpga.licence-deprecated': {
    severity: 'warning',
    message:
      'SPDX has withdrawn this id; the source does not say whether it means "only" or "or later".',
    remedy: 'Look at the licence notice in the code and write -only or -or-later.',
  },
  'dpga.licence-unknown': {
    severity: 'warning',
    message: 'The licence is not known; its name is kept.',
    remedy: 'Give the SPDX id of the licence, or the text of the licence.',
  },
  'dpga.licence-repeated': {
    severity: 'info',
    message: 'The licence is named twice; it is kept once.',
    remedy: atTheSource,
  },
  'dpga.licences-not-paired': {
    severity: 'warning',
    message:
      'The source names {} licences with the same evidence for each, and does not say which part each covers.',
    remedy: 'Say for code, data and documentation which licence covers it, with evidence for each.',
  },
  'dpga.licence-unfit': {
    severity: 'warning',
    message: 'The licence is not on the list that the DPG Standard accepts for open data: {}.',
    remedy:
      'Check the licence of the data; a licence against commercial use is not accepted for data.',
  },
  'dpga.owner-missing': {
    severity: 'warning',
    message: 'No owner is named.',
    remedy: 'Give the owner with evidence; the organisation of the record is the product itself.',
  },
  'dpga.owner-is-prose': {
    severity: 'warning',
    message: 'The owner is described in sentences; the name was cut from their beginning.',
    remedy: 'Give the owner by name.',
  },
  'dpga.alternatives-missing': {
    severity: 'warning',
    message: 'The good needs closed components and the source names no open alternative.',
    remedy: 'Name what may replace each closed component.',
  },
  'dpga.answer-unreadable': {
    severity: 'warning',
    message: 'The answer is not one of those that the question allows.',
    remedy: 'Answer the question anew.',
  },
  'dpga.list-reassembled': {
    severity: 'info',
    message: 'A list was split at every comma; {}.',
    remedy: 'Check the entries.',
  },
  'dpga.list-uncertain': {
    severity: 'warning',
    message: 'A list was split at every comma and it is not certain which commas part entries; {}.',
    remedy: 'Check the entries and write them as a list.',
  },
  'dpga.text-of-another-record': {
    severity: 'warning',
    message:
      'The feed repeats an answer of the record before it, which speaks of {}; it was left out.',
    remedy: 'Ask the owner of the good for the answer.',
  },
  'dpga.shared-repository': {
    severity: 'warning',
    message: 'Another record names the same repository: {}.',
    remedy: 'Check whether the two are one good, or say how they stand to each other.',
  },
} as const satisfies Record<string, NoticeRule>;

export type DpgaRule = keyof typeof dpgaNoticeRules;
