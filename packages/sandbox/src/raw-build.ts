import type { Graph } from '@patternbook/geometry';
import type { Dimension, Handle, Hardware } from '@patternbook/product';
import { z } from 'zod';
import { limits } from './limits.ts';

export interface RawPart {
  readonly id: string;
  /** Place of the part's solid in the graph's list. */
  readonly node: number;
  readonly quantity: number;
  readonly explode: readonly [number, number, number];
  readonly printRotation: readonly [number, number, number];
  /** The flat piece that it is bent from. */
  readonly blank?: { readonly node: number; readonly bends: number };
}

/**
 * What a script's `build` gave, with every number finite and every list of a sane length. The graph's nodes have their
 * shape; their meaning is judged by `validateGraph`.
 */
export interface RawBuild {
  readonly graph: Graph;
  readonly parts: readonly RawPart[];
  readonly handles: readonly Handle[];
  readonly dimensions: readonly Dimension[];
  readonly hardware: readonly Hardware[];
}

const id = z.string().min(1).max(40);
const coordinate = z.number().min(-1e6).max(1e6);
const vector = z.tuple([coordinate, coordinate, coordinate]);
const words = z.record(z.string().max(20), z.string().max(200)).refine((record) => Object.hasOwn(record, 'en'), 'Give the English words.');

const isGraph = (candidate: unknown): candidate is Graph => typeof candidate === 'object' && candidate !== null && 'nodes' in candidate && Array.isArray(candidate.nodes);

export const rawBuildSchema: z.ZodType<RawBuild> = z.strictObject({
  graph: z.custom<Graph>(isGraph),
  parts: z
    .array(z.strictObject({ id, node: z.int().min(0), quantity: z.int().min(1).max(1000).default(1), explode: vector.default([0, 0, 0]), printRotation: vector.default([0, 0, 0]), blank: z.strictObject({ node: z.int().min(0), bends: z.int().min(1).max(50) }).optional() }))
    .min(1, 'Return at least one part.')
    .max(limits.parts)
    .refine((parts) => new Set(parts.map((part) => part.id)).size === parts.length, 'Return each part once; say how many with quantity.'),
  handles: z
    .array(z.strictObject({ parameter: id, part: id, at: vector, axis: vector, kind: z.enum(['linear', 'angular', 'radial']).optional(), centre: vector.optional(), point: z.int().min(0).max(64).optional(), second: vector.optional(), gain: z.number().min(-1000).max(1000).optional() }))
    .max(limits.handles)
    .default([]),
  dimensions: z
    .array(z.strictObject({ id: z.string().min(1).max(80), part: id, from: vector, to: vector, offset: vector, parameter: id.optional(), overall: z.enum(['x', 'y', 'z']).optional() }))
    .max(limits.dimensions)
    .default([]),
  hardware: z.array(z.strictObject({ designation: z.string().min(1).max(80), quantity: z.int().min(1).max(1000), purpose: words })).max(limits.hardware).default([]),
}) as unknown as z.ZodType<RawBuild>;

/** Where and what, for the author. */
export const buildProblem = (error: z.ZodError): string => {
  const [issue] = error.issues;
  if (issue === undefined) return 'build returned something else than a build.';
  const path = issue.path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('').replace(/^\./, '');
  return `build returned ${path === '' ? 'something' : `"${path}"`} that does not fit: ${issue.message.replace(/\.$/, '')}.`;
};
