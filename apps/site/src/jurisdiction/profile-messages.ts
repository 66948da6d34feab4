import type { ProfileGap, ProfileStatus } from '@commonhold/schemas/assessment';
import type { Language } from '../language/language.ts';
import { pluralFor } from '../messages/plural.ts';

type Counted = (count: number) => string;

/** What the page on metadata profiles says, beside the words that every page shares. */
export interface ProfileMessages {
  readonly link: string;
  readonly heading: (name: string) => string;
  readonly lead: string;
  readonly backToGood: string;
  readonly unlocksHeading: string;
  readonly unlocksLead: string;
  readonly noUnlocks: string;
  readonly action: Readonly<Record<'fill' | 'mend', string>>;
  readonly completes: string;
  readonly helps: Counted;
  readonly moreFields: Counted;
  readonly or: string;
  readonly overviewHeading: string;
  readonly profile: string;
  readonly result: string;
  readonly required: string;
  readonly recommended: string;
  readonly share: (met: string, asked: string) => string;
  readonly points: (points: string, pointsMax: string) => string;
  readonly pointsOpen: Counted;
  readonly status: Readonly<Record<ProfileStatus, string>>;
  readonly gapsHeading: string;
  readonly gaps: Counted;
  readonly noGaps: string;
  readonly state: Readonly<Record<ProfileGap['state'], string>>;
  readonly obligation: Readonly<Record<ProfileGap['obligation'], string>>;
  readonly otherKinds: string;
  readonly asData: string;
}

const english = pluralFor('en');
const french = pluralFor('fr');
const arabic = pluralFor('ar');

export const profileMessages: Readonly<Record<Language, ProfileMessages>> = {
  en: {
    link: 'What each jurisdiction’s catalogue asks',
    heading: (name) => `${name}: what catalogues ask`,
    lead: 'Each jurisdiction’s catalogue asks for other metadata. Here this one record is held against all of them, and the fields come first that would help in most places.',
    backToGood: 'Back to the good',
    unlocksHeading: 'Fill one field, gain in several places',
    unlocksLead: 'First what completes a profile, then what answers requirements of most profiles.',
    noUnlocks: 'No field is missing that a profile requires or recommends.',
    action: { fill: 'Fill in', mend: 'Put right' },
    completes: 'Completes',
    helps: english({ one: 'Helps in {n} profile:', other: 'Helps in {n} profiles:' }),
    moreFields: english({ one: '{n} more field', other: '{n} more fields' }),
    or: 'or',
    overviewHeading: 'All profiles',
    profile: 'Profile',
    result: 'Result',
    required: 'Required',
    recommended: 'Recommended',
    share: (met, asked) => `${met} of ${asked}`,
    points: (points, pointsMax) => `${points} of ${pointsMax} points`,
    pointsOpen: english({
      one: '{n} more depends on whether links answer',
      other: '{n} more depend on whether links answer',
    }),
    status: {
      pass: 'Pass',
      warn: 'Pass, with gaps',
      fail: 'Fail',
      points: 'Points only',
      'not-applicable': 'For other goods',
    },
    gapsHeading: 'What is missing, profile by profile',
    gaps: english({ one: '{n} gap', other: '{n} gaps' }),
    noGaps: 'Nothing is missing.',
    state: { missing: 'Missing', wrong: 'Not as asked', unknown: 'Not known' },
    obligation: { required: 'required', recommended: 'recommended' },
    otherKinds: 'Profiles for other kinds of goods',
    asData: 'This page as data',
  },
  fr: {
    link: 'Ce que demande le catalogue de chaque juridiction',
    heading: (name) => `${name} : ce que demandent les catalogues`,
    lead: 'Le catalogue de chaque juridiction demande d’autres métadonnées. Cette seule fiche est ici comparée à toutes, et les champs qui serviraient au plus grand nombre d’endroits viennent en premier.',
    backToGood: 'Retour au bien',
    unlocksHeading: 'Remplir un champ, gagner à plusieurs endroits',
    unlocksLead:
      'D’abord ce qui complète un profil, puis ce qui répond aux exigences du plus grand nombre de profils.',
    noUnlocks: 'Il ne manque aucun champ qu’un profil exige ou recommande.',
    action: { fill: 'À remplir', mend: 'À corriger' },
    completes: 'Complète',
    helps: french({ one: 'Sert dans {n} profil :', other: 'Sert dans {n} profils :' }),
    moreFields: french({ one: '{n} autre champ', other: '{n} autres champs' }),
    or: 'ou',
    overviewHeading: 'Tous les profils',
    profile: 'Profil',
    result: 'Résultat',
    required: 'Exigé',
    recommended: 'Recommandé',
    share: (met, asked) => `${met} sur ${asked}`,
    points: (points, pointsMax) => `${points} points sur ${pointsMax}`,
    pointsOpen: french({
      one: '{n} autre dépend de la réponse des liens',
      other: '{n} autres dépendent de la réponse des liens',
    }),
    status: {
      pass: 'Conforme',
      warn: 'Conforme, avec des lacunes',
      fail: 'Non conforme',
      points: 'Points seulement',
      'not-applicable': 'Pour d’autres biens',
    },
    gapsHeading: 'Ce qui manque, profil par profil',
    gaps: french({ one: '{n} lacune', other: '{n} lacunes' }),
    noGaps: 'Rien ne manque.',
    state: { missing: 'Absent', wrong: 'Autre que demandé', unknown: 'Inconnu' },
    obligation: { required: 'exigé', recommended: 'recommandé' },
    otherKinds: 'Profils pour d’autres sortes de biens',
    asData: 'Cette page en données',
  },
  ar: {
    link: 'ما يطلبه فهرس كل ولاية قضائية',
    heading: (name) => `${name}: ما تطلبه الفهارس`,
    lead: 'يطلب فهرس كل ولاية قضائية بيانات وصفية مختلفة. هنا يُقارَن هذا السجل الواحد بها جميعًا، وتأتي أولًا الحقول التي تفيد في أكثر المواضع.',
    backToGood: 'العودة إلى المنفعة',
    unlocksHeading: 'املأ حقلًا واحدًا واستفد في مواضع عدة',
    unlocksLead: 'أولًا ما يُكمل ملفًا تعريفيًا، ثم ما يجيب عن متطلبات أكثر الملفات.',
    noUnlocks: 'لا ينقص أي حقل يشترطه ملف تعريفي أو يوصي به.',
    action: { fill: 'يُملأ', mend: 'يُصحَّح' },
    completes: 'يُكمل',
    helps: arabic({
      one: 'يفيد في ملف واحد:',
      two: 'يفيد في ملفين:',
      few: 'يفيد في {n} ملفات:',
      many: 'يفيد في {n} ملفًا:',
      other: 'يفيد في {n} ملف:',
    }),
    moreFields: arabic({
      one: 'حقل آخر',
      two: 'حقلان آخران',
      few: '{n} حقول أخرى',
      many: '{n} حقلًا آخر',
      other: '{n} حقل آخر',
    }),
    or: 'أو',
    overviewHeading: 'كل الملفات التعريفية',
    profile: 'الملف التعريفي',
    result: 'النتيجة',
    required: 'مطلوب',
    recommended: 'موصى به',
    share: (met, asked) => `${met} من ${asked}`,
    points: (points, pointsMax) => `${points} من ${pointsMax} نقطة`,
    pointsOpen: arabic({
      one: 'نقطة أخرى تتوقف على استجابة الروابط',
      two: 'نقطتان أخريان تتوقفان على استجابة الروابط',
      few: '{n} نقاط أخرى تتوقف على استجابة الروابط',
      many: '{n} نقطة أخرى تتوقف على استجابة الروابط',
      other: '{n} نقطة أخرى تتوقف على استجابة الروابط',
    }),
    status: {
      pass: 'مستوفٍ',
      warn: 'مستوفٍ مع نواقص',
      fail: 'غير مستوفٍ',
      points: 'نقاط فقط',
      'not-applicable': 'لمنافع أخرى',
    },
    gapsHeading: 'ما ينقص، ملفًا بملف',
    gaps: arabic({
      one: 'نقص واحد',
      two: 'نقصان',
      few: '{n} نواقص',
      many: '{n} نقصًا',
      other: '{n} نقص',
    }),
    noGaps: 'لا ينقص شيء.',
    state: { missing: 'غائب', wrong: 'ليس كما طُلب', unknown: 'غير معروف' },
    obligation: { required: 'مطلوب', recommended: 'موصى به' },
    otherKinds: 'ملفات تعريفية لأنواع أخرى من المنافع',
    asData: 'هذه الصفحة كبيانات',
  },
};
