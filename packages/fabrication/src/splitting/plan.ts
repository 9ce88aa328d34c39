import type { Graph, Vector3 } from '@patternbook/geometry';
import type { Hardware } from '@patternbook/product';
import type { FabricationFault, FabricationOutcome } from '../outcome.ts';
import type { EvaluatedBody } from '../parts/part.ts';
import { type Cell, cellsOf, type Sides } from './cells.ts';
import { type Frame, frameOf, placed } from './frame.ts';
import { GraphWriter } from './graph-writer.ts';
import { type Joint, jointsOf } from './joint.ts';
import type { Dowel, Fitted, Fitting } from './keys/fitting.ts';
import { keys } from './keys/keys.ts';
import { letterOf } from './labels/glyphs.ts';
import { engraving, placeForLabel } from './labels/label.ts';
import { clearanceOf, mostPieces, type Split, type SplitKeys, thinnestPiece } from './split.ts';
import type { SplitFinding } from './split-finding.ts';

export interface PlannedPiece {
  /** From 1. */
  readonly number: number;
  /** `part.1`. */
  readonly id: string;
  /** Place of its solid in the graph of the plan. */
  readonly node: number;
  readonly sides: Sides;
}

export interface PlannedJoint {
  /** "A": the pieces say "A1" and "A2" where they meet. */
  readonly letter: string;
  readonly plane: number;
  /** Numbers of the pieces, from 1. */
  readonly pieces: readonly [lower: number, upper: number];
  readonly keys: SplitKeys;
  readonly count: number;
  /** In words that need no language; empty without keys. */
  readonly size: string;
  readonly labelled: boolean;
  /** Along which the upper piece goes onto the lower: of length one. */
  readonly way: Vector3;
  /** Number of the piece that screws are put through. */
  readonly headed?: number;
  /** For one copy of the part. */
  readonly hardware: readonly Hardware[];
}

export interface PlannedDowel {
  readonly id: string;
  readonly node: number;
  readonly quantity: number;
  readonly size: string;
  readonly flat: Vector3;
}

/** How one part is cut: plain values, in which solids are places in a graph. */
export interface SplitPlan {
  readonly part: string;
  readonly frames: readonly Frame[];
  readonly pieces: readonly PlannedPiece[];
  readonly joints: readonly PlannedJoint[];
  readonly dowels: readonly PlannedDowel[];
  readonly hardware: readonly Hardware[];
  readonly findings: readonly SplitFinding[];
}

export interface PlanOptions {
  /** Of the nozzle: mm. A usual one if left out. */
  readonly lineWidth?: number;
}

export interface PlannedSplits {
  /** That of the variant with the pieces behind it. */
  readonly graph: Graph;
  readonly plans: readonly SplitPlan[];
}

/** Writes the pieces of all parts that are to be cut into the variant's graph. */
export function planSplits({ graph, bodies, splits, ...options }: { readonly graph: Graph; readonly bodies: readonly EvaluatedBody[]; readonly splits: readonly Split[] } & PlanOptions): FabricationOutcome<PlannedSplits> {
  const writer = new GraphWriter(graph);
  const plans: SplitPlan[] = [];
  for (const split of splits) {
    const body = bodies.find(({ id }) => id === split.part);
    if (!body) return refuse({ code: 'part-unknown', part: split.part, message: `This design has no part of that name: choose one of ${bodies.map(({ id }) => id).join(', ')}.` });
    const plan = planSplit(writer, body, split, options);
    if (!plan.ok) return plan;
    plans.push(plan.value);
  }
  return { ok: true, value: { graph: writer.graph(), plans } };
}

const refuse = (fault: FabricationFault): { readonly ok: false; readonly fault: FabricationFault } => ({ ok: false, fault });

function planSplit(writer: GraphWriter, body: EvaluatedBody, split: Split, { lineWidth = 0.45 }: PlanOptions): FabricationOutcome<SplitPlan> {
  const { mesh, node: root } = body;
  const { part } = split;
  if (body.blank) return refuse({ code: 'split-refused', part, message: 'A part that is bent from sheet cannot be cut up: choose a larger machine for it.' });
  const frames = split.planes.map(frameOf);
  const cells = cellsOf(mesh, frames);
  const wrong = faultIn(part, frames, cells);
  if (wrong) return refuse(wrong);

  const spaces = frames.map((frame) => spacesOf(writer, frame, reachOf(body, frame)));
  const roomOf = (piece: number, without = -1): readonly number[] => cells[piece]!.sides.flatMap((side, plane) => (plane === without ? [] : [spaces[plane]![side === -1 ? 0 : 1]]));
  const clearance = clearanceOf(split);
  // Two lines of the nozzle stay around each key.
  const fitting: Fitting = { mesh, writer, root, roomOf, clearance, wall: 2 * lineWidth, taken: [] };
  const joints = jointsOf(mesh, frames, cells);
  const fitted = joints.map((joint) => keys[split.keys](joint, fitting));
  const labels = joints.map((joint, place) => labelsFor({ writer, joint, letter: letterOf(place), fitting, marks: fitted[place]?.marks ?? [] }));

  const pieces = cells.map(({ sides }, piece): PlannedPiece => {
    const adds = fitted.flatMap((each) => each?.adds.filter((add) => add.piece === piece) ?? []).map(({ node }) => node);
    const cuts = [...fitted.flatMap((each) => each?.cuts ?? []), ...labels.flat()].filter((cut) => cut.piece === piece).map(({ node }) => node);
    const body = writer.add('intersection', [root, ...roomOf(piece)]);
    const keyed = adds.length === 0 ? body : writer.add('union', [body, ...adds]);
    return { number: piece + 1, id: `${part}.${piece + 1}`, sides, node: cuts.length === 0 ? keyed : writer.add('difference', [keyed, ...cuts]) };
  });
  return {
    ok: true,
    value: {
      part, frames, pieces,
      joints: joints.map(({ plane, lower, upper, frame }, place): PlannedJoint => {
        const own = fitted[place];
        return {
          letter: letterOf(place), plane, pieces: [lower + 1, upper + 1], keys: own ? split.keys : 'none', count: own?.count ?? 0, size: own?.size ?? '', labelled: labels[place]!.length > 0,
          way: own?.slide ?? frame.normal, hardware: own?.hardware ?? [], ...(own?.headed !== undefined && { headed: own.headed + 1 }),
        };
      }),
      dowels: dowelsOf(part, fitted, body.quantity),
      hardware: hardwareOf(fitted, body.quantity),
      findings: joints.flatMap((_, place): SplitFinding[] => {
        const joint = letterOf(place), each = fitted[place];
        const of = { severity: 'advice', part, joint } as const;
        return [
          ...(split.keys !== 'none' && !each ? [{ code: 'glue-only', keys: split.keys, ...of } as const] : []),
          ...(split.keys !== 'dovetail' && each?.count === 1 ? [{ code: 'one-key', ...of } as const] : []),
          ...(labels[place]!.length === 0 ? [{ code: 'unlabelled', ...of } as const] : []),
        ];
      }),
    },
  };
}

function faultIn(part: string, frames: readonly Frame[], cells: readonly Cell[]): FabricationFault | undefined {
  const missing = frames.findIndex((_, plane) => new Set(cells.map(({ sides }) => sides[plane])).size < 2);
  if (missing >= 0) return { code: 'plane-misses', part, plane: missing, message: `Cut ${missing + 1} does not meet the part: move it into the part, or leave it out.` };
  if (cells.length > mostPieces) return { code: 'split-refused', part, message: `These cuts would make ${cells.length} pieces, but ${mostPieces} is the most: leave some of them out.` };
  const thicknesses = cells.map(({ reach }) => reach.reduce((least, { min, max }) => Math.min(least, max - min), Infinity));
  const thinnest = thicknesses.reduce((thin, each, piece) => (each < thicknesses[thin]! ? piece : thin), 0);
  const thickness = thicknesses[thinnest]!;
  if (thickness >= thinnestPiece) return undefined;
  return { code: 'piece-too-thin', part, piece: thinnest + 1, thickness, message: `Piece ${thinnest + 1} would be ${Math.max(0.1, Math.round(thickness * 10) / 10)} mm thin, but at least ${thinnestPiece} mm hold: move the cuts away from each other and from the ends.` };
}

/** How far from the plane's origin a part reaches: mm, with room for half-spaces to stand out. */
function reachOf({ measurements: { bounds } }: EvaluatedBody, { origin }: Frame): number {
  const reach = [0, 1, 2].map((axis) => Math.max(Math.abs(bounds.min[axis]! - origin[axis]!), Math.abs(bounds.max[axis]! - origin[axis]!)));
  return Math.sqrt(reach[0]! * reach[0]! + reach[1]! * reach[1]! + reach[2]! * reach[2]!) + 10;
}

/** Boxes for what lies below and above a plane. */
function spacesOf(writer: GraphWriter, frame: Frame, reach: number): readonly [below: number, above: number] {
  const box = writer.add('box', [], { size: [2 * reach, 2 * reach, reach], on: 'bed' });
  return [writer.move(box, placed(frame, [0, 0, 0], { side: -1 })), writer.move(box, placed(frame, [0, 0, 0]))];
}

/** "A1" where piece 1 meets another, cut into its face; nothing where there is no room. */
function labelsFor({ writer, joint, letter, fitting, marks }: { readonly writer: GraphWriter; readonly joint: Joint; readonly letter: string; readonly fitting: Fitting; readonly marks: Fitted['marks'] }): readonly { readonly piece: number; readonly node: number }[] {
  const texts = [joint.lower, joint.upper].map((piece) => `${letter}${piece + 1}`);
  const place = placeForLabel(joint, fitting.mesh, { letters: Math.max(...texts.map(({ length }) => length)), marks, wall: fitting.wall });
  if (!place) return [];
  return [
    { piece: joint.lower, node: engraving(writer, joint, { label: texts[0]!, place, facing: 1 }) },
    { piece: joint.upper, node: engraving(writer, joint, { label: texts[1]!, place, facing: -1 }) },
  ];
}

function dowelsOf(part: string, fitted: readonly (Fitted | undefined)[], quantity: number): readonly PlannedDowel[] {
  const sizes = new Map<string, { readonly dowel: Dowel; count: number }>();
  for (const each of fitted) {
    if (!each?.dowel) continue;
    const known = sizes.get(each.size);
    if (known) known.count += each.count;
    else sizes.set(each.size, { dowel: each.dowel, count: each.count });
  }
  return [...sizes].map(([size, { dowel, count }]) => ({ id: `${part}.dowel-${2 * dowel.radius}x${dowel.length}`, node: dowel.node, quantity: count * quantity, size, flat: dowel.flat }));
}

function hardwareOf(fitted: readonly (Fitted | undefined)[], quantity: number): readonly Hardware[] {
  const lines = new Map<string, Hardware>();
  for (const line of fitted.flatMap((each) => each?.hardware ?? [])) {
    lines.set(line.designation, { ...line, quantity: (lines.get(line.designation)?.quantity ?? 0) + line.quantity * quantity });
  }
  return [...lines.values()];
}
