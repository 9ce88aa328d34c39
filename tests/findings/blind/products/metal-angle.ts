import { defineProduct, length } from 'patternbook';
import type { Vector2 } from 'patternbook';

const sheet = 2;

const arc = ([x, z]: Vector2, radius: number, from: number, to: number): readonly Vector2[] => Array.from({ length: 9 }, (_, step) => {
  const angle = ((from + ((to - from) * step) / 8) * Math.PI) / 180;
  return [x + radius * Math.cos(angle), z + radius * Math.sin(angle)] as const;
});

export default defineProduct({
  id: 'metal-angle', version: '1.0.0', name: { en: 'Metal angle' }, tagline: { en: 'For tests.' }, description: { en: 'For tests.' }, groups: [{ id: 'all', label: { en: 'All' } }],
  parameters: {
    leg: length({ group: 'all', label: { en: 'Leg' }, default: 40, min: 6, max: 120, step: 1 }),
    base: length({ group: 'all', label: { en: 'Base' }, default: 60, min: 40, max: 120, step: 1 }),
    width: length({ group: 'all', label: { en: 'Width' }, default: 40, min: 20, max: 120, step: 1 }),
    radius: length({ group: 'all', label: { en: 'Radius' }, default: 3, min: 0.4, max: 5, step: 0.2 }),
    along: length({ group: 'all', label: { en: 'From heel to hole' }, default: 35, min: 8, max: 36, step: 0.5 }),
    hole: length({ group: 'all', label: { en: 'Hole' }, default: 5, min: 3, max: 8, step: 0.5 }),
  },
  rules: [], presets: [],
  parts: { body: { name: { en: 'Body' }, finish: { material: 'aluminium', colour: 'brushed' }, processes: ['laser'] } },
  build(v, g) {
    const outer = v.radius + sheet;
    const section = g.polygon([[0, v.leg], ...arc([outer, outer], outer, 180, 270), [v.base, 0], [v.base, sheet], ...arc([outer, outer], v.radius, 270, 180), [sheet, v.leg]]);
    const hole = g.circle({ radius: v.hole / 2 });
    const body = section.extrude({ height: v.width, centred: true }).rotate([90, 0, 0]).subtract(hole.extrude({ height: 4 * sheet, centred: true }).translate([v.along, 0, 0]));
    const neutral = (Math.PI / 2) * (v.radius + (Math.min(1, 0.65 + 0.5 * Math.log10(v.radius / sheet)) * sheet) / 2);
    const flat = v.leg - outer;
    const long = flat + neutral + v.base - outer;
    const blank = g.rectangle({ width: long, depth: v.width }).translate([long / 2, 0]).subtract(hole.translate([flat + neutral + v.along - outer, 0])).extrude({ height: sheet });
    return { parts: [{ id: 'body', solid: body, printRotation: [90, 0, 0], blank: { solid: blank, bends: 1 } }] };
  },
});
