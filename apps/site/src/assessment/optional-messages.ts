import type { Language } from '../language/language.ts';

/** What the page on optional profiles says, beside the words that every page shares. */
export interface OptionalMessages {
  readonly link: string;
  readonly heading: (name: string) => string;
  readonly lead: string;
  readonly none: string;
}

export const optionalMessages: Readonly<Record<Language, OptionalMessages>> = {
  en: {
    link: 'What its owner discloses',
    heading: (name) => `${name}: what is disclosed`,
    lead: 'These profiles are optional: nobody has to answer them, and no verdict on openness hangs on them. What nobody has told yet is listed one by one, so that the owner can add it.',
    none: 'There is no optional profile for goods of this kind.',
  },
  fr: {
    link: 'Ce que son propriétaire divulgue',
    heading: (name) => `${name} : ce qui est divulgué`,
    lead: 'Ces profils sont facultatifs : personne n’est tenu d’y répondre, et aucun verdict sur l’ouverture n’en dépend. Ce que personne n’a encore dit est énuméré point par point, pour que le propriétaire puisse l’ajouter.',
    none: 'Il n’y a pas de profil facultatif pour les biens de cette sorte.',
  },
  ar: {
    link: 'ما يفصح عنه المالك',
    heading: (name) => `${name}: ما أُفصح عنه`,
    lead: 'هذه الملفات التعريفية اختيارية: لا يُلزَم أحد بالإجابة عنها، ولا يتوقف عليها أي حكم على الانفتاح. وما لم يقله أحد بعد مذكور بندًا بندًا ليضيفه المالك.',
    none: 'لا يوجد ملف تعريفي اختياري للمنافع من هذا النوع.',
  },
};
