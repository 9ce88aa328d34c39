import { drawingLimits } from '@patternbook/geometry';
import { z } from 'zod';
import { expressionSchema } from './expression-shape.ts';
import { idSchema, versionSchema } from './identifiers.ts';
import { parameterSchema } from './parameters/registry.ts';
import type { Parameter, PartDeclaration, Preset, Process, ProductOptions, Rule } from './script.ts';
import { upgradeLimits, upgradeSchema } from './upgrades/upgrade-schema.ts';
import { wordsSchema } from './words.ts';

/** What a product is, without its `build`: plain JSON. */
export type ProductDefinition = Omit<ProductOptions<Readonly<Record<string, Parameter>>>, 'build'>;

/** More than any product that a person can still oversee; rules over as many parameters are still explained within a frame or two. */
export const definitionLimits = { parameters: 128, groups: 16, rules: 320, repairs: 8, presets: 48, parts: 32, regions: 16, depth: 40, values: 20_000 } as const;

const size = (record: object): number => Object.keys(record).length;
const atMost = (most: number, what: string): [(record: object) => boolean, string] => [(record) => size(record) <= most, `Use at most ${most} ${what}.`];

/** A drawing is the longest value; what a kind allows is less, mostly. */
export const literalSchema = z.union([z.number(), z.string().max(drawingLimits.letters), z.boolean()]);

/** All that a part can be made by, in the order in which people are asked. */
export const processes = ['fdm', 'sla', 'laser', 'cnc'] as const satisfies readonly Process[];

export const finishSchema = z.strictObject({ material: idSchema, colour: idSchema });

/** A part's id, or `part/region`. */
export const finishPlaceSchema = z.string().max(81).regex(/^[a-z][A-Za-z0-9-]*(\/[a-z][A-Za-z0-9-]*)?$/, 'Name a part or part/region.');

const ruleSchema = z.strictObject({
  id: idSchema,
  when: expressionSchema.optional(),
  require: expressionSchema,
  reason: wordsSchema(400),
  severity: z.enum(['conflict', 'advice']).optional(),
  author: z.string().min(1).max(80).optional(),
  priority: z.int().min(-100).max(100).optional(),
  repairs: z.array(z.strictObject({ set: z.record(idSchema, expressionSchema).refine((set) => size(set) >= 1 && size(set) <= 4, 'Set one to four parameters.') })).max(definitionLimits.repairs),
}) as unknown as z.ZodType<Rule>;

const presetSchema = z.strictObject({
  id: idSchema,
  name: wordsSchema(60),
  values: z.record(idSchema, literalSchema),
  finishes: z.record(finishPlaceSchema, finishSchema).optional(),
}) as unknown as z.ZodType<Preset>;

const partSchema = z.strictObject({
  name: wordsSchema(60),
  finish: finishSchema,
  processes: z.array(z.enum(processes)).min(1).max(processes.length).optional(),
  materials: z.array(idSchema).min(1).max(64).optional(),
  regions: z.record(idSchema, z.strictObject({ name: wordsSchema(60), finish: finishSchema })).refine(...atMost(definitionLimits.regions, 'regions')).optional(),
}) as unknown as z.ZodType<PartDeclaration>;

/** Shapes, sizes and ids; what refers to what is checked by `definitionIssues`. */
export const definitionShapeSchema: z.ZodType<ProductDefinition> = z.strictObject({
  id: idSchema,
  version: versionSchema,
  name: wordsSchema(60),
  tagline: wordsSchema(160),
  description: wordsSchema(6000),
  groups: z.array(z.strictObject({ id: idSchema, label: wordsSchema(60) })).min(1, 'Give at least one group.').max(definitionLimits.groups),
  parameters: z.record(idSchema, parameterSchema).refine((parameters) => size(parameters) >= 1, 'Give at least one parameter.').refine(...atMost(definitionLimits.parameters, 'parameters')),
  rules: z.array(ruleSchema).max(definitionLimits.rules),
  presets: z.array(presetSchema).max(definitionLimits.presets),
  upgrades: z.array(upgradeSchema).max(upgradeLimits.upgrades).optional(),
  parts: z.record(idSchema, partSchema).refine((parts) => size(parts) >= 1, 'Give at least one part.').refine(...atMost(definitionLimits.parts, 'parts')),
  view: z.strictObject({ azimuth: z.number().min(-360).max(360), elevation: z.number().min(-90).max(90) }).optional(),
}) as unknown as z.ZodType<ProductDefinition>;
