import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createPlantedCopy, type PlantedCopy } from './planted-copy.ts';

// A guard that inspects nothing also reports nothing. So each one is shown a fault that it must see.

let copy: PlantedCopy;
beforeAll(() => {
  copy = createPlantedCopy();
});
afterAll(() => copy[Symbol.dispose]());

const OxlintReport = z.looseObject({
  diagnostics: z.array(z.looseObject({ code: z.string().optional(), message: z.string() })),
  number_of_files: z.number(),
});

/** Names of the rules that fire on a file, such as `eslint(no-console)`. */
function lint(path: string, text: string): readonly string[] {
  using _planted = copy.plant(path, text);
  const { output } = copy.run('oxlint', ['--format', 'json', path]);
  const report = OxlintReport.parse(JSON.parse(output));
  expect(report.number_of_files).toBe(1);
  return report.diagnostics.map(({ code, message }) => code ?? message);
}

interface PlantedFault {
  readonly fault: string;
  readonly rule: string;
  readonly path: string;
  readonly text: string;
}

const use = 'packages/search/src/planted/use.ts';
const pure = 'packages/metadata/src/planted/pure.ts';
const lines = (count: number) =>
  Array.from({ length: count }, (_, i) => `export const v${i} = ${i};`);

const faults: readonly PlantedFault[] = [
  {
    fault: 'a promise nobody waits for',
    rule: 'typescript(no-floating-promises)',
    path: use,
    text: 'export function go(): void {\n  Promise.resolve(1);\n}\n',
  },
  {
    fault: 'an async callback whose failure is lost',
    rule: 'typescript(no-misused-promises)',
    path: use,
    text: 'export const go = (items: number[]): void => items.forEach(async (i) => void (await Promise.resolve(i)));\n',
  },
  {
    fault: 'a switch that forgets a member of its union',
    rule: 'typescript(switch-exhaustiveness-check)',
    path: use,
    text: "export function go(kind: 'a' | 'b'): void {\n  switch (kind) {\n    case 'a':\n      return;\n  }\n}\n",
  },
  {
    fault: 'any',
    rule: 'typescript(no-explicit-any)',
    path: use,
    text: 'export const value: any = 1;\n',
  },
  {
    fault: 'a non-null assertion',
    rule: 'typescript(no-non-null-assertion)',
    path: use,
    text: 'export const first = (xs: string[]): string => xs[0]!;\n',
  },
  {
    fault: 'a narrowing assertion in place of a parse',
    rule: 'typescript(no-unsafe-type-assertion)',
    path: use,
    text: 'export const text = (value: unknown): string => value as string;\n',
  },
  {
    fault: 'a thrown string',
    rule: 'typescript(only-throw-error)',
    path: use,
    text: "export function go(): never {\n  throw 'no';\n}\n",
  },
  {
    fault: 'a type imported as a value',
    rule: 'typescript(consistent-type-imports)',
    path: use,
    text: "import { Good } from '@commonhold/schemas/good';\nexport type Held = Good;\n",
  },
  {
    fault: 'a default export',
    rule: 'import(no-default-export)',
    path: use,
    text: 'export default 1;\n',
  },
  {
    fault: 'a relative import without .ts',
    rule: 'import(extensions)',
    path: 'packages/schemas/src/text/planted.ts',
    text: "export { LanguageTag } from './text';\n",
  },
  {
    fault: 'a file named in camelCase',
    rule: 'unicorn(filename-case)',
    path: 'packages/search/src/planted/camelCase.ts',
    text: 'export const value = 1;\n',
  },
  {
    fault: 'console outside the programs that print',
    rule: 'eslint(no-console)',
    path: use,
    text: "console.log('here');\n",
  },
  {
    fault: 'process.env outside config.ts',
    rule: 'eslint(no-restricted-globals)',
    path: 'apps/api/src/planted.ts',
    text: "export const port = process.env['PORT'];\n",
  },
  {
    fault: 'the environment through an import',
    rule: 'eslint(no-restricted-imports)',
    path: 'apps/api/src/planted.ts',
    text: "import process from 'node:process';\nexport const port = process.env['PORT'];\n",
  },
  {
    fault: 'a file read in a pure package',
    rule: 'eslint(no-restricted-imports)',
    path: pure,
    text: "export { readFile } from 'node:fs/promises';\n",
  },
  {
    fault: 'the network in a pure package',
    rule: 'eslint(no-restricted-globals)',
    path: pure,
    text: "export const go = (): Promise<Response> => fetch('https://example.org/');\n",
  },
  {
    fault: 'tRPC in a use case',
    rule: 'eslint(no-restricted-imports)',
    path: 'packages/registry/src/good/planted.ts',
    text: "export { TRPCError } from '@trpc/server';\n",
  },
  {
    fault: 'the registry as code in the client',
    rule: 'eslint(no-restricted-imports)',
    path: 'packages/client/src/planted.ts',
    text: "export { appRouter } from '@commonhold/registry/router';\n",
  },
  {
    fault: 'a file of 301 lines',
    rule: 'eslint(max-lines)',
    path: use,
    text: `${lines(301).join('\n')}\n`,
  },
  {
    fault: 'a function of 61 lines',
    rule: 'eslint(max-lines-per-function)',
    path: use,
    text: `export function go(add: (n: number) => void): void {\n${'  add(1);\n'.repeat(60)}}\n`,
  },
  {
    fault: 'a disable that disables nothing',
    rule: 'Unused eslint-disable directive (no problems were reported).',
    path: use,
    text: '// eslint-disable-next-line no-console -- nothing is printed\nexport const value = 1;\n',
  },
];

describe('oxlint', () => {
  test.each(faults)('sees $fault', ({ rule, path, text }) => {
    expect(lint(path, text)).toContain(rule);
  });

  test('sees two files that import each other', () => {
    using _other = copy.plant(
      'packages/search/src/planted/other.ts',
      "import { go } from './use.ts';\nexport const other = (): number => go();\n",
    );
    const text = "import { other } from './other.ts';\nexport const go = (): number => other();\n";
    expect(lint(use, text)).toContain('import(no-cycle)');
  });

  test.each([
    [
      'a router',
      'packages/registry/src/good/planted-router.ts',
      "export { TRPCError } from '@trpc/server';\n",
    ],
    [
      'the type of the router in the client',
      'packages/client/src/planted.ts',
      "export type { AppRouter } from '@commonhold/registry/router';\n",
    ],
    [
      'assessment/node',
      'packages/assessment/src/node/planted.ts',
      "export { readFile } from 'node:fs/promises';\n",
    ],
  ])('lets %s be', (_what, path, text) => {
    expect(lint(path, text)).not.toContain('eslint(no-restricted-imports)');
  });
});

describe('turbo boundaries', () => {
  test('sees an import that the manifest does not declare', () => {
    using _planted = copy.plant(
      'packages/schemas/src/planted/wrong-arrow.ts',
      "export { openDatabase } from '@commonhold/database/open';\n",
    );
    const { exitCode, output } = copy.run('turbo', ['boundaries']);
    expect(exitCode).not.toBe(0);
    expect(output).toMatch(/Checked [1-9]\d* files/);
    expect(output).toContain('wrong-arrow.ts');
  });

  test('sees a declared arrow that points the wrong way', () => {
    using _wrong = copy.plant(
      'packages/planted/package.json',
      JSON.stringify({
        name: '@commonhold/planted',
        dependencies: { '@commonhold/database': '*' },
      }),
    );
    using _tag = copy.plant(
      'packages/planted/turbo.json',
      JSON.stringify({ extends: ['//'], tags: ['pure'] }),
    );
    const { exitCode, output } = copy.run('turbo', ['boundaries']);
    expect(exitCode).not.toBe(0);
    expect(output).toMatch(
      /@commonhold\/planted.*@commonhold\/database|@commonhold\/database.*tag/s,
    );
  });
});

describe('knip', () => {
  test('sees an export and a file that nothing uses', () => {
    using _export = copy.plant(
      'packages/schemas/src/text/bounds.ts',
      '\nexport const plantedExport = 1;\n',
    );
    using _file = copy.plant(
      'packages/schemas/src/text/planted-file.ts',
      'export const value = 1;\n',
    );
    const { exitCode, output } = copy.run('knip', ['--no-config-hints']);
    expect(exitCode).not.toBe(0);
    expect(output).toContain('plantedExport');
    expect(output).toContain('planted-file.ts');
  });
});

describe('types', () => {
  test('a wrong type in a workspace stops the typecheck', () => {
    using _planted = copy.plant(
      'packages/schemas/src/planted/wrong-type.ts',
      "export const count: number = 'three';\n",
    );
    const { exitCode, output } = copy.run('turbo', [
      'run',
      'typecheck',
      '--filter=@commonhold/schemas',
    ]);
    expect(exitCode).not.toBe(0);
    expect(output).toContain('wrong-type.ts');
    expect(output).toContain('TS2322');
  });

  test('an unset index is not taken for a value', () => {
    using _planted = copy.plant(
      'packages/schemas/src/planted/unset-index.ts',
      'export const first = (xs: readonly string[]): string => xs[0];\n',
    );
    const { output } = copy.run('tsc', ['-p', 'packages/schemas']);
    expect(output).toMatch(/unset-index\.ts.*TS2322/s);
  });
});

describe('format', () => {
  test('oxfmt sees a badly laid out file', () => {
    using _planted = copy.plant(use, 'export const   value = {a:1}\n');
    const { exitCode, output } = copy.run('oxfmt', ['--check', use]);
    expect(exitCode).not.toBe(0);
    expect(output).toContain('use.ts');
  });

  test('prettier sees a badly laid out page', () => {
    const page = 'apps/site/src/pages/planted.astro';
    using _planted = copy.plant(page, '---\nconst a=1\n---\n<p   >{a}</p>\n');
    const { exitCode, output } = copy.run('prettier', ['--check', page]);
    expect(exitCode).not.toBe(0);
    expect(output).toContain('planted.astro');
  });
});
