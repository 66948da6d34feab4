import { sdgNamespace } from '../authority/sdg.ts';
import type { Codec } from '../mapping/codec.ts';
import { codeUnder } from '../mapping/value-codecs.ts';

const goalCode = codeUnder(sdgNamespace);

/** The number of a goal as its IRI. */
export const sdgGoal: Codec<number> = {
  write: (goal, place) => goalCode.write(String(goal), place),
  read: (values) => {
    const code = goalCode.read(values);
    return typeof code === 'string' && /^\d+$/u.test(code) ? Number(code) : code;
  },
};
