import { SearchRequest } from '@commonhold/schemas/discovery';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aDiscoveryDocument } from './samples.ts';
import type { OpenSearch, OpenedSearch } from './search-engine-contract.ts';

/**
 * Titles as catalogues, offices and projects bear them, and ways to look for them that lead to them in every engine. What
 * engines find beyond is their own; docs/API.md says where they are weak.
 */
const titles: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'ar',
    'المكتبة الرقمية العالمية',
    [
      'المكتبة',
      'مكتبة',
      'رقمية عالمية',
      'المكتبه الرقميه',
      'المَكْتَبَة',
      'والمكتبة',
      'بالمكتبة',
      'مكنبة',
    ],
  ],
  [
    'ar',
    'دليل للصحة والتغذية',
    ['الصحة', 'صحة', 'للصحة', 'التغذية', 'تغذية', 'بالتغذية', 'والتغذيه'],
  ],
  ['ar', 'مُرشِد لِلزِّراعة وَالرَّي', ['الزراعة', 'زراعة', 'بالزراعة', 'مرشد']],
  ['ar', 'خريطة الشارع المفتوحة', ['خريطة الشارع', 'الخريطة', 'شارع مفتوحة', 'للشارع']],
  [
    'hi',
    'भारतीय राष्ट्रीय डिजिटल पुस्तकालय',
    ['पुस्तकालय', 'डिजिटल पुस्तकालय', 'पुस्तक', 'पुस्तकालयों', 'राष्ट्रिय', 'डिजीटल'],
  ],
  ['hi', 'जनगणना के आँकड़े', ['जनगणना', 'आँकड़े', 'आंकड़े', 'आँकड़ा']],
  ['sw', 'Ofisi ya Taifa ya Takwimu', ['takwimu', 'taifa takwimu', 'ofisi', 'takwim', 'takwmu']],
  [
    'am',
    'የኢትዮጵያ ስታቲስቲክስ አገልግሎት',
    ['የኢትዮጵያ', 'ኢትዮጵያ', 'በኢትዮጵያ', 'ስታቲስቲክስ', 'ስታትስቲክስ', 'ስታቲ', 'አገልግሎት'],
  ],
  ['zh-Hans', '国家统计局数据', ['统计', '统计局', '国家统计局', '数据', '数据统计', '统']],
  ['zh-Hans', '开放街道地图', ['地图', '开放', '街道地图', '开放地图']],
  [
    'pt-BR',
    'Portal Brasileiro de Dados Abertos',
    ['dados abertos', 'dado aberto', 'brasileira', 'brasil', 'dados abretos', 'abertas'],
  ],
  [
    'pt-BR',
    'Estatísticas da educação básica',
    ['estatisticas educacao', 'educação', 'estatística', 'basico', 'estatisitcas'],
  ],
  ['ja', '国民健康データベース', ['健康', 'データ', 'データベース', '国民健康']],
  ['th', 'ข้อมูลสุขภาพแห่งชาติ', ['สุขภาพ', 'ข้อมูล', 'แห่งชาติ']],
  ['lo', 'ຂໍ້ມູນສຸຂະພາບແຫ່ງຊາດ', ['ສຸຂະພາບ', 'ຂໍ້ມູນ']],
  ['km', 'ទិន្នន័យសុខភាពជាតិ', ['សុខភាព', 'ទិន្នន័យ']],
  ['my', 'ကျန်းမာရေးအချက်အလက်', ['အချက်အလက်', 'ကျန်းမာရေး']],
];
const others = [
  ['ar', 'بيانات الطقس'],
  ['hi', 'मौसम की जानकारी'],
  ['sw', 'Habari za hewa'],
  ['am', 'የአየር ሁኔታ'],
  ['zh-Hans', '天气预报'],
  ['pt-BR', 'Previsão do tempo'],
] as const;

const documents = [
  ...titles.map(([language, title], index) => aTitled(`title-${index}`, language, title)),
  ...others.map(([language, title], index) => aTitled(`other-${index}`, language, title)),
];

function aTitled(slug: string, language: string, title: string) {
  return aDiscoveryDocument({
    slug,
    name: { [language]: title },
    description: { [language]: title },
    language: [language],
  });
}

/** What every search engine must find in languages that catalogues are seldom tested with. */
export function describeLanguages(name: string, open: OpenSearch): void {
  describe(`titles in many languages in ${name}`, () => {
    let opened: OpenedSearch | undefined;
    beforeAll(async () => {
      opened = await open();
      await opened.put(documents);
    });
    afterAll(async () => {
      await opened?.[Symbol.asyncDispose]();
    });

    test.each(
      titles.flatMap(([language, title, queries], index) =>
        queries.map((query) => [language, query, title, `title-${index}`] as const),
      ),
    )('%s: %s finds %s first', async (language, query, _, slug) => {
      if (opened === undefined) throw new Error('The engine is not open');
      const request = SearchRequest.parse({ query, languages: [language] });
      const answer = await opened.engine.search(request);
      const [first] = answer.ok ? answer.value.hits : [];
      expect(first?.good.slug).toBe(slug);
      expect(first?.name.language).toBe(language);
    });

    test('titles that share the Arabic article alone are not found', async () => {
      if (opened === undefined) throw new Error('The engine is not open');
      const request = SearchRequest.parse({ query: 'المكتبة', languages: ['ar'] });
      const answer = await opened.engine.search(request);
      const found = answer.ok ? answer.value.hits.map(({ good }) => good.name['ar']) : [];
      expect(found).toContain('المكتبة الرقمية العالمية');
      expect(found).not.toContain('خريطة الشارع المفتوحة');
    });
  });
}
