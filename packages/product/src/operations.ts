import type { Vector3 } from '@patternbook/geometry';
import { z } from 'zod';
import { definitionLimits, finishPlaceSchema, finishSchema, literalSchema } from './definition-schema.ts';
import type { ProductDefinition } from './definition-schema.ts';
import { designLimits } from './design-document.ts';
import type { Design } from './design.ts';
import type { Literal } from './expression.ts';
import { idSchema } from './identifiers.ts';
import { kindOf } from './parameters/registry.ts';
import type { Finish } from './script.ts';
import { turnSchema, turnsSchema, withTurns } from './turns.ts';
import type { Turns } from './turns.ts';

type Values = Readonly<Record<string, Literal>>;
type Finishes = Readonly<Record<string, Finish>>;

/** One edit on named places; null goes back to the product's default. */
export type Operation =
  | { readonly kind: 'setValue'; readonly parameter: string; readonly value: Literal | null }
  | { readonly kind: 'setValues'; readonly values: Readonly<Record<string, Literal | null>> }
  | { readonly kind: 'setFinish'; readonly place: string; readonly finish: Finish | null }
  | { readonly kind: 'setTurn'; readonly part: string; readonly turn: Vector3 | null }
  | { readonly kind: 'applyPreset'; readonly preset: string; readonly values: Values; readonly finishes: Finishes }
  /** Everything at once: what undoes a preset, and what "reset all" is. */
  | { readonly kind: 'replace'; readonly values: Values; readonly finishes: Finishes; readonly turns?: Turns | undefined };

export interface Applied {
  readonly design: Design;
  /** Applied to `design`, gives back the design from before. */
  readonly inverse: Operation;
}

const nullable = literalSchema.nullable();
const keySchema = z.string().min(1).max(80);
const allValues = z.record(keySchema, literalSchema).refine((values) => Object.keys(values).length <= designLimits.values);
const allFinishes = z.record(finishPlaceSchema, finishSchema).refine((finishes) => Object.keys(finishes).length <= designLimits.finishes);

export const operationSchema: z.ZodType<Operation> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('setValue'), parameter: keySchema, value: nullable }),
  z.strictObject({ kind: z.literal('setValues'), values: z.record(keySchema, nullable).refine((values) => Object.keys(values).length <= definitionLimits.parameters) }),
  z.strictObject({ kind: z.literal('setFinish'), place: finishPlaceSchema, finish: finishSchema.nullable() }),
  z.strictObject({ kind: z.literal('setTurn'), part: idSchema, turn: turnSchema.nullable() }),
  z.strictObject({ kind: z.literal('applyPreset'), preset: idSchema, values: allValues, finishes: allFinishes }),
  z.strictObject({ kind: z.literal('replace'), values: allValues, finishes: allFinishes, turns: turnsSchema.optional() }),
]);

const own = <T>(record: Readonly<Record<string, T>>, key: string): T | null => (Object.hasOwn(record, key) ? (record[key] ?? null) : null);

/** The record with some keys set, and those with null taken out. */
const amended = <T>(record: Readonly<Record<string, T>>, changes: Readonly<Record<string, T | null>>): Readonly<Record<string, T>> => {
  const entries = new Map(Object.entries(record));
  for (const [key, change] of Object.entries(changes)) {
    if (change === null) entries.delete(key);
    else entries.set(key, change);
  }
  return Object.fromEntries(entries);
};

/** Applies an operation, valid or not: what values mean is checked by `checkDesign`, so that an edit is never lost. */
export const applyOperation = (design: Design, operation: Operation): Applied => {
  switch (operation.kind) {
    case 'setValue':
      return {
        design: { ...design, values: amended(design.values, { [operation.parameter]: operation.value }) },
        inverse: { kind: 'setValue', parameter: operation.parameter, value: own(design.values, operation.parameter) },
      };
    case 'setValues':
      return {
        design: { ...design, values: amended(design.values, operation.values) },
        inverse: { kind: 'setValues', values: Object.fromEntries(Object.keys(operation.values).map((id) => [id, own(design.values, id)])) },
      };
    case 'setFinish':
      return {
        design: { ...design, finishes: amended(design.finishes, { [operation.place]: operation.finish }) },
        inverse: { kind: 'setFinish', place: operation.place, finish: own(design.finishes, operation.place) },
      };
    case 'setTurn':
      return {
        design: withTurns(design, amended(design.turns ?? {}, { [operation.part]: operation.turn })),
        inverse: { kind: 'setTurn', part: operation.part, turn: own(design.turns ?? {}, operation.part) },
      };
    // A turn was judged on the shape that it was taken for.
    case 'applyPreset':
    case 'replace':
      return {
        design: withTurns({ ...design, values: operation.values, finishes: operation.finishes }, 'turns' in operation ? operation.turns : {}),
        inverse: { kind: 'replace', values: design.values, finishes: design.finishes, ...(design.turns && { turns: design.turns }) },
      };
  }
};

/** Texts, drawings and pictures: a person's own work, which no preset takes away. */
export const isOwn = ({ parameters }: ProductDefinition, id: string): boolean => {
  const parameter = Object.hasOwn(parameters, id) ? parameters[id] : undefined;
  return parameter !== undefined && kindOf(parameter).own === true;
};

/**
 * A preset on a design: what the preset names is set, everything else goes back to the default, so that the design looks
 * as the preset's picture does. Texts, drawings and pictures that the preset does not name stay: they are the person's own.
 */
export const presetOperation = (definition: ProductDefinition, design: Design, preset: string): Operation | undefined => {
  const found = definition.presets.find(({ id }) => id === preset);
  if (found === undefined) return undefined;
  const kept = Object.entries(design.values).filter(([id]) => isOwn(definition, id));
  return { kind: 'applyPreset', preset, values: { ...Object.fromEntries(kept), ...found.values }, finishes: found.finishes ?? {} };
};

/** Back to the product as it is shipped. */
export const resetOperation: Operation = { kind: 'replace', values: {}, finishes: {} };
