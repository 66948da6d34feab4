import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPlantedCopy, type PlantedCopy } from './planted-copy.ts';

let copy: PlantedCopy;
beforeAll(() => {
  copy = createPlantedCopy();
});
afterAll(() => copy[Symbol.dispose]());

const path = 'packages/schemas/src/planted/planted.test.ts';

function runPlanted(text: string) {
  using _planted = copy.plant(path, `import { describe, expect, test } from 'vitest';\n${text}`);
  const { exitCode, output } = copy.run('node', ['scripts/test.ts', 'planted/planted.test.ts']);
  return { exitCode, output, lastLine: output.trimEnd().split('\n').at(-1) };
}

describe('npm test', () => {
  test('counts what passed, what failed and what was skipped in its last line', () => {
    const { exitCode, lastLine, output } = runPlanted(`
      test('holds', () => expect(1).toBe(1));
      test('does not hold', () => expect(1).toBe(2));
      describe.skip('a group (skipped: the planted reason)', () => {
        test('one', () => expect(1).toBe(1));
        test('two', () => expect(1).toBe(1));
      });
    `);
    expect(lastLine).toBe('1 passed, 1 failed, 2 skipped');
    expect(output).toContain('2 × ');
    expect(output).toContain('a group (skipped: the planted reason)');
    expect(exitCode).toBe(1);
  });

  test('passes when every test does', () => {
    const { exitCode, lastLine } = runPlanted("test('holds', () => expect(1).toBe(1));");
    expect(lastLine).toBe('1 passed, 0 failed');
    expect(exitCode).toBe(0);
  });

  test('fails when a file does not load', () => {
    const { exitCode, lastLine } = runPlanted("throw new Error('at import');");
    expect(lastLine).toBe('0 passed, 1 failed');
    expect(exitCode).toBe(1);
  });

  test('fails when something goes wrong outside every test', () => {
    const { exitCode, lastLine } = runPlanted(
      "test('holds', () => { void Promise.reject(new Error('nobody waits')); expect(1).toBe(1); });",
    );
    expect(lastLine).toBe('1 passed, 1 failed');
    expect(exitCode).toBe(1);
  });

  test('fails when nothing ran', () => {
    const { exitCode, lastLine } = runPlanted("test.skip('left out', () => expect(1).toBe(1));");
    expect(lastLine).toBe('0 passed, 0 failed, 1 skipped');
    expect(exitCode).toBe(1);
  });
});
