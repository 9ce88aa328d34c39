import { type MadeMesh, makeMesh } from '../parts/made-mesh.ts';
import type { Layout, PlacedPart } from '../plates/layOut.ts';

/** One copy of a part in a file; copies share their mesh. */
export interface Body {
  readonly placed: PlacedPart;
  readonly made: MadeMesh;
  /** Where the middle of its footprint goes: mm. */
  readonly x: number;
  readonly y: number;
  /** Place of its plate in the layout. */
  readonly plate: number;
}

/** Between the beds of two plates in one file: mm. */
const aisle = 40;

/** Where the front left corner of each plate's bed lies in a file: mm. */
export type Corners = (layout: Layout) => readonly { readonly x: number; readonly y: number }[];

/** Formats know no plates: those after the first lie to the right of its bed, where slicers show but do not print them. */
const inOneRow: Corners = ({ plates }) => {
  let left = 0;
  return plates.map(({ machine }) => {
    const x = left;
    left += machine.bed.x + aisle;
    return { x, y: 0 };
  });
};

/** Everything that is made, on the beds of its plates. */
export function inFile(layout: Layout, corners: Corners = inOneRow): readonly Body[] {
  const meshes = new Map<string, MadeMesh>();
  const beds = corners(layout);
  return layout.plates.flatMap(({ placed }, plate) =>
    placed.map((each) => {
      const key = `${each.part.id} ${each.turn.plate}`;
      let made = meshes.get(key);
      if (!made) meshes.set(key, (made = makeMesh(each.part.mesh, each.turn)));
      return { placed: each, made, plate, x: each.x + beds[plate]!.x, y: each.y + beds[plate]!.y };
    }),
  );
}
