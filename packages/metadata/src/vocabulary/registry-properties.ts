import { type OwnTerm, term } from './own-term.ts';

/** Our own properties of assessments and organisations. */
export const registryProperties: readonly OwnTerm[] = [
  term('clause', 'clause', 'Document, version and clause that the rule states.'),
  term('concerns', 'concerns', 'A place in the revision that the finding rests on.'),
  term('engineVersion', 'version of the engine', 'The version of the program that assessed.'),
  term('finding', 'finding', 'The verdict on one requirement.'),
  term('findingReason', 'reason of the finding', 'Why the verdict is what it is.'),
  term('indicator', 'indicator', 'The requirement, as the standard numbers it.'),
  term('missing', 'missing', 'What is not known and would be needed for a verdict.'),
  term(
    'needsHuman',
    'needs a human',
    'True where only people can decide, and the engine merely shows what there is.',
  ),
  term('organisationType', 'type of organisation', 'Which kind of organisation it is.'),
  term('outcome', 'outcome', 'The verdict as one of four values.'),
  term('points', 'points', 'Points reached, only where the standard itself gives points.'),
  term('pointsMax', 'possible points', 'Points that can be reached.'),
  term('remedy', 'remedy', 'What would change the verdict.'),
  term('rule', 'rule', 'The permanent id of the rule.'),
  term('severity', 'severity', 'What the finding means for the whole.'),
  term('standard', 'standard', 'The standard that was applied.'),
  term(
    'standardSha256',
    'digest of the standard',
    'SHA-256 of the files of the standard in canonical JSON (RFC 8785), in hexadecimal digits.',
  ),
  term('standardVersion', 'version of the standard', 'The version that was applied.'),
  term('summary', 'summary', 'The assessment in a few sentences.'),
  term(
    'verdict',
    'verdict',
    'The result in the words of the standard: a verdict, or the class of a framework that has classes.',
  ),
];
