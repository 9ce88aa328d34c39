/**
 * Sheet metal on the press brake. Rules that the faults break and the twins keep: inner radius of one thickness at least, flanges
 * of four thicknesses and the radius, holes three thicknesses and the radius away from the bend (3dsculplab.xyz sheet metal
 * guide; metal-stamping-die.com; xometry.pro bending tips).
 */
import type { GeometryBuilder, ProfileRef, SolidRef, Vector2 } from '@patternbook/geometry';
import type { BlindDesign, BuiltPart } from './design.ts';

export interface Angle {
  readonly leg: number;
  readonly base: number;
  readonly width: number;
  readonly radius: number;
  readonly sheet: number;
  /** Middle of a hole from the heel along the base, and its diameter. */
  readonly holes?: readonly (readonly [along: number, across: number, diameter: number])[];
}

const arc = ([x, z]: Vector2, radius: number, from: number, to: number): readonly Vector2[] => Array.from({ length: 9 }, (_, step) => {
  const angle = ((from + ((to - from) * step) / 8) * Math.PI) / 180;
  return [x + radius * Math.cos(angle), z + radius * Math.sin(angle)];
});

/** A sheet bent once by 90°: its heel at the origin, its leg upwards, its base along X. */
export function angle(g: GeometryBuilder, { leg, base, width, radius, sheet, holes = [] }: Angle): readonly BuiltPart[] {
  const outer = radius + sheet;
  const section = g.polygon([[0, leg], ...arc([outer, outer], outer, 180, 270), [base, 0], [base, sheet], ...arc([outer, outer], radius, 270, 180), [sheet, leg]]);
  const body = section.extrude({ height: width, centred: true }).rotate([90, 0, 0]);
  const through = (profiles: readonly ProfileRef[]): SolidRef[] => profiles.map((profile) => profile.extrude({ height: 4 * sheet, centred: true }));
  const drilled = holes.map(([along, across, diameter]) => g.circle({ radius: diameter / 2 }).translate([along, across]));
  // Neutral fibre by DIN 6935.
  const neutral = (Math.PI / 2) * (radius + (Math.min(1, 0.65 + 0.5 * Math.log10(radius / sheet)) * sheet) / 2);
  const flat = leg - outer;
  const long = flat + neutral + base - outer;
  const blank = g.rectangle({ width: long, depth: width }).translate([long / 2, 0]);
  const shifted = drilled.map((hole) => hole.translate([flat + neutral - outer, 0]));
  return [{
    id: 'angle', printRotation: [90, 0, 0],
    solid: drilled.length > 0 ? body.subtract(...through(drilled)) : body,
    blank: { bends: 1, solid: (shifted.length > 0 ? blank.subtract(...shifted) : blank).extrude({ height: sheet }) },
  }];
}

const good: Angle = { leg: 40, base: 60, width: 50, radius: 3, sheet: 2, holes: [[35, 10, 5], [35, -10, 5]] };

export const bent: readonly BlindDesign[] = [
  { id: 'heel-too-sharp', material: 'aluminium', codes: ['tight-bend'], build: (g, faulty) => angle(g, { ...good, radius: faulty ? 0.4 : 3 }) },
  { id: 'steel-too-sharp', material: 'steel', codes: ['tight-bend'], build: (g, faulty) => angle(g, { ...good, sheet: 3, leg: 50, radius: faulty ? 0.8 : 4 }) },
  { id: 'leg-too-short', material: 'aluminium', codes: ['short-flange'], build: (g, faulty) => angle(g, { ...good, leg: faulty ? 7 : 40 }) },
  { id: 'base-too-short', material: 'steel', codes: ['short-flange'], build: (g, faulty) => angle(g, { leg: 70, base: faulty ? 8 : 40, width: 30, radius: 3, sheet: 3 }) },
  { id: 'hole-in-the-bend', material: 'aluminium', codes: ['hole-near-bend'], build: (g, faulty) => angle(g, { ...good, holes: [[faulty ? 8.5 : 35, 0, 5]] }) },
  { id: 'one-hole-of-three', material: 'steel', codes: ['hole-near-bend'], build: (g, faulty) => angle(g, { leg: 40, base: 80, width: 60, radius: 2, sheet: 2, holes: [[60, 15, 6], [60, -15, 6], [faulty ? 8 : 40, 0, 6]] }) },
  { id: 'holes-almost-touch', material: 'aluminium', codes: ['narrow-web'], build: (g, faulty) => angle(g, { ...good, holes: [[35, faulty ? 2.8 : 10, 5], [35, faulty ? -2.8 : -10, 5]] }) },
  { id: 'blank-too-long', material: 'steel', codes: ['too-large'], build: (g, faulty) => angle(g, { leg: 60, base: faulty ? 1900 : 600, width: 60, radius: 3, sheet: 2 }) },
  { id: 'sheet-nobody-sells', material: 'aluminium', codes: ['no-sheet'], build: (g, faulty) => angle(g, { ...good, sheet: faulty ? 2.5 : 3, radius: 4 }) },
];
