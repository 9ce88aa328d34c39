/**
 * Filament from a 0.4 mm nozzle. Rules that the faults break and the twins keep, each by a wide margin: walls of 0.8 mm at
 * least, pins of 2 mm, raised and sunk strokes of 0.6 mm, gaps of 0.5 mm, holes of 2 mm, slopes up to 45°, bridges up to 10 mm
 * (rigidprints.co.uk design guide; arti90.com design clues; replix3d.com and layerx3d.in design rules).
 */
import type { GeometryBuilder, ProfileRef, SolidRef, Vector2 } from '@patternbook/geometry';
import { anyOf, around, type BlindDesign, one, within } from './design.ts';

const drilled = (g: GeometryBuilder, diameter: number, length = 100): SolidRef => g.cylinder({ radius: diameter / 2, height: length }).translate([0, 0, -length / 2]);

/** A vessel turned on the axis: its outside as points of radius and height, and its wall measured across. */
const turned = (g: GeometryBuilder, outside: readonly Vector2[], wall: number, floor: number): SolidRef => {
  const [foot, top] = [outside[0]!, outside.at(-1)!];
  const body = g.polygon([[0, foot[1]], ...outside, [0, top[1]]]).revolve();
  const inside = g.polygon([[0, floor], ...outside.filter(([, z]) => z > floor).map(([r, z]): Vector2 => [r - wall, z]), [top[0] - wall, top[1] + 1], [0, top[1] + 1]]).revolve();
  return body.subtract(inside);
};

const tulip: readonly Vector2[] = [[22, 0], [26, 10], [29, 22], [30, 34], [29, 46], [27, 58], [26.5, 70]];

/** Seen along Y, extruded across it. */
const upright = (profile: ProfileRef, depth: number): SolidRef => profile.extrude({ height: depth, centred: true }).rotate([90, 0, 0]);

export const printed: readonly BlindDesign[] = [
  { id: 'tulip-vase-wall', material: 'petg', codes: ['thin-wall'], near: around([21, 30], [2, 70]), build: (g, faulty) => turned(g, tulip, faulty ? 0.5 : 1.8, 2) },
  {
    id: 'twisted-shade-wall', material: 'pla', codes: ['thin-wall'], near: around([14, 31], [0, 80]),
    build: (g, faulty) => g.shell(g.ngon({ sides: 6, radius: 30 }), { height: 80, wall: faulty ? 0.45 : 1.8, floor: 1.6 }).twist({ degrees: 40, height: 80 }),
  },
  {
    id: 'leaning-fin', material: 'asa', codes: ['thin-wall', 'thin-feature'], near: within([-12, -15, 4], [20, 15, 42]),
    build: (g, faulty) => g.box({ size: [50, 34, 5] }).union(g.box({ size: [faulty ? 0.4 : 2, 28, 40] }).rotate([0, 22, 0]).translate([0, 0, 4])),
  },
  {
    id: 'tray-floor', material: 'pla', codes: ['thin-wall'], near: within([-40, -25, 0], [40, 25, 2]),
    build: (g, faulty) => g.shell(g.rectangle({ width: 80, depth: 50, radius: 12 }), { height: 20, wall: 2, floor: faulty ? 0.2 : 2 }),
  },
  {
    id: 'raised-letters', material: 'pla', codes: ['thin-feature', 'thin-wall'], near: within([-30, -8, 3], [30, 8, 4]),
    build: (g, faulty) => g.rectangle({ width: 90, depth: 30, radius: 6 }).extrude({ height: 3 })
      .union(g.text({ text: 'Villa Kunterbunt', font: 'source-sans', size: faulty ? 2.2 : 14, maxWidth: 84, ...(!faulty && { text: 'VILLA', font: 'baloo-2' }) }).extrude({ height: 1 }).translate([0, 0, 3])),
  },
  {
    id: 'sunk-letters', material: 'petg', codes: ['narrow-gap'], near: within([-30, -8, 2], [30, 8, 4]),
    build: (g, faulty) => g.rectangle({ width: 90, depth: 30, radius: 6 }).extrude({ height: 4 })
      .subtract(g.text({ text: 'TL', font: 'montserrat', size: 16, ...(faulty && { text: 'Serial 4711', font: 'source-sans', size: 2.4 }) }).extrude({ height: 2 }).translate([0, 0, 3.2])),
  },
  {
    id: 'letters-on-a-wall', material: 'pla', codes: ['narrow-gap'], near: within([-30, -12, 10], [30, -8, 30]),
    build: (g, faulty) => g.rectangle({ width: 90, depth: 24, radius: 4 }).extrude({ height: 40 })
      .subtract(g.text({ text: faulty ? 'Mehl' : 'TI', font: 'source-sans', size: faulty ? 2.6 : 14, ...(!faulty && { font: 'montserrat' }) }).extrude({ height: 4 }).rotate([90, 0, 0]).translate([0, -11, 20])),
  },
  {
    id: 'comb', material: 'pla', codes: ['narrow-gap'], near: within([-16, -16, 0], [16, 16, 5]),
    build: (g, faulty) => g.rectangle({ width: 60, depth: 60, radius: 8 }).extrude({ height: 5 })
      .subtract(g.box({ size: [faulty ? 0.15 : 2, 30, 20] }).repeat({ count: 5, step: [6, 0, 0] }).translate([-12, 0, -5])),
  },
  {
    id: 'pin-in-sleeve', material: 'petg', codes: ['narrow-gap'], near: around([7.5, 9], [0, 14]),
    build: (g, faulty) => g.cylinder({ radius: 16, height: 14 }).subtract(drilled(g, 16 + (faulty ? 0.2 : 1.2))).union(g.cylinder({ radius: 8, height: 14 })),
  },
  {
    id: 'cable-duct', material: 'pla', codes: ['long-bridge'], near: within([-30, -20, 18], [30, 20, 25]),
    build: (g, faulty) => {
      const duct = g.box({ size: [70, 40, 24] }).subtract(g.box({ size: [60, 60, 40] }).translate([0, 0, -20]));
      return faulty ? duct : duct.union(g.box({ size: [2, 40, 22] }).repeat({ count: 7, step: [8, 0, 0] }).translate([-24, 0, 0]));
    },
  },
  {
    id: 'arched-tunnel', material: 'pla', codes: ['overhang', 'long-bridge'], near: within([-16, -15, 30], [16, 15, 46]),
    build: (g, faulty) => {
      const round = g.circle({ radius: 21 }).translate([0, 24]);
      const pointed = g.polygon([[-18, 0], [-18, 12], [0, 40], [18, 12], [18, 0]]).translate([0, 4]);
      return upright(g.rectangle({ width: 60, depth: 56 }).translate([0, 28]).subtract(faulty ? round : pointed), 30);
    },
  },
  {
    id: 'lamp-cap', material: 'petg', codes: ['overhang'], near: around([8, 40], [28, 46]),
    build: (g, faulty) => g.cylinder({ radius: 20, height: 30 }).union(g.cone({ bottomRadius: 20, topRadius: 42, height: faulty ? 6 : 30 }).translate([0, 0, 30])),
  },
  {
    id: 'ball-on-foot', material: 'pla', codes: ['overhang'], near: around([0, 24], [0, 12]),
    build: (g, faulty) => {
      const ball = g.sphere({ radius: 30 }).translate([0, 0, 29.4]).intersect(g.box({ size: [80, 80, 80] }));
      return faulty ? ball : ball.union(g.cone({ bottomRadius: 18, topRadius: 25, height: 14 }));
    },
  },
  {
    id: 'pendant-from-arm', material: 'asa', codes: ['floating'], near: within([18, -4, 12], [26, 4, 18]),
    build: (g, faulty) => {
      const arm = upright(g.polygon([[-40, 0], [0, 0], [0, 24], [26, 50], [26, 56], [-40, 56]]), 20);
      return faulty ? arm.union(g.box({ size: [6, 6, 38] }).translate([22, 0, 14])) : arm;
    },
  },
  {
    id: 'loose-disc', material: 'pla', codes: ['floating', 'overhang'], near: around([0, 16], [10, 14]),
    build: (g, faulty) => g.cylinder({ radius: 30, height: 4 }).union(faulty ? g.cylinder({ radius: 15, height: 4 }).translate([0, 0, 11]) : g.cylinder({ radius: 15, height: 12 }).translate([0, 0, 3])),
  },
  {
    id: 'angle-upside-down', material: 'petg', codes: ['overhang', 'long-bridge'], near: within([-30, -20, 0], [30, 20, 6]),
    build: (g, faulty) => [one('angle', g.box({ size: [60, 40, 6] }).union(g.box({ size: [10, 40, 40] }).translate([-25, 0, 0])), faulty ? [180, 0, 0] : [0, 0, 0])],
  },
  {
    id: 'bar-across-window', material: 'pla', codes: ['long-bridge', 'overhang', 'floating'], near: within([-30, -6, 20], [30, 6, 34]),
    build: (g, faulty) => {
      const frame = upright(g.rectangle({ width: 76, depth: 60 }).translate([0, 30]).subtract(g.polygon([[-30, 8], [30, 8], [30, 24], [0, 53], [-30, 24]])), 12);
      return faulty ? frame.union(g.box({ size: [70, 8, 5] }).translate([0, 0, 22])) : frame;
    },
  },
  { id: 'flag-pole', material: 'pla', codes: ['tipping', 'small-contact'], near: around([0, 22], [0, 150]), build: (g, faulty) => g.cylinder({ radius: faulty ? 2.5 : 22, height: faulty ? 140 : 60 }) },
  {
    id: 'leaning-tower', material: 'petg', codes: ['tipping'], near: within([-10, -10, 0], [75, 10, 110]),
    build: (g, faulty) => faulty ? upright(g.polygon([[-8, 0], [8, 0], [70, 105], [54, 105]]), 16) : upright(g.polygon([[-25, 0], [25, 0], [30, 50], [-20, 50]]), 50),
  },
  { id: 'spinning-top', material: 'pla', codes: ['small-contact', 'tipping'], near: around([0, 22], [0, 31]), build: (g, faulty) => g.cone({ bottomRadius: faulty ? 1.2 : 16, topRadius: faulty ? 20 : 22, height: 30 }) },
  { id: 'hole-upright', material: 'pla', codes: ['small-hole'], near: around([0, 3], [0, 5], [8, 4]), build: (g, faulty) => g.rectangle({ width: 44, depth: 28, radius: 5 }).extrude({ height: 5 }).subtract(drilled(g, faulty ? 0.8 : 4).translate([8, 4, 0])) },
  {
    id: 'hole-aslant', material: 'petg', codes: ['small-hole'], near: within([-10, -2, 0], [10, 2, 16]),
    build: (g, faulty) => g.rectangle({ width: 44, depth: 28, radius: 5 }).extrude({ height: 16 }).subtract(drilled(g, faulty ? 0.9 : 4).rotate([0, 30, 0]).translate([0, 0, 8])),
  },
  {
    id: 'hole-lying', material: 'asa', codes: ['small-hole'], near: within([-14, -16, 10], [-8, 16, 14]),
    build: (g, faulty) => g.rectangle({ width: 44, depth: 30, radius: 5 }).extrude({ height: 20 }).subtract(drilled(g, faulty ? 0.7 : 3.5).rotate([90, 0, 0]).translate([-11, 0, 12])),
  },
  { id: 'rail-too-long', material: 'asa', codes: ['too-large'], build: (g, faulty) => g.rectangle({ width: faulty ? 420 : 130, depth: 60, radius: 20 }).extrude({ height: 12 }) },
  { id: 'vase-too-tall', material: 'pla', codes: ['too-large'], build: (g, faulty) => turned(g, [[45, 0], [50, faulty ? 150 : 80], [45, faulty ? 300 : 160]], 2.4, 2.4) },
  {
    id: 'locating-pins', material: 'petg', codes: ['thin-feature', 'thin-wall', 'tipping'], near: anyOf(...[-15, 0, 15].map((x) => within([x - 1, -1, 3], [x + 1, 1, 12]))),
    build: (g, faulty) => g.rectangle({ width: 50, depth: 20, radius: 5 }).extrude({ height: 4 }).union(g.cylinder({ radius: faulty ? 0.25 : 2.5, height: faulty ? 8 : 6 }).repeat({ count: 3, step: [15, 0, 0] }).translate([-15, 0, 4])),
  },
  {
    id: 'lid-of-two-parts', material: 'pla', part: 'lid', codes: ['thin-wall'], near: around([15, 24], [30, 42]),
    build: (g, faulty) => [
      one('jar', g.shell(g.circle({ radius: 25 }), { height: 30, wall: 2.4, floor: 2 })),
      // Lies on its head while it prints.
      one('lid', g.cylinder({ radius: 25, height: 3 }).translate([0, 0, 38]).union(g.cylinder({ radius: 22, height: 8 }).subtract(g.cylinder({ radius: faulty ? 21.6 : 19.6, height: 9 }).translate([0, 0, -0.5])).translate([0, 0, 30.5])), [180, 0, 0]),
    ],
  },
  { id: 'slab-with-corners', material: 'asa', codes: ['warping'], build: (g, faulty) => g.rectangle({ width: faulty ? 235 : 90, depth: 40, ...(!faulty && { radius: 18 }) }).extrude({ height: 10 }) },
  {
    id: 'wedge-of-ribs', material: 'pla', codes: ['thin-wall', 'thin-feature'], near: within([-21, -15, 4], [21, 15, 16]),
    build: (g, faulty) => g.rectangle({ width: 60, depth: 40, radius: 8 }).extrude({ height: 5 })
      .union(g.box({ size: [faulty ? 0.35 : 1.8, 30, 11] }).rotate([0, 0, 12]).repeat({ count: 5, step: [8, 0, 0] }).translate([-16, 0, 4.5])),
  },
];
