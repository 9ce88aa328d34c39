/** Changes that were tried and remove a finding, and bring nothing worse. */
import type { Vector3 } from '@patternbook/geometry';
import { type Literal, type Parameter, suits } from '@patternbook/product';
import type { Material } from '../catalogue/material.ts';
import type { FabricationPart } from '../parts/part.ts';
import { onGrid, withValue } from './candidates.ts';
import { type Cause, causesOf } from './causes.ts';
import type { Finding, FindingCode } from './finding.ts';
import { type Orientation, orientations } from './orientation.ts';
import { frontOf } from '../turning/front.ts';
import { bringsConflict, stillThere, type Trials, trialsOf, type Trying } from './trials.ts';

export type Change =
  | { readonly kind: 'value'; readonly parameter: string; readonly from: Literal; readonly to: Literal }
  | { readonly kind: 'orientation'; readonly part: string; readonly from: Vector3; readonly to: Vector3; readonly orientation: Orientation }
  | { readonly kind: 'material'; readonly part: string; readonly from: string; readonly to: string; readonly colour: string };

export interface Explained {
  /** Strongest first; empty where no parameter moves it. */
  readonly causes: readonly Cause[];
  /** Best first, at most three. Each was tried: the finding is gone, no rule is broken, and no conflict is new. */
  readonly changes: readonly Change[];
  /** Evaluations that it took. */
  readonly evaluations: number;
}

export interface ExplainOptions extends Trying {
  /** Of the catalogue, for offering another; none is offered if left out. */
  readonly materials?: readonly Material[];
}

const most = 3;
/** What turning the part may mend. */
const byTurning: ReadonlySet<FindingCode> = new Set(['overhang', 'long-bridge', 'floating', 'tipping', 'small-contact', 'too-large', 'suction-cup', 'small-hole']);
/** What another material may mend. */
const byMaterial: ReadonlySet<FindingCode> = new Set(['no-machine', 'no-sheet', 'no-bending', 'too-large', 'thin-wall', 'thin-feature', 'tight-bend']);

export async function explain(finding: Finding, options: ExplainOptions): Promise<Explained> {
  const trials = trialsOf(options);
  const budget = trials.left();
  const found: { change: Change; size: number }[] = [];
  const mend = async (causes: readonly Cause[]): Promise<void> => {
    for (const cause of causes) {
      if (options.signal?.aborted || found.length >= most) return;
      const to = await mending(finding, cause, trials);
      if (to === undefined) continue;
      found.push({ change: { kind: 'value', parameter: cause.parameter, from: cause.from, to }, size: sizeOf(options.definition.parameters[cause.parameter]!, cause.from, to) });
    }
  };
  let causes = await causesOf(finding, trials);
  await mend(causes);
  if (found.length === 0) {
    causes = await causesOf(finding, trials, 'all');
    await mend(causes);
  }
  const turned = options.signal?.aborted ? undefined : anotherWayUp(finding, trials);
  const values = found.toSorted((a, b) => a.size - b.size).map(({ change }) => change);
  const material = options.signal?.aborted ? undefined : anotherMaterial(finding, trials, options.materials ?? []);
  const others = [turned, material].filter((change) => change !== undefined);
  return { causes, changes: [...values.slice(0, Math.max(1, most - others.length)), ...others].slice(0, most), evaluations: budget - trials.left() };
}

/** How much of what a parameter can be a change is: for ordering. */
function sizeOf(parameter: Parameter, from: Literal, to: Literal): number {
  if (typeof from !== 'number' || typeof to !== 'number' || !('max' in parameter) || !('step' in parameter)) return 0.5;
  return Math.abs(to - from) / Math.max(1e-9, parameter.max - parameter.min);
}

/** The smallest change of one parameter that removes a finding. */
async function mending(finding: Finding, cause: Cause, trials: Trials): Promise<Literal | undefined> {
  const { trying, before, attempt } = trials;
  const mends = async (value: Literal): Promise<boolean> => {
    const tried = await attempt(withValue(trying.values, cause.parameter, value));
    return tried !== undefined && !tried.harmful && stillThere(finding, before, tried.findings) === undefined;
  };
  const parameter = trying.definition.parameters[cause.parameter]!;
  const { from, to } = cause;
  if (typeof from !== 'number' || typeof to !== 'number' || !('step' in parameter) || !('min' in parameter)) return (await mends(to)) ? to : undefined;
  const range = trying.check(trying.values).ranges[cause.parameter];
  const [least, highest] = [Math.max(parameter.min, range?.min ?? -Infinity), Math.min(parameter.max, range?.max ?? Infinity)];
  // A straight line through what was measured, a hair beyond the limit; then twice as far, in case it bends.
  const reach = (to - from) / cause.share;
  let good: number | undefined;
  for (const by of cause.share === 1 ? [1] : [1.02, 2, 4]) {
    const value = onGrid(parameter, from + reach * by, least, highest);
    if (value === from) break;
    if (await mends(value)) {
      good = value;
      break;
    }
    if (value === least || value === highest) break;
  }
  if (good === undefined) return undefined;
  // Halved by steps, until its neighbour no longer mends it or the budget is spent.
  let bad = from;
  while (Math.abs(good - bad) > parameter.step * 1.01 && trials.left() > 0 && !trying.signal?.aborted) {
    const middle = onGrid(parameter, (good + bad) / 2, least, highest);
    if (middle === good || middle === bad) break;
    if (await mends(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

const replaced = (parts: readonly FabricationPart[], id: string, by: Partial<FabricationPart>): readonly FabricationPart[] => parts.map((part) => (part.id === id ? { ...part, ...by } : part));

/** Needs no evaluation: the part is the same, and lies differently. */
function anotherWayUp(finding: Finding, { trying, before }: Trials): Change | undefined {
  const part = trying.current.parts.find(({ id }) => id === finding.part);
  if (!part || part.blank || !byTurning.has(finding.code)) return undefined;
  for (const orientation of orientations(part.mesh, part.printRotation, frontOf(part.mesh, trying.definition.view)).best) {
    if (orientation.rotation.every((degrees, axis) => degrees === part.printRotation[axis])) continue;
    const after = trying.find(replaced(trying.current.parts, part.id, { printRotation: orientation.rotation }));
    if (after.some(({ code, part: where }) => code === finding.code && where === part.id) || bringsConflict(before, after)) continue;
    return { kind: 'orientation', part: part.id, from: part.printRotation, to: orientation.rotation, orientation };
  }
  return undefined;
}

function anotherMaterial(finding: Finding, { trying, before }: Trials, materials: readonly Material[]): Change | undefined {
  const part = trying.current.parts.find(({ id }) => id === finding.part);
  const declaration = trying.definition.parts[finding.part];
  // Where a parameter holds the material, shapes depend on it; then the parameter is what is changed.
  const held = Object.values(trying.definition.parameters).some((parameter) => parameter.kind === 'material' && parameter.parts.includes(finding.part));
  if (!part || !declaration || held || !byMaterial.has(finding.code)) return undefined;
  for (const material of materials) {
    if (material.id === part.finish.material.id || !suits(declaration, material)) continue;
    const colour = material.colours.find(({ id }) => id === part.finish.colour.id) ?? material.colours[0]!;
    const after = trying.find(replaced(trying.current.parts, part.id, { finish: { material, colour } }));
    if (stillThere(finding, before, after) || bringsConflict(before, after)) continue;
    return { kind: 'material', part: part.id, from: part.finish.material.id, to: material.id, colour: colour.id };
  }
  return undefined;
}
