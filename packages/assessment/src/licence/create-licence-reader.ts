import type { LicenceAnswer } from '@commonhold/schemas/licence';
import type { Standards } from '../standard/standards.ts';
import { answerExpression } from './answer-expression.ts';
import { parseExpression } from './parse-expression.ts';

/** Answers what a licence lets one do. */
export interface LicenceReader {
  /** The answer for an SPDX expression, or `undefined` where the text is not one. */
  answer(expression: string): LicenceAnswer | undefined;
}

/** A reader over the licence data of the standards. */
export function createLicenceReader(standards: Standards): LicenceReader {
  return {
    answer: (expression) => {
      const tree = parseExpression(expression);
      return tree.kind === 'unknown' || tree.kind === 'none'
        ? undefined
        : answerExpression(standards, expression, tree);
    },
  };
}

/** What an expression allows, without a reader at hand. */
export function licenceAnswer(standards: Standards, expression: string): LicenceAnswer | undefined {
  return createLicenceReader(standards).answer(expression);
}
