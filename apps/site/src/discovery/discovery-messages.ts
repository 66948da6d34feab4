import type { Widening } from '@commonhold/schemas/discovery';
import type { Language } from '../language/language.ts';
import { pluralFor } from '../messages/plural.ts';

type RangeName = 'parameterCountMin' | 'parameterCountMax' | 'memoryBytesMax' | 'updatedAfter';

/** What pages say of narrowing and widening a search, beside the words that every page shares. */
export interface DiscoveryMessages {
  /** Short names of standards by id. */
  readonly standard: Readonly<Record<string, string>>;
  readonly ranges: {
    readonly heading: string;
    readonly any: string;
    readonly name: Readonly<Record<RangeName | 'memoryBytesMin', string>>;
    readonly memoryHint: string;
  };
  readonly find: {
    readonly label: string;
    readonly button: string;
    readonly heading: (facet: string) => string;
    readonly within: string;
    readonly chosen: string;
    readonly found: (count: number) => string;
    readonly none: string;
    readonly isCut: string;
    readonly apply: string;
    readonly back: string;
    readonly all: (facet: string) => string;
  };
  readonly widen: {
    readonly heading: string;
    readonly without: Readonly<Record<'filters' | 'words', string>>;
    readonly withoutFilter: (filter: string) => string;
    readonly goods: (total: Widening['total']) => string;
  };
  readonly similar: {
    readonly heading: string;
    readonly words: string;
    readonly lead: string;
  };
}

const en = pluralFor('en');
const fr = pluralFor('fr');
const ar = pluralFor('ar');
const goods = {
  en: en({ one: '{n} good', other: '{n} goods' }),
  fr: fr({ one: '{n} bien', many: '{n} de biens', other: '{n} biens' }),
  ar: ar({
    zero: 'لا منافع',
    one: 'منفعة واحدة',
    two: 'منفعتان',
    few: '{n} منافع',
    many: '{n} منفعة',
    other: '{n} منفعة',
  }),
};

export const discoveryMessages: Readonly<Record<Language, DiscoveryMessages>> = {
  en: {
    standard: {
      dpg: 'DPG Standard',
      mof: 'Model Openness Framework',
      osaid: 'Open Source AI Definition',
      'eu-osai-index': 'European Open Source AI Index',
      'open-washing': 'Claims and evidence',
      'registry-rules': 'Rules of this registry',
      fmti: 'Foundation Model Transparency Index',
      'training-data-code': 'Code of conduct for training data',
    },
    ranges: {
      heading: 'Size, memory and age',
      any: 'Any',
      name: {
        parameterCountMin: 'Parameters, at least',
        parameterCountMax: 'Parameters, at most',
        memoryBytesMin: 'Memory needed, at least',
        memoryBytesMax: 'Memory needed, at most',
        updatedAfter: 'Changed on or after',
      },
      memoryHint:
        'An estimate for one request at a time, in the precision in which the weights are published; models of unknown size are left out.',
    },
    find: {
      label: 'Find in this list',
      button: 'Find',
      heading: (facet) => `Filter: ${facet}`,
      within: 'Within the search',
      chosen: 'Chosen',
      found: en({ zero: 'None found', one: '{n} found', other: '{n} found' }),
      none: 'Nothing in this list has these words. Try the beginning of a word, a code, or another language.',
      isCut: 'There are more. Add letters to see them.',
      apply: 'Show these goods',
      back: 'Back to the results',
      all: (facet) => `The whole list: ${facet}`,
    },
    widen: {
      heading: 'This would find something',
      without: {
        filters: 'The same words without any filter',
        words: 'The same filters without words',
      },
      withoutFilter: (filter) => `Without the filter “${filter}”`,
      goods: ({ value, relation }) =>
        relation === 'about' ? `about ${goods.en(value)}` : goods.en(value),
    },
    similar: {
      heading: 'Similar goods',
      words: 'Words in common:',
      lead: 'By the words of names and keywords, kind, goals and themes; never by popularity.',
    },
  },
  fr: {
    standard: {
      dpg: 'Norme DPG',
      mof: 'Model Openness Framework',
      osaid: 'Définition de l’IA open source',
      'eu-osai-index': 'Indice européen de l’IA open source',
      'open-washing': 'Affirmations et preuves',
      'registry-rules': 'Règles de ce registre',
      fmti: 'Indice de transparence des modèles de fondation',
      'training-data-code': 'Code de conduite pour les données d’entraînement',
    },
    ranges: {
      heading: 'Taille, mémoire et date',
      any: 'Peu importe',
      name: {
        parameterCountMin: 'Paramètres, au moins',
        parameterCountMax: 'Paramètres, au plus',
        memoryBytesMin: 'Mémoire nécessaire, au moins',
        memoryBytesMax: 'Mémoire nécessaire, au plus',
        updatedAfter: 'Modifié le ou après le',
      },
      memoryHint:
        'Une estimation pour une requête à la fois, dans la précision où les poids sont publiés ; les modèles de taille inconnue sont laissés de côté.',
    },
    find: {
      label: 'Chercher dans cette liste',
      button: 'Chercher',
      heading: (facet) => `Filtre : ${facet}`,
      within: 'Dans la recherche',
      chosen: 'Choisis',
      found: fr({ one: '{n} trouvé', many: '{n} trouvés', other: '{n} trouvés' }),
      none: 'Rien dans cette liste ne porte ces mots. Essayez le début d’un mot, un code ou une autre langue.',
      isCut: 'Il y en a d’autres. Ajoutez des lettres pour les voir.',
      apply: 'Montrer ces biens',
      back: 'Retour aux résultats',
      all: (facet) => `Toute la liste : ${facet}`,
    },
    widen: {
      heading: 'Voici ce qui trouverait quelque chose',
      without: {
        filters: 'Les mêmes mots sans aucun filtre',
        words: 'Les mêmes filtres sans mots',
      },
      withoutFilter: (filter) => `Sans le filtre « ${filter} »`,
      goods: ({ value, relation }) =>
        relation === 'about' ? `environ ${goods.fr(value)}` : goods.fr(value),
    },
    similar: {
      heading: 'Biens semblables',
      words: 'Mots communs :',
      lead: 'D’après les mots des noms et des mots-clés, le type, les objectifs et les thèmes ; jamais d’après la popularité.',
    },
  },
  ar: {
    standard: {
      dpg: 'معيار المنافع العامة الرقمية',
      mof: 'إطار انفتاح النماذج',
      osaid: 'تعريف الذكاء الاصطناعي المفتوح المصدر',
      'eu-osai-index': 'المؤشر الأوروبي للذكاء الاصطناعي المفتوح المصدر',
      'open-washing': 'الادعاءات والأدلة',
      'registry-rules': 'قواعد هذا السجل',
      fmti: 'مؤشر شفافية النماذج الأساسية',
      'training-data-code': 'مدونة سلوك بيانات التدريب',
    },
    ranges: {
      heading: 'الحجم والذاكرة والتاريخ',
      any: 'أيًّا كان',
      name: {
        parameterCountMin: 'عدد المعاملات، على الأقل',
        parameterCountMax: 'عدد المعاملات، على الأكثر',
        memoryBytesMin: 'الذاكرة اللازمة، على الأقل',
        memoryBytesMax: 'الذاكرة اللازمة، على الأكثر',
        updatedAfter: 'تغيّر في هذا التاريخ أو بعده',
      },
      memoryHint:
        'تقدير لطلب واحد في كل مرة، بالدقة التي نُشرت بها الأوزان؛ وتُترك النماذج التي لا يُعرف حجمها.',
    },
    find: {
      label: 'ابحث في هذه القائمة',
      button: 'ابحث',
      heading: (facet) => `مرشح: ${facet}`,
      within: 'ضمن البحث',
      chosen: 'المختار',
      found: ar({
        zero: 'لم يُعثر على شيء',
        one: 'عُثر على قيمة واحدة',
        two: 'عُثر على قيمتين',
        few: 'عُثر على {n} قيم',
        many: 'عُثر على {n} قيمة',
        other: 'عُثر على {n} قيمة',
      }),
      none: 'لا شيء في هذه القائمة يحمل هذه الكلمات. جرّب بداية كلمة أو رمزًا أو لغة أخرى.',
      isCut: 'هناك المزيد. أضف حروفًا لتراه.',
      apply: 'اعرض هذه المنافع',
      back: 'العودة إلى النتائج',
      all: (facet) => `القائمة كاملة: ${facet}`,
    },
    widen: {
      heading: 'هذا ما كان سيجد شيئًا',
      without: { filters: 'الكلمات نفسها بلا أي مرشح', words: 'المرشحات نفسها بلا كلمات' },
      withoutFilter: (filter) => `بلا المرشح «${filter}»`,
      goods: ({ value, relation }) =>
        relation === 'about' ? `نحو ${goods.ar(value)}` : goods.ar(value),
    },
    similar: {
      heading: 'منافع مشابهة',
      words: 'كلمات مشتركة:',
      lead: 'بحسب كلمات الأسماء والكلمات المفتاحية والنوع والأهداف والمواضيع؛ وليس بحسب الشعبية أبدًا.',
    },
  },
};
