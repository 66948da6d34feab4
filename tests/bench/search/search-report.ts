import type { StoredResults } from './search-results.ts';

type StoredFigure = StoredResults['figures'][number];

const introduction = `# How fast search is

Written by \`npm run bench -- search --report\`; do not edit. The benchmark is in \`tests/bench/search\`.

## How to measure again

Build the site first (\`npm run build\`). \`MEILI_BIN\` names a Meilisearch program to start, or \`MEILI_URL\` an empty server; without either, only PostgreSQL is measured. \`BENCH_DIR\` names the folder where filled databases and indexes are kept for the next run; without it, that is \`commonhold-bench\` in the folder for temporary files.

| command | first run | again | disk |
| --- | --- | --- | --- |
| \`npm run bench -- search --goods 10000 --report\` | 5 minutes | 4 minutes | 0.5 GB |
| \`npm run bench -- search --goods 100000 --report\` | 11 minutes | 6 minutes | 4 GB |
| \`npm run bench -- search --goods 1000000 --report\` | 2 hours | 1 hour | 40 GB |

Without \`--report\` the figures are printed and written as JSON to \`BENCH_DIR\` only. \`--engine postgresql\` or \`--engine meilisearch\` measures one engine, \`--database server\` takes a PostgreSQL server also for few goods, \`--keep-index\` asks the index of the last run instead of building one, and the server how long that took.

## What is measured

- **Goods**: each is a real record with another name, text, publisher, subject, place and date; licences, components and verdicts stay those of the real one. Names come in ten languages and five scripts, publishers have a long tail, and the vocabulary grows with the goods. The same records give the same goods, and ten thousand are the first of a million, so that every size answers the same searches.
- **Shortcuts**: the generated goods are written straight into the tables that search reads, with the rows that the store would write (a test compares them), because registering a million goods one by one would take days. They have no page of their own. The bundled goods beside them are registered as ever, and one of them is edited.
- **Searches**: twenty each of seven kinds, one of which is what people really ask (\`tests/relevance\`), and everything in four orders. All but those while typing ask for the counts of all facets. Searches made from a good must find something, or the benchmark fails.
- **The program** is the real one, in a process of its own, asked over HTTP on the same machine (\`/api/v1/search\`). The time is that until the last byte of the answer.
- **Meilisearch alone** is asked the very requests that the program sends it, recorded on their way, in turns with the program and in the same kind of connections. So the ratio holds on a busy machine too; the times do not.
- **Users**: twenty who ask, read the answer for a second and ask the next; and twenty who never read, which shows what the machine can do. Whoever asks runs on the same machine and takes its share of it.
- **Memory** counts what processes share once. Meilisearch maps its files into its memory, which the system takes back when others need it; what is its own is told apart.
- PostgreSQL servers and Meilisearch run with the settings that they come with, but for what Meilisearch takes to fill its index: at most 4 GiB of memory, and all processors instead of half of them.
`;

/** The report in docs/reports: every figure beside its target, one column for each size of the corpus. */
export function toReport(results: readonly StoredResults[]): string {
  const machines = [
    '| goods | database | made from | machine | Node | measured on |',
    '| ---: | --- | --- | --- | --- | --- |',
    ...results.map(toMachine),
  ];
  const sizes = results.map(({ size }) => `${count(size)} goods`);
  const names = [...new Set(results.flatMap(({ figures }) => figures.map(({ what }) => what)))];
  const table = [
    `| | unit | ${sizes.join(' | ')} | target |`,
    `| --- | --- |${' ---: |'.repeat(sizes.length)} --- |`,
    ...names.map((what) => toRow(what, results)),
  ];
  return [
    introduction,
    '## What it was measured on\n',
    `${machines.join('\n')}\n`,
    '## Figures\n',
    'A target holds for the sizes at which the figure says met or missed. `×` is how often the figure of the size before fits in.\n',
    `${table.join('\n')}\n`,
  ].join('\n');
}

function toMachine({ goods, database, seeds, processors, memoryGb, ...rest }: StoredResults) {
  const kind = database === 'embedded' ? 'embedded PostgreSQL' : 'PostgreSQL server';
  const machine = `${processors} processors, ${memoryGb} GB`;
  return `| ${[count(goods), kind, seeds, machine, rest.node, rest.takenOn].join(' | ')} |`;
}

function toRow(what: string, results: readonly StoredResults[]): string {
  const found = results.map(({ figures }) => figures.find((figure) => figure.what === what));
  const cells = found.map((figure, index) => toCell(figure, found[index - 1]));
  const { unit, target } = found.find((figure) => figure?.target !== undefined) ?? {
    ...found.find((figure) => figure !== undefined),
  };
  return `| ${[what, unit ?? '', ...cells, toTarget(target)].join(' | ')} |`;
}

function toCell(figure: StoredFigure | undefined, smaller: StoredFigure | undefined): string {
  if (figure === undefined || figure.value === null) return '–';
  const { value } = figure;
  const growth =
    smaller === undefined ||
    smaller.value === null ||
    smaller.value === 0 ||
    figure.unit === 'ratio'
      ? ''
      : ` (× ${(value / smaller.value).toPrecision(2)})`;
  const held =
    figure.target === undefined ? '' : isMet(value, figure.target) ? ' met' : ' **missed**';
  return `${value >= 100 ? count(Math.round(value)) : value.toPrecision(3)}${growth}${held}`;
}

function isMet(value: number, target: NonNullable<StoredFigure['target']>): boolean {
  return 'atMost' in target ? value <= target.atMost : value >= target.atLeast;
}

function toTarget(target: StoredFigure['target']): string {
  if (target === undefined) return '';
  return 'atMost' in target ? `at most ${target.atMost}` : `at least ${target.atLeast}`;
}

function count(number: number): string {
  return number.toLocaleString('en');
}
