/** Faults of what is cut from sheet: a laser with a kerf of 0.2 mm, a router with a cutter of 6 mm, and bent aluminium of 2 mm. */
import type { GeometryBuilder, ProfileRef } from '@patternbook/geometry';
import { type Built, fault } from './fault.ts';

const board = (g: GeometryBuilder, width: number, depth: number, cut: readonly ProfileRef[], thickness: number) => g.rectangle({ width, depth, radius: 10 }).subtract(...cut).extrude({ height: thickness });
const slit = (g: GeometryBuilder, width: number, length: number, x: number): ProfileRef => g.rectangle({ width, depth: length }).translate([x, 0]);

/** A slot with rounded ends for a cutter. */
const milled = (g: GeometryBuilder, width: number, length: number, radius: number): ProfileRef => g.rectangle({ width, depth: length, radius });

interface Angle { readonly radius: number; readonly leg: number; readonly hole: number }

/** An angle of 2 mm sheet, 40 mm wide, its long leg of 60 mm lying; the blank is as long as the legs are. */
function angle(g: GeometryBuilder, { radius, leg, hole }: Angle): Built {
  const t = 2, width = 40, long = 60;
  // Seen along the bend: both legs from the bend's ends, and between them a quarter of a ring.
  const ring = g.circle({ radius: radius + t, segments: 64 });
  const quarter = (radius > 0 ? ring.subtract(g.circle({ radius, segments: 64 })) : ring).intersect(g.rectangle({ width: 50, depth: 50 }).translate([-25, -25]));
  const lying = g.rectangle({ width: long, depth: t }).translate([long / 2, -radius - t / 2]);
  const standing = g.rectangle({ width: t, depth: leg }).translate([-radius - t / 2, leg / 2]);
  const section = radius > 0 ? quarter.union(lying, standing) : g.polygon([[-t, -t], [long, -t], [long, 0], [0, 0], [0, leg], [-t, leg]]);
  const body = section.extrude({ height: width, centred: true }).rotate([90, 0, 0]);
  const drill = g.cylinder({ radius: 3, height: 40 }).translate([hole + 3, 0, -20 - radius]);
  const blank = g.rectangle({ width: long + leg + radius, depth: width }).subtract(g.circle({ radius: 3 })).extrude({ height: t });
  return { solid: body.subtract(drill), blank };
}

const good: Angle = { radius: 2.5, leg: 20, hole: 15 };

export const sheetFaults = [
  fault('laser', 'narrow-web', 'slits side by side', (g, faulty) => board(g, 120, 80, [slit(g, 3, 50, -10), slit(g, 3, 50, faulty ? -5.8 : 2)], 3)),
  fault('laser', 'narrow-web', 'slit near to an edge', (g, faulty) => board(g, 120, 80, [slit(g, 5, 40, faulty ? -56.3 : -50)], 3)),
  fault('laser', 'narrow-web', 'less than two kerfs', (g, faulty) => board(g, 120, 80, [slit(g, 3, 50, -10), slit(g, 3, 50, faulty ? -6.7 : 2)], 3)),
  fault('laser', 'narrow-web', 'narrow fingers', (g, faulty) => board(g, 120, 80, [-30, -10, 10, 30].map((x) => g.rectangle({ width: faulty ? 18.5 : 12, depth: 20 }).translate([x, 40])), 6)),
  fault('laser', 'narrow-web', 'holes in a row', (g, faulty) => board(g, 120, 80, [g.rectangle({ width: 6, depth: 6 }).translate([-20, 0]).repeat({ count: 5, step: [faulty ? 7.2 : 12, 0] })], 3)),
  fault('laser', 'narrow-slot', 'slit of less than the kerf', (g, faulty) => board(g, 120, 80, [slit(g, faulty ? 0.12 : 3.1, 40, 0)], 3)),
  fault('laser', 'narrow-slot', 'slits in a row', (g, faulty) => board(g, 120, 80, [slit(g, faulty ? 0.15 : 1, 40, -30).repeat({ count: 6, step: [12, 0] })], 3)),
  fault('laser', 'no-sheet', 'thickness that nobody sells', (g, faulty) => board(g, 120, 80, [], faulty ? 5 : 6)),
  fault('laser', 'too-large', 'longer than the bed', (g, faulty) => board(g, faulty ? 700 : 500, 80, [], 3)),
  fault('cnc', 'narrow-slot', 'slot for a thinner cutter', (g, faulty) => board(g, 300, 200, [milled(g, faulty ? 5 : 8, 80, faulty ? 2.49 : 3.9)], 18)),
  fault('cnc', 'narrow-slot', 'small hole', (g, faulty) => board(g, 300, 200, [g.circle({ radius: faulty ? 2 : 5 })], 12)),
  fault('cnc', 'narrow-slot', 'notch', (g, faulty) => board(g, 300, 200, [milled(g, faulty ? 4 : 12, 80, faulty ? 1.99 : 5.9).translate([0, 100])], 18)),
  fault('cnc', 'sharp-inner-corner', 'square window', (g, faulty) => board(g, 300, 200, [g.rectangle({ width: 80, depth: 60, radius: faulty ? 0 : 5 })], 18)),
  fault('cnc', 'sharp-inner-corner', 'corners rounded too little', (g, faulty) => board(g, 300, 200, [g.rectangle({ width: 80, depth: 60, radius: faulty ? 1.5 : 3.2 })], 12)),
  fault('cnc', 'sharp-inner-corner', 'step in the outline', (g, faulty) => board(g, 300, 200, faulty ? [g.rectangle({ width: 60, depth: 60 }).translate([150, 100])] : [g.circle({ radius: 40 }).translate([150, 100])], 18)),
  fault('cnc', 'narrow-web', 'bar between two windows', (g, faulty) => board(g, 300, 200, [milled(g, 40, 80, 6).translate([-24, 0]), milled(g, 40, 80, 6).translate([faulty ? 22 : 36, 0])], 18)),
  fault('metal', 'tight-bend', 'bent too tightly', (g, faulty) => angle(g, { ...good, radius: faulty ? 0.8 : 2.5 })),
  fault('metal', 'tight-bend', 'not rounded at all', (g, faulty) => angle(g, { ...good, radius: faulty ? 0 : 2.2 })),
  fault('metal', 'short-flange', 'short leg', (g, faulty) => angle(g, { ...good, leg: faulty ? 5 : 14 })),
  fault('metal', 'short-flange', 'leg just too short', (g, faulty) => angle(g, { ...good, leg: faulty ? 7.2 : 9 })),
  fault('metal', 'hole-near-bend', 'hole at the bend', (g, faulty) => angle(g, { ...good, hole: faulty ? 1.5 : 6 })),
  fault('metal', 'hole-near-bend', 'hole nearly far enough', (g, faulty) => angle(g, { ...good, hole: faulty ? 3.2 : 4.4 })),
] as const;
