/** Cuts while they are being chosen: plain values, and the steps that led to them. */
import type { Bounds } from '@patternbook/geometry';
import { mostPlanes, thinnestPiece } from '@patternbook/fabrication';
import type { CutPlane, FdmMachine, Machine, SplitKeys } from '@patternbook/fabrication';

export type Axis = 'x' | 'y' | 'z';
export const axes: readonly Axis[] = ['x', 'y', 'z'];
export const placeOf = (axis: Axis): 0 | 1 | 2 => (axis === 'x' ? 0 : axis === 'y' ? 1 : 2);

/** The points whose coordinate is `at`, mm. */
export interface AxisCut {
  readonly axis: Axis;
  readonly at: number;
}

export interface Cuts {
  readonly planes: readonly AxisCut[];
  readonly keys: SplitKeys;
  /** Id of the machine whose bed the pieces are for. */
  readonly machine: string;
  /** Of a printer that is not among those that are known here: mm. */
  readonly bed?: Bed | undefined;
}

export type Bed = FdmMachine['bed'];

/** The machine as if its bed were another; of sheet machines, which nothing is cut up for, nothing changes. */
export const withBed = (machine: Machine, bed: Bed | undefined): Machine => (bed && machine.process === 'fdm' ? { ...machine, bed } : machine);

/** What somebody cut for before, where that suits as well; else the likeliest. */
export const machineAmong = (machines: readonly Pick<Machine, 'id'>[], before: Pick<Cuts, 'machine' | 'bed'> | undefined): Pick<Cuts, 'machine' | 'bed'> =>
  before && machines.some(({ id }) => id === before.machine) ? { machine: before.machine, bed: before.bed } : { machine: machines[0]?.id ?? '', bed: undefined };

/** What is dragged lands on half millimetres. */
export const step = 0.5;

/** Where a cut leaves pieces that are worth their joint: mm. */
export const rangeOf = ({ min, max }: Bounds, axis: Axis): { readonly min: number; readonly max: number } => {
  const place = placeOf(axis);
  const [low, high] = [Math.ceil((min[place] + thinnestPiece) / step) * step, Math.floor((max[place] - thinnestPiece) / step) * step];
  const middle = (min[place] + max[place]) / 2;
  return low <= high ? { min: low, max: high } : { min: middle, max: middle };
};

/** Cuts along axes, in tenths of a millimetre; others cannot be dragged along one. */
export const alongAxes = (planes: readonly CutPlane[]): readonly AxisCut[] => planes.flatMap((plane) => ('axis' in plane ? [{ axis: plane.axis, at: plane.at }] : []));

/** Lengths that cuts leave along an axis, each from and to where: mm. */
export const stretchesOf = ({ min, max }: Bounds, planes: readonly AxisCut[], axis: Axis): readonly (readonly [from: number, to: number])[] => {
  const place = placeOf(axis);
  const ends = [min[place], ...planes.filter((each) => each.axis === axis).map(({ at }) => at).toSorted((a, b) => a - b), max[place]];
  return ends.slice(1).map((to, before) => [ends[before]!, to]);
};

const tidy = (at: number): number => Math.round(at / step) * step;

/** One more, in the middle of the longest stretch; nothing where there are as many as may be. */
export const withOneMore = (bounds: Bounds, planes: readonly AxisCut[]): readonly AxisCut[] | undefined => {
  if (planes.length >= mostPlanes) return undefined;
  const stretches = axes.flatMap((axis) => stretchesOf(bounds, planes, axis).map(([from, to]) => ({ axis, at: tidy((from + to) / 2), length: to - from })));
  const longest = stretches.reduce((one, other) => (other.length > one.length ? other : one));
  return longest.length < 2 * thinnestPiece ? undefined : [...planes, { axis: longest.axis, at: longest.at }];
};

/** The same share of the way along another axis. */
export const turned = ({ min, max }: Bounds, { axis, at }: AxisCut, to: Axis): AxisCut => {
  const [from, onto] = [placeOf(axis), placeOf(to)];
  const share = (at - min[from]) / Math.max(1e-9, max[from] - min[from]);
  return { axis: to, at: tidy(min[onto] + share * (max[onto] - min[onto])) };
};

export interface Steps {
  readonly past: readonly Cuts[];
  readonly now: Cuts;
  readonly next: readonly Cuts[];
  /** What stood when a gesture began, until it ends. */
  readonly held: Cuts | undefined;
}

export type StepAction = { readonly kind: 'set' | 'move'; readonly cuts: Partial<Cuts> } | { readonly kind: 'hold' | 'release' | 'cancel' | 'undo' | 'redo' };

export const begin = (now: Cuts): Steps => ({ past: [], now, next: [], held: undefined });

/** A gesture is one step, however often it moves; whatever else is set is a step of its own. */
export const stepped = (steps: Steps, action: StepAction): Steps => {
  const { past, now, next, held } = steps;
  switch (action.kind) {
    case 'set':
      return { past: [...past, now], now: { ...now, ...action.cuts }, next: [], held: undefined };
    case 'move':
      return { ...steps, now: { ...now, ...action.cuts } };
    case 'hold':
      return { ...steps, held: held ?? now };
    case 'release':
      return held && held !== now ? { past: [...past, held], now, next: [], held: undefined } : { ...steps, held: undefined };
    case 'cancel':
      return held ? { ...steps, now: held, held: undefined } : steps;
    case 'undo': {
      const before = past.at(-1);
      return before ? { past: past.slice(0, -1), now: before, next: [now, ...next], held: undefined } : steps;
    }
    case 'redo': {
      const [after, ...later] = next;
      return after ? { past: [...past, now], now: after, next: later, held: undefined } : steps;
    }
  }
};
