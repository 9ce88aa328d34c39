/**
 * Resin. Rules that the faults break and the twins keep: walls of 0.4 mm held and 0.6 mm free, i.materialise 1 mm; pins of 0.5 mm;
 * raised strokes of 0.3 mm; sunk ones of 0.4 mm; holes of 0.5 mm; drains of 3 mm, two of them (layerx3d.in resin rules; addema.se
 * recommendations; support.jlcpcb.com; i.materialise grey resin).
 */
import type { GeometryBuilder, SolidRef } from '@patternbook/geometry';
import { anyOf, around, type BlindDesign, one, within } from './design.ts';

const hole = (g: GeometryBuilder, diameter: number, length = 200): SolidRef => g.cylinder({ radius: diameter / 2, height: length }).translate([0, 0, -length / 2]);

export const resin: readonly BlindDesign[] = [
  {
    id: 'hollow-ball', material: 'resin', codes: ['trapped-resin'], near: around([0, 21], [0, 40]),
    build: (g, faulty) => {
      const ball = g.sphere({ radius: 20 }).subtract(g.sphere({ radius: 17 })).translate([0, 0, 20]);
      return faulty ? ball : ball.subtract(hole(g, 4).translate([0, 0, 20]));
    },
  },
  {
    id: 'figure-with-a-pinhole', material: 'resin', codes: ['trapped-resin'], near: around([0, 18], [0, 60]),
    build: (g, faulty) => {
      const outside = g.polygon([[0, 0], [16, 0], [18, 12], [12, 30], [9, 38], [11, 48], [8, 56], [0, 60]]).revolve();
      const inside = g.polygon([[0, 3], [13, 3], [15, 12], [9, 30], [6, 38], [8, 48], [5, 54], [0, 56]]).revolve();
      const body = outside.subtract(inside);
      return faulty ? body.subtract(g.cylinder({ radius: 0.5, height: 10 }).translate([0, 0, -2])) : body.subtract(hole(g, 4).translate([9, 0, 0]).intersect(g.box({ size: [60, 60, 8] }).translate([0, 0, -1])), g.cylinder({ radius: 2, height: 20 }).rotate([0, 90, 0]).translate([0, 0, 50]));
    },
  },
  {
    id: 'one-of-two-chambers', material: 'resin-clear', codes: ['trapped-resin'], near: within([2, -12, 0], [30, 12, 26]),
    build: (g, faulty) => {
      const drains = (x: number): readonly SolidRef[] => [hole(g, 4).rotate([90, 0, 0]).translate([x, 0, 6]), hole(g, 4).rotate([90, 0, 0]).translate([x, 0, 20])];
      const chambers = g.box({ size: [24, 18, 20] }).repeat({ count: 2, step: [28, 0, 0] }).translate([-14, 0, 3]);
      return g.box({ size: [58, 24, 26] }).subtract(chambers, ...drains(-14), ...(faulty ? [] : drains(14)));
    },
  },
  {
    id: 'hollow-block-aslant', material: 'resin', codes: ['trapped-resin'], near: within([-20, -15, 0], [20, 15, 30]),
    build: (g, faulty) => {
      const block = g.box({ size: [40, 30, 30] }).subtract(g.box({ size: [34, 24, 24] }).translate([0, 0, 3]));
      return [one('block', faulty ? block : block.subtract(g.cylinder({ radius: 2.5, height: 12 }).translate([14.5, -9.5, -6]), g.cylinder({ radius: 2.5, height: 12 }).translate([-14.5, 9.5, 24])), [30, 20, 0])];
    },
  },
  {
    id: 'tumbler', material: 'resin', codes: ['suction-cup'], near: around([0, 26], [0, 60]),
    build: (g, faulty) => {
      const cup = g.shell(g.circle({ radius: 25 }), { height: 60, wall: 2.5, floor: 3 });
      return faulty ? cup : cup.subtract(hole(g, 4).rotate([90, 0, 0]).translate([0, 0, 5.2]));
    },
  },
  {
    id: 'thin-bowl', material: 'resin', codes: ['thin-wall'], near: around([0, 31], [0, 31]),
    build: (g, faulty) => g.sphere({ radius: 30 }).subtract(g.sphere({ radius: faulty ? 29.75 : 27.5 })).intersect(g.box({ size: [80, 80, 40] }).translate([0, 0, 0])).subtract(hole(g, 12)),
  },
  {
    id: 'signet-letters', material: 'resin', codes: ['thin-feature', 'thin-wall'], near: within([-8, -4, 3], [8, 4, 4.4]),
    build: (g, faulty) => g.rectangle({ width: 24, depth: 14, radius: 5 }).extrude({ height: 3 }).union(g.text({ text: faulty ? 'LIEBE' : 'LI', font: faulty ? 'source-sans' : 'montserrat', size: faulty ? 0.8 : 8 }).extrude({ height: 0.8 }).translate([0, 0, 3])),
  },
  {
    id: 'engraved-inside', material: 'resin', codes: ['narrow-gap'], near: within([-9, -4, 2], [9, 4, 4]),
    build: (g, faulty) => g.rectangle({ width: 26, depth: 14, radius: 5 }).extrude({ height: 3 }).subtract(g.text({ text: faulty ? '1. 5. 2020' : 'LI', font: faulty ? 'source-sans' : 'montserrat', size: faulty ? 0.8 : 8 }).extrude({ height: 2 }).translate([0, 0, 2.3])),
  },
  { id: 'bead', material: 'resin', codes: ['small-hole'], near: around([0, 2], [0, 12], [0, 0]), build: (g, faulty) => g.sphere({ radius: 6 }).translate([0, 0, 6]).subtract(hole(g, faulty ? 0.25 : 2)) },
  {
    id: 'split-ring', material: 'resin-clear', codes: ['narrow-gap'], near: within([8, -1, 0], [13, 1, 6]),
    build: (g, faulty) => g.circle({ radius: 12 }).subtract(g.circle({ radius: 9 }), g.rectangle({ width: 8, depth: faulty ? 0.07 : 1.5 }).translate([10, 0])).extrude({ height: 6 }),
  },
  {
    id: 'whiskers', material: 'resin', codes: ['thin-feature', 'thin-wall'], near: within([9, -8, 6], [24, 8, 16]),
    build: (g, faulty) => g.sphere({ radius: 10 }).translate([0, 0, 10]).union(...[-20, 0, 20].map((turn) => g.cylinder({ radius: faulty ? 0.1 : 1, height: 20 }).rotate([0, 80, turn]).translate([0, 0, 9]))),
  },
  { id: 'dish-too-wide', material: 'resin', codes: ['too-large'], build: (g, faulty) => g.cylinder({ radius: faulty ? 75 : 45, height: 8 }) },
  {
    id: 'ball-in-cage', material: 'resin', codes: ['floating'], near: around([0, 8], [12, 28]),
    build: (g, faulty) => {
      const cage = g.union([g.cylinder({ radius: 18, height: 3 }), g.cylinder({ radius: 18, height: 3 }).translate([0, 0, 37]), g.cylinder({ radius: 2, height: 40 }).translate([15, 0, 0]).repeatAround({ count: 5 })]);
      return cage.union(g.sphere({ radius: 7 }).translate([0, 0, faulty ? 20 : 8.5]));
    },
  },
  {
    id: 'comb-of-a-brooch', material: 'resin-clear', codes: ['thin-wall', 'thin-feature'], near: anyOf(within([-12, -12, 0], [12, 1, 4])),
    build: (g, faulty) => g.rectangle({ width: 30, depth: 8, radius: 2 }).translate([0, 4]).union(g.rectangle({ width: faulty ? 0.18 : 1.2, depth: 14 }).repeat({ count: 6, step: [4, 0] }).translate([-10, -5])).extrude({ height: 3 }),
  },
];
