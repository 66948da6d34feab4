import type { ClaimOfOpenness } from '@commonhold/schemas/good';
import type { Language } from '../language/language.ts';

/** What pages say of public claims and of replies to findings; `date` is written for the reader. */
export interface ClaimMessages {
  readonly heading: string;
  readonly lead: string;
  readonly claim: Readonly<Record<ClaimOfOpenness, string>>;
  readonly owner: string;
  readonly reply: string;
  readonly repliedOn: (who: string, date: string) => string;
  /** Beneath findings that contradict a claim. */
  readonly rightOfReply: string;
  readonly howToReply: string;
}

export const claimMessages: Readonly<Record<Language, ClaimMessages>> = {
  en: {
    heading: 'What it is called in public',
    lead: 'Public statements on how open it is, each with the place where it stands. The findings above compare them with the record.',
    claim: {
      'open-source': 'Called open source',
      'open-source-ai': 'Called open source AI',
      'open-data': 'Called open data',
      'fully-open': 'Called fully open',
    },
    owner: 'the owner',
    reply: 'Reply',
    repliedOn: (who, date) => `${who}, ${date}`,
    rightOfReply: 'Whoever is concerned may reply; the reply is shown beside the finding.',
    howToReply: 'How to reply',
  },
  fr: {
    heading: 'Ce que l’on en dit publiquement',
    lead: 'Déclarations publiques sur son ouverture, chacune avec l’endroit où elle se trouve. Les constats ci-dessus les comparent à la fiche.',
    claim: {
      'open-source': 'Dit open source',
      'open-source-ai': 'Dit IA open source',
      'open-data': 'Dit données ouvertes',
      'fully-open': 'Dit entièrement ouvert',
    },
    owner: 'le propriétaire',
    reply: 'Réponse',
    repliedOn: (who, date) => `${who}, ${date}`,
    rightOfReply:
      'Toute personne concernée peut répondre ; la réponse est affichée à côté du constat.',
    howToReply: 'Comment répondre',
  },
  ar: {
    heading: 'ما يقال عنه علنًا',
    lead: 'تصريحات علنية عن مدى انفتاحه، مع موضع كل منها. تقارنها النتائج أعلاه بالسجل.',
    claim: {
      'open-source': 'يوصف بأنه مفتوح المصدر',
      'open-source-ai': 'يوصف بأنه ذكاء اصطناعي مفتوح المصدر',
      'open-data': 'يوصف بأنه بيانات مفتوحة',
      'fully-open': 'يوصف بأنه مفتوح كليًا',
    },
    owner: 'المالك',
    reply: 'رد',
    repliedOn: (who, date) => `${who}، ${date}`,
    rightOfReply: 'يحق لكل من يعنيه الأمر أن يرد، ويظهر الرد بجانب النتيجة.',
    howToReply: 'كيف ترد',
  },
};
