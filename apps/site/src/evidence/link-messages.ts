import type { LinkOutcome } from '@commonhold/schemas/evidence';
import type { Language } from '../language/language.ts';

/** What pages say of the last look at an address; `date` is written for the reader. */
export interface LinkMessages {
  readonly heading: string;
  readonly lead: string;
  readonly outcome: Readonly<Record<LinkOutcome, (date: string) => string>>;
}

export const linkMessages: Readonly<Record<Language, LinkMessages>> = {
  en: {
    heading: 'Do the links answer?',
    lead: 'Each address of the record as it was found when it was last looked at. A server that refuses or fails says nothing about what is there.',
    outcome: {
      answers: (date) => `answered on ${date}`,
      gone: (date) => `nothing there on ${date}`,
      unknown: (date) => `no clear answer on ${date}`,
    },
  },
  fr: {
    heading: 'Les liens répondent-ils ?',
    lead: 'Chaque adresse de la fiche, telle que trouvée la dernière fois. Un serveur qui refuse ou échoue ne dit rien de ce qui s’y trouve.',
    outcome: {
      answers: (date) => `a répondu le ${date}`,
      gone: (date) => `rien à cette adresse le ${date}`,
      unknown: (date) => `pas de réponse claire le ${date}`,
    },
  },
  ar: {
    heading: 'هل تستجيب الروابط؟',
    lead: 'كل عنوان في السجل كما وُجد في آخر مرة. الخادم الذي يرفض أو يخفق لا يقول شيئًا عمّا فيه.',
    outcome: {
      answers: (date) => `استجاب في ${date}`,
      gone: (date) => `لا شيء هناك في ${date}`,
      unknown: (date) => `لا جواب واضح في ${date}`,
    },
  },
};
