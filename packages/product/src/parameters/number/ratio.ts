import { numberKind } from './number.ts';

/** A share: 1 is shown as 100 %. */
export const ratio = numberKind({ kind: 'ratio', control: () => 'slider' });
