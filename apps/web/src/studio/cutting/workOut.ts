/** Where parts could be cut, how, and what comes of it. Pure; runs in a worker. */
import { cutsFor, fabricationParts, layOut, planSplits, suggestSplits, withPieces, withSolids } from '@patternbook/fabrication';
import type { CutPlane, CutSolid, FabricationFault, FabricationPart, Machine, PlannedSplits, Split, SplitFinding, SuggestedCut } from '@patternbook/fabrication';
import { creasedNormals } from '@patternbook/geometry';
import type { DrawnMesh, Graph, Vector3 } from '@patternbook/geometry';
import type { Hardware } from '@patternbook/product';
import type { FindingsInput } from '../findings/findTroubles.ts';

/** All of them about bodies that the product built, and the machines that they are cut up for. */
export type CuttingQuestion = FindingsInput &
  (
    | { readonly ask: 'too-large' }
    | { readonly ask: 'suggest'; readonly part: string }
    | { readonly ask: 'unfit' }
    | { readonly ask: 'plan'; readonly graph: Graph; readonly split: Split }
    | { readonly ask: 'judge'; readonly planned: PlannedSplits; readonly solids: readonly CutSolid[] }
  );

export interface JudgedPiece {
  readonly id: string;
  /** From 1, as its labels say. */
  readonly number: number;
  /** As it lies on the bed: mm. */
  readonly size: Vector3;
  readonly fits: boolean;
  readonly drawn: DrawnMesh;
  readonly bounds: FabricationPart['measurements']['bounds'];
  readonly explode: Vector3;
}

export interface Judged {
  readonly pieces: readonly JudgedPiece[];
  /** Printed beside the pieces. */
  readonly dowels: readonly { readonly size: string; readonly quantity: number }[];
  readonly hardware: readonly Hardware[];
  readonly findings: readonly SplitFinding[];
}

export interface CuttingAnswers {
  readonly 'too-large': readonly SuggestedCut[];
  /** Where the part could be cut; none where it fits, or no cuts were found. */
  readonly suggest: readonly CutPlane[];
  /** Ids of the parts that the machines are for, and that fit none of them. */
  readonly unfit: readonly string[];
  readonly plan: { readonly ok: true; readonly planned: PlannedSplits } | { readonly ok: false; readonly fault: FabricationFault };
  readonly judge: Judged | undefined;
}

const partsOf = ({ declarations, bodies, finishes, turns, materials }: FindingsInput): readonly FabricationPart[] => {
  const parts = fabricationParts({ declarations, bodies, finishes, turns, materials, language: 'en' });
  return parts.ok ? parts.value : [];
};

const fits = (part: FabricationPart, machines: readonly Machine[]): boolean => layOut([{ ...part, quantity: 1 }], machines).findings.length === 0;

const judge = (input: Extract<CuttingQuestion, { readonly ask: 'judge' }>): Judged | undefined => {
  const { machines, planned, solids } = input;
  const cut = withSolids(planned, solids);
  const [plan] = planned.plans;
  const parts = withPieces(partsOf(input), cut, { machines, language: 'en' });
  if (!plan || parts.length === 0) return undefined;
  return {
    pieces: plan.pieces.flatMap(({ id, number }): readonly JudgedPiece[] => {
      const part = parts.find((each) => each.id === id);
      if (!part) return [];
      const { plates, findings } = layOut([{ ...part, quantity: 1 }], machines);
      const { explode, mesh, measurements: { bounds } } = part;
      return [{ id, number, size: plates[0]?.placed[0]?.size ?? [0, 1, 2].map((axis) => bounds.max[axis]! - bounds.min[axis]!) as unknown as Vector3, fits: findings.length === 0, drawn: creasedNormals(mesh), bounds, explode }];
    }),
    dowels: plan.dowels.map(({ size, quantity }) => ({ size, quantity })),
    hardware: cut.hardware,
    findings: cut.findings,
  };
};

export const workOut = (question: CuttingQuestion): CuttingAnswers[CuttingQuestion['ask']] => {
  switch (question.ask) {
    case 'too-large':
      return cutsFor(partsOf(question), question.machines).filter(({ planes }) => planes.length > 0);
    case 'suggest': {
      const part = partsOf(question).find(({ id }) => id === question.part);
      const [machine] = question.machines;
      return part && machine ? (suggestSplits(part, machine)?.planes ?? []) : [];
    }
    case 'unfit':
      return partsOf(question).filter((part) => question.machines.some(({ process }) => process === part.finish.material.process) && !fits(part, question.machines)).map(({ id }) => id);
    case 'plan': {
      const { graph, bodies, split } = question;
      const planned = planSplits({ graph, bodies, splits: [split] });
      return planned.ok ? { ok: true, planned: planned.value } : planned;
    }
    case 'judge':
      return judge(question);
  }
};
