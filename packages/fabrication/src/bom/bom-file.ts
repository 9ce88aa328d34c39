/** The list of parts as a file for other programs: JSON with a version of its own. */
import { processes } from '@patternbook/product';
import { z } from 'zod';

const named = z.strictObject({ id: z.string(), name: z.string() });
const material = named.extend({ grade: z.string().optional() });
const length = z.number().nonnegative();
const count = z.int().nonnegative();

/** Lengths are millimetres, masses grams, times minutes, areas mm². */
export const bomFileSchema = z.strictObject({
  format: z.literal('patternbook-bom'),
  schema: z.literal(1),
  title: z.string(),
  variant: z.string(),
  product: z.strictObject({ id: z.string(), version: z.string(), name: z.string() }),
  language: z.enum(['en', 'de']),
  parts: z.array(z.strictObject({
    item: count,
    id: z.string(),
    name: z.string(),
    process: z.enum(processes),
    material,
    colours: z.array(z.strictObject({ id: z.string(), name: z.string(), hex: z.string() })),
    quantity: count,
    size: z.tuple([length, length, length]),
    thickness: length.optional(),
    grams: z.strictObject({ each: length, total: length }).optional(),
    machine: z.string().optional(),
  })),
  hardware: z.array(z.strictObject({ item: count, designation: z.string(), quantity: count, purpose: z.string() })),
  machines: z.array(z.strictObject({ id: z.string(), name: z.string(), process: z.enum(processes), plates: count, minutes: length })),
  sheets: z.array(z.strictObject({ material, thickness: length, area: length })),
  grams: length,
  minutes: length,
  /** Our mark: the design itself (`recipes/mark.ts`). */
  recipe: z.string(),
});

export type BomFile = z.infer<typeof bomFileSchema>;
