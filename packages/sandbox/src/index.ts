export { limits as sandboxLimits } from './limits.ts';
export type { SandboxFault, SandboxOutcome } from './outcome.ts';
export type { RawBuild, RawPart } from './raw-build.ts';
export { createSandbox } from './sandbox.ts';
export type { Built, Sandbox, SandboxOptions } from './sandbox.ts';
export type { Script } from './script.ts';
export { stripTypes } from './strip-types.ts';
