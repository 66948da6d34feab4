import type { OwnTerm } from './own-term.ts';

/** Our own classes. */
export const ownClasses: readonly OwnTerm[] = [
  {
    name: 'Answer',
    label: 'answer',
    comment: 'What the owner of a good answers to one question of the DPG questionnaire.',
  },
  {
    name: 'Assertion',
    label: 'assertion',
    comment:
      'The act of claiming something about a good: who asserted it, from which source, with what certainty. It generated the places of the record that it covers, with everything below them; the most specific assertion holds.',
    subClassOf: ['prov:Activity'],
  },
  {
    name: 'Assessment',
    label: 'assessment',
    comment:
      'All findings of one version of one standard on one revision of a good. Anybody can compute it again from the digests that it names.',
    subClassOf: ['dqv:QualityAnnotation'],
  },
  {
    name: 'ClosedDependency',
    label: 'closed dependency',
    comment: 'Something that software needs to run and that is less open than the software.',
  },
  {
    name: 'Component',
    label: 'component',
    comment: 'A part of a good with its own licence, place and evidence.',
  },
  {
    name: 'Content',
    label: 'open content',
    comment: 'A good that is a collection of works, such as texts, images or learning material.',
    subClassOf: ['schema:CreativeWork'],
  },
  {
    name: 'EnergyFigure',
    label: 'energy figure',
    comment: 'Energy or carbon of one activity of a model, as published.',
  },
  {
    name: 'Evaluation',
    label: 'evaluation',
    comment: 'A measured result of a model on a benchmark.',
  },
  {
    name: 'Evidence',
    label: 'evidence',
    comment: 'Something checkable that supports a claim: a page, a file or a statement.',
  },
  {
    name: 'Finding',
    label: 'finding',
    comment: 'The verdict on one requirement of a standard, with its reasons.',
  },
  {
    name: 'Good',
    label: 'good',
    comment:
      'A thing registered here: a model, a dataset, software, content or a standard. Being registered does not make it a digital public good; its assessments say how far it is one.',
    subClassOf: ['dcat:Resource'],
  },
  {
    name: 'HostedOffer',
    label: 'hosted offer',
    comment: 'An offer to use a model without running it oneself.',
  },
  {
    name: 'LicenceStatement',
    label: 'licence statement',
    comment: 'That something is under a licence, with what was declared and what proves it.',
  },
  {
    name: 'Model',
    label: 'model',
    comment: 'A good that is a trained model of machine learning.',
    subClassOf: ['schema:CreativeWork'],
  },
  {
    name: 'PersonalDataStatement',
    label: 'statement on personal data',
    comment: 'How a dataset deals with personal data.',
  },
  {
    name: 'Reference',
    label: 'reference',
    comment:
      'Something named in a record: a good of this registry, by its page, or a name and an address elsewhere.',
  },
  {
    name: 'Revision',
    label: 'revision',
    comment: 'An immutable, numbered version of the record of a good.',
    subClassOf: ['prov:Entity'],
  },
  {
    name: 'SdgRelevance',
    label: 'SDG relevance',
    comment: 'A Sustainable Development Goal that a good serves, its targets, and the reason.',
  },
  {
    name: 'OtherStatement',
    label: 'statement of another register',
    comment:
      'What another register says of the licence of a part, where this registry says otherwise. Shown beside it, never taken for it.',
  },
  {
    name: 'PublicClaim',
    label: 'public claim',
    comment: 'A public statement on how open a good is, with the place where it stands.',
    subClassOf: ['schema:Claim'],
  },
  {
    name: 'Reply',
    label: 'reply',
    comment:
      'What the owner of a good, or somebody else whom a finding concerns, says to the finding. It changes no verdict.',
  },
];
