import type { Expression, Literal } from '../expression.ts';
import type { Words } from '../script.ts';

/**
 * What a version changed that designs of older versions name. Labels, groups, order and help may change without one.
 *
 * Parameters are named as they were before, except what `renamed` leads to and what `converted` sets.
 */
export interface Upgrade {
  /** The version that this came with. Designs of every older version pass through it. */
  readonly to: string;
  /** For people with an older design: what is different now, in a sentence or two. */
  readonly note?: Words;
  /** Old ids to new ones. */
  readonly renamed?: Readonly<Record<string, string>>;
  /** By parameter: options that are gone to those that stand for them now. */
  readonly options?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** By new id: what the value is now, from the values as they were before. */
  readonly converted?: Readonly<Record<string, Expression>>;
  /** Ids that are gone. */
  readonly dropped?: readonly string[];
  /** Defaults that are others now. An older design that relied on one is set to it, so that it stays as it is. */
  readonly was?: Readonly<Record<string, Literal>>;
}
