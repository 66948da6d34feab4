import type {
  FractureState,
  NormalisedEnergy,
  PrincipleState,
} from '@commonhold/schemas/assessment';
import type { Language } from '../language/language.ts';

/** What the page on activating a model says, beside the words that every page shares. */
export interface ActivationMessages {
  readonly link: string;
  readonly heading: (name: string) => string;
  readonly lead: string;
  readonly backToGood: string;
  readonly runHeading: string;
  readonly precision: string;
  readonly published: string;
  readonly weights: string;
  readonly memory: string;
  readonly hardware: string;
  /** By id of the class. */
  readonly hardwareClass: Readonly<Record<string, string>>;
  readonly howComputed: string;
  readonly unknownSize: string;
  readonly offersHeading: string;
  readonly noOffers: string;
  readonly commercial: string;
  readonly free: string;
  readonly checkedOn: (date: string) => string;
  readonly energyHeading: string;
  readonly noEnergy: string;
  readonly activity: Readonly<Record<NormalisedEnergy['activity'], string>>;
  readonly figure: string;
  readonly asPublished: string;
  readonly implausible: string;
  readonly fractureHeading: string;
  readonly fractureLead: string;
  readonly point: Readonly<Record<FractureState['point'], string>>;
  readonly pointState: Readonly<Record<FractureState['state'], string>>;
  readonly publicHeading: string;
  readonly publicLead: string;
  readonly principle: Readonly<Record<PrincipleState['principle'], string>>;
  readonly principleState: Readonly<Record<PrincipleState['state'], string>>;
  readonly provisionMode: string;
  readonly mode: Readonly<
    Record<'outsourced' | 'networked' | 'state-backed' | 'public-option', string>
  >;
  readonly missingHeading: string;
  readonly asData: string;
}

export const activationMessages: Readonly<Record<Language, ActivationMessages>> = {
  en: {
    link: 'What it takes to put it to work',
    heading: (name) => `${name}: from weights to a usable system`,
    lead: 'Published weights are not yet something that people can use. What running this model takes, who offers it ready to use, and where its openness breaks on the way.',
    backToGood: 'Back to the good',
    runHeading: 'Running it oneself',
    precision: 'Number format',
    published: 'as published',
    weights: 'Size of the weights',
    memory: 'Memory to run it',
    hardware: 'Cheapest hardware',
    hardwareClass: {
      laptop: 'A laptop without a graphics card',
      'gpu-8': 'A graphics card with 8 GB',
      'gpu-24': 'A graphics card with 24 GB',
      'gpu-48': 'A graphics card with 48 GB',
      'gpu-80': 'An accelerator with 80 GB',
      'node-640': 'A server with eight accelerators of 80 GB',
      'several-nodes': 'Several servers with accelerators',
    },
    howComputed: 'How this is computed: an estimate, with its assumptions',
    unknownSize: 'The record does not tell the size of the model, so nothing can be computed.',
    offersHeading: 'Offers to use it ready-made',
    noOffers: 'No offer is recorded.',
    commercial: 'commercial',
    free: 'without payment',
    checkedOn: (date) => `checked on ${date}`,
    energyHeading: 'Energy and emissions',
    noEnergy: 'Nothing is recorded.',
    activity: {
      training: 'Training',
      'fine-tuning': 'Fine-tuning',
      inference: 'Use',
      other: 'Other',
    },
    figure: 'In one unit',
    asPublished: 'As published',
    implausible: 'Too small to be true for so much computing; the unit may be mistaken.',
    fractureHeading: 'Where openness breaks',
    fractureLead: 'Five points between training and use, each with its reason.',
    point: {
      'pre-training': 'Pre-training',
      inference: 'Inference',
      'post-training': 'Post-training',
      licence: 'Licence',
      transparency: 'Transparency',
    },
    pointState: { open: 'Open', partial: 'Partly open', closed: 'Closed', unknown: 'Not known' },
    publicHeading: 'Public AI',
    publicLead:
      'What the owner declares of four principles. Declaring is voluntary and decides no verdict.',
    principle: {
      'public-support': 'Public support',
      access: 'Public access',
      governance: 'Public accountability',
      'private-commitment': 'Commitment of private partners',
    },
    principleState: {
      'declared-with-evidence': 'Declared, with evidence',
      declared: 'Declared',
      undeclared: 'Not declared',
    },
    provisionMode: 'Mode of provision',
    mode: {
      outsourced: 'Outsourced',
      networked: 'Networked',
      'state-backed': 'State-backed',
      'public-option': 'Public option',
    },
    missingHeading: 'What the record would have to say for more',
    asData: 'This page as data',
  },
  fr: {
    link: 'Ce qu’il faut pour le mettre en service',
    heading: (name) => `${name} : des poids à un système utilisable`,
    lead: 'Des poids publiés ne sont pas encore quelque chose dont on peut se servir. Ce que demande l’exécution de ce modèle, qui l’offre prêt à l’emploi, et où son ouverture se rompt en chemin.',
    backToGood: 'Retour au bien',
    runHeading: 'L’exécuter soi-même',
    precision: 'Format des nombres',
    published: 'tel que publié',
    weights: 'Taille des poids',
    memory: 'Mémoire pour l’exécuter',
    hardware: 'Matériel le moins cher',
    hardwareClass: {
      laptop: 'Un ordinateur portable sans carte graphique',
      'gpu-8': 'Une carte graphique de 8 Go',
      'gpu-24': 'Une carte graphique de 24 Go',
      'gpu-48': 'Une carte graphique de 48 Go',
      'gpu-80': 'Un accélérateur de 80 Go',
      'node-640': 'Un serveur à huit accélérateurs de 80 Go',
      'several-nodes': 'Plusieurs serveurs à accélérateurs',
    },
    howComputed: 'Comment c’est calculé : une estimation, avec ses hypothèses',
    unknownSize: 'La fiche ne dit pas la taille du modèle ; rien ne peut donc être calculé.',
    offersHeading: 'Offres prêtes à l’emploi',
    noOffers: 'Aucune offre n’est enregistrée.',
    commercial: 'commercial',
    free: 'sans paiement',
    checkedOn: (date) => `vérifié le ${date}`,
    energyHeading: 'Énergie et émissions',
    noEnergy: 'Rien n’est enregistré.',
    activity: {
      training: 'Entraînement',
      'fine-tuning': 'Ajustement',
      inference: 'Utilisation',
      other: 'Autre',
    },
    figure: 'Dans une seule unité',
    asPublished: 'Tel que publié',
    implausible: 'Trop petit pour être vrai au vu du calcul ; l’unité est peut-être erronée.',
    fractureHeading: 'Où l’ouverture se rompt',
    fractureLead: 'Cinq points entre l’entraînement et l’usage, chacun avec sa raison.',
    point: {
      'pre-training': 'Pré-entraînement',
      inference: 'Inférence',
      'post-training': 'Post-entraînement',
      licence: 'Licence',
      transparency: 'Transparence',
    },
    pointState: {
      open: 'Ouvert',
      partial: 'En partie ouvert',
      closed: 'Fermé',
      unknown: 'Inconnu',
    },
    publicHeading: 'IA publique',
    publicLead:
      'Ce que le propriétaire déclare de quatre principes. La déclaration est volontaire et ne décide d’aucun verdict.',
    principle: {
      'public-support': 'Soutien public',
      access: 'Accès public',
      governance: 'Redevabilité publique',
      'private-commitment': 'Engagement des partenaires privés',
    },
    principleState: {
      'declared-with-evidence': 'Déclaré, avec preuve',
      declared: 'Déclaré',
      undeclared: 'Non déclaré',
    },
    provisionMode: 'Mode de fourniture',
    mode: {
      outsourced: 'Externalisé',
      networked: 'En réseau',
      'state-backed': 'Soutenu par l’État',
      'public-option': 'Option publique',
    },
    missingHeading: 'Ce que la fiche devrait dire pour aller plus loin',
    asData: 'Cette page en données',
  },
  ar: {
    link: 'ما يلزم لتشغيله',
    heading: (name) => `${name}: من الأوزان إلى نظام صالح للاستعمال`,
    lead: 'الأوزان المنشورة ليست بعدُ شيئًا يستطيع الناس استعماله. ما الذي يلزم لتشغيل هذا النموذج، ومن يقدمه جاهزًا، وأين ينكسر انفتاحه في الطريق.',
    backToGood: 'العودة إلى المنفعة',
    runHeading: 'تشغيله بنفسك',
    precision: 'صيغة الأعداد',
    published: 'كما نُشر',
    weights: 'حجم الأوزان',
    memory: 'الذاكرة اللازمة لتشغيله',
    hardware: 'أرخص عتاد',
    hardwareClass: {
      laptop: 'حاسوب محمول بلا بطاقة رسوميات',
      'gpu-8': 'بطاقة رسوميات بسعة 8 غيغابايت',
      'gpu-24': 'بطاقة رسوميات بسعة 24 غيغابايت',
      'gpu-48': 'بطاقة رسوميات بسعة 48 غيغابايت',
      'gpu-80': 'مسرّع بسعة 80 غيغابايت',
      'node-640': 'خادم بثمانية مسرّعات سعة كل منها 80 غيغابايت',
      'several-nodes': 'عدة خوادم بمسرّعات',
    },
    howComputed: 'كيف حُسب هذا: تقدير مع افتراضاته',
    unknownSize: 'لا يذكر السجل حجم النموذج، فلا يمكن حساب شيء.',
    offersHeading: 'عروض جاهزة للاستعمال',
    noOffers: 'لا عرض مسجل.',
    commercial: 'تجاري',
    free: 'بلا مقابل',
    checkedOn: (date) => `جرى التحقق في ${date}`,
    energyHeading: 'الطاقة والانبعاثات',
    noEnergy: 'لا شيء مسجل.',
    activity: {
      training: 'التدريب',
      'fine-tuning': 'الضبط الدقيق',
      inference: 'الاستعمال',
      other: 'غير ذلك',
    },
    figure: 'بوحدة واحدة',
    asPublished: 'كما نُشر',
    implausible: 'أصغر من أن يصح مع هذا القدر من الحوسبة؛ قد تكون الوحدة خاطئة.',
    fractureHeading: 'أين ينكسر الانفتاح',
    fractureLead: 'خمس نقاط بين التدريب والاستعمال، لكل منها سببها.',
    point: {
      'pre-training': 'التدريب المسبق',
      inference: 'الاستدلال',
      'post-training': 'ما بعد التدريب',
      licence: 'الرخصة',
      transparency: 'الشفافية',
    },
    pointState: {
      open: 'مفتوح',
      partial: 'مفتوح جزئيًا',
      closed: 'مغلق',
      unknown: 'غير معروف',
    },
    publicHeading: 'الذكاء الاصطناعي العام',
    publicLead: 'ما يصرح به المالك عن أربعة مبادئ. التصريح طوعي ولا يقرر أي حكم.',
    principle: {
      'public-support': 'الدعم العام',
      access: 'الإتاحة العامة',
      governance: 'المساءلة العامة',
      'private-commitment': 'التزام الشركاء من القطاع الخاص',
    },
    principleState: {
      'declared-with-evidence': 'مصرح به مع دليل',
      declared: 'مصرح به',
      undeclared: 'غير مصرح به',
    },
    provisionMode: 'طريقة التقديم',
    mode: {
      outsourced: 'بالتعهيد',
      networked: 'عبر شبكة',
      'state-backed': 'بدعم الدولة',
      'public-option': 'خيار عام',
    },
    missingHeading: 'ما كان على السجل أن يقوله لمعرفة المزيد',
    asData: 'هذه الصفحة كبيانات',
  },
};
