/** What a layout says of parts that no machine makes, or that have no room: told as findings like all others. */
import type { Machine } from '../../catalogue/machine.ts';
import type { FabricationPart } from '../../parts/part.ts';
import type { Layout } from '../../plates/layOut.ts';
import { middleOf } from '../check.ts';
import type { Finding } from '../finding.ts';

export function placeFindings({ findings, parts }: Layout): Finding[] {
  return findings.flatMap((finding): Finding[] => {
    const part = parts.find(({ id }) => id === finding.part);
    if (!part) return [];
    const whole = { severity: finding.severity, part: part.id, at: middleOf(part), triangles: new Uint32Array(), nodes: [...new Set(part.mesh.runs.map(({ node }) => node))], region: '' } as const;
    if (finding.code !== 'too-large') return [{ code: finding.code, ...whole, value: 0, limit: 0 }];
    const { size, room } = finding;
    // Sides of a bed may be swapped, so it is the worst side of the better way round that counts.
    const over = (sides: readonly [number, number, number]): readonly { readonly value: number; readonly limit: number }[] => sides.map((side, axis) => ({ value: side, limit: room[axis]! }));
    const worst = (sides: readonly [number, number, number]) => over(sides).toSorted((a, b) => b.value / b.limit - a.value / a.limit)[0]!;
    const [straight, turned] = [worst([size[0], size[1], size[2]]), worst([size[1], size[0], size[2]])];
    const better = straight.value / straight.limit <= turned.value / turned.limit ? straight : turned;
    return [{ code: 'too-large', ...whole, ...better, detail: { x: size[0], y: size[1], z: size[2], roomX: room[0], roomY: room[1], roomZ: room[2] } }];
  });
}

/** The machine that a layout gives a part to. */
export const machineOf = ({ plates }: Layout, part: FabricationPart): Machine | undefined => plates.find(({ placed }) => placed.some((each) => each.part.id === part.id))?.machine;
