import type { Component } from '@commonhold/schemas/good';

export interface MotComponent {
  readonly type: Component['type'];
  /** Which of the release's licences covers it where it has none of its own. */
  readonly licenceKind: 'code' | 'data' | 'document';
}

/** The components by the tool's names. Source: Model Openness Tool, `mof.settings.yml`; Model Openness Framework 1.0. */
const components: Readonly<Record<string, MotComponent>> = {
  'model architecture': { type: 'model-architecture', licenceKind: 'code' },
  'data preprocessing code': { type: 'data-preprocessing-code', licenceKind: 'code' },
  'training code': { type: 'training-code', licenceKind: 'code' },
  'inference code': { type: 'inference-code', licenceKind: 'code' },
  'evaluation code': { type: 'evaluation-code', licenceKind: 'code' },
  'supporting libraries and tools': { type: 'supporting-libraries-and-tools', licenceKind: 'code' },
  'model parameters (final)': { type: 'model-parameters-final', licenceKind: 'data' },
  'model parameters (intermediate)': { type: 'model-parameters-intermediate', licenceKind: 'data' },
  datasets: { type: 'training-datasets', licenceKind: 'data' },
  'evaluation data': { type: 'evaluation-data', licenceKind: 'data' },
  'model metadata': { type: 'model-metadata', licenceKind: 'data' },
  'model card': { type: 'model-card', licenceKind: 'document' },
  'data card': { type: 'data-card', licenceKind: 'document' },
  'technical report': { type: 'technical-report', licenceKind: 'document' },
  'research paper': { type: 'research-paper', licenceKind: 'document' },
  'evaluation results': { type: 'evaluation-results', licenceKind: 'document' },
  'sample model outputs': { type: 'sample-model-outputs', licenceKind: 'document' },
};

/** The component of a name, whatever its case and blanks; `undefined` where the tool has none of that name. */
export function findComponent(name: string): MotComponent | undefined {
  return components[name.trim().toLowerCase().replaceAll(/\s+/gu, ' ')];
}
