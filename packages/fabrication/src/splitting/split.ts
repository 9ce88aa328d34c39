import { z } from 'zod';

/** No product of a desk or a garden needs more, and twice as many would cut a part into dust. */
export const mostPlanes = 8;

const distance = z.number().min(-10_000).max(10_000);
const component = z.number().min(-1).max(1);

/**
 * Where to cut: the points whose distance from the origin along the normal is `at`, in millimetres and in the place that the
 * part has in the assembly. The length of a normal does not matter.
 */
export const cutPlaneSchema = z.union([
  z.strictObject({ axis: z.enum(['x', 'y', 'z']), at: distance }),
  z.strictObject({
    normal: z.tuple([component, component, component]).refine((normal) => normal.some((each) => Math.abs(each) >= 0.01), 'Give the plane a direction.'),
    at: distance,
  }),
]);

/**
 * What joins pieces: printed dowels in bores, dovetails that slide along the cut, socket head screws in melted inserts, or
 * glue alone.
 */
export const splitKeys = ['dowels', 'dovetail', 'screws', 'none'] as const;

/** A wish about making, never part of a design: the same variant is cut for a small bed and printed whole on a large one. */
export const splitSchema = z.strictObject({
  /** The product's id of the part. */
  part: z.string().min(1).max(100),
  /** Every plane cuts all of the part. */
  planes: z.array(cutPlaneSchema).min(1).max(mostPlanes),
  keys: z.enum(splitKeys),
  /** Gap around each key: mm. A tenth and a half if left out, which suits most printers. */
  clearance: z.number().min(0).max(1).optional(),
});

/** Of several parts, each at most once. */
export const splitsSchema = z.array(splitSchema).max(20).refine((splits) => new Set(splits.map(({ part }) => part)).size === splits.length, 'Name each part once.');

export type CutPlane = z.infer<typeof cutPlaneSchema>;
export type Split = z.infer<typeof splitSchema>;
export type SplitKeys = Split['keys'];

/** mm. */
export const clearanceOf = ({ clearance }: Split): number => clearance ?? 0.15;

/** Thickness under which a piece is not worth its joint: mm. */
export const thinnestPiece = 3;

/** Pieces of one part. */
export const mostPieces = 32;
