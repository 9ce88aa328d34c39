export type * from './builder.ts';
export type * from './graph.ts';
export type * from './kernel.ts';
export type * from './mesh.ts';
export type * from './references.ts';
