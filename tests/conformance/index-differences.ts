/** Why a grade here is not the index’s; each cause with the grades (`good dimension`) that it explains. */
export interface DifferenceCause {
  readonly why: string;
  readonly grades: readonly string[];
}

/** Every difference between the index of 2026-06-12 and the bundled catalogue, by cause. */
export const differenceCauses: readonly DifferenceCause[] = [
  {
    why: 'The index grades what a document says; a record shows only that it is there. The finding says that people have to look.',
    grades: [
      'amber hardware',
      'amber model-card',
      'amber datasheet',
      'deepseek-r1 hardware',
      'deepseek-r1 model-card',
      'falcon datasheet',
      'gpt-sw3 hardware',
      'gpt-sw3 preprint',
      'gpt-sw3 model-card',
      'llama-2 preprint',
      'llama-2 model-card',
      'llama-3-1 hardware',
      'llama-3-1 model-card',
      'minerva-7b hardware',
      'pythia preprint',
      'pythia model-card',
      'pythia datasheet',
      'stable-diffusion hardware',
      'starcoder2 datasheet',
      'viking model-card',
    ],
  },
  {
    why: 'A reviewed paper exists, and the index calls it partial because it tells only part of the system.',
    grades: ['olmo paper', 'pythia paper'],
  },
  {
    why: 'Who wants it must first accept an agreement, which the index itself calls partial elsewhere.',
    grades: [
      'falcon weights-base',
      'falcon weights-end',
      'gpt-sw3 weights-base',
      'gpt-sw3 weights-end',
      'starcoder2 data-base',
    ],
  },
  {
    why: 'The record says that a part of the data was kept back or withdrawn.',
    grades: [
      'eurollm data-base',
      'gpt-sw3 data-base',
      'lucie-7b data-base',
      'pythia data-base',
      'stable-diffusion data-base',
    ],
  },
  {
    why: 'The record names the public corpora; the index asks for the very mixture.',
    grades: ['minerva-7b data-base'],
  },
  {
    why: 'The index grades a system that is run as a service; the record stands for the weights that were given out.',
    grades: ['grok-1 weights-base', 'grok-1 licences', 'grok-2 weights-base'],
  },
  {
    why: 'The record says that the code is kept back; what is out runs or tunes the model only.',
    grades: ['llama-3-1 training-code', 'whisper training-code'],
  },
  {
    why: 'The weights can be had by anybody who accepts the terms, which is partial; the index calls it closed for the tuned model alone.',
    grades: ['llama-3-1 weights-end'],
  },
  {
    why: 'All that is released is under an open licence; the index takes the missing data, or a policy beside the licence, into the grade.',
    grades: ['bielik licences', 'gpt-oss-120b licences'],
  },
  {
    why: 'The index names a licence of the owner; the repository of the release names MIT.',
    grades: ['deepseek-r1 licences'],
  },
  {
    why: 'Weights under a RAIL licence are closed here whatever the rest; the index does so for StarCoder2 and not for this one.',
    grades: ['bloomz licences'],
  },
  {
    why: 'One size is under Apache-2.0 and another is not, which is partial.',
    grades: ['falcon licences'],
  },
];
