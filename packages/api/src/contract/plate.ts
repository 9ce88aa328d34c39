/** What lies where on the plates of one file. */
import { z } from 'zod';
import { id, words } from './identifiers.ts';

const plateShape = {
  /** Of the bed: mm. */
  width: z.number(),
  depth: z.number(),
  /** Ids of the one material that lies on it, and of its colours. */
  material: z.string(),
  colours: z.array(z.string()),
};

const placedShape = {
  name: z.string(),
  /** #rrggbb. */
  colour: z.string(),
  /** Corners of its convex outline on the bed, from the bed's front left corner: x, y, x, y … mm. */
  outline: z.array(z.number()),
};

/** As it is kept beside the file. The number of the design that a part is of stands before the dot. */
export const plateList = z.array(z.object({ ...plateShape, machine: z.string(), placed: z.array(z.object({ ...placedShape, part: z.string() })) }));

/** As staff see it. */
export const plateView = z.object({
  ...plateShape,
  machine: words,
  placed: z.array(z.object({ ...placedShape, order: id })),
});
export type PlateView = z.infer<typeof plateView>;
