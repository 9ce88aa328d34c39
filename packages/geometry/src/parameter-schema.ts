/** What the parameters of nodes may be. Each schema judges one value and knows the sentence for what is wrong with it. */
import type { NodeParameter } from './graph.ts';
import { limits } from './limits.ts';

export interface ParameterSchema<T extends NodeParameter = NodeParameter> {
  /** Filled in where a graph leaves the parameter out. A parameter without one is required. */
  readonly default?: T;
  /** What holds, as the end of "… must be …", when `value` is refused. */
  readonly refuse: (value: unknown) => string | undefined;
}

export type ParameterOf<Schema> = Schema extends ParameterSchema<infer T> ? T : never;

interface NumberRange {
  readonly min: number;
  readonly max: number;
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** Like `every`, which passes over the holes of a list and so would find nothing wrong with one that is all holes. */
function all<T>(list: readonly unknown[], test: (each: unknown) => each is T): list is readonly T[];
function all(list: readonly unknown[], test: (each: unknown) => boolean): boolean;
function all(list: readonly unknown[], test: (each: unknown) => boolean): boolean {
  for (const each of list) if (!test(each)) return false;
  return true;
}

function numberSchema({ min, max, unit, whole = false }: NumberRange & { readonly unit: string; readonly whole?: boolean }): ParameterSchema<number> {
  const holds = `a${whole ? ' whole' : ''} number from ${min} to ${max}${unit}`;
  return { refuse: (value) => (isNumber(value) && value >= min && value <= max && (!whole || Number.isInteger(value)) ? undefined : holds) };
}

/** A size that must have some extent, in millimetres. */
export const size = (): ParameterSchema<number> => numberSchema({ min: limits.smallestLength, max: limits.length, unit: ' mm' });

/** A length in millimetres; from 0 unless told otherwise. */
export const length = ({ min = 0, max = limits.length }: Partial<NumberRange> = {}): ParameterSchema<number> => numberSchema({ min, max, unit: ' mm' });

export const angle = ({ min, max }: NumberRange): ParameterSchema<number> => numberSchema({ min, max, unit: ' degrees' });

export const count = ({ min, max }: NumberRange): ParameterSchema<number> => numberSchema({ min, max, unit: '', whole: true });

export const factor = ({ min, max }: NumberRange): ParameterSchema<number> => numberSchema({ min, max, unit: '' });

/** Sides of a circle; 0 leaves the choice to the tolerance. */
export const segments = (): ParameterSchema<number> => ({
  default: 0,
  refuse: (value) =>
    isNumber(value) && Number.isInteger(value) && (value === 0 || (value >= 3 && value <= limits.segments)) ? undefined : `0 (chosen by tolerance) or a whole number from 3 to ${limits.segments}`,
});

export const flag = (): ParameterSchema<boolean> => ({ refuse: (value) => (typeof value === 'boolean' ? undefined : 'true or false') });

export const oneOf = <const Choice extends string>(...choices: readonly Choice[]): ParameterSchema<Choice> => ({
  refuse: (value) => (choices.some((choice) => choice === value) ? undefined : `one of ${choices.map((choice) => `"${choice}"`).join(', ')}`),
});

/** `dimension` numbers, each inside of the range. */
export const vector = (dimension: number, { min = -limits.length, max = limits.length }: Partial<NumberRange> = {}): ParameterSchema<readonly number[]> => ({
  refuse: (value) =>
    Array.isArray(value) && value.length === dimension && all(value, (each) => isNumber(each) && each >= min && each <= max) ? undefined : `${dimension} numbers from ${min} to ${max}`,
});

/** A vector whose length can be told from zero: it gives a direction. */
export const direction = (dimension: number): ParameterSchema<readonly number[]> => {
  const numbers = vector(dimension);
  return {
    refuse: (value) => numbers.refuse(value) ?? ((value as readonly number[]).some((each) => Math.abs(each) >= limits.smallestLength) ? undefined : 'a direction that is longer than zero'),
  };
};

const isPoint = (value: unknown): value is readonly [number, number] =>
  Array.isArray(value) && value.length === 2 && isNumber(value[0]) && isNumber(value[1]) && Math.abs(value[0]) <= limits.length && Math.abs(value[1]) <= limits.length;

/** Twice the area inside of a contour, positive when it runs counter-clockwise. */
export function signedDoubleArea(points: readonly (readonly number[])[]): number {
  let sum = 0;
  let previous = points[points.length - 1];
  for (const point of points) {
    sum += (previous?.[0] ?? 0) * (point[1] ?? 0) - (point[0] ?? 0) * (previous?.[1] ?? 0);
    previous = point;
  }
  return sum;
}

/** A closed contour in the plane with an area. */
export const contour = (): ParameterSchema<readonly (readonly number[])[]> => ({
  refuse: (value) => {
    if (!Array.isArray(value) || value.length < 3 || value.length > limits.points) return `a list of 3 to ${limits.points} points`;
    if (!all(value, isPoint)) return `points of two numbers from ${-limits.length} to ${limits.length} mm`;
    return Math.abs(signedDoubleArea(value)) >= limits.smallestLength * limits.smallestLength ? undefined : 'a contour that encloses an area';
  },
});

/** Contours as a shaper resolves them: outer ones counter-clockwise, holes clockwise. None at all is an empty profile. */
export const contours = (): ParameterSchema<readonly (readonly (readonly number[])[])[]> => ({
  refuse: (value) => {
    if (!Array.isArray(value) || value.length > limits.contours) return `a list of at most ${limits.contours} contours`;
    let points = 0;
    for (const each of value as readonly unknown[]) {
      if (!Array.isArray(each) || each.length < 3 || !all(each, isPoint)) return `contours of at least 3 points of two numbers from ${-limits.length} to ${limits.length} mm`;
      points += each.length;
      if (points > limits.points) return `contours of at most ${limits.points} points together`;
    }
    return undefined;
  },
});

export const text = ({ most, pattern, holds }: { readonly most: number; readonly pattern?: RegExp; readonly holds: string }): ParameterSchema<string> => ({
  refuse: (value) => {
    // A code point takes at most two units, so the cheap length guards the spreading.
    if (typeof value !== 'string' || value.length > most * 2 || [...value].length > most) return holds;
    return pattern === undefined || pattern.test(value) ? undefined : holds;
  },
});

const isHash = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

/** SHA-256 of files, as 64 hexadecimal digits each. */
export const hashes = ({ most }: { readonly most: number }): ParameterSchema<readonly string[]> => ({
  refuse: (value) => (Array.isArray(value) && value.length >= 1 && value.length <= most && all(value, isHash) ? undefined : `1 to ${most} SHA-256 hashes of files`),
});

/** SHA-256 of a content, as 64 hexadecimal digits. */
export const hash = (): ParameterSchema<string> => ({ refuse: (value) => (isHash(value) ? undefined : 'a SHA-256 hash') });

/** Whole numbers from 0, each below a bound. */
export const levels = ({ most, below }: { readonly most: number; readonly below: number }): ParameterSchema<readonly number[]> => ({
  refuse: (value) =>
    Array.isArray(value) && value.length <= most && all(value, (each) => isNumber(each) && Number.isInteger(each) && each >= 0 && each < below) ? undefined : `at most ${most} whole numbers from 0 to ${below - 1}`,
});

/** The same schema for a parameter that may be left out. */
export const optional = <T extends NodeParameter>(schema: ParameterSchema<T>, missing: T): ParameterSchema<T> => ({ ...schema, default: missing });
