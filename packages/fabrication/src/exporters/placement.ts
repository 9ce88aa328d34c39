import { type MadeMesh, makeMesh } from '../parts/made-mesh.ts';
import type { Layout, PlacedPart } from '../plates/layOut.ts';

/** One copy of a part in a file; copies share their mesh. */
export interface Body {
  readonly placed: PlacedPart;
  readonly made: MadeMesh;
  /** Where the middle of its footprint goes: mm. */
  readonly x: number;
  readonly y: number;
}

/** Between the beds of two plates in one file: mm. */
const aisle = 40;

/** Formats know no plates: those after the first lie to the right of its bed, where slicers show but do not print them. */
export function inFile(layout: Layout): readonly Body[] {
  const meshes = new Map<string, MadeMesh>();
  let left = 0;
  return layout.plates.flatMap((plate) => {
    const from = left;
    left += plate.machine.bed.x + aisle;
    return plate.placed.map((placed) => {
      const key = `${placed.part.id} ${placed.turn.plate}`;
      let made = meshes.get(key);
      if (!made) meshes.set(key, (made = makeMesh(placed.part.mesh, placed.turn)));
      return { placed, made, x: placed.x + from, y: placed.y };
    });
  });
}
