import { defineProduct, greater, length, toggle, value } from 'patternbook';

export default defineProduct({
  id: 'pendant', version: '1.0.0', name: { en: 'Pendant' }, tagline: { en: 'For tests.' }, description: { en: 'For tests.' }, groups: [{ id: 'all', label: { en: 'All' } }],
  parameters: {
    radius: length({ group: 'all', label: { en: 'Radius' }, default: 16, min: 10, max: 30, step: 1 }),
    wall: length({ group: 'all', label: { en: 'Wall' }, default: 2.5, min: 1, max: 5, step: 0.1 }),
    drained: toggle({ group: 'all', label: { en: 'Drains' }, default: true }),
    drain: length({ group: 'all', label: { en: 'Width of the drains' }, default: 4, min: 3, max: 6, step: 0.5, visible: greater(value('radius'), 0) }),
  },
  rules: [], presets: [],
  parts: { body: { name: { en: 'Body' }, finish: { material: 'resin', colour: 'grey' }, processes: ['sla'] } },
  build(v, g) {
    const ball = g.sphere({ radius: v.radius }).subtract(g.sphere({ radius: v.radius - v.wall })).translate([0, 0, v.radius]);
    return { parts: [{ id: 'body', solid: v.drained ? ball.subtract(g.cylinder({ radius: v.drain / 2, height: 2 * v.radius + 2 }).translate([0, 0, -1])) : ball }] };
  },
});
