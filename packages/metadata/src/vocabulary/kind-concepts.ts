import type { Severity, Verdict } from '@commonhold/schemas/assessment';
import type {
  EnergyFigure,
  Modality,
  PersonalData,
  ReleaseMode,
  WeightPrecision,
} from '@commonhold/schemas/good';
import type { OrganisationType } from '@commonhold/schemas/organisation';
import type { ConceptScheme } from './concept-scheme.ts';

/** Closed sets of datasets, models, assessments and organisations. */
export const kindConcepts = {
  'energy-activity': {
    label: 'activities that take energy',
    comment: 'What energy was used for.',
    concepts: {
      training: 'Training the model from the start.',
      'fine-tuning': 'Training it further.',
      inference: 'Using it.',
      other: 'Something else.',
    } satisfies Record<EnergyFigure['activity'], string>,
  },
  modality: {
    label: 'modalities',
    comment: 'What a model takes in and gives out.',
    concepts: {
      text: 'Natural language in writing.',
      code: 'Programming languages.',
      image: 'Still images.',
      audio: 'Sound and speech.',
      video: 'Moving images.',
      '3d': 'Shapes in space.',
      tabular: 'Tables.',
      'time-series': 'Values over time.',
      multimodal: 'Several of these together.',
      other: 'Something else.',
    } satisfies Record<Modality, string>,
  },
  'organisation-type': {
    label: 'types of organisations',
    comment: 'Which kind of organisation is behind a good.',
    concepts: {
      government: 'A public authority of any level.',
      multilateral: 'An organisation of several states.',
      'non-profit': 'An organisation that distributes no profit.',
      academic: 'A university or research institute.',
      company: 'An enterprise.',
      community: 'People who work together without a legal body.',
      'public-private-partnership': 'Public authorities and enterprises together.',
      other: 'Something else.',
    } satisfies Record<OrganisationType, string>,
  },
  'personal-data-handling': {
    label: 'handlings of personal data',
    comment: 'What is done with personal data (DPG Standard 1.1.7, 9a).',
    concepts: {
      none: 'There are none.',
      collected: 'They are collected and neither stored nor distributed.',
      stored: 'They are collected and stored, and not distributed.',
      distributed: 'They are collected, stored and distributed.',
    } satisfies Record<PersonalData['handling'], string>,
  },
  'release-mode': {
    label: 'release modes',
    comment: 'How a model is given out (Solaiman 2023, The Gradient of Generative AI Release).',
    concepts: {
      closed: 'Not at all.',
      hosted: 'As a product to be used in place.',
      api: 'As a service that programs can call.',
      gated: 'For download by those who are let in.',
      downloadable: 'For download by anybody.',
      'fully-open': 'With everything that is needed to make it again.',
    } satisfies Record<ReleaseMode, string>,
  },
  severity: {
    label: 'severities',
    comment: 'What a finding means for the whole assessment.',
    concepts: {
      blocker: 'Unless it is mended, the whole cannot be met.',
      major: 'Well worth mending.',
      minor: 'Worth mending.',
      info: 'Worth knowing.',
    } satisfies Record<Severity, string>,
  },
  verdict: {
    label: 'verdicts',
    comment: 'The four values of a verdict.',
    concepts: {
      met: 'The requirement is met.',
      'not-met': 'The requirement is not met.',
      'not-applicable': 'The requirement does not concern this good.',
      undetermined: 'What is known does not suffice; it is said what is missing.',
    } satisfies Record<Verdict, string>,
  },
  'weight-precision': {
    label: 'precisions of weights',
    comment: 'Number formats of released weights.',
    concepts: {
      fp32: 'Floating point, 32 bits.',
      fp16: 'Floating point, 16 bits (IEEE 754 half precision).',
      bf16: 'Floating point, 16 bits with an exponent of 8 bits.',
      fp8: 'Floating point, 8 bits.',
      int8: 'Integers of 8 bits.',
      int4: 'Integers of 4 bits.',
      mxfp4: 'Floating point, 4 bits with a scale for each block (OCP Microscaling 1.0).',
    } satisfies Record<WeightPrecision, string>,
  },
} as const satisfies Readonly<Record<string, ConceptScheme>>;
