/** Faults of what is printed in resin. */
import { fault } from './fault.ts';

export const resinFaults = [
  fault('sla', 'thin-wall', 'tube', (g, faulty) => g.circle({ radius: 12 }).subtract(g.circle({ radius: faulty ? 11.65 : 11 })).extrude({ height: 20 })),
  fault('sla', 'thin-wall', 'fin', (g, faulty) => g.box({ size: [20, 20, 3] }).union(g.box({ size: [faulty ? 0.2 : 0.8, 15, 12] }).translate([0, 0, 2]))),
  fault('sla', 'thin-feature', 'stroke', (g, faulty) => g.box({ size: [20, 20, 3] }).union(g.box({ size: [faulty ? 0.3 : 0.7, 12, 1.5] }).translate([0, 0, 2.5]))),
  fault('sla', 'narrow-gap', 'slot', (g, faulty) => g.box({ size: [20, 20, 4] }).subtract(g.box({ size: [faulty ? 0.1 : 0.4, 12, 10] }).translate([0, 0, -2]))),
  fault('sla', 'small-hole', 'bore', (g, faulty) => g.box({ size: [20, 20, 4] }).subtract(g.cylinder({ radius: faulty ? 0.2 : 0.5, height: 20 }).translate([0, 0, -5]))),
  fault('sla', 'floating', 'hook', (g, faulty) => g.box({ size: [4, 4, 20] }).union(g.box({ size: [12, 4, 3] }).translate([4, 0, 17]), g.box({ size: [3, 4, faulty ? 6 : 18] }).translate([8.5, 0, faulty ? 12 : 0]))),
  fault('sla', 'trapped-resin', 'hollow ball', (g, faulty) => (faulty ? g.sphere({ radius: 15 }).subtract(g.sphere({ radius: 12 })) : g.sphere({ radius: 15 })).translate([0, 0, 15])),
  fault('sla', 'trapped-resin', 'hollow block', (g, faulty) => {
    const hollow = g.box({ size: [30, 30, 25] }).subtract(g.box({ size: [24, 24, 19] }).translate([0, 0, 3]));
    return faulty ? hollow : hollow.subtract(g.cylinder({ radius: 2.5, height: 40 }).rotate([90, 0, 0]).translate([0, 20, 5]), g.cylinder({ radius: 2.5, height: 12 }).translate([0, 0, 18]));
  }),
  fault('sla', 'trapped-resin', 'one drain', (g, faulty) => {
    const hollow = g.box({ size: [30, 30, 25] }).subtract(g.box({ size: [24, 24, 19] }).translate([0, 0, 3]));
    const drain = g.cylinder({ radius: 1.1, height: 10 }).rotate([90, 0, 0]).translate([0, -9, 6]);
    return faulty ? hollow.subtract(drain) : hollow.subtract(g.box({ size: [8, 40, 8] }).translate([0, 0, 3]));
  }),
  fault('sla', 'suction-cup', 'bowl', (g, faulty) => g.shell(g.circle({ radius: 15 }), { height: 20, wall: 2, floor: 2 }).subtract(...(faulty ? [g.box({ size: [1, 1, 1] }).translate([40, 0, 0])] : [g.box({ size: [60, 6, 6] }).translate([0, 0, 1])]))),
  fault('sla', 'suction-cup', 'box', (g, faulty) => (faulty ? g.box({ size: [30, 30, 20] }).subtract(g.box({ size: [26, 26, 20] }).translate([0, 0, 2])) : g.box({ size: [30, 30, 20] }).subtract(g.box({ size: [26, 40, 20] }).translate([0, 0, 2])))),
  fault('sla', 'too-large', 'longer than the plate', (g, faulty) => g.box({ size: [faulty ? 230 : 150, 30, 10] })),
] as const;
