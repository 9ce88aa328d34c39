/** What stands on the stage: the last result of the workshop. Changed outside of React, so that a drag never waits for it. */
import type { Bounds, Mesh, Vector3 } from '@patternbook/geometry';

export interface StagePart {
  readonly id: string;
  /** Triangle soup in millimetres with creased normals: three vertices a triangle; runs name the region of each. */
  readonly drawn: { readonly positions: Float32Array; readonly normals: Float32Array; readonly runs: Mesh['runs'] };
  readonly bounds: Bounds;
  /** Where the part goes in the exploded view. */
  readonly explode: Vector3;
  /** Unit vector along which the printer stacks layers, in the part's place in the assembly. */
  readonly layers: Vector3;
}

/** What is dragged to change a value. */
export interface StageHandle {
  /** Names the value; several handles may change the same one. */
  readonly parameter: string;
  readonly part: string;
  readonly at: Vector3;
  readonly axis: Vector3;
  /** "radial": follows the distance from the line through `centre` along `axis`. */
  readonly kind: 'linear' | 'angular' | 'radial';
  /** Of turns and radii; the origin if left out. */
  readonly centre?: Vector3;
  readonly gain: number;
}

/** One of several points that a value holds, dragged as itself. */
export interface StagePoint {
  /** Names the value. */
  readonly parameter: string;
  readonly part: string;
  /** Which of the value's points it is. */
  readonly index: number;
  readonly at: Vector3;
  /** Directions in which the point's first and second coordinate grow; nothing where the point goes wherever its part is touched. */
  readonly plane: readonly [first: Vector3, second: Vector3] | undefined;
}

export interface StageDimension {
  readonly id: string;
  readonly part: string;
  readonly from: Vector3;
  readonly to: Vector3;
  /** Carries the line away from the model. */
  readonly offset: Vector3;
  /** The value that this measures, where it measures one. */
  readonly parameter?: string;
  /** Overall lines are always drawn, on whichever side of the model is free; others come near the pointer. */
  readonly overall?: 'x' | 'y' | 'z';
}

export interface Scenery {
  /** Which edit this answers; shown as `data-revision` once it has been drawn. */
  readonly revision: number;
  readonly parts: readonly StagePart[];
  readonly handles: readonly StageHandle[];
  readonly points: readonly StagePoint[];
  readonly dimensions: readonly StageDimension[];
}

export interface Stage {
  show(scenery: Scenery): void;
  /** Nothing before the first result. */
  current(): Scenery | undefined;
  subscribe(listener: () => void): () => void;
}

export const createStage = (): Stage => {
  let scenery: Scenery | undefined;
  const listeners = new Set<() => void>();
  return {
    show(next) {
      scenery = next;
      for (const listener of listeners) listener();
    },
    current: () => scenery,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

/** Bounds of everything that is not hidden, moved apart by `exploded` (0 to 1). */
export const boundsOf = (parts: readonly StagePart[], { hidden, exploded }: { readonly hidden: ReadonlySet<string>; readonly exploded: number }): Bounds | undefined => {
  const shown = parts.filter(({ id }) => !hidden.has(id));
  if (shown.length === 0) return undefined;
  const edge = (side: 'min' | 'max'): Vector3 => {
    const reach = (axis: 0 | 1 | 2): number => Math[side](...shown.map(({ bounds, explode }) => bounds[side][axis] + explode[axis] * exploded));
    return [reach(0), reach(1), reach(2)];
  };
  return { min: edge('min'), max: edge('max') };
};
