import { numberKind } from './number.ts';

/** Millimetres. */
export const length = numberKind({ kind: 'length', control: () => 'slider' });
