/**
 * Lists of points as text, `x,y x,y`: short, read by people, and compared by comparing texts. This also runs in the sandbox, where
 * authors write defaults.
 */

/** Thousandths: no printer tells more apart. */
const plain = (amount: number): string => String(Math.round(amount * 1000) / 1000 + 0);

export const writeTuples = (tuples: readonly (readonly number[])[]): string => tuples.map((tuple) => tuple.map(plain).join(',')).join(' ');

/** Undefined where the text is none of tuples of `length` finite numbers. The empty text is the empty list. */
export const readTuples = (text: string, length: number): readonly (readonly number[])[] | undefined => {
  if (text === '') return [];
  const tuples = text.split(' ').map((tuple) => tuple.split(',').map((number) => (/^-?\d{1,7}(\.\d{1,12})?$/.test(number) ? Number(number) : NaN)));
  return tuples.every((tuple) => tuple.length === length && tuple.every(Number.isFinite)) ? tuples : undefined;
};
