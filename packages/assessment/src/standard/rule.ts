import { z } from 'zod';
import {
  AccessTier,
  ComponentType,
  GoodKind,
  QuestionId,
  UpdateFrequency,
} from '@commonhold/schemas/good';
import { Severity } from '@commonhold/schemas/assessment';

const sentence = z.string().trim().min(1).max(1_000);
const componentTypes = z.array(ComponentType).min(1).readonly();
const listIds = z.array(z.string()).min(1).readonly();

/** Claims whose truth the record itself can contradict. */
const claims = [
  'registered-without-open-licence',
  'fully-open',
  'open-source-words',
  'weights-called-open-source-ai',
  'blanket-licence',
  'licence-of-nothing',
  'licence-against-words',
  'terms-narrow-licence',
  'base-model-licence',
  'platform-independent',
  'database-licence-contents',
] as const;

/**
 * How a rule is checked: the name of a check and its parameters. The checks are the only part of a
 * standard that is code; which of them a standard uses, on what and with which lists, is data.
 */
export const Check = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sdgs'), aspect: z.enum(['named', 'reasons', 'targets']) }),
  z.strictObject({ kind: z.literal('eligible-kind'), closedKinds: z.array(GoodKind).readonly() }),
  z.strictObject({
    kind: z.literal('licences'),
    /** What the components are called in a sentence: "training data". */
    noun: sentence,
    components: componentTypes,
    /** A licence is accepted if one of these lists holds it. */
    lists: listIds,
    /** Every released component of the types counts, or the first type that the record holds is enough. */
    need: z.enum(['every', 'each-type', 'one']),
    /** Whether the licence of the whole counts for a part that has none of its own. */
    inherited: z.enum(['accept', 'accept-if-only-kind', 'refuse']),
    includeDistributions: z.boolean().optional(),
    /** A person has to say whether what is there suffices. */
    needsHuman: z.boolean().optional(),
    /** Accept components that are released in part. */
    acceptPartly: z.boolean().optional(),
  }),
  z.strictObject({
    kind: z.literal('licence-evidence'),
    questions: z.array(QuestionId).readonly(),
  }),
  z.strictObject({ kind: z.literal('licence-ids') }),
  z.strictObject({
    kind: z.literal('access'),
    components: componentTypes,
    open: z.array(AccessTier).readonly(),
    askHuman: z.array(AccessTier).readonly(),
  }),
  z.strictObject({
    kind: z.literal('owner'),
    aspect: z.enum(['named', 'evidence', 'distinct']),
    questions: z.array(QuestionId).readonly(),
  }),
  z.strictObject({
    kind: z.literal('answers'),
    questions: z.array(QuestionId).min(1).readonly(),
    need: z.enum(['all', 'any']),
    /** The answer or its evidence must hold an address that anybody can open. */
    withAddress: z.boolean().optional(),
    /** What is asked for, in a sentence: "the laws that apply". */
    noun: sentence,
    /** The answer must hold a date of at least year and month. */
    withDate: z.boolean().optional(),
    needsHuman: z.boolean().optional(),
    /** Relations that answer the question as well. */
    relations: z.array(z.string()).readonly().optional(),
  }),
  /** A dated public document, or in its place the answers to all questions of its template. */
  z.strictObject({
    kind: z.literal('document-or-answers'),
    document: QuestionId,
    questions: z.array(QuestionId).min(1).readonly(),
    noun: sentence,
  }),
  /** Names of a reference list, each with the ways in which it is written. */
  z.strictObject({
    kind: z.literal('reference-list'),
    questions: z.array(QuestionId).min(1).readonly(),
    noun: sentence,
    entries: z
      .array(
        z.strictObject({
          name: z.string().min(2),
          words: z.array(z.string().min(2)).readonly(),
        }),
      )
      .min(1)
      .readonly(),
  }),
  /** Data that a model made, and models whose terms may forbid to train on what they made. */
  z.strictObject({
    kind: z.literal('synthetic-data'),
    question: QuestionId,
    generators: z.array(z.strictObject({ word: z.string().min(3), why: sentence })).readonly(),
  }),
  z.strictObject({
    kind: z.literal('gated-answers'),
    gate: QuestionId,
    /** `yes` or `no`: the answer that makes the rest necessary. `some`: any answer of a four-way question but "none". `distributed`: only the last of the four. */
    when: z.enum(['yes', 'no', 'some', 'distributed']),
    questions: z.array(QuestionId).min(1).readonly(),
    gateNoun: sentence,
    noun: sentence,
    /** What it means when the gate does not open. */
    otherwise: z.enum(['met', 'not-applicable']),
    needsHuman: z.boolean().optional(),
  }),
  z.strictObject({
    kind: z.literal('collection-open'),
    /** Each group of components with the list that its licences must be on. */
    parts: z
      .array(z.strictObject({ components: componentTypes, list: z.string() }))
      .min(1)
      .readonly(),
  }),
  z.strictObject({
    kind: z.literal('answer-mentions'),
    gate: QuestionId,
    question: QuestionId,
    words: z.array(z.string().min(3)).min(1).readonly(),
    gateNoun: sentence,
    noun: sentence,
  }),
  /** Open licences that the framework does not recommend for the kind of component. */
  z.strictObject({
    kind: z.literal('licences-fit'),
    open: z.string(),
    groups: z
      .array(z.strictObject({ noun: sentence, components: componentTypes, list: z.string() }))
      .min(1)
      .readonly(),
  }),
  /** Parts of one kind that cannot make one work together. */
  z.strictObject({
    kind: z.literal('compatible-parts'),
    groups: z.array(componentTypes).min(1).readonly(),
  }),
  z.strictObject({ kind: z.literal('components-located'), components: componentTypes }),
  /** What the Model Openness Tool would say of the same record. */
  z.strictObject({ kind: z.literal('official-tool'), list: z.string() }),
  z.strictObject({ kind: z.literal('training-sources') }),
  z.strictObject({
    kind: z.literal('grade'),
    noun: sentence,
    components: componentTypes,
    /** What decides: the best component, the best of each type together, or all components together. */
    need: z.enum(['one', 'each-type', 'every']),
    /** Where a document must be to count: hosts, or hosts with the start of a path. */
    venues: z
      .strictObject({
        at: z.array(z.string()).min(1).readonly(),
        butNot: z.array(z.string()).readonly(),
        /** What a document that is only elsewhere is worth. */
        elsewhere: z.enum(['partial', 'unknown']),
      })
      .optional(),
    /** What people have to look at before "open" can stand: "whether it says enough". */
    humanAsks: sentence.optional(),
    /** What to give where nothing can be graded. */
    missing: sentence.optional(),
    /** What to do where it is graded partial or closed. */
    remedy: sentence,
    /** The dimension is about the base model, which may be another good. */
    ofBase: z.boolean().optional(),
    /** A question whose answer (open, partial or closed) outranks what the components show. */
    question: QuestionId,
  }),
  z.strictObject({
    kind: z.literal('grade-licences'),
    list: z.string(),
    components: componentTypes,
    /** Components whose closed licence no other licence outweighs. */
    main: componentTypes,
    question: QuestionId,
  }),
  z.strictObject({
    kind: z.literal('disclosed'),
    question: QuestionId,
    /** What in the record discloses it as well, where nobody has answered: components that anybody can open, or a figure of energy or carbon with its source. */
    shownBy: z
      .discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('components'), all: componentTypes }),
        z.strictObject({ kind: z.literal('energy'), unit: z.enum(['kWh', 'kgCO2e']) }),
      ])
      .optional(),
  }),
  z.strictObject({ kind: z.literal('claim'), claim: z.enum(claims) }),
  /** Licences that their licensor may take back or narrow. */
  z.strictObject({ kind: z.literal('licence-revocable') }),
  /** Licences that one framework accepts and another does not. */
  z.strictObject({
    kind: z.literal('lists-differ'),
    groups: z
      .array(z.strictObject({ components: componentTypes, lists: listIds }))
      .min(1)
      .readonly(),
  }),
  /** What other registers say of the licences, held against the record. */
  z.strictObject({ kind: z.literal('registers-agree') }),
  /** What a record says of a model, held against itself. */
  z.strictObject({
    kind: z.literal('model-record'),
    aspect: z.enum([
      'licence-of-release',
      'base-named',
      'weight-format',
      'parameter-count',
      'memory-claim',
      'evaluation-code',
      'evaluation-sources',
      'energy',
    ]),
    /** Families of models, and words of their makers’ names in lower case; a name that holds one points to a base model. */
    families: z
      .array(
        z.strictObject({
          word: z.string().min(2),
          title: z.string(),
          makers: z.array(z.string().min(2)).min(1).readonly(),
        }),
      )
      .readonly()
      .optional(),
  }),
  /** Training data that their publishers took back, by a word of their name. */
  z.strictObject({
    kind: z.literal('withdrawn-data'),
    known: z
      .array(
        z.strictObject({
          word: z.string().min(3),
          /** Names that hold the word and stand for something else. */
          butNot: z.array(z.string().min(3)).readonly().optional(),
          what: sentence,
        }),
      )
      .min(1)
      .readonly(),
  }),
  /** The rhythm in which live data are updated, held against the days that the record names. */
  z.strictObject({
    kind: z.literal('updates'),
    /** Frequencies that promise a rhythm: how many days apart updates are, and how a sentence says it. */
    rhythms: z
      .array(
        z.strictObject({
          frequency: UpdateFrequency,
          days: z.int().positive(),
          words: z.string().min(3),
        }),
      )
      .min(1)
      .readonly(),
    /** The last update may be so many periods ago … */
    periodsMax: z.int().positive(),
    /** … and in any case so many days. */
    daysMin: z.int().positive(),
  }),
  /** What was found on the web, beside what the record says. */
  z.strictObject({
    kind: z.literal('collected'),
    aspect: z.enum([
      'links',
      'licence-files',
      'licence-files-there',
      'licence-texts-same',
      'repositories',
      'card-licences',
      'card-words',
      'card-datasets',
      'card-languages',
    ]),
  }),
  z.strictObject({ kind: z.literal('platform-independence') }),
  z.strictObject({
    kind: z.literal('documentation'),
    aspect: z.enum(['public', 'data', 'model']),
    questions: z.array(QuestionId).readonly(),
  }),
  z.strictObject({ kind: z.literal('extraction') }),
  z.strictObject({ kind: z.literal('personal-data-consistent') }),
]);
export type Check = z.infer<typeof Check>;
export type CheckKind = Check['kind'];

/** One requirement of a standard, as data. */
export const Rule = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/u)
    .max(120),
  indicator: z.string().min(1).max(120),
  title: z.string().trim().min(1).max(300),
  clause: sentence,
  severity: Severity,
  /** Kinds of goods that the rule is for; absent: all. */
  kinds: z.array(GoodKind).min(1).readonly().optional(),
  check: Check,
  /** What to do where the rule is not met and the check has nothing more exact to say. */
  remedy: sentence.optional(),
});
export type Rule = z.infer<typeof Rule>;
