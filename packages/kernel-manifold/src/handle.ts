import type { Section, Solid } from './binding.ts';

/** Where a surface came from. */
export interface Origin {
  readonly region: string;
  /** Structural hash of the node that made it. */
  readonly node: string;
}

export interface ProfileHandle {
  readonly dimension: 2;
  readonly section: Section;
}

export interface SolidHandle {
  readonly dimension: 3;
  readonly solid: Solid;
  /** What a repeat united, where these are few: a hull goes around the copies and needs no union. Deleted with the handle. */
  readonly copies: readonly Solid[];
  /** By Manifold's id of the original surface. Each solid carries its own, so that nothing is kept for solids that are gone. */
  readonly origins: ReadonlyMap<number, Origin>;
}

export type ManifoldHandle = ProfileHandle | SolidHandle;
