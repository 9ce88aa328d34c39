/** How the pieces of a part that was cut up become the part again: a step for each pair of pieces, or of pieces that hold together already. */
import type { Vector3 } from '@patternbook/geometry';
import { nameOf } from '../bom/bom.ts';
import type { ExportSubject } from '../exporters/subject.ts';
import type { FabricationPart } from '../parts/part.ts';
import type { AssemblyMap } from '../splitting/assembly-map.ts';
import { dot, times } from '../splitting/frame.ts';
import type { PlannedJoint } from '../splitting/plan.ts';
import type { Language } from '../words/language.ts';
import { splittingWords } from '../words/splitting.ts';

/** Some pieces go onto others at one or several joints at once. */
export interface JointStep {
  /** Numbers of pieces that stand and that are moved. */
  readonly standing: readonly number[];
  readonly moved: readonly number[];
  readonly joints: readonly PlannedJoint[];
}

/** In the order of the letters. Joints between the same two groups are closed in one go, since neither can be closed alone. */
export function jointSteps({ pieces, joints }: Pick<AssemblyMap, 'pieces' | 'joints'>): readonly JointStep[] {
  const groups = new Map(pieces.map(({ number }) => [number, [number] as readonly number[]]));
  const steps: JointStep[] = [];
  const done = new Set<PlannedJoint>();
  for (const joint of joints) {
    if (done.has(joint)) continue;
    const [lower, upper] = joint.pieces.map((piece) => groups.get(piece)!) as [readonly number[], readonly number[]];
    // Pieces that came together by other joints meet here as well: what is left is their glue.
    if (lower === upper) {
      done.add(joint);
      const last = steps.at(-1)!;
      steps[steps.length - 1] = { ...last, joints: [...last.joints, joint] };
      continue;
    }
    const both = joints.filter(({ pieces: [a, b] }) => (lower.includes(a) && upper.includes(b)) || (lower.includes(b) && upper.includes(a)));
    for (const each of both) done.add(each);
    steps.push({ standing: lower, moved: upper, joints: both });
    const group = [...lower, ...upper].sort((a, b) => a - b);
    for (const piece of group) groups.set(piece, group);
  }
  return steps;
}

/** Of a picture: how far what is moved hovers, as a share of how far it reaches that way, and in mm. */
const hover = { share: 0.5, least: 20, most: 90 } as const;

/** Which way pieces come, and from how far. */
export function wayOf({ moved, joints: [joint] }: JointStep, pieces: AssemblyMap['pieces']): Vector3 {
  const way = joint!.way;
  let low = Infinity, high = -Infinity;
  for (const { number, part: { measurements: { bounds: { min, max } } } } of pieces) {
    if (!moved.includes(number)) continue;
    for (let corner = 0; corner < 8; corner++) {
      const along = dot(way, [0, 1, 2].map((axis) => (corner & (1 << axis) ? max : min)[axis]!) as unknown as Vector3);
      low = Math.min(low, along);
      high = Math.max(high, along);
    }
  }
  return times(way, Math.min(hover.most, Math.max(hover.least, hover.share * (high - low))));
}

export interface JointPanel {
  readonly sentence: string;
  readonly notes: readonly string[];
  readonly standing: readonly FabricationPart[];
  /** Moved as far apart as they are to be shown. */
  readonly moved: readonly FabricationPart[];
}

/** In words, with what its picture shows. */
export function jointPanels(map: AssemblyMap, product: ExportSubject['product'], language: Language): readonly JointPanel[] {
  const { whole, pieces } = map;
  const name = nameOf(whole, product, language);
  const partsOf = (numbers: readonly number[]): readonly FabricationPart[] => pieces.filter(({ number }) => numbers.includes(number)).map(({ part }) => part);
  return jointSteps(map).map((step) => {
    const explode = wayOf(step, pieces);
    return {
      sentence: splittingWords.joinStep(whole.quantity > 1 ? `${name} (${whole.quantity}×)` : name, step.moved, step.standing, step.joints.map(({ letter }) => letter))[language],
      notes: step.joints.map((joint) => splittingWords.joinNote(joint, joint.pieces.find((piece) => step.standing.includes(piece)) ?? joint.pieces[0])[language]),
      standing: partsOf(step.standing),
      moved: partsOf(step.moved).map((part) => ({ ...part, explode })),
    };
  });
}

/** The parts with those that were cut up as they are once they are joined. */
export function joinedParts(parts: readonly FabricationPart[], maps: readonly AssemblyMap[]): readonly FabricationPart[] {
  const joined = new Set<string>();
  return parts.flatMap((part) => {
    const map = maps.find((each) => each.part === part.cutFrom?.part);
    if (!map) return [part];
    if (joined.has(map.part)) return [];
    joined.add(map.part);
    return [map.whole];
  });
}
