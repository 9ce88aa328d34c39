/**
 * What a product script may import: `import { defineProduct, length, rule } from 'patternbook'`. A script is one file.
 *
 * Nothing here runs on the host: the sandbox bundles this module into QuickJS beside the script. It therefore depends on
 * nothing but expressions and types, and every result is plain data.
 */
import type { GeometryBuilder, SolidRef, Vector3 } from '@patternbook/geometry';
import type { Expression, Literal } from './expression.ts';

export * from './expression.ts';
export type { GeometryBuilder, ProfileRef, SolidRef, Vector2, Vector3 } from '@patternbook/geometry';

/** Words for people: English, and other languages by their BCP 47 tag. */
export type Words = { readonly en: string; readonly [language: string]: string };

export interface CommonOptions {
  readonly label: Words;
  /** Id of one of the product's groups. */
  readonly group: string;
  readonly help?: Words;
  /** Shown, and checked, only while this holds. A hidden parameter keeps its value. */
  readonly visible?: Expression<boolean>;
}

export interface NumberOptions extends CommonOptions {
  readonly default: number;
  /** Hard bounds: numbers hold whatever the other values are. */
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Tighter bounds that depend on other values; passing one is a conflict, with `because` as the reason. */
  readonly atLeast?: Expression<number>;
  readonly atMost?: Expression<number>;
  readonly because?: Words;
}

export interface ChoiceOption<Id extends string> {
  readonly id: Id;
  readonly label: Words;
  readonly help?: Words;
  /** A picture drawn as a path in a 24 × 24 box, one stroke colour. */
  readonly icon?: string;
}

export type NumberKind = 'length' | 'angle' | 'count' | 'ratio';

export interface NumberParameter extends NumberOptions { readonly kind: NumberKind }
export interface ChoiceParameter<Id extends string = string> extends CommonOptions { readonly kind: 'choice'; readonly default: Id; readonly options: readonly ChoiceOption<Id>[] }
export interface ToggleParameter extends CommonOptions { readonly kind: 'toggle'; readonly default: boolean }
export interface TextParameter extends CommonOptions { readonly kind: 'text'; readonly default: string; readonly maxLetters: number; readonly maxLines: number; readonly required?: boolean }
/** `#rrggbb`, lower case. */
export interface ColourParameter extends CommonOptions { readonly kind: 'colour'; readonly default: string }
export type Parameter = NumberParameter | ChoiceParameter | ToggleParameter | TextParameter | ColourParameter;

/** Millimetres. */
export const length = (options: NumberOptions): NumberParameter & { readonly kind: 'length' } => ({ kind: 'length', ...options });
/** Degrees. */
export const angle = (options: NumberOptions): NumberParameter & { readonly kind: 'angle' } => ({ kind: 'angle', ...options });
/** A whole number of things; step is 1. */
export const count = (options: Omit<NumberOptions, 'step'>): NumberParameter & { readonly kind: 'count' } => ({ kind: 'count', step: 1, ...options });
/** A share; 1 is shown as 100 %. */
export const ratio = (options: NumberOptions): NumberParameter & { readonly kind: 'ratio' } => ({ kind: 'ratio', ...options });
export const choice = <const Id extends string>(options: Omit<ChoiceParameter<Id>, 'kind'>): ChoiceParameter<Id> => ({ kind: 'choice', ...options });
export const toggle = (options: Omit<ToggleParameter, 'kind'>): ToggleParameter => ({ kind: 'toggle', ...options });
export const text = (options: Omit<TextParameter, 'kind'>): TextParameter => ({ kind: 'text', ...options });
export const colour = (options: Omit<ColourParameter, 'kind'>): ColourParameter => ({ kind: 'colour', ...options });

export interface Repair {
  /** What each named parameter is set to. Numbers are rounded to the parameter's step, away from the conflict. */
  readonly set: Readonly<Record<string, Expression>>;
}

export interface Rule {
  readonly id: string;
  /** The rule speaks only while this holds; always, if left out. */
  readonly when?: Expression<boolean>;
  /** What must hold. */
  readonly require: Expression<boolean>;
  /** Why, in words for the customer. `{id}` is replaced by the parameter's value with its unit. */
  readonly reason: Words;
  /** "conflict" (the default) stands in the way of making the design; "advice" does not. */
  readonly severity?: 'conflict' | 'advice';
  /** Who says so, where that is not the product's author: a standard, a maker of filament, a brand. */
  readonly author?: string;
  /** Of rules that are broken at once, the highest is told first; 0 if left out. */
  readonly priority?: number;
  /** Ways out, best first. Each is tried for real before it is offered. */
  readonly repairs: readonly Repair[];
}
export const rule = (options: Rule): Rule => options;

type ValueOf<P> = P extends { kind: NumberKind } ? number
  : P extends ChoiceParameter<infer Id> ? Id
  : P extends { kind: 'toggle' } ? boolean
  : string;
/** The complete, checked values that `build` receives. */
export type Values<Parameters> = { readonly [Id in keyof Parameters]: ValueOf<Parameters[Id]> };

/** What of a part is dragged to edit a value. */
export interface Handle<Id extends string = string> {
  readonly parameter: Id;
  readonly part: string;
  readonly at: Vector3;
  /** Unit vector along which it moves; for "angular" the axis of the turn. */
  readonly axis: Vector3;
  readonly kind?: 'linear' | 'angular';
  /** Change of the value for a drag of one millimetre along the axis (or one degree about it); 1 if left out. A radius handle on a diameter has 2. */
  readonly gain?: number;
}

/** A dimension line. `from` and `to` are the measured points, `offset` carries the line away from the model. */
export interface Dimension<Id extends string = string> {
  readonly id: string;
  readonly part: string;
  readonly from: Vector3;
  readonly to: Vector3;
  readonly offset: Vector3;
  /** Which parameter this shows, so that clicking it edits the value. */
  readonly parameter?: Id;
  /** This line claims to be the part's overall size along an axis; checked against the mesh. */
  readonly overall?: 'x' | 'y' | 'z';
}

export interface Part {
  /** One of the ids declared in `parts`. */
  readonly id: string;
  readonly solid: SolidRef;
  /** How many are made; 1 if left out. */
  readonly quantity?: number;
  /** Where the part goes in the exploded view, from its place in the assembly. */
  readonly explode?: Vector3;
  /** Turn that lays the part on the bed for printing: degrees about X, then Y, then Z. */
  readonly printRotation?: Vector3;
  /** Of a part that is bent from sheet: what is cut first, lying flat with its thickness along Z. */
  readonly blank?: Blank;
}

/** A flat piece of sheet before it is bent. */
export interface Blank {
  readonly solid: SolidRef;
  readonly bends: number;
}

export interface Hardware {
  /** Standard designation, such as "ISO 4762 M3×10". */
  readonly designation: string;
  readonly quantity: number;
  readonly purpose: Words;
}

export interface Build<Id extends string = string> {
  readonly parts: readonly Part[];
  readonly handles?: readonly Handle<Id>[];
  readonly dimensions?: readonly Dimension<Id>[];
  readonly hardware?: readonly Hardware[];
}

export interface Finish {
  /** Ids of the catalogue in assets/materials. */
  readonly material: string;
  readonly colour: string;
}

/** How a part is made: printed from filament, printed in resin, cut by laser from sheet, or milled from sheet. */
export type Process = 'fdm' | 'sla' | 'laser' | 'cnc';

export interface PartDeclaration {
  readonly name: Words;
  readonly finish: Finish;
  /** What it may be made by, which decides what materials are offered; `fdm` alone if left out. */
  readonly processes?: readonly Process[];
  /** Regions of the part that have a finish of their own. Their material is the part's. */
  readonly regions?: Readonly<Record<string, { readonly name: Words; readonly finish: Finish }>>;
}

export interface Preset {
  readonly id: string;
  readonly name: Words;
  readonly values: Readonly<Record<string, Literal>>;
  readonly finishes?: Readonly<Record<string, Finish>>;
}

export interface ProductOptions<Parameters extends Readonly<Record<string, Parameter>>> {
  readonly id: string;
  /** Semantic version. A published version never changes. */
  readonly version: string;
  readonly name: Words;
  /** One line under the name. */
  readonly tagline: Words;
  /** The product's page: plain paragraphs separated by an empty line. */
  readonly description: Words;
  readonly groups: readonly { readonly id: string; readonly label: Words }[];
  readonly parameters: Parameters;
  readonly rules: readonly Rule[];
  readonly presets: readonly Preset[];
  /** Every part that `build` may return; a part that a design does not have is left out by `build`. */
  readonly parts: Readonly<Record<string, PartDeclaration>>;
  /** Direction from which every picture of this product is taken: degrees around Z from +X, and above the horizon. */
  readonly view?: { readonly azimuth: number; readonly elevation: number };
  readonly build: (values: Values<Parameters>, g: GeometryBuilder) => Build<Extract<keyof Parameters, string>>;
}

/** The script's default export: `export default defineProduct({ … })`. */
export const defineProduct = <const Parameters extends Readonly<Record<string, Parameter>>>(options: ProductOptions<Parameters>): ProductOptions<Parameters> => options;

export type { Literal };
