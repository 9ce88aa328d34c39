import { z } from 'zod';
import { splitKeys } from './split.ts';

const atJoint = { severity: z.literal('advice'), part: z.string(), joint: z.string() } as const;

/** What somebody should know who joins the pieces. A plain value, since it is kept beside the file that it is about. */
export const splitFindingSchema = z.discriminatedUnion('code', [
  /** No key of the wanted kind has enough material around it in this joint. */
  z.object({ code: z.literal('glue-only'), ...atJoint, keys: z.enum(splitKeys) }),
  /** One round key alone does not keep pieces from turning. */
  z.object({ code: z.literal('one-key'), ...atJoint }),
  /** No room for labels on the faces: mark the pieces by hand. */
  z.object({ code: z.literal('unlabelled'), ...atJoint }),
  /** A piece falls into bodies that do not hang together. */
  z.object({ code: z.literal('loose-bodies'), severity: z.literal('advice'), part: z.string(), piece: z.int(), bodies: z.int() }),
]);

export type SplitFinding = Readonly<z.infer<typeof splitFindingSchema>>;
