/** What others have published about a good of the bundled catalogue, and what this registry makes of its record. */
export interface PublishedVerdict {
  readonly good: string;
  readonly standard: 'osaid' | 'mof' | 'dpg';
  /** The verdict of others, in the words of our results. */
  readonly published: string;
  readonly ours: string;
  /** Each finding that makes the difference; empty where there is none. */
  readonly because: readonly Cause[];
}

export interface Cause {
  readonly rule: string;
  readonly verdict: 'met' | 'not-met' | 'undetermined';
  readonly why: string;
}

const met = 'met' as const;
const notMet = 'not-met' as const;
const none = 'unclassified';

const osaid = (
  good: string,
  published: string,
  ours = published,
  because: readonly Cause[] = [],
): PublishedVerdict => ({ good, standard: 'osaid', published, ours, because });
const mof = (
  good: string,
  published: string,
  ours = published,
  because: readonly Cause[] = [],
): PublishedVerdict => ({ good, standard: 'mof', published, ours, because });
const dpg = (
  good: string,
  published: string,
  ours: string,
  because: readonly Cause[],
): PublishedVerdict => ({ good, standard: 'dpg', published, ours, because });

const benchmarks: Cause = {
  rule: 'mof.evaluation-data',
  verdict: 'undetermined',
  why: 'The tool takes the licence of the release for the benchmark sets of others; nobody has said what they are under.',
};
const pile: Cause = {
  rule: 'mof.training-datasets',
  verdict: notMet,
  why: 'The tool takes the licence of the release for The Pile, whose parts have many owners and of which one was withdrawn.',
};
const arxivPaper: Cause = {
  rule: 'mof.research-paper',
  verdict: notMet,
  why: 'The tool takes the licence of the release for the paper; the copy on arXiv is under arXiv’s own licence, which gives readers no rights.',
};
const noReport: Cause = {
  rule: 'mof.technical-report',
  verdict: 'undetermined',
  why: 'The tool lists a report without an address, and none beside the paper is known.',
};

/**
 * Results that the Open Source Initiative named in the validation phase of its definition.
 * Source: opensource.org/ai, FAQ and announcement of the Open Source AI Definition 1.0, October 2024.
 */
const osaidResults: readonly PublishedVerdict[] = [
  osaid('pythia', met),
  osaid('olmo', met),
  osaid('amber', met),
  osaid('crystalcoder', met),
  osaid('t5', met),
  osaid('bloom', 'licence-change-needed'),
  osaid('starcoder2', 'licence-change-needed'),
  osaid('falcon', 'licence-change-needed', notMet, [
    {
      rule: 'osaid.code.training',
      verdict: notMet,
      why: 'No training code is known to be out, as the European index says too; a licence cannot open what is kept back.',
    },
    {
      rule: 'osaid.code.preprocessing',
      verdict: notMet,
      why: 'The filtering of RefinedWeb is described in a paper, and its code is kept back.',
    },
  ]),
  osaid('llama-2', notMet),
  osaid('grok-1', notMet),
  osaid('phi-2', notMet),
  osaid('mixtral-8x7b', notMet),
];

/** Classes by the Model Openness Tool’s records of 2026-05-11, where the record here stands for the same release. */
const mofResults: readonly PublishedVerdict[] = [
  mof('pythia', 'class-i', 'class-iii', [benchmarks, pile]),
  mof('olmo', 'class-i', 'class-iii', [benchmarks]),
  mof('amber', 'class-i', none, [benchmarks, arxivPaper, noReport]),
  mof('gpt-neox', 'class-iii'),
  mof('granite-4', 'class-iii', none, [
    {
      rule: 'mof.data-card',
      verdict: 'undetermined',
      why: 'The tool lists a data card without an address; the European index found no data sheet.',
    },
    {
      rule: 'mof.technical-report',
      verdict: 'undetermined',
      why: 'The tool lists a report without an address; the European index found that it was still to come.',
    },
  ]),
  mof('t5', none, 'class-iii', [
    {
      rule: 'mof.model-parameters-final',
      verdict: met,
      why: 'The tool’s record has no licence for the weights; the page that gives them out names Apache-2.0.',
    },
    {
      rule: 'mof.research-paper',
      verdict: met,
      why: 'The tool’s record has no licence for the paper; the journal that printed it uses CC-BY-4.0.',
    },
    {
      rule: 'mof.data-card',
      verdict: met,
      why: 'The tool’s record has no licence for the data card; the page of C4, which is the card, names ODC-By-1.0.',
    },
  ]),
  ...['bloom', 'crystalcoder', 'deepseek-r1', 'falcon', 'gpt-j', 'gpt-oss-120b', 'gpt-sw3'].map(
    (good) => mof(good, none),
  ),
  ...['grok-1', 'llama-2', 'llama-3', 'llama-3-1', 'mistral-7b', 'mixtral-8x7b', 'phi-2'].map(
    (good) => mof(good, none),
  ),
  ...['qwen2-5-7b', 'stable-diffusion'].map((good) => mof(good, none)),
];

/** Goods that are on the registry of the Digital Public Goods Alliance (build of 2026-07-10) and whose record fails here. */
const dpgResults: readonly PublishedVerdict[] = [
  dpg('fao-asis', met, notMet, [
    {
      rule: 'dpg.2.data-licence',
      verdict: notMet,
      why: 'The feed gives CC-BY-NC-SA-4.0, which forbids commercial use and is not on the Alliance’s own list.',
    },
  ]),
  dpg('zamba', met, notMet, [
    {
      rule: 'dpg.2.ai-training-data',
      verdict: notMet,
      why: 'Listed as content and software; as a model, which it also is, its training videos are out only in part.',
    },
  ]),
  dpg('indonesian-phoneme-recognizer', met, notMet, [
    {
      rule: 'dpg.2.ai-training-data',
      verdict: notMet,
      why: 'The training data are out only in part; the rule that AI needs open data is younger than the listing.',
    },
  ]),
];

export const publishedVerdicts: readonly PublishedVerdict[] = [
  ...osaidResults,
  ...mofResults,
  ...dpgResults,
];

/** Facts about single requirements that are beyond dispute, whoever judges. */
export const settledFindings: readonly (Cause & { readonly good: string })[] = [
  {
    good: 'mimic-iii',
    rule: 'dpg.2.data-licence',
    verdict: notMet,
    why: 'The licence lets in only trained and credentialed researchers.',
  },
  ...['llama-2', 'llama-3', 'llama-3-1'].map((good) => ({
    good,
    rule: 'dpg.2.model-licence',
    verdict: notMet,
    why: 'The licence of the owner forbids uses and excludes the largest companies.',
  })),
  {
    good: 'bloom',
    rule: 'osaid.parameters',
    verdict: notMet,
    why: 'The RAIL licence forbids uses.',
  },
  {
    good: 'nllb-200',
    rule: 'dpg.2.model-licence',
    verdict: notMet,
    why: 'CC-BY-NC-4.0 forbids commercial use.',
  },
  {
    good: 'masakhaner2',
    rule: 'dpg.2.data-licence',
    verdict: notMet,
    why: 'AFL-3.0 is a software licence, and not on the list for data.',
  },
  {
    good: 'oasst1',
    rule: 'dpg.2.data-licence',
    verdict: notMet,
    why: 'Apache-2.0 is a software licence, and not on the list for data.',
  },
  {
    good: 'pythia',
    rule: 'dpg.2.ai-training-data',
    verdict: notMet,
    why: 'Part of the training data was withdrawn; the Alliance asks for open data, the Open Source Initiative for a description.',
  },
  {
    good: 'olmo',
    rule: 'dpg.2.ai-training-data',
    verdict: met,
    why: 'ODC-By-1.0 is on the Alliance’s list for data.',
  },
  {
    good: 'openstreetmap',
    rule: 'dpg.2.data-licence',
    verdict: met,
    why: 'ODbL-1.0 is on the Alliance’s list for data.',
  },
  {
    good: 'wikidata',
    rule: 'dpg.2.data-licence',
    verdict: met,
    why: 'CC0-1.0 is on the Alliance’s list for data.',
  },
  {
    good: 'gpt-4',
    rule: 'osaid.parameters',
    verdict: notMet,
    why: 'The weights are kept back.',
  },
];
