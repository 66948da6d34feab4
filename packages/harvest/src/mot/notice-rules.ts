import type { NoticeRule } from '../source/notice-book.ts';

/** Everything that the importer says about files of the Model Openness Tool. Ids are permanent. */
export const motNoticeRules = {
  'mot.wrong-shape': {
    severity: 'error',
    message: 'The file does not hold a release as the tool writes it; here it holds {}.',
    remedy: 'Mend the field in the file.',
  },
  'mot.invalid-record': {
    severity: 'error',
    message: 'The record does not fit the shape of a good: {}',
    remedy: 'Mend the field in the file; if it looks right, report it as a fault of the importer.',
  },
  'mot.duplicate-key': {
    severity: 'error',
    message: 'Another file has the same name but for its ending; only the first is taken.',
    remedy: 'Take one of the two files away.',
  },
  'mot.contact-dropped': {
    severity: 'info',
    message: 'Contact data of persons were left out: {}.',
    remedy: 'Nothing is needed; contacts are never taken over.',
  },
  'mot.unknown-field': {
    severity: 'info',
    message: 'The release has fields that the importer does not read: {}.',
    remedy: 'Report them if they hold something that should be taken over.',
  },
  'mot.no-name': {
    severity: 'warning',
    message: 'The release has no name; the name of the file stands in its place.',
    remedy: 'Give the release its name.',
  },
  'mot.name-differs-from-file': {
    severity: 'info',
    message: 'The release is named otherwise than its file, {}.',
    remedy: 'Check which of the two is right.',
  },
  'mot.duplicate-name': {
    severity: 'warning',
    message: 'Several files have a release of this name; the name of the file is used instead: {}.',
    remedy: 'Check the name; two sizes or editions should not share one.',
  },
  'mot.shared-address': {
    severity: 'warning',
    message: 'Other files name the same place for their model: {}.',
    remedy: 'Check which model the address belongs to.',
  },
  'mot.producer-missing': {
    severity: 'warning',
    message: 'No producer is named.',
    remedy: 'Name the organisation that made the model.',
  },
  'mot.producer-merged': {
    severity: 'info',
    message: 'The producer is taken as {}.',
    remedy: 'Check the names of the organisations.',
  },
  'mot.version-is-size': {
    severity: 'info',
    message:
      'The version is a number of parameters; it is kept as {} parameters, and no version is given.',
    remedy: 'Give the version of the release.',
  },
  'mot.size-contradicts': {
    severity: 'warning',
    message: 'The name and the version give different numbers of parameters, so none is kept: {}.',
    remedy: 'Check the number of parameters at the model itself.',
  },
  'mot.undisclosed': {
    severity: 'info',
    message: 'The source says that this is not disclosed.',
    remedy: 'Nothing is needed; only the producer can tell.',
  },
  'mot.unknown-type': {
    severity: 'info',
    message: 'The type of the model is not known: {}.',
    remedy: 'Check the modality.',
  },
  'mot.origin-is-licence': {
    severity: 'warning',
    message: 'The field for the model that this one comes from holds a licence; it was left out.',
    remedy: 'Name the model that this one was made from.',
  },
  'mot.date-unreadable': {
    severity: 'info',
    message: 'The date is not one.',
    remedy: 'Write YYYY-MM-DD.',
  },
  'mot.address-mended': {
    severity: 'info',
    message: 'The address was written in another form; it is taken as {}.',
    remedy: 'Check that the address answers.',
  },
  'mot.address-unreadable': {
    severity: 'warning',
    message: 'No address can be read from the text; it was left out.',
    remedy: 'Give the address of a page.',
  },
  'mot.path-not-address': {
    severity: 'info',
    message: 'The path is no web address, so it proves nothing and was left out.',
    remedy: 'Give an address that anybody can open.',
  },
  'mot.unknown-component': {
    severity: 'warning',
    message: 'The framework has no component of this name; the row was left out.',
    remedy: 'Use one of the 17 names of the Model Openness Framework.',
  },
  'mot.component-absent': {
    severity: 'info',
    message: 'The licence field says that the component is not there; it counts as kept back.',
    remedy: 'Take the row out of the file.',
  },
  'mot.component-undisclosed': {
    severity: 'info',
    message: 'The licence field says that the component or its terms are kept back.',
    remedy: 'Nothing is needed; only the producer can tell.',
  },
  'mot.unlicensed': {
    severity: 'info',
    message:
      'No licence is given, so it is not known whether the component may be used, or can be had.',
    remedy: 'Look for the licence at the component itself and give its address.',
  },
  'mot.licence-name': {
    severity: 'info',
    message: 'The licence is named in words; they are taken as {}.',
    remedy: 'Check the licence at the component itself.',
  },
  'mot.licence-case': {
    severity: 'info',
    message: 'The licence is written in another case than its SPDX id {}.',
    remedy: 'Nothing is needed.',
  },
  'mot.licence-deprecated': {
    severity: 'warning',
    message: 'SPDX has withdrawn this id; the source does not say what it means instead.',
    remedy: 'Look at the licence notice and write the current id.',
  },
  'mot.licence-version-missing': {
    severity: 'warning',
    message: 'The family of the licence is named, not its version; it is taken as {}.',
    remedy: 'Look at the licence text and give the version.',
  },
  'mot.licence-unreadable': {
    severity: 'warning',
    message: 'No licence can be read from the text.',
    remedy: 'Give the SPDX id of the licence, or its name and address.',
  },
  'mot.licence-inherited': {
    severity: 'info',
    message: 'Components without a licence of their own have that of the whole release: {}.',
    remedy: 'Check that the licence covers each component.',
  },
  'mot.licence-inherited-by-data': {
    severity: 'warning',
    message:
      'Data are covered only by the licence of the whole release, {}; data often have another.',
    remedy: 'Look for the licence at the data themselves.',
  },
  'mot.weights-without-place': {
    severity: 'warning',
    message:
      'The weights are said to be under an open licence, but no place is given where they can be had.',
    remedy: 'Give the address of the weights.',
  },
  'mot.reference-only': {
    severity: 'info',
    message: 'The model is recorded for comparison only: {}.',
    remedy: 'Nothing is needed; if its weights are open, give their licence and address.',
  },
} as const satisfies Record<string, NoticeRule>;

export type MotRule = keyof typeof motNoticeRules;
