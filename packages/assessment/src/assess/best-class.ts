import type { Conclusion as ConclusionRule } from '../standard/standard-file.ts';

export type Classes = Extract<ConclusionRule, { kind: 'classes' }>;

/** The best class all of whose rules pass, or `undefined` where none is reached. */
export function bestClass(
  { classes }: Classes,
  passes: (rule: string) => boolean,
): Classes['classes'][number] | undefined {
  return classes.find(({ requires }) =>
    requires.every((alternatives) => alternatives.some(passes)),
  );
}
