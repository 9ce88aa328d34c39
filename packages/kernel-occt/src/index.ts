export type { OcctOptions } from './binding.ts';
export { createStepWriter } from './create-step-writer.ts';
export type { StepAssembly, StepPart, StepWriter } from './create-step-writer.ts';
export type { Outcome, StepFault } from './outcome.ts';
export { unsupportedNodes } from './supports.ts';
export type { UnsupportedNode } from './supports.ts';
