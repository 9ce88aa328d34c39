import { defineProduct, length, toggle } from 'patternbook';

export default defineProduct({
  id: 'egg-cup', version: '1.0.0', name: { en: 'Egg cup' }, tagline: { en: 'For tests.' }, description: { en: 'For tests.' }, groups: [{ id: 'all', label: { en: 'All' } }],
  parameters: {
    height: length({ group: 'all', label: { en: 'Height' }, default: 40, min: 20, max: 80, step: 1 }),
    wall: length({ group: 'all', label: { en: 'Wall' }, default: 2.5, min: 1, max: 5, step: 0.1 }),
    vent: toggle({ group: 'all', label: { en: 'Vent' }, default: true }),
  },
  rules: [], presets: [],
  parts: { body: { name: { en: 'Body' }, finish: { material: 'resin', colour: 'grey' }, processes: ['sla'] } },
  build(v, g) {
    const cup = g.shell(g.circle({ radius: 24 }), { height: v.height, wall: v.wall, floor: 3 });
    return { parts: [{ id: 'body', solid: v.vent ? cup.subtract(g.cylinder({ radius: 2, height: 60 }).translate([0, 0, -30]).rotate([90, 0, 0]).translate([0, 0, 5.2])) : cup }] };
  },
});
