import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';
import { defineConfig } from 'vitest/config';

/** From the quick and telling to the slow, since the first test that fails ends the run of a mutant. */
const order = [/\/(?:check|inventory|profile)\//u, /conclude|wording/u, /examples/u];

class TellingFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const place = order.findIndex((pattern) => pattern.test(moduleId));
      return place === -1 ? order.length : place;
    };
    return files.toSorted((left, right) => rank(left) - rank(right));
  }
}

/** The tests that mutants of the rules are run against: those of the rules, without the slow searches for an exception. */
export default defineConfig({
  test: {
    include: ['packages/assessment/src/{assess,check,inventory,profile}/**/*.test.ts'],
    exclude: ['packages/assessment/src/assess/properties.test.ts'],
    maxWorkers: 1,
    // One start of a worker for each mutant instead of one for each file of tests; both find the same.
    isolate: false,
    sequence: { sequencer: TellingFirst },
  },
});
