/** What is done in the background, and what each kind needs to know. Inputs are stored: a change of meaning is a new kind. */
import { exportOptionsSchema, formats } from '@patternbook/fabrication';
import { designSchema } from '@patternbook/product';
import { z } from 'zod';
import { id, productId, productVersion, variantHash } from '../contract/identifiers.ts';

/** Tasks that wait since before parts were made by several processes name the one machine. */
const withMachines = (input: unknown): unknown =>
  typeof input === 'object' && input !== null && 'machine' in input ? { ...input, machines: [input.machine] } : input;

const credits = z.object({
  title: z.string().nullable(),
  designer: z.string().nullable(),
  licence: z.string().nullable(),
  lineage: z.array(z.object({ pattern: z.string(), name: z.string(), by: z.string() })),
});

export const taskInputs = {
  /** Draws a frozen design, evaluating it if it was not yet. */
  'draw-pictures': z.object({ variant: variantHash, design: designSchema, sizes: z.enum(['all', 'small']) }),
  /** Draws the newest revision of a working document, so that its owner finds it again. */
  'draw-design': z.object({ design: id }),
  /** Looks for dead ends in the rules of a version that was published. */
  'check-product': z.object({ product: productId, version: productVersion }),
  /** Everything that the file's bytes depend on. */
  'make-artefact': z.preprocess(withMachines, z.object({
    variant: variantHash,
    design: designSchema,
    format: z.enum(formats),
    options: exportOptionsSchema.optional(),
    part: z.string().nullable(),
    copies: z.int().min(1),
    /** Ids in order of preference: each part goes to the first that makes it. */
    machines: z.array(z.string()),
    credits,
  })),
  /** Orders on the plates of one file. */
  'make-together': z.object({
    format: z.enum(formats),
    machines: z.array(z.string()),
    oneAfterTheOther: z.boolean(),
    orders: z.array(z.object({ order: id, number: z.int(), variant: variantHash, design: designSchema, copies: z.int().min(1), label: z.string(), credits })).min(1),
  }),
} as const;

export type TaskKind = keyof typeof taskInputs;
export type TaskInput<Kind extends TaskKind> = z.infer<(typeof taskInputs)[Kind]>;
export const taskKinds = Object.keys(taskInputs) as TaskKind[];
