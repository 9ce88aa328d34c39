/** Carries an offered change out from scratch, and judges what has come of it. */
import type { Change, FabricationPart, Finding, Material } from '@patternbook/fabrication';

export interface Rechecking {
  readonly finding: Finding;
  readonly before: readonly Finding[];
  readonly parts: readonly FabricationPart[];
  readonly materials: readonly Material[];
  /** The parts with one value changed. */
  readonly rebuilt: (parameter: string, to: Extract<Change, { kind: 'value' }>['to']) => Promise<readonly FabricationPart[]>;
  readonly find: (parts: readonly FabricationPart[]) => readonly Finding[];
}

const alike = (one: Finding, two: Finding): boolean => one.code === two.code && one.part === two.part && one.region === two.region;
const count = (findings: readonly Finding[], wanted: (finding: Finding) => boolean): number => findings.filter(wanted).length;

/** What is wrong with a change, in words; nothing where the finding is gone and no conflict has come. */
export async function recheck(change: Change, { finding, before, parts, materials, rebuilt, find }: Rechecking): Promise<readonly string[]> {
  const with_ = (by: Partial<FabricationPart>): readonly FabricationPart[] => parts.map((part) => (part.id === finding.part ? { ...part, ...by } : part));
  const materialOf = (id: string): Material => materials.find((each) => each.id === id)!;
  const changed = change.kind === 'value' ? await rebuilt(change.parameter, change.to)
    : change.kind === 'orientation' ? with_({ printRotation: change.to })
      : with_({ finish: { material: materialOf(change.to), colour: materialOf(change.to).colours.find(({ id }) => id === change.colour)! } });
  const after = find(changed);
  const wrong = after.filter((each) => each.severity === 'conflict' && count(after, (other) => other.severity === 'conflict' && alike(other, each)) > count(before, (other) => other.severity === 'conflict' && alike(other, each)));
  return [
    ...(count(after, (each) => alike(each, finding)) >= count(before, (each) => alike(each, finding)) ? [`${finding.code} is still there`] : []),
    ...wrong.map(({ code, part }) => `${code} has come on ${part}`),
  ];
}
