/** Which way up a person has parts printed, where that is not what the product says. */
import type { Vector3 } from '@patternbook/geometry';
import { z } from 'zod';
import { definitionLimits } from './definition-schema.ts';
import type { ProductDefinition } from './definition-schema.ts';
import type { Design } from './design.ts';
import { idSchema } from './identifiers.ts';

/** By part id: degrees about X, then Y, then Z, that lay the part on the bed. */
export type Turns = Readonly<Record<string, Vector3>>;

const degrees = z.number().min(-360).max(360);

export const turnSchema = z.tuple([degrees, degrees, degrees]);

export const turnsSchema = z.record(idSchema, turnSchema).refine((turns) => Object.keys(turns).length <= definitionLimits.parts, `Turn at most ${definitionLimits.parts} parts.`);

export const sameTurn = (a: Vector3 | undefined, b: Vector3 | undefined): boolean => a === b || (a !== undefined && b !== undefined && a.every((each, axis) => each === b[axis]));

/** A design without turns has no record of them, so that it is written as it was before there were any. */
export const withTurns = (design: Design, turns: Turns = {}): Design => {
  const { schema, product, values, features, finishes } = design;
  return Object.keys(turns).length > 0 ? { ...design, turns } : { schema, product, values, features, finishes };
};

/** Those of parts that the product has: a part that is gone is turned no more. */
export const turnsOf = ({ parts }: Pick<ProductDefinition, 'parts'>, { turns = {} }: Design): Turns => Object.fromEntries(Object.entries(turns).filter(([part]) => Object.hasOwn(parts, part)));
