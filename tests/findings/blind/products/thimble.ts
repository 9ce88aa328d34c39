import { defineProduct, length } from 'patternbook';

export default defineProduct({
  id: 'thimble', version: '1.0.0', name: { en: 'Thimble' }, tagline: { en: 'For tests.' }, description: { en: 'For tests.' }, groups: [{ id: 'all', label: { en: 'All' } }],
  parameters: {
    wall: length({ group: 'all', label: { en: 'Wall' }, default: 1.6, min: 0.15, max: 3, step: 0.05 }),
    height: length({ group: 'all', label: { en: 'Height' }, default: 22, min: 15, max: 40, step: 1 }),
    radius: length({ group: 'all', label: { en: 'Radius' }, default: 9, min: 7, max: 12, step: 0.5 }),
  },
  rules: [], presets: [],
  parts: { body: { name: { en: 'Body' }, finish: { material: 'resin', colour: 'grey' }, processes: ['sla'] } },
  build(v, g) {
    const rim = g.cylinder({ radius: v.radius, height: v.height }).subtract(g.cylinder({ radius: v.radius - v.wall, height: v.height + 2 }).translate([0, 0, -1]));
    return { parts: [{ id: 'body', solid: rim }] };
  },
});
