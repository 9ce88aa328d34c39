/**
 * What a store asks, as a script of its own: lines, each an expression over named quantities of an order. Data, as rules of
 * products are, so that a store's file can be checked when it is saved and evaluated without running anybody's code.
 */
import { evaluateExpression, type Expression, expressionSchema, type Parameter, typeOfExpression } from '@patternbook/product';
import { z } from 'zod';
import { wordsSchema } from './words.ts';

/** What a script can ask for, all of it numbers, over the whole order. */
export interface PriceQuantities {
  /** Volume of all bodies: cm³. */
  readonly volume: number;
  /** Surface of all bodies: cm². */
  readonly area: number;
  /** Of the boxes that the bodies stand in as they are made: cm³. */
  readonly boxVolume: number;
  /** Longest edge of the largest of these boxes: mm. */
  readonly longest: number;
  /** Of the material that goes into it: grams. */
  readonly mass: number;
  /** On all machines, one after the other. */
  readonly minutes: number;
  /** How many of the design are ordered. */
  readonly pieces: number;
  /** Bodies that are made, of all pieces. */
  readonly bodies: number;
  /** Machines' beds that are filled. */
  readonly plates: number;
  /** Different materials, whatever their colours. */
  readonly materials: number;
  /** Different colours, counted by material. */
  readonly finishes: number;
  /** What is left to do by hand: each bend, each body to wash and harden, each body cut from sheet to deburr. */
  readonly finishings: number;
  /** What the store's usual prices say of setup, material and machine: minor units, not rounded. */
  readonly setupPrice: number;
  readonly materialPrice: number;
  readonly machinePrice: number;
}

/** An order of a middling size: what a script is tried on, with next to nothing and with a lot of everything, before it is saved. */
const sample: PriceQuantities = {
  volume: 80, area: 420, boxVolume: 600, longest: 140, mass: 95, minutes: 240, pieces: 1, bodies: 2, plates: 1, materials: 1, finishes: 2, finishings: 1, setupPrice: 300, materialPrice: 430, machinePrice: 900,
};
/** There is no order of nothing: what is counted is at least one, but for work by hand. */
const counted: readonly string[] = ['pieces', 'bodies', 'plates', 'materials', 'finishes'] satisfies readonly (keyof PriceQuantities)[];
const scaled = (by: number): PriceQuantities =>
  Object.fromEntries(Object.entries(sample).map(([name, value]) => [name, Math.max(counted.includes(name) ? 1 : 0, Math.ceil(value * by))])) as unknown as PriceQuantities;
const samples: readonly PriceQuantities[] = [sample, scaled(0), scaled(1 / 1000), scaled(5), scaled(200)];

const known: Readonly<Record<string, Parameter>> = Object.fromEntries(
  Object.keys(sample).map((name): [string, Parameter] => [name, { kind: 'length', label: { en: name }, group: 'price', default: 0, min: 0, max: 1e9, step: 1 }]),
);

export interface PriceScriptLine {
  readonly label: Readonly<Record<string, string>> & { readonly en: string };
  /** Minor units; rounded up. */
  readonly amount: Expression<number>;
  /** The line is asked for only where this holds. */
  readonly when?: Expression<boolean> | undefined;
}

const mostMinorUnits = 100_000_000;

/** Minor units that each line of a script asks for; NaN where it has no answer. Lines whose condition does not hold are left out. */
export const scriptAmounts = (script: readonly PriceScriptLine[], quantities: PriceQuantities): readonly { readonly label: PriceScriptLine['label']; readonly amount: number }[] =>
  script.flatMap(({ label, amount, when }) => {
    const values = { ...quantities };
    if (when !== undefined && evaluateExpression(when, values) !== true) return [];
    const asked = evaluateExpression(amount, values);
    return [{ label, amount: typeof asked === 'number' ? Math.ceil(asked - roundingNoise) : NaN }];
  });

/** A sum of cents that is whole but for its last bits is not rounded up to the next one. */
const roundingNoise = 1e-6;

/** What is wrong with a line: one sentence, or nothing. */
function problemOf({ amount, when }: Pick<PriceScriptLine, 'amount' | 'when'>): string | undefined {
  // What is no expression at all was refused already, and must not be looked into.
  if (!expressionSchema.safeParse(amount).success || !expressionSchema.safeParse(when ?? true).success) return undefined;
  for (const [expression, type] of [[amount, 'number'], [when ?? true, 'boolean']] as const) {
    const found = typeOfExpression(expression, known);
    if (!found.ok) return `Use only ${Object.keys(sample).join(', ')}: ${found.problem}.`;
    if (found.type !== type) return type === 'number' ? 'Let the amount be a number of cents.' : 'Let "when" be true or false.';
  }
  for (const quantities of samples) {
    const [line] = scriptAmounts([{ label: { en: 'line' }, amount, ...(when !== undefined && { when }) }], quantities);
    if (line === undefined) continue;
    if (!(line.amount >= 0)) return `Let no line be less than nothing: this one is ${line.amount} cents for ${quantities.pieces} pieces of ${quantities.mass} g in all.`;
    if (line.amount > mostMinorUnits) return `Let no line be more than ${mostMinorUnits / 100} €.`;
  }
  return undefined;
}

export const priceScriptSchema: z.ZodType<readonly PriceScriptLine[]> = z
  .array(
    z.strictObject({ label: wordsSchema, amount: expressionSchema as unknown as z.ZodType<Expression<number>>, when: (expressionSchema as unknown as z.ZodType<Expression<boolean>>).optional() }).superRefine((line, context) => {
      const message = problemOf(line as Pick<PriceScriptLine, 'amount' | 'when'>);
      if (message !== undefined) context.addIssue({ code: 'custom', message });
    }),
  )
  .min(1)
  .max(20) as unknown as z.ZodType<readonly PriceScriptLine[]>;
