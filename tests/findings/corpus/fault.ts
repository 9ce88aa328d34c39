/** Designs that have one known fault each, and twins that differ in nothing else. */
import type { GeometryBuilder, SolidRef, Vector3 } from '@patternbook/geometry';
import type { FindingCode } from '@patternbook/fabrication';

export type Maker = 'fdm' | 'sla' | 'laser' | 'cnc' | 'metal';

export interface Built {
  readonly solid: SolidRef;
  /** The flat piece that it is bent from. */
  readonly blank?: SolidRef;
  readonly printRotation?: Vector3;
}

export interface Fault {
  readonly code: FindingCode;
  readonly name: string;
  readonly maker: Maker;
  /** With the fault, or without it. */
  readonly build: (g: GeometryBuilder, faulty: boolean) => SolidRef | Built;
}

export const fault = (maker: Maker, code: FindingCode, name: string, build: Fault['build']): Fault => ({ code, name, maker, build });
