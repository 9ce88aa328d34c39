import type { z } from 'zod';
import type { Content } from '../contents.ts';
import type { Literal } from '../expression.ts';
import type { MeasurementSystem } from '../quantities/units.ts';
import type { Parameter, Words } from '../script.ts';

export type RefusalCode =
  | 'unknown-parameter' | 'wrong-type' | 'out-of-range' | 'unknown-option' | 'too-long' | 'too-many-lines' | 'missing' | 'bad-character' | 'not-a-colour' | 'not-a-quantity' | 'not-a-drawing' | 'not-an-image' | 'not-points' | 'out-of-order'
  | 'unknown-part' | 'unsuited-material' | 'unknown-product' | 'wrong-version';

/** Why a value was not taken, before anyone knows where it stood. */
export interface Objection {
  readonly code: RefusalCode;
  /** A sentence that names the parameter by its label. */
  readonly message: Words;
}

export type Taken = { readonly ok: true; readonly value: Literal } | { readonly ok: false; readonly objection: Objection };

/** What kind of control suits a parameter; the panel may choose another where room is short. */
export type Control =
  | 'slider' | 'stepper' | 'dial' | 'segments' | 'menu' | 'pictures' | 'swatches' | 'cards' | 'search' | 'switch' | 'line' | 'lines' | 'swatch' | 'font' | 'reroll' | 'artwork' | 'image' | 'curve' | 'places';

export interface ValueFormat {
  readonly language: string;
  readonly system?: MeasurementSystem;
}

/**
 * What each kind of parameter answers for itself. One file a kind; nothing outside of this folder asks for a parameter's
 * kind to decide what to do.
 */
export interface ParameterKind<P extends Parameter> {
  readonly kind: P['kind'];
  /** Shape of the declaration in a product's definition. */
  readonly schema: z.ZodType<P>;
  /** What an expression gets when it reads the parameter. */
  readonly type: 'number' | 'string' | 'boolean';
  /** What is wrong with a declaration whose shape is right; empty when nothing is. */
  issues(parameter: P): readonly string[];
  /** A value from JSON: refused, or made canonical (on the step, line feeds only, lower case …). */
  take(parameter: P, raw: unknown): Taken;
  /** A value as a person types it. */
  read(parameter: P, text: string, system?: MeasurementSystem): Taken;
  format(parameter: P, value: Literal, format: ValueFormat): string;
  /** What may be entered: "60 to 240 mm". */
  describeRange(parameter: P, format: ValueFormat): string;
  control(parameter: P): Control;
  /** Every value that it can have, where those are few enough to be tried one by one. */
  options?(parameter: P): readonly Literal[] | undefined;
  /** The value is a person's own work, which no preset takes away. */
  readonly own?: boolean;
  /** The drawing or picture that a value holds. */
  content?(value: Literal): Content | undefined;
  /** What `build` receives, as plain JSON; the value itself if left out. */
  built?(parameter: P, value: Literal): unknown;
}

export const refused = (code: RefusalCode, message: Words): Taken => ({ ok: false, objection: { code, message } });
export const taken = (value: Literal): Taken => ({ ok: true, value });
