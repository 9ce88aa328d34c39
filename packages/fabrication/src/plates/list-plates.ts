/** What lies where on which plate, as people look for it. */
import { laidOn } from '../parts/laid.ts';
import { boundsOf, turnedPositions } from '../parts/made-mesh.ts';
import type { FabricationPart } from '../parts/part.ts';
import { hullOf } from '../findings/space/slices.ts';
import type { Layout, PlacedPart } from './layOut.ts';

export interface ListedPart {
  readonly part: string;
  readonly name: string;
  /** #rrggbb. */
  readonly colour: string;
  /** Corners of its convex outline on the bed, from the bed's front left corner: x, y, x, y … mm. */
  readonly outline: readonly number[];
}

export interface ListedPlate {
  readonly machine: string;
  /** Of the bed: mm. */
  readonly width: number;
  readonly depth: number;
  /** Id of the one material that lies on it, and those of its colours. */
  readonly material: string;
  readonly colours: readonly string[];
  readonly placed: readonly ListedPart[];
}

/** Finer than this nobody sees it on a screen: mm. */
const grain = 10;

export const listPlates = ({ plates }: Pick<Layout, 'plates'>): readonly ListedPlate[] =>
  plates.map(({ machine, placed }) => ({
    machine: machine.id, width: machine.bed.x, depth: machine.bed.y,
    material: placed[0]?.part.finish.material.id ?? '', colours: [...new Set(placed.map(({ part }) => part.finish.colour.id))],
    placed: placed.map((each): ListedPart => {
      const { mesh, rotation } = laidOn(machine, each.part);
      const positions = turnedPositions(mesh.positions, { print: rotation, plate: each.turn.plate });
      const { min, max } = boundsOf(positions);
      const ends: number[] = [];
      for (let at = 0; at < positions.length; at += 3) ends.push(positions[at]! + each.x - (min[0] + max[0]) / 2, positions[at + 1]! + each.y - (min[1] + max[1]) / 2);
      return { part: each.part.id, name: each.part.name, colour: each.part.finish.colour.hex, outline: hullOf(ends).flatMap(([x, y]) => [Math.round(x * grain) / grain, Math.round(y * grain) / grain]) };
    }),
  }));

/** A part as it stands on its plate, for a picture of that. */
export function standing({ part, turn, x, y }: PlacedPart): FabricationPart {
  const positions = turnedPositions(part.mesh.positions, turn);
  const { min, max } = boundsOf(positions);
  const [left, front, low] = [(min[0] + max[0]) / 2 - x, (min[1] + max[1]) / 2 - y, min[2]];
  return { ...part, mesh: { ...part.mesh, positions: Float32Array.from(positions, (value, at) => value - (at % 3 === 0 ? left : at % 3 === 1 ? front : low)) } };
}
