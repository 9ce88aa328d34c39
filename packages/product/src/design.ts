import type { Literal } from './expression.ts';
import type { Finish } from './script.ts';
import type { Turns } from './turns.ts';

/** One option family placed on one surface with its own values. */
export interface Feature {
  readonly id: string;
  readonly family: { readonly id: string; readonly version: string };
  readonly surface: string;
  readonly values: Readonly<Record<string, Literal>>;
}

/** A person's working document: plain JSON, the only thing that is sent between browser, server and command line. */
export interface Design {
  readonly schema: 1;
  readonly product: { readonly id: string; readonly version: string };
  /** By parameter id. What is missing has the product's default. */
  readonly values: Readonly<Record<string, Literal>>;
  readonly features: readonly Feature[];
  /** By part id, or `part/region`. What is missing has the product's default. */
  readonly finishes: Readonly<Record<string, Finish>>;
  /** Which way up parts are printed. What is missing lies as the product says; left out where nothing is turned. */
  readonly turns?: Turns;
}
