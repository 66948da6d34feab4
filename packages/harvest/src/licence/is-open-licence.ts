import type { LicenceData } from './licence-data.ts';

/**
 * Licences for data and content that the Open Definition calls conformant and that the Open Source
 * Initiative does not judge, with the dedications to the public domain.
 * Sources: opendefinition.org/licenses; Model Openness Framework 1.0, appendix of open licences; OpenMDW 1.0.
 */
const openDataIds =
  /^(?:CC0-1\.0|CC-BY-[1-4]\.[05](?:-(?:AT|AU|DE|IGO|NL|US))?|CC-BY-SA-[1-4]\.[05](?:-(?:AT|DE|IGO))?|ODbL-1\.0|ODC-By-1\.0|PDDL-1\.0|CDLA-(?:Permissive-[12]|Sharing-1)\.0|OGL-UK-[1-3]\.0|OGL-Canada-2\.0|OpenMDW-1\.0)$/u;

/** Whether a single licence lets anybody use, study, change and share: approved by the OSI, or known as open for data and content. */
export function isOpenLicence(data: LicenceData, expression: string): boolean {
  return data.spdx.get(expression)?.isOsiApproved === true || openDataIds.test(expression);
}
