import type { EvidenceKind } from '@commonhold/schemas/evidence';
import type { Language } from '../language/language.ts';

type Dated = (date: string) => string;
type Named = (names: string, date: string) => string;

/** What pages say of the last look at something on the web; dates and names are written for the reader. */
export interface EvidenceMessages {
  readonly heading: string;
  readonly lead: string;
  readonly all: (count: number) => string;
  readonly kinds: Readonly<Record<EvidenceKind, string>>;
  readonly asData: string;
  readonly link: {
    readonly answers: Dated;
    readonly gone: Dated;
    readonly goneSince: Dated;
    readonly unknown: Dated;
    readonly archivedCopy: string;
  };
  readonly repository: {
    readonly alive: Dated;
    readonly archived: Dated;
    readonly empty: Dated;
    readonly gone: Dated;
    readonly goneSince: Dated;
    readonly unknown: Dated;
    readonly lastChanged: Dated;
  };
  readonly licenceFile: {
    readonly recognised: Named;
    readonly unrecognised: Dated;
    readonly nearest: (name: string, percent: string) => string;
    readonly missing: Dated;
    readonly unknown: Dated;
  };
  readonly card: {
    readonly tagged: Named;
    readonly untagged: Dated;
    readonly missing: Dated;
    readonly unknown: Dated;
  };
}

export const evidenceMessages: Readonly<Record<Language, EvidenceMessages>> = {
  en: {
    heading: 'What was found on the web',
    lead: 'Each address of the record as it was when it was last looked at. A server that refuses or fails says nothing about what is there.',
    all: (count) => (count === 1 ? 'One look' : `All ${count} looks`),
    kinds: {
      link: 'Links',
      'licence-file': 'Licence files',
      repository: 'Repositories',
      card: 'Cards',
    },
    asData: 'The same as data',
    link: {
      answers: (date) => `answered on ${date}`,
      gone: (date) => `nothing there on ${date}`,
      goneSince: (date) => `nothing there since ${date}`,
      unknown: (date) => `no clear answer on ${date}`,
      archivedCopy: 'look for an archived copy',
    },
    repository: {
      alive: (date) => `repository there on ${date}`,
      archived: (date) => `archived, seen on ${date}`,
      empty: (date) => `empty on ${date}`,
      gone: (date) => `no repository there on ${date}`,
      goneSince: (date) => `no repository there since ${date}`,
      unknown: (date) => `repository: no clear answer on ${date}`,
      lastChanged: (date) => `last change ${date}`,
    },
    licenceFile: {
      recognised: (names, date) => `licence file recognised as ${names} on ${date}`,
      unrecognised: (date) => `licence file read on ${date}: none of the texts that are known`,
      nearest: (name, percent) => `nearest is ${name}, ${percent} the same`,
      missing: (date) => `no licence file found on ${date}`,
      unknown: (date) => `licence file not read on ${date}`,
    },
    card: {
      tagged: (names, date) => `card tagged ${names} on ${date}`,
      untagged: (date) => `card without a licence tag on ${date}`,
      missing: (date) => `no card found on ${date}`,
      unknown: (date) => `card not read on ${date}`,
    },
  },
  fr: {
    heading: 'Ce qui a été trouvé sur le web',
    lead: 'Chaque adresse de la fiche, telle que trouvée la dernière fois. Un serveur qui refuse ou échoue ne dit rien de ce qui s’y trouve.',
    all: (count) => (count === 1 ? 'Un relevé' : `Les ${count} relevés`),
    kinds: {
      link: 'Liens',
      'licence-file': 'Fichiers de licence',
      repository: 'Dépôts',
      card: 'Fiches des modèles et jeux de données',
    },
    asData: 'Les mêmes en données',
    link: {
      answers: (date) => `a répondu le ${date}`,
      gone: (date) => `rien à cette adresse le ${date}`,
      goneSince: (date) => `rien à cette adresse depuis le ${date}`,
      unknown: (date) => `pas de réponse claire le ${date}`,
      archivedCopy: 'chercher une copie archivée',
    },
    repository: {
      alive: (date) => `dépôt présent le ${date}`,
      archived: (date) => `archivé, constaté le ${date}`,
      empty: (date) => `vide le ${date}`,
      gone: (date) => `pas de dépôt à cette adresse le ${date}`,
      goneSince: (date) => `pas de dépôt à cette adresse depuis le ${date}`,
      unknown: (date) => `dépôt : pas de réponse claire le ${date}`,
      lastChanged: (date) => `dernière modification le ${date}`,
    },
    licenceFile: {
      recognised: (names, date) => `fichier de licence reconnu comme ${names} le ${date}`,
      unrecognised: (date) => `fichier de licence lu le ${date} : aucun des textes connus`,
      nearest: (name, percent) => `le plus proche est ${name}, identique à ${percent}`,
      missing: (date) => `aucun fichier de licence trouvé le ${date}`,
      unknown: (date) => `fichier de licence non lu le ${date}`,
    },
    card: {
      tagged: (names, date) => `fiche étiquetée ${names} le ${date}`,
      untagged: (date) => `fiche sans étiquette de licence le ${date}`,
      missing: (date) => `aucune fiche trouvée le ${date}`,
      unknown: (date) => `fiche non lue le ${date}`,
    },
  },
  ar: {
    heading: 'ما وُجد على الويب',
    lead: 'كل عنوان في السجل كما وُجد في آخر مرة. الخادم الذي يرفض أو يخفق لا يقول شيئًا عمّا فيه.',
    all: (count) => `كل الملاحظات (${count})`,
    kinds: {
      link: 'الروابط',
      'licence-file': 'ملفات الترخيص',
      repository: 'المستودعات',
      card: 'البطاقات',
    },
    asData: 'الشيء نفسه كبيانات',
    link: {
      answers: (date) => `استجاب في ${date}`,
      gone: (date) => `لا شيء هناك في ${date}`,
      goneSince: (date) => `لا شيء هناك منذ ${date}`,
      unknown: (date) => `لا جواب واضح في ${date}`,
      archivedCopy: 'ابحث عن نسخة مؤرشفة',
    },
    repository: {
      alive: (date) => `المستودع موجود في ${date}`,
      archived: (date) => `مؤرشف كما شوهد في ${date}`,
      empty: (date) => `فارغ في ${date}`,
      gone: (date) => `لا مستودع هناك في ${date}`,
      goneSince: (date) => `لا مستودع هناك منذ ${date}`,
      unknown: (date) => `المستودع: لا جواب واضح في ${date}`,
      lastChanged: (date) => `آخر تغيير ${date}`,
    },
    licenceFile: {
      recognised: (names, date) => `عُرف ملف الترخيص بأنه ${names} في ${date}`,
      unrecognised: (date) => `قُرئ ملف الترخيص في ${date}: ليس من النصوص المعروفة`,
      nearest: (name, percent) => `الأقرب ${name} بتطابق ${percent}`,
      missing: (date) => `لم يُعثر على ملف ترخيص في ${date}`,
      unknown: (date) => `لم يُقرأ ملف الترخيص في ${date}`,
    },
    card: {
      tagged: (names, date) => `البطاقة موسومة ${names} في ${date}`,
      untagged: (date) => `البطاقة بلا وسم ترخيص في ${date}`,
      missing: (date) => `لم يُعثر على بطاقة في ${date}`,
      unknown: (date) => `لم تُقرأ البطاقة في ${date}`,
    },
  },
};
