import { type Averages, type QueryResult, averagesOf } from './judge-engine.ts';

export interface EngineResults {
  readonly name: string;
  readonly results: readonly QueryResult[];
}

interface Group {
  readonly title: string;
  readonly holds: (result: QueryResult) => boolean;
}

/** The figures of all engines side by side, as a Markdown table that also reads well on a screen. */
export function describeTable(measured: readonly EngineResults[], goods: number): string {
  const [first] = measured;
  if (first === undefined) return '';
  const head = [
    'queries',
    'n',
    ...measured.flatMap(({ name }) => [`${name} nDCG@10`, 'success@3']),
  ];
  const rows = groupsOf(first.results).flatMap(({ title, holds }) => {
    const averages = measured.map(({ results }) => averagesOf(results.filter(holds)));
    const [{ queries } = { queries: 0 }] = averages;
    return queries === 0 ? [] : [[title, String(queries), ...averages.flatMap(figures)]];
  });
  const lines = [head, head.map((_, index) => (index === 0 ? '---' : '---:')), ...rows];
  const table = lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  return `${first.results.length} judged queries over ${goods} goods\n\n${table}\n`;
}

function figures({ ndcg, success }: Averages): readonly string[] {
  return [ndcg.toFixed(3), success.toFixed(3)];
}

function groupsOf(results: readonly QueryResult[]): readonly Group[] {
  const languages = [...new Set(results.map(({ judged }) => judged.language))].toSorted();
  return [
    { title: '**all**', holds: () => true },
    { title: 'looked at while tuning', holds: ({ isHeldOut }) => !isHeldOut },
    { title: 'held out', holds: ({ isHeldOut }) => isHeldOut },
    ...(['funder', 'developer', 'agency'] as const).map((user) => ({
      title: user,
      holds: ({ judged }: QueryResult) => judged.user === user,
    })),
    ...languages.map((language) => ({
      title: `in ${languageName(language)}`,
      holds: ({ judged }: QueryResult) => judged.language === language,
    })),
  ];
}

function languageName(tag: string): string {
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;
}

const weakMax = 0.5;

/** The page `docs/reports/relevance.md`. Says nothing that depends on the day or the machine. */
export function toReport(measured: readonly EngineResults[], goods: number): string {
  const weak = measured.map(({ name, results }) => {
    const lines = results
      .filter(({ ndcg, isHeldOut }) => ndcg < weakMax && !isHeldOut)
      .map(
        ({ judged, ndcg }) =>
          `| ${judged.query.replaceAll('|', String.raw`\|`)} | ${judged.language} | ${ndcg.toFixed(2)} |`,
      );
    return `### ${name}\n\n| query | language | nDCG@10 |\n| --- | --- | ---: |\n${lines.join('\n')}\n`;
  });
  return `${introduction}
## Figures

${describeTable(measured, goods)}
${notes}
## Queries below ${weakMax}

So that nobody has to guess where search disappoints. Held-out queries are not listed.

${weak.join('\n')}`;
}

const introduction = `# How relevant search is

Written by \`npm run relevance -- --report\`; do not edit. The queries, their grades and the method are in \`tests/relevance\`.

nDCG@10 says how near the first ten results come to the best possible order (1 is perfect). success@3 says for how many queries one of the first three results is among the best there are. Both engines hold the same documents and are asked the same requests, in the asker's language, without filters.
`;

const notes = `## What to know about the figures

- The judges are the people who wrote the queries, and they also improved the engines. Every fourth query is held out: its results were not looked at while anything was tuned. That line is the better forecast.
- The catalogue is small. With a hundred thousand goods there are more near misses, and the figures will be lower.
- Words of other languages find goods where the record is translated, or where the name of a goal, theme, country, licence or kind of good says the same in that language. Where neither holds, nothing is found: most records have an English text and one or two others.
- Arabic: articles are cut off and letters written alike are folded; roots are not searched, so a broken plural does not find its singular.
- Hindi, Bengali and Swahili: whole words and beginnings are compared, nothing is stemmed. Swahili forms its plural at the front of the word (\`mgonjwa\`, \`wagonjwa\`), which no beginning covers.
- Chinese: PostgreSQL searches pairs of neighbouring characters, which finds all and sometimes too much; Meilisearch cuts words by a dictionary, and misses where the query is cut in another place than the text.
- Amharic: words are cut at spaces and Ethiopic punctuation; prefixes that are written with the word (\`የ\`, \`በ\`, \`ለ\`) are not cut off. The vocabularies know three Amharic terms, and the judged queries ask for two of them. Beyond those, expect nothing.
- The words of \`standards/vocabularies/search-term.json\` and the queries were written by the same people. Somebody else's words for the same need may be missing; add them there.
- Meilisearch gives up the last words of a query first when too few goods have all of them; a query that begins with a word that no record has (\`track changes in terms of service\`) then finds nothing useful. PostgreSQL gives up the most frequent words first.
- German and Finnish compounds are whole words: \`Sprachmodelle\` is found by its beginning, \`Modell\` alone is not.
`;
