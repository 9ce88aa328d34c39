import { numberKind } from './number.ts';

/** Degrees. A full circle is turned, anything less is slid. */
export const angle = numberKind({ kind: 'angle', control: (parameter) => (parameter.max - parameter.min >= 360 ? 'dial' : 'slider') });
