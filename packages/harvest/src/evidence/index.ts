export { createEvidenceCollectors } from './create-evidence-collectors.ts';
export type { EvidenceCollectorOptions } from './create-evidence-collectors.ts';
