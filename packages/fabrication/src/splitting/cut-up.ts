import type { Graph, Measurements, Mesh, Vector3 } from '@patternbook/geometry';
import type { Hardware } from '@patternbook/product';
import type { Machine } from '../catalogue/machine.ts';
import type { FabricationOutcome } from '../outcome.ts';
import type { EvaluatedBody, FabricationPart } from '../parts/part.ts';
import type { Language } from '../words/language.ts';
import { splittingWords } from '../words/splitting.ts';
import { plus, times } from './frame.ts';
import { bestTurn, layDown } from './lay-down.ts';
import { type PlannedSplits, planSplits, type PlanOptions, type SplitPlan } from './plan.ts';
import type { Split } from './split.ts';
import type { SplitFinding } from './split-finding.ts';

export interface CutSolid {
  readonly id: string;
  readonly mesh: Mesh;
  readonly measurements: Measurements;
}

/** Parts that were cut up, as plain values. */
export interface CutUp {
  /** That of the variant with the pieces behind it. */
  readonly graph: Graph;
  readonly plans: readonly SplitPlan[];
  /** Pieces and dowels, by their ids. */
  readonly solids: readonly CutSolid[];
  readonly hardware: readonly Hardware[];
  readonly findings: readonly SplitFinding[];
}

export interface CutUpOptions extends PlanOptions {
  /** What the variant was evaluated from, with outlines in place of texts and drawings. */
  readonly graph: Graph;
  readonly bodies: readonly EvaluatedBody[];
  readonly splits: readonly Split[];
}

/** A kernel's answer, as a workshop gives it. */
type MadeSolids = { readonly ok: true; readonly value: readonly CutSolid[] } | { readonly ok: false; readonly fault: { readonly message: string } };

/** Cuts parts up: plans where, and lets a kernel make the pieces of the same graph that the parts came from. */
export async function cutUp(options: CutUpOptions, solids: (request: { readonly graph: Graph; readonly roots: readonly CutRoot[] }) => Promise<MadeSolids>): Promise<FabricationOutcome<CutUp>> {
  const planned = planSplits(options);
  if (!planned.ok) return planned;
  const made = await solids({ graph: planned.value.graph, roots: rootsOf(planned.value) });
  if (!made.ok) return { ok: false, fault: { code: 'split-refused', part: options.splits[0]?.part ?? '', message: made.fault.message } };
  return { ok: true, value: withSolids(planned.value, made.value) };
}

/** A solid that a kernel is to make. */
export interface CutRoot {
  readonly id: string;
  readonly node: number;
}

/** Everything that a plan wants of a kernel, for those who ask it elsewhere than they plan. */
export const rootsOf = ({ plans }: PlannedSplits): readonly CutRoot[] => plans.flatMap(({ pieces, dowels }) => [...pieces, ...dowels].map(({ id, node }) => ({ id, node })));

/** @param solids of `rootsOf` the plan. */
export function withSolids({ graph, plans }: PlannedSplits, solids: readonly CutSolid[]): CutUp {
  const loose = plans.flatMap(({ part, pieces }) => pieces.flatMap(({ id, number }): SplitFinding[] => {
    const bodies = solids.find((solid) => solid.id === id)?.measurements.pieces ?? 1;
    return bodies > 1 ? [{ code: 'loose-bodies', severity: 'advice', part, piece: number, bodies }] : [];
  }));
  return { graph, plans, solids, hardware: plans.flatMap(({ hardware }) => hardware), findings: [...plans.flatMap(({ findings }) => findings), ...loose] };
}

/** Of an exploded view: how far pieces move apart, as a share of what they move along, and in mm. */
const apart = { share: 0.25, least: 15, most: 60 } as const;

/**
 * The pieces in place of the parts that they were cut from, with their finishes, each turned so that it fits a machine and
 * hangs over least: as the part was to lie, or on one of its cut faces.
 */
export function withPieces(parts: readonly FabricationPart[], { plans, solids }: Pick<CutUp, 'plans' | 'solids'>, { machines, language }: { readonly machines: readonly Machine[]; readonly language: Language }): readonly FabricationPart[] {
  const solidOf = (id: string): CutSolid => solids.find((solid) => solid.id === id)!;
  return parts.flatMap((part) => {
    const plan = plans.find((each) => each.part === part.id);
    if (!plan) return [part];
    const pieces = plan.pieces.map(({ id, number, node, sides }): FabricationPart => {
      const { mesh, measurements } = solidOf(id);
      const explode = sides.reduce((sum: Vector3, side, plane) => plus(sum, times(plan.frames[plane]!.normal, side * stepAlong(part, plan, plane))), part.explode);
      const piece = { ...part, id, node, mesh, measurements, explode, cutFrom: { part: part.id, number, of: plan.pieces.length }, name: splittingWords.piece(part.name, number, plan.pieces.length)[language] };
      const faces = sides.map((side, plane) => layDown(times(plan.frames[plane]!.normal, -side)));
      return { ...piece, printRotation: bestTurn(piece, [part.printRotation, ...faces], machines) };
    });
    const dowels = plan.dowels.map(({ id, node, quantity, size, flat }): FabricationPart => {
      const { mesh, measurements } = solidOf(id);
      return { ...part, id, node, mesh, measurements, quantity, regions: {}, cutFrom: { part: part.id, size }, printRotation: layDown(flat), name: splittingWords.dowel(part.name, size)[language] };
    });
    return [...pieces, ...dowels];
  });
}

/** Half of the way between two pieces in the exploded view. */
function stepAlong({ measurements: { bounds } }: FabricationPart, { frames }: SplitPlan, plane: number): number {
  const { normal } = frames[plane]!;
  const extent = [0, 1, 2].reduce((sum, axis) => sum + Math.abs(normal[axis]!) * (bounds.max[axis]! - bounds.min[axis]!), 0);
  return Math.min(apart.most, Math.max(apart.least, apart.share * extent)) / 2;
}
