/** Faults of what is printed from filament: layers of 0.2 mm, lines of 0.45 mm, a bed of 256 mm. */
import type { GeometryBuilder, SolidRef } from '@patternbook/geometry';
import { fault } from './fault.ts';

const plate = (g: GeometryBuilder, x = 40, y = 40, z = 4): SolidRef => g.box({ size: [x, y, z] });
/** A bar on top of a plate of 4 mm, lower than a wall of its own. */
const stroke = (g: GeometryBuilder, width: number, length: number, height = 1): SolidRef => g.box({ size: [width, length, height + 1] }).translate([0, 0, 3]);
const drill = (g: GeometryBuilder, radius: number, depth = 60): SolidRef => g.cylinder({ radius, height: depth }).translate([0, 0, -depth / 2]);
const sideways = (solid: SolidRef): SolidRef => solid.rotate([90, 0, 0]);

export const filamentFaults = [
  fault('fdm', 'thin-wall', 'cup of one thin wall', (g, faulty) => g.shell(g.circle({ radius: 25 }), { height: 40, wall: faulty ? 0.6 : 1.2, floor: 2 })),
  fault('fdm', 'thin-wall', 'cup of less than a line', (g, faulty) => g.shell(g.rectangle({ width: 40, depth: 30, radius: 4 }), { height: 20, wall: faulty ? 0.3 : 1, floor: 2 })),
  fault('fdm', 'thin-wall', 'fin on a plate', (g, faulty) => plate(g).union(g.box({ size: [faulty ? 0.5 : 1, 30, 15] }).translate([0, 0, 3]))),
  fault('fdm', 'thin-wall', 'pocket behind a face', (g, faulty) => plate(g, 40, 40, 20).subtract(g.box({ size: [30, 10, 30] }).translate([0, faulty ? 14.5 : 13, 4]))),
  fault('fdm', 'thin-wall', 'floor of one layer', (g, faulty) => g.shell(g.circle({ radius: 15 }), { height: 15, wall: 2, floor: faulty ? 0.25 : 0.8 })),
  fault('fdm', 'thin-wall', 'two bores side by side', (g, faulty) => plate(g, 40, 30, 12).subtract(drill(g, 6).translate([faulty ? -6.25 : -7, 0, 0]), drill(g, 6).translate([faulty ? 6.25 : 7, 0, 0]))),
  fault('fdm', 'thin-wall', 'leaning wall', (g, faulty) => plate(g, 40, 50).union(g.box({ size: [30, faulty ? 0.55 : 1.4, 30] }).rotate([25, 0, 0]).translate([0, 10, 3]))),
  fault('fdm', 'thin-wall', 'twisted vase', (g, faulty) => g.rectangle({ width: 40, depth: 40, radius: 6 }).subtract(g.rectangle({ width: faulty ? 39 : 37, depth: faulty ? 39 : 37, radius: 5 })).extrude({ height: 60, twist: 40 })),
  fault('fdm', 'thin-feature', 'raised stroke', (g, faulty) => plate(g).union(stroke(g, faulty ? 0.4 : 1.2, 20))),
  fault('fdm', 'thin-feature', 'raised grid of strokes', (g, faulty) => plate(g).union(...[-12, -4, 4, 12].map((x) => stroke(g, faulty ? 0.5 : 0.7, 25).translate([x, 0, 0])))),
  fault('fdm', 'thin-feature', 'pin', (g, faulty) => plate(g).union(g.cylinder({ radius: faulty ? 0.25 : 1.5, height: 9 }))),
  fault('fdm', 'thin-feature', 'raised ring', (g, faulty) => plate(g).union(g.circle({ radius: 8 }).subtract(g.circle({ radius: faulty ? 7.5 : 7 })).extrude({ height: 2 }).translate([0, 0, 3]))),
  fault('fdm', 'thin-feature', 'letter of strokes', (g, faulty) => {
    const width = faulty ? 0.5 : 1.1;
    return plate(g).union(stroke(g, width, 12).translate([-3, 0, 0]), stroke(g, width, 12).translate([3, 0, 0]), g.box({ size: [6, width, 2] }).translate([0, 0, 3]));
  }),
  fault('fdm', 'narrow-gap', 'slot through a plate', (g, faulty) => plate(g).subtract(g.box({ size: [faulty ? 0.15 : 0.6, 20, 20] }).translate([0, 0, -5]))),
  fault('fdm', 'narrow-gap', 'two towers', (g, faulty) => plate(g).union(g.box({ size: [10, 20, 15] }).translate([-5.2, 0, 3]), g.box({ size: [10, 20, 15] }).translate([faulty ? 4.88 : 5.4, 0, 3]))),
  fault('fdm', 'narrow-gap', 'sleeve in a sleeve', (g, faulty) => plate(g).union(g.cylinder({ radius: 10, height: 14 }), g.circle({ radius: 14 }).subtract(g.circle({ radius: faulty ? 10.08 : 10.5 })).extrude({ height: 14 }))),
  fault('fdm', 'narrow-gap', 'engraved line', (g, faulty) => plate(g).subtract(g.box({ size: [faulty ? 0.12 : 0.8, 25, 4] }).translate([0, 0, 3]))),
  fault('fdm', 'small-hole', 'bore', (g, faulty) => plate(g).subtract(drill(g, faulty ? 0.6 : 1.6))),
  fault('fdm', 'small-hole', 'pattern of bores', (g, faulty) => plate(g).subtract(drill(g, faulty ? 0.75 : 1.5).translate([-12, -12, 0]).repeatGrid({ columns: 5, rows: 5, columnStep: [6, 0, 0], rowStep: [0, 6, 0] }))),
  fault('fdm', 'small-hole', 'bore from the side', (g, faulty) => plate(g, 30, 20, 20).subtract(sideways(drill(g, faulty ? 0.7 : 1.4)).translate([0, 0, 10]))),
  fault('fdm', 'small-hole', 'less than a line', (g, faulty) => plate(g).subtract(drill(g, faulty ? 0.2 : 2))),
  fault('fdm', 'small-hole', 'blind hole', (g, faulty) => plate(g, 20, 20, 10).subtract(g.cylinder({ radius: faulty ? 0.8 : 1.3, height: 10 }).translate([0, 0, 4]))),
  fault('fdm', 'overhang', 'mushroom', (g, faulty) => g.cylinder({ radius: 10, height: 15 }).union(g.cylinder({ radius: faulty ? 18 : 12, height: 4 }).translate([0, 0, 15]))),
  fault('fdm', 'overhang', 'arm on one side', (g, faulty) => g.box({ size: [12, 20, 30] }).union(g.box({ size: [faulty ? 24 : 4, 20, 5] }).translate([faulty ? 16 : 6, 0, 25]))),
  fault('fdm', 'overhang', 'bowl that flares', (g, faulty) => g.cone({ bottomRadius: 12, topRadius: faulty ? 40 : 28, height: 18 })),
  fault('fdm', 'overhang', 'wedge that leans', (g, faulty) => g.polygon([[0, 0], [15, 0], [faulty ? 45 : 33, 20], [0, 20]]).extrude({ height: 15 }).rotate([90, 0, 0])),
  fault('fdm', 'overhang', 'arm far out', (g, faulty) => g.box({ size: [30, 20, 40] }).union(g.box({ size: [faulty ? 30 : 4, 20, 5] }).translate([faulty ? 28 : 15, 0, 35]))),
  fault('fdm', 'long-bridge', 'gate', (g, faulty) => g.box({ size: [faulty ? 60 : 30, 15, 25] }).subtract(g.box({ size: [faulty ? 44 : 14, 30, 40] }).translate([0, 0, -20]))),
  fault('fdm', 'long-bridge', 'window', (g, faulty) => g.box({ size: [60, 12, 40] }).subtract(g.box({ size: [faulty ? 40 : 14, 30, 20] }).translate([0, 0, 10]))),
  fault('fdm', 'long-bridge', 'hollow with a roof', (g, faulty) => g.box({ size: [50, 50, 20] }).subtract(g.box({ size: [faulty ? 40 : 16, faulty ? 40 : 16, 10] }).translate([0, 0, 5]))),
  fault('fdm', 'long-bridge', 'very wide gate', (g, faulty) => g.box({ size: [110, 15, 25] }).subtract(g.box({ size: [faulty ? 95 : 17, 30, 40] }).translate([0, 0, -20]))),
  fault('fdm', 'floating', 'hook that comes down', (g, faulty) => g.box({ size: [10, 10, 40] }).union(g.box({ size: [20, 10, 5] }).translate([5, 0, 35]), ...(faulty ? [g.box({ size: [4, 10, 12] }).translate([13, 0, 28])] : [g.box({ size: [4, 10, 40] }).translate([13, 0, 0])]))),
  fault('fdm', 'floating', 'two bodies', (g, faulty) => g.box({ size: [20, 20, 8] }).union(g.box({ size: [20, 20, 8] }).translate([faulty ? 0 : 30, 0, faulty ? 12 : 0]))),
  fault('fdm', 'floating', 'short leg of a table', (g, faulty) => g.box({ size: [30, 12, 4] }).translate([0, 0, 12]).union(...[-12, 0, 12].map((x, place) => g.box({ size: [6, 12, faulty && place === 2 ? 8 : 13] }).translate([x, 0, faulty && place === 2 ? 5 : 0])))),
  fault('fdm', 'floating', 'tooth under an arch', (g, faulty) => g.box({ size: [40, 12, 30] }).subtract(g.box({ size: [16, 30, 20] })).union(g.box({ size: [4, 12, faulty ? 8 : 22] }).translate([0, 0, faulty ? 13 : 0]))),
  fault('fdm', 'tipping', 'mast', (g, faulty) => g.cylinder({ radius: faulty ? 5 : 14, height: 120 })),
  fault('fdm', 'tipping', 'column on a foot', (g, faulty) => g.box({ size: [faulty ? 14 : 40, 40, 4] }).union(g.box({ size: [10, 10, 130] }))),
  fault('fdm', 'tipping', 'head to one side', (g, faulty) => g.box({ size: [12, 30, 20] }).union(g.box({ size: [faulty ? 40 : 12, 30, 10] }).translate([faulty ? 18 : 0, 0, 20]), g.polygon([[6, 0], [faulty ? 38 : 6.5, 20], [6, 20]]).extrude({ height: 30, centred: true }).rotate([90, 0, 0]))),
  fault('fdm', 'small-contact', 'cone on its tip', (g, faulty) => g.cone({ bottomRadius: faulty ? 0.5 : 6, topRadius: 10, height: 20 })),
  fault('fdm', 'small-contact', 'thin stand', (g, faulty) => g.cylinder({ radius: faulty ? 1.5 : 6, height: 14 }).union(g.cone({ bottomRadius: faulty ? 1.5 : 6, topRadius: 8, height: 10 }).translate([0, 0, 14]))),
  fault('fdm', 'small-contact', 'bar on its edge', (g, faulty) => g.box({ size: [14, 30, 14], on: 'centre' }).rotate([0, faulty ? 45 : 0, 0]).translate([0, 0, 20])),
  fault('fdm', 'warping', 'long plate', (g, faulty) => g.rectangle({ width: 235, depth: 60, radius: faulty ? 0 : 12 }).extrude({ height: 3 })),
  fault('fdm', 'warping', 'long strip', (g, faulty) => g.rectangle({ width: 220, depth: 20, radius: faulty ? 0.2 : 8 }).extrude({ height: 5 })),
  fault('fdm', 'too-large', 'longer than the bed', (g, faulty) => g.rectangle({ width: faulty ? 420 : 190, depth: 30, radius: 10 }).extrude({ height: 5 })),
  fault('fdm', 'too-large', 'higher than the machine', (g, faulty) => g.cylinder({ radius: 30, height: faulty ? 270 : 120 })),
] as const;
