import type { Language } from '../language/language.ts';

/** What pages say of verdicts that a new version of a standard changed. */
export interface ChangeMessages {
  readonly heading: string;
  readonly none: string;
  readonly notAssessed: string;
  readonly asData: string;
}

export const changeMessages: Readonly<Record<Language, ChangeMessages>> = {
  en: {
    heading: 'Verdicts that a new version changed',
    none: 'None: every good has the verdict that it had before.',
    notAssessed: 'not assessed',
    asData: 'All changes as data',
  },
  fr: {
    heading: 'Verdicts changés par une nouvelle version',
    none: 'Aucun : chaque bien garde le verdict qu’il avait.',
    notAssessed: 'non évalué',
    asData: 'Tous les changements en données',
  },
  ar: {
    heading: 'أحكام غيّرها إصدار جديد',
    none: 'لا شيء: لكل منفعة الحكم الذي كان لها.',
    notAssessed: 'لم يُقيَّم',
    asData: 'كل التغييرات كبيانات',
  },
};
