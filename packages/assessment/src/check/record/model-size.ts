import type { ModelFacts } from '@commonhold/schemas/good';
import { bytesPerParameter, estimateMemory } from '../../activation/memory.ts';
import type { Inventory } from '../../inventory/inventory.ts';
import { mainText } from '../../inventory/main-text.ts';
import type { CheckResult } from '../check-result.ts';
import { fixed } from '../fixed-result.ts';
import { inWords, quote } from '../sentence.ts';

/** A difference of more than 2 percent is asked about. Source: room for a tokenizer and a header beside the weights. */
const differenceMax = 0.02;
const gibibyte = 1024 ** 3;

const notApplicable = (reason: string, path = '/model'): CheckResult => ({
  verdict: 'not-applicable',
  reason,
  paths: [path],
});

const noSize = fixed(
  notApplicable('The record does not give number, precision and size of the parameters.'),
);
const noMemoryClaim = fixed(
  notApplicable('The record does not say in how much memory the model runs.'),
);
const noWeights = fixed(notApplicable('No weights are released.', '/components'));

/** Whether the number of parameters agrees with the size of the published files. */
export function parameterCount(facts: ModelFacts | undefined): CheckResult {
  const { parameterCount: declared, weightSizeBytes, weightPrecision } = facts ?? {};
  if (declared === undefined || weightSizeBytes === undefined || weightPrecision === undefined) {
    return noSize;
  }
  const measured = weightSizeBytes / bytesPerParameter[weightPrecision];
  const difference = Math.abs(measured - declared) / declared;
  const paths = ['/model/parameterCount', '/model/weightSizeBytes', '/model/weightPrecision'];
  return difference <= differenceMax
    ? {
        verdict: 'met',
        reason: `The size of the files agrees with ${billions(declared)} parameters.`,
        paths,
      }
    : {
        verdict: 'undetermined',
        reason: `The record says ${billions(declared)} parameters; files of ${(weightSizeBytes / gibibyte).toFixed(1)} GiB in ${weightPrecision} hold ${billions(measured)}.`,
        paths,
        missing: ['Which of the three is wrong: the number, the precision or the size'],
        needsHuman: true,
      };
}

const runsIn = /\b(?:runs?|fits?)\b[^.;]*?\b(\d{1,4}) ?G(?:i?B)\b/iu;

/** Whether the memory that the record promises can hold the model even at four bits. */
export function memoryClaim(facts: ModelFacts | undefined): CheckResult {
  const note = facts?.activationNote === undefined ? '' : mainText(facts.activationNote);
  const claim = runsIn.exec(note);
  const need = facts === undefined ? undefined : estimateMemory(facts, 'int4');
  if (facts === undefined || claim === null || need === undefined) {
    return noMemoryClaim;
  }
  const promisedGib = Number(claim[1]);
  const neededGib = need.totalBytes / gibibyte;
  const paths = ['/model/activationNote', '/model/parameterCount'];
  const needed = `${neededGib < 10 ? neededGib.toFixed(1) : Math.ceil(neededGib)} GiB`;
  return neededGib <= promisedGib
    ? {
        verdict: 'met',
        reason: `It is said to run in ${promisedGib} GB; at four bits about ${needed} are needed.`,
        paths,
      }
    : {
        verdict: 'undetermined',
        reason: `The record says ${quote(claim[0])}; even at four bits about ${needed} are needed, by parameters × 0.5 bytes × 1.2 and the context.`,
        paths,
        missing: ['With which precision, context and part of the weights it runs in that memory'],
        needsHuman: true,
      };
}

const safeFormat = /safetensors|gguf|ggml|onnx|openvino|core ?ml|mlx|tflite|tensorrt|flatbuffers/iu;
const unsafeFormat = /pickle|\b(?:pt|pth|ckpt|bin|pkl)\b|torch/iu;

/** Pickled weights can run code when they are opened; others hold numbers only. */
export function weightFormat({ record, itemsByType }: Inventory): CheckResult {
  const released = (itemsByType.get('model-parameters-final') ?? []).filter(
    ({ component }) => component.availability === 'released',
  );
  if (released.length === 0) return noWeights;
  const formats = record.model?.runtimeFormats ?? [];
  if (formats.length === 0) return noFormat;
  if (formats.some((format) => safeFormat.test(format))) {
    return {
      verdict: 'met',
      reason: `The weights can be had in ${inWords(formats.filter((format) => safeFormat.test(format)))}.`,
      paths: ['/model/runtimeFormats'],
    };
  }
  return formats.some((format) => unsafeFormat.test(format))
    ? {
        verdict: 'not-met',
        reason: `The weights are given only in ${inWords(formats)}, which can run code when it is opened.`,
        paths: ['/model/runtimeFormats'],
      }
    : {
        ...noFormat,
        reason: `Whether ${inWords(formats)} can run code when it is opened is not known here.`,
      };
}

const noFormat = fixed({
  verdict: 'undetermined',
  reason: 'The record does not say in which format the weights can be had.',
  paths: ['/model'],
  missing: ['The format of the weights, such as safetensors, GGUF or ONNX'],
});

function billions(count: number): string {
  return count >= 1e9
    ? `${(count / 1e9).toFixed(2)} billion`
    : `${(count / 1e6).toFixed(count < 1e7 ? 1 : 0)} million`;
}
