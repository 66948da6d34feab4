import type { SearchSort } from '@commonhold/schemas/discovery';
import type { LicenceAnswer } from '@commonhold/schemas/licence';
import type { Labels } from './labels.ts';

/** A page of running text: headings with their paragraphs. */
export interface TextPage {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly {
    /** Where other pages link to the section. */
    readonly id?: string;
    readonly heading: string;
    readonly paragraphs: readonly string[];
  }[];
}

type Counted = (count: number) => string;

/** Everything that the site says, in one language. */
export interface Messages {
  readonly labels: Labels;
  readonly frame: {
    readonly skip: string;
    readonly mainNavigation: string;
    readonly footerNavigation: string;
    readonly languageNavigation: string;
    readonly search: string;
    /** Names the list that opens under a search box while somebody types. */
    readonly suggestions: string;
    /** What a suggestion is that is no good but a subject. */
    readonly suggestedKeyword: string;
    readonly goods: string;
    readonly organisations: string;
    readonly standards: string;
    readonly about: string;
    readonly accessibility: string;
    readonly privacy: string;
    readonly api: string;
    readonly dataRights: string;
  };
  readonly home: {
    readonly title: string;
    readonly heading: string;
    readonly lead: string;
    readonly searchLabel: string;
    readonly searchHint: string;
    readonly searchButton: string;
    readonly try: string;
    readonly audiencesHeading: string;
    readonly audiences: readonly {
      readonly who: string;
      readonly question: string;
      readonly answer: string;
      readonly links: readonly { readonly text: string; readonly href: string }[];
    }[];
    readonly countsHeading: string;
    readonly goodsCount: Counted;
    readonly metCount: Counted;
    readonly recentHeading: string;
    readonly recentLink: string;
    readonly howHeading: string;
    readonly how: readonly { readonly title: string; readonly text: string }[];
  };
  readonly search: {
    readonly title: string;
    readonly titleFor: (query: string) => string;
    readonly heading: string;
    readonly wordsLabel: string;
    readonly button: string;
    readonly filters: string;
    readonly apply: string;
    readonly applyHint: string;
    readonly clearAll: string;
    readonly activeFilters: string;
    readonly remove: (filter: string) => string;
    readonly showAll: Counted;
    readonly results: Counted;
    readonly aboutResults: Counted;
    readonly sort: string;
    readonly applySort: string;
    readonly openness: string;
    readonly sorts: Readonly<Record<SearchSort, string>>;
    readonly page: (page: number, pages: number) => string;
    readonly pagesLabel: string;
    readonly previous: string;
    readonly next: string;
    readonly tooFar: string;
    readonly matchedIn: string;
    readonly updated: string;
    readonly noLicence: string;
    readonly degraded: string;
    readonly asData: string;
    readonly didYouMean: string;
    readonly emptyHeading: string;
    readonly emptyWiden: readonly string[];
    readonly emptyAll: string;
    readonly invalid: string;
  };
  readonly good: {
    readonly reference: string;
    readonly referenceText: string;
    readonly otherNames: string;
    readonly by: string;
    readonly onThisPage: string;
    readonly contents: {
      readonly verdicts: string;
      readonly parts: string;
      readonly facts: string;
      readonly access: string;
      readonly purpose: string;
      readonly relations: string;
      readonly sources: string;
    };
    readonly useHeading: string;
    readonly useLegal: string;
    readonly useToday: string;
    readonly may: {
      readonly commercial: string;
      readonly change: string;
      readonly share: string;
      readonly train: string;
    };
    readonly duties: string;
    readonly licenceText: string;
    readonly licenceUnknown: string;
    readonly licenceNone: string;
    readonly declaredAs: string;
    readonly inheritedLicence: string;
    readonly notAdvice: string;
    readonly verdictsLead: string;
    readonly result: string;
    readonly summary: string;
    readonly noVerdicts: string;
    readonly findings: Counted;
    readonly clause: string;
    readonly reason: string;
    readonly evidence: string;
    readonly missing: string;
    readonly wouldChange: string;
    readonly needsHuman: string;
    readonly score: (points: string, pointsMax: string) => string;
    readonly part: string;
    readonly availability: string;
    readonly licence: string;
    readonly where: string;
    readonly open: string;
    readonly noParts: string;
    /** Around the name of another register, before the licence that it names for a part. */
    readonly otherRegister: { readonly before: string; readonly after: string };
    readonly modelFacts: string;
    readonly datasetFacts: string;
    readonly softwareFacts: string;
    readonly parameters: string;
    readonly activeParameters: string;
    readonly modalities: string;
    readonly architecture: string;
    readonly precision: string;
    readonly weightSize: string;
    readonly contextLength: string;
    readonly tokens: Counted;
    readonly baseModel: string;
    readonly trainingData: string;
    readonly releaseMode: string;
    readonly runtimeFormats: string;
    readonly energy: string;
    readonly compute: string;
    readonly activation: string;
    readonly hostedOffers: string;
    readonly commercialOffer: string;
    readonly evaluations: string;
    readonly benchmark: string;
    readonly metric: string;
    readonly value: string;
    readonly coverage: string;
    readonly worldwide: string;
    readonly period: string;
    readonly since: (date: string) => string;
    readonly until: (date: string) => string;
    readonly frequency: string;
    readonly collection: string;
    readonly personalData: string;
    readonly highValue: string;
    readonly access: string;
    readonly accessConditions: string;
    readonly platformTerms: string;
    readonly fields: string;
    readonly fieldName: string;
    readonly fieldType: string;
    readonly fieldMeaning: string;
    readonly moreFields: Counted;
    readonly distributions: string;
    readonly file: string;
    readonly type: string;
    readonly size: string;
    readonly download: string;
    readonly visit: string;
    readonly programmingLanguages: string;
    readonly closedDependencies: string;
    readonly noClosedDependencies: string;
    readonly openAlternatives: string;
    readonly platformIndependent: string;
    readonly deploymentTypes: string;
    readonly yes: string;
    readonly no: string;
    readonly sdgs: string;
    readonly goal: (goal: number) => string;
    readonly targets: string;
    readonly organisations: string;
    readonly origin: string;
    readonly deployedIn: string;
    readonly languages: string;
    readonly themes: string;
    readonly keywords: string;
    readonly identifiers: string;
    readonly homepage: string;
    readonly repositories: string;
    readonly documentation: string;
    readonly version: string;
    readonly issued: string;
    readonly modified: string;
    readonly sourcesLead: string;
    readonly claim: string;
    readonly wholeRecord: string;
    readonly assertedBy: string;
    readonly source: string;
    readonly certainty: string;
    readonly original: string;
    readonly atAGlance: string;
    readonly machineReadable: string;
    readonly history: string;
    readonly revision: (number: string) => string;
    readonly changed: string;
    readonly registered: string;
    readonly permanentAddress: string;
    readonly more: Counted;
    readonly answers: Counted;
  };
  readonly use: {
    readonly headline: Readonly<Record<'yes' | 'limits' | 'no' | 'unknown', string>>;
    readonly legal: Readonly<Record<'yes' | 'limits' | 'no' | 'unknown', string>>;
    readonly today: Readonly<
      Record<
        'yes' | 'registration' | 'agreement' | 'credential' | 'partly' | 'no' | 'unknown',
        string
      >
    >;
    readonly mixed: string;
  };
  readonly history: {
    readonly heading: (name: string) => string;
    readonly lead: string;
    readonly number: string;
    readonly when: string;
    readonly who: string;
    readonly why: string;
    readonly compareWithPrevious: string;
    readonly compareHeading: (name: string, from: string, to: string) => string;
    readonly compareLead: Counted;
    readonly compareSame: string;
    readonly compareForm: string;
    readonly from: string;
    readonly to: string;
    readonly compare: string;
    readonly place: string;
    readonly change: string;
    readonly before: string;
    readonly after: string;
    readonly changes: Readonly<Record<'added' | 'removed' | 'changed', string>>;
    readonly oldRevision: (number: string) => string;
    readonly toNewest: string;
    readonly back: string;
    readonly digest: string;
    readonly verdictsOfNewest: string;
  };
  readonly withdrawn: {
    readonly heading: (name: string) => string;
    readonly on: (date: string) => string;
    readonly reason: string;
    readonly lastRecord: string;
    readonly stays: string;
  };
  readonly organisation: {
    readonly title: string;
    readonly lead: string;
    readonly type: string;
    readonly jurisdiction: string;
    readonly website: string;
    readonly goodsOf: (name: string) => string;
    readonly goods: Counted;
    readonly noGoods: string;
    readonly next: string;
    readonly first: string;
    readonly none: string;
  };
  readonly standard: {
    readonly title: string;
    readonly lead: string;
    readonly version: string;
    readonly source: string;
    readonly issued: string;
    readonly requirements: string;
    readonly indicator: (number: string) => string;
    readonly rules: string;
    readonly digest: string;
    readonly none: string;
    readonly current: string;
    readonly earlier: string;
    readonly sourceLicence: string;
    readonly publisher: string;
    readonly machineReadable: string;
  };
  readonly licence: {
    readonly title: (name: string) => string;
    readonly identifier: string;
    readonly isOpen: string;
    readonly isOsiApproved: string;
    readonly dpgCategories: string;
    readonly dpgCategory: Readonly<Record<'software' | 'data' | 'content', string>>;
    readonly notListed: string;
    readonly revocable: string;
    readonly revocability: Readonly<Record<LicenceAnswer['revocability'], string>>;
    readonly mutablePolicy: string;
    readonly goodsUnder: string;
  };
  readonly notFound: {
    readonly title: string;
    readonly text: string;
    readonly suggestions: string;
  };
  readonly failure: { readonly title: string; readonly text: string; readonly unavailable: string };
  readonly about: TextPage;
  readonly accessibility: TextPage;
  readonly privacy: TextPage;
}
