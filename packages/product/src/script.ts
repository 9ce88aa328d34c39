/**
 * The language of products: `import { defineProduct, length, rule } from 'patternbook'`. A script is one file.
 *
 * Nothing here runs on the host: the sandbox bundles this module into QuickJS beside the script. It therefore depends on
 * nothing but expressions and types, and every result is plain data.
 */
import type { DrawingRef, GeometryBuilder, ImageRef, SolidRef, Vector2, Vector3 } from '@patternbook/geometry';
import { lookup, word } from './expression.ts';
import type { Expression, Literal } from './expression.ts';
import { writeTuples } from './parameters/tuples.ts';
import type { Upgrade } from './upgrades/upgrade.ts';

export * from './expression.ts';
export type { DrawingRef, GeometryBuilder, ImageRef, ProfileRef, SolidRef, Vector2, Vector3 } from '@patternbook/geometry';
export type { Upgrade } from './upgrades/upgrade.ts';
export { levelAt, random, smoothCurve } from './shaping.ts';

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
  /** What the slider spans, where wider values make sense but seldom do: up to the hard bounds, they can still be typed. */
  readonly usual?: { readonly min: number; readonly max: number };
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
  /** A colour that shows what is meant: `#rrggbb`, lower case. */
  readonly swatch?: string;
}

export type NumberKind = 'length' | 'angle' | 'count' | 'ratio';

export interface NumberParameter extends NumberOptions { readonly kind: NumberKind }
export interface ChoiceParameter<Id extends string = string> extends CommonOptions { readonly kind: 'choice'; readonly default: Id; readonly options: readonly ChoiceOption<Id>[] }
export interface ToggleParameter extends CommonOptions { readonly kind: 'toggle'; readonly default: boolean }
export interface TextParameter extends CommonOptions { readonly kind: 'text'; readonly default: string; readonly maxLetters: number; readonly maxLines: number; readonly required?: boolean }
/** `#rrggbb`, lower case. */
export interface ColourParameter extends CommonOptions { readonly kind: 'colour'; readonly default: string }
/** The id of a font of the catalogue. */
export interface FontParameter extends CommonOptions {
  readonly kind: 'font';
  readonly default: string;
  /** Id of the text parameter whose words the fonts are shown in. */
  readonly sample?: string;
  /** Ids of the fonts to choose from; the whole catalogue if left out. */
  readonly only?: readonly string[];
}
export interface MaterialOption<Id extends string> extends ChoiceOption<Id> {
  /** Id of the colour that parts have in this material before one is chosen for them. */
  readonly colour: string;
}
/** A material of the catalogue as a value, so that shapes and rules can depend on it. The parts that it names are made of it. */
export interface MaterialParameter<Id extends string = string> extends CommonOptions { readonly kind: 'material'; readonly default: Id; readonly options: readonly MaterialOption<Id>[]; readonly parts: readonly string[] }

export interface SizeRow<Column extends string = string> {
  readonly id: string;
  readonly label: Words;
  /** Other words that people search it by. */
  readonly also?: string;
  readonly values: { readonly [Name in Column]: number };
}
/** Sizes that the world has agreed on. Rows of a table that has been published stay: designs name them. */
export interface SizeTable<Column extends string = string> {
  /** Standard, data sheet or page that the figures come from. */
  readonly source: string;
  readonly columns: { readonly [Name in Column]: { readonly label: Words; readonly unit: NumberKind } };
  readonly rows: readonly SizeRow<Column>[];
}
/** One row of a table; `build` gets its id and its figures. */
export interface SizeParameter<Column extends string = string> extends CommonOptions { readonly kind: 'size'; readonly default: string; readonly table: SizeTable<Column> }
/** A number that only chooses among what `random` makes of it. */
export interface SeedParameter extends CommonOptions { readonly kind: 'seed'; readonly default: number }
/** A drawing that a person brings, as profiles. The default is the text of one, or empty for none. */
export interface ArtworkParameter extends CommonOptions { readonly kind: 'artwork'; readonly default: string; readonly required?: boolean }
/** A picture that a person brings, as grey levels. The default is the text of one, or empty for none. */
export interface ImageParameter extends CommonOptions { readonly kind: 'image'; readonly default: string; readonly required?: boolean }

export interface ProfileBounds { readonly min: number; readonly max: number }
/** A curve that is drawn by dragging its points. Its default is the text of its points: `profile` makes it from a list. */
export interface ProfileParameter extends CommonOptions {
  readonly kind: 'profile';
  readonly default: string;
  /** Millimetres. */
  readonly x: ProfileBounds;
  readonly y: ProfileBounds;
  /** Its points lie on a grid of this width. */
  readonly snap: number;
  readonly points: { readonly least: number; readonly most: number };
  /** Along this axis each point lies a step or more beyond the one before, so that the curve cannot cross itself. */
  readonly rises: 'x' | 'y';
  /** The first and the last point stay at the ends of that axis. */
  readonly pinned?: boolean;
}
/** Places on a part, each with a radius where the parameter has one. */
export interface PointsParameter extends CommonOptions {
  readonly kind: 'points';
  readonly default: string;
  /** Id of the part that they lie on. */
  readonly part: string;
  readonly least: number;
  readonly most: number;
  readonly radius?: { readonly default: number; readonly min: number; readonly max: number; readonly step: number };
}

export type Parameter =
  | NumberParameter | ChoiceParameter | ToggleParameter | TextParameter | ColourParameter | FontParameter | MaterialParameter | SizeParameter | SeedParameter
  | ArtworkParameter | ImageParameter | ProfileParameter | PointsParameter;

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
export const font = (options: Omit<FontParameter, 'kind'>): FontParameter => ({ kind: 'font', ...options });
export const material = <const Id extends string>(options: Omit<MaterialParameter<Id>, 'kind'>): MaterialParameter<Id> => ({ kind: 'material', ...options });
export const size = <const Column extends string>(options: Omit<SizeParameter<Column>, 'kind'>): SizeParameter<Column> => ({ kind: 'size', ...options });
export const seed = (options: Omit<SeedParameter, 'kind'>): SeedParameter => ({ kind: 'seed', ...options });
export const artwork = (options: Omit<ArtworkParameter, 'kind'>): ArtworkParameter => ({ kind: 'artwork', ...options });
export const image = (options: Omit<ImageParameter, 'kind'>): ImageParameter => ({ kind: 'image', ...options });
/** `default` in millimetres, in the order of the curve. */
export const profile = ({ default: usual, ...options }: Omit<ProfileParameter, 'kind' | 'default'> & { readonly default: readonly Vector2[] }): ProfileParameter => ({ kind: 'profile', ...options, default: writeTuples(usual) });
/** `default` with a unit normal for each place, pointing out of the part. */
export const points = ({ default: usual = [], ...options }: Omit<PointsParameter, 'kind' | 'default'> & { readonly default?: readonly Place[] }): PointsParameter => ({
  kind: 'points',
  ...options,
  default: writeTuples(usual.map(({ at, normal, radius }) => [...at, ...normal, ...(options.radius === undefined ? [] : [radius ?? options.radius.default])])),
});
/** A figure of the row that is chosen: `column(screws, 'screw', 'head')`. */
export const column = <Column extends string>(table: SizeTable<Column>, parameter: string, name: Column): Expression<number> =>
  lookup(word(parameter), Object.fromEntries(table.rows.map(({ id, values }) => [id, values[name]])));

/** A place on a part: where, the unit normal that points out of the part, and the radius around it (0 where the parameter has none). */
export interface Place { readonly at: Vector3; readonly normal: Vector3; readonly radius?: number }

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
  : P extends MaterialParameter<infer Id> ? Id
  : P extends SizeParameter<infer Column> ? { readonly id: string } & { readonly [Name in Column]: number }
  : P extends { kind: 'toggle' } ? boolean
  : P extends { kind: 'seed' } ? number
  : P extends { kind: 'artwork' } ? DrawingRef | undefined
  : P extends { kind: 'image' } ? ImageRef | undefined
  : P extends { kind: 'profile' } ? readonly Vector2[]
  : P extends { kind: 'points' } ? readonly Place[]
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
  /** "radial": the value follows the distance from the line through `centre` along `axis`. */
  readonly kind?: 'linear' | 'angular' | 'radial';
  readonly centre?: Vector3;
  /** Which point of a profile or of points is dragged: along `axis` its x, along `second` its y; a point of points goes where the part is touched. */
  readonly point?: number;
  readonly second?: Vector3;
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
  /** Only these of the materials that its processes offer; all of them if left out. */
  readonly materials?: readonly string[];
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
  /** What designs of older versions have to go through to become ones of this version, oldest first. */
  readonly upgrades?: readonly Upgrade[];
  /** Every part that `build` may return; a part that a design does not have is left out by `build`. */
  readonly parts: Readonly<Record<string, PartDeclaration>>;
  /** Direction from which every picture of this product is taken: degrees around Z from +X, and above the horizon. */
  readonly view?: { readonly azimuth: number; readonly elevation: number };
  readonly build: (values: Values<Parameters>, g: GeometryBuilder) => Build<Extract<keyof Parameters, string>>;
}

/** The script's default export: `export default defineProduct({ … })`. */
export const defineProduct = <const Parameters extends Readonly<Record<string, Parameter>>>(options: ProductOptions<Parameters>): ProductOptions<Parameters> => options;

export type { Literal };
