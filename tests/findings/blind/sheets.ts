/**
 * Sheet under a CO₂ laser (kerf 0.2 mm) and under a router (cutter of 6 mm). Rules that the faults break and the twins keep: what
 * stays between cuts is as wide as the sheet is thick, and never below 1 mm; openings are wider than what cuts them, holes at
 * least half the thickness; inner corners have 1.3 times the cutter's radius (gosnapcut.com and cutitout.uk guidelines;
 * sendcutsend.com routing; cutr.com).
 */
import type { GeometryBuilder, ProfileRef, SolidRef } from '@patternbook/geometry';
import { anyOf, around, type BlindDesign, one, within } from './design.ts';

const plate = (g: GeometryBuilder, width: number, depth: number, ...cuts: readonly ProfileRef[]): ProfileRef => {
  const outline = g.rectangle({ width, depth, radius: Math.min(10, depth / 4) });
  return cuts.length > 0 ? outline.subtract(...cuts) : outline;
};
const thick = (profile: ProfileRef, height: number): SolidRef => profile.extrude({ height });
const rounded = (g: GeometryBuilder, width: number, depth: number, radius: number): ProfileRef => g.rectangle({ width, depth, radius });

const lasered: readonly BlindDesign[] = [
  {
    id: 'stencil-o', material: 'plywood', codes: ['narrow-web'], near: within([-28, -3, 0], [28, 3, 3]),
    build: (g, faulty) => {
      const ring = g.circle({ radius: 26 }).subtract(g.circle({ radius: 14 }), g.rectangle({ width: 60, depth: faulty ? 0.5 : 6 }));
      return thick(plate(g, 90, 80, ring), 3);
    },
  },
  {
    id: 'finger-of-a-box', material: 'plywood', codes: ['narrow-web'], near: within([-2, 18, 0], [2, 28, 4]),
    build: (g, faulty) => thick(g.rectangle({ width: 80, depth: 40 }).union(g.rectangle({ width: faulty ? 0.7 : 10, depth: 8 }).translate([0, 23]), g.rectangle({ width: 10, depth: 8 }).repeat({ count: 2, step: [50, 0] }).translate([-25, 23])), 4),
  },
  {
    id: 'holes-side-by-side', material: 'acrylic', codes: ['narrow-web'], near: within([6, -3, 0], [14, 3, 5]),
    build: (g, faulty) => thick(plate(g, 80, 50, g.circle({ radius: 8 }), g.circle({ radius: faulty ? 5 : 3 }).translate([faulty ? 13.5 : 22, 0])), 5),
  },
  {
    id: 'hole-at-the-rim', material: 'acrylic-clear', codes: ['narrow-web'], near: within([35, -4, 0], [41, 4, 3]),
    build: (g, faulty) => thick(g.circle({ radius: 40 }).subtract(g.circle({ radius: 4 }).translate([faulty ? 35.6 : 28, 0])), 3),
  },
  {
    id: 'living-hinge', material: 'plywood', codes: ['narrow-slot'], near: within([-20, -24, 0], [20, 24, 3]),
    build: (g, faulty) => thick(plate(g, 120, 60, rounded(g, faulty ? 0.12 : 3, 40, faulty ? 0 : 1.4).repeat({ count: faulty ? 9 : 4, step: [faulty ? 4 : 10, 0] }).translate([faulty ? -16 : -15, 0])), 3),
  },
  { id: 'sign-too-long', material: 'plywood', codes: ['too-large'], build: (g, faulty) => thick(plate(g, faulty ? 780 : 400, 200), 4) },
  { id: 'thickness-nobody-sells', material: 'plywood', codes: ['no-sheet'], build: (g, faulty) => thick(plate(g, 120, 80, g.circle({ radius: 15 })), faulty ? 5 : 6) },
  {
    id: 'letters-cut-through', material: 'acrylic', codes: ['narrow-slot', 'narrow-web'], near: within([-12, -4, 0], [12, 4, 3]),
    build: (g, faulty) => thick(plate(g, 120, 50, g.text({ text: faulty ? 'LIVE' : 'LI', font: faulty ? 'source-sans' : 'montserrat', size: faulty ? 1.2 : 24, tracking: 0.5 })), 3),
  },
  {
    id: 'one-panel-of-three', material: 'plywood', part: 'side', codes: ['narrow-web'], near: within([26, -1, 16], [34, 4, 34]),
    build: (g, faulty) => [
      one('floor', thick(plate(g, 90, 60), 3)),
      // Stands upright in the assembly.
      one('side', thick(plate(g, 70, 50, g.circle({ radius: 6 }).translate([faulty ? 28.4 : 18, 0])), 3).rotate([90, 0, 0]).translate([0, 3, 25]), [-90, 0, 0]),
      one('back', thick(plate(g, 80, 60, g.circle({ radius: 8 })), 3).translate([0, 80, 0])),
    ],
  },
  {
    id: 'snowflake', material: 'plywood', codes: ['narrow-web'], near: around([4, 36], [0, 3]),
    build: (g, faulty) => thick(g.circle({ radius: 8 }).union(g.rectangle({ width: faulty ? 0.6 : 6, depth: 30 }).translate([0, 20]).union(g.circle({ radius: 6 }).translate([0, 36])).repeatAround({ count: 6 })), 3),
  },
];

const routed: readonly BlindDesign[] = [
  {
    id: 'square-cut-out', material: 'plywood-milled', codes: ['sharp-inner-corner'], near: anyOf(...[-1, 1].flatMap((x) => [-1, 1].map((y) => within([x * 30, y * 20, 0], [x * 30, y * 20, 12])))),
    build: (g, faulty) => thick(plate(g, 200, 120, rounded(g, 60, 40, faulty ? 0 : 5)), 12),
  },
  {
    id: 'slot-for-a-shelf', material: 'plywood-milled', codes: ['narrow-slot'], near: within([-2, -30, 0], [2, 30, 15]),
    build: (g, faulty) => thick(plate(g, 180, 120, rounded(g, faulty ? 4 : 12, 60, faulty ? 1.9 : 5.9)), 15),
  },
  { id: 'hole-below-the-cutter', material: 'plywood-film', codes: ['narrow-slot', 'small-hole'], near: around([0, 3], [0, 12], [40, 10]), build: (g, faulty) => thick(plate(g, 180, 120, g.circle({ radius: faulty ? 1.8 : 6 }).translate([40, 10])), 12) },
  {
    id: 'l-shaped-shelf', material: 'plywood-milled', codes: ['sharp-inner-corner'], near: within([0, 0, 0], [0, 0, 18]),
    build: (g, faulty) => {
      const shape = g.polygon([[-80, -80], [120, -80], [120, 0], [0, 0], [0, 120], [-80, 120]]);
      return thick(faulty ? shape : shape.offset(8).offset(-8), 18);
    },
  },
  {
    id: 'web-between-handles', material: 'plywood-milled', codes: ['narrow-web'], near: within([-4, -16, 0], [4, 16, 12]),
    build: (g, faulty) => thick(plate(g, 240, 120, rounded(g, 60, 30, 14).repeat({ count: 2, step: [faulty ? 62.5 : 100, 0] }).translate([faulty ? -31.25 : -50, 0])), 12),
  },
  { id: 'worktop-too-long', material: 'plywood-milled', codes: ['too-large'], build: (g, faulty) => thick(plate(g, faulty ? 1600 : 900, 400), 18) },
  { id: 'board-of-ten', material: 'plywood-film', codes: ['no-sheet'], build: (g, faulty) => thick(plate(g, 300, 200), faulty ? 10 : 9) },
  {
    id: 'mortises', material: 'plywood-milled', codes: ['sharp-inner-corner'], near: anyOf(...[-50, 50].map((x) => within([x - 10, -21, 0], [x + 10, 21, 12]))),
    build: (g, faulty) => {
      const mortise = g.rectangle({ width: 18, depth: 40 });
      const ears = g.circle({ radius: 3.3 }).repeatGrid({ columns: 2, rows: 2, columnStep: [13.6, 0], rowStep: [0, 35.6] }).translate([-6.8, -17.8]);
      return thick(plate(g, 200, 120, (faulty ? mortise : mortise.union(ears)).repeat({ count: 2, step: [100, 0] }).translate([-50, 0])), 12);
    },
  },
  {
    id: 'leg-of-a-stool', material: 'plywood-milled', part: 'leg', codes: ['sharp-inner-corner'], near: within([-8, -1, 195], [8, 17, 305]),
    build: (g, faulty) => {
      const notch = g.rectangle({ width: 15, depth: 110 });
      return [
        one('seat', thick(g.circle({ radius: 160 }), 15).translate([0, 0, 300])),
        one('leg', thick(plate(g, 240, 300, (faulty ? notch : notch.offset(-5).offset(5)).translate([0, 105])), 15).rotate([90, 0, 0]).translate([0, 15, 150]), [-90, 0, 0]),
      ];
    },
  },
];

export const sheets: readonly BlindDesign[] = [...lasered, ...routed];
