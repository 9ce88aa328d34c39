export { createManifoldKernel } from './create-manifold-kernel.ts';
export type { ManifoldKernel, ManifoldKernelOptions } from './create-manifold-kernel.ts';
export type { ManifoldHandle } from './handle.ts';
export { kernelId } from './identity.ts';
