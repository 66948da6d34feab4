import type { certainties } from '@commonhold/schemas/evidence';
import type {
  AccessTier,
  AgentRole,
  Answer,
  Availability,
  ClaimOfOpenness,
  ComponentType,
  GoodKind,
  GoodStatus,
  Listing,
  RelationType,
} from '@commonhold/schemas/good';
import type { ConceptScheme } from './concept-scheme.ts';

/** Closed sets that goods of every kind use. */
export const goodConcepts = {
  'access-tier': {
    label: 'access tiers',
    comment: 'Who may reach something, from the most open to the least.',
    concepts: {
      open: 'Anybody, at once and without a name.',
      registration: 'Anybody who registers.',
      agreement: 'Anybody who agrees to terms.',
      credential: 'Those who prove a qualification.',
      'secure-environment': 'Only within an environment of the owner.',
      closed: 'Nobody outside the owner.',
    } satisfies Record<AccessTier, string>,
  },
  'agent-role': {
    label: 'roles of organisations',
    comment: 'What an organisation does for a good.',
    concepts: {
      owner: 'Holds the rights.',
      publisher: 'Makes it available.',
      creator: 'Made it.',
      maintainer: 'Keeps it working.',
      funder: 'Pays for it.',
      steward: 'Looks after it on behalf of others.',
    } satisfies Record<AgentRole, string>,
  },
  availability: {
    label: 'availabilities',
    comment: 'Whether a component can be had at all.',
    concepts: {
      released: 'It can be had.',
      'partly-released': 'A part of it can be had.',
      undisclosed: 'The owner keeps it back.',
      withdrawn: 'It could be had and no longer can.',
      unknown: 'Nobody has said.',
    } satisfies Record<Availability, string>,
  },
  certainty: {
    label: 'certainties',
    comment: 'How sure the asserting party is.',
    concepts: {
      high: 'Read in a named source, or undisputed.',
      medium: 'Well known but not read.',
      low: 'A judgement to confirm.',
    } satisfies Record<(typeof certainties)[number], string>,
  },
  'claimed-openness': {
    label: 'claims of openness',
    comment: 'What a good is called in public.',
    concepts: {
      'open-source': 'Open source, as the Open Source Definition 1.9 has it.',
      'open-source-ai': 'Open source AI, as the Open Source AI Definition 1.0 has it.',
      'open-data': 'Open data, as the Open Definition 2.1 has it.',
      'fully-open': 'Open with everything that made it.',
    } satisfies Record<ClaimOfOpenness, string>,
  },
  'component-type': {
    label: 'types of components',
    comment:
      'What a good is made of: the 17 components of the Model Openness Framework 1.0 (White et al. 2024) and their like for datasets, software, content and standards.',
    concepts: {
      'model-architecture': 'The structure of a model, as code or description.',
      'model-parameters-final': 'The weights of the finished model.',
      'model-parameters-intermediate': 'Weights saved during training.',
      'training-code': 'Code that trains the model.',
      'inference-code': 'Code that runs the model.',
      'evaluation-code': 'Code that measures the model.',
      'data-preprocessing-code': 'Code that prepares the training data.',
      'supporting-libraries-and-tools': 'Libraries and tools that the model needs.',
      'training-datasets': 'Data that the model was trained on.',
      'evaluation-data': 'Data that the model was measured with.',
      'model-metadata': 'Machine-readable description of the model.',
      'evaluation-results': 'What the measurements gave.',
      'sample-model-outputs': 'Examples of what the model gives out.',
      'model-card': 'Readable description of the model, its uses and limits.',
      'data-card': 'Readable description of the data, their origin and limits.',
      'technical-report': 'Report on how it was made.',
      'research-paper': 'Scholarly article on it.',
      data: 'The data of a dataset.',
      'data-schema': 'Description of the fields of the data.',
      'data-collection-code': 'Code that gathers or produces the data.',
      'fine-tuning-data': 'Data for training after the base training.',
      'source-code': 'The source code of software.',
      binary: 'Built software.',
      'container-image': 'Software packed to be run in a container.',
      documentation: 'Instructions and explanations.',
      api: 'A service that programs can call.',
      content: 'Texts or other works.',
      media: 'Images, sound or film.',
      metadata: 'Descriptions of the works.',
      specification: 'The text of a standard.',
      'conformance-tests': 'Tests that show whether a standard is met.',
    } satisfies Record<ComponentType, string>,
  },
  kind: {
    label: 'kinds of goods',
    comment:
      'The kinds of digital public goods (Roadmap for Digital Cooperation, A/74/821, paragraph 23).',
    concepts: {
      model: 'A trained model of machine learning.',
      dataset: 'A collection of data.',
      software: 'Software.',
      content: 'A collection of works.',
      standard: 'A standard.',
    } satisfies Record<GoodKind, string>,
  },
  'list-recovery': {
    label: 'recoveries of lists',
    comment: 'How a list of answers came to be, where a source had split it at its commas.',
    concepts: {
      'as-served': 'It stands as the source served it.',
      reassembled: 'It was put together again, and that is sure.',
      uncertain: 'It may still be split in the wrong places.',
    } satisfies Record<NonNullable<Answer['listRecovery']>, string>,
  },
  listing: {
    label: 'listings',
    comment: 'In which quality a thing stands in the registry.',
    concepts: {
      registered: 'Put forward as a good.',
      reference:
        'A closed or restricted system, recorded only for comparison; it is no public good.',
    } satisfies Record<Listing, string>,
  },
  'relation-type': {
    label: 'types of relations',
    comment: 'How one good stands to another.',
    concepts: {
      'derived-from': 'It was made from the other.',
      'fine-tuned-from': 'It is the other model, trained further.',
      'trained-on': 'It was trained on the other.',
      'evaluated-on': 'It was measured with the other.',
      implements: 'It does what the other lays down.',
      supersedes: 'It takes the place of the other.',
      'part-of': 'It is a part of the other.',
      requires: 'It needs the other.',
      'deployed-by': 'The other puts it to use.',
      'related-to': 'It has to do with the other.',
    } satisfies Record<RelationType, string>,
  },
  status: {
    label: 'states of a good',
    comment: 'Whether a good stands.',
    concepts: {
      active: 'It stands.',
      withdrawn: 'It was withdrawn; the reason is given, and its last record stays readable.',
    } satisfies Record<GoodStatus['kind'], string>,
  },
} as const satisfies Readonly<Record<string, ConceptScheme>>;
