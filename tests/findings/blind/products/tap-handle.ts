import { defineProduct, length } from 'patternbook';

export default defineProduct({
  id: 'tap-handle', version: '1.0.0', name: { en: 'Tap handle' }, tagline: { en: 'For tests.' }, description: { en: 'For tests.' }, groups: [{ id: 'all', label: { en: 'All' } }],
  parameters: {
    bore: length({ group: 'all', label: { en: 'Bore' }, default: 5, min: 0.5, max: 8, step: 0.1 }),
    height: length({ group: 'all', label: { en: 'Height' }, default: 18, min: 10, max: 40, step: 1 }),
    radius: length({ group: 'all', label: { en: 'Radius' }, default: 20, min: 12, max: 30, step: 1 }),
  },
  rules: [], presets: [],
  parts: { body: { name: { en: 'Body' }, finish: { material: 'petg', colour: 'white' }, processes: ['fdm'] } },
  build(v, g) {
    const handle = g.circle({ radius: v.radius }).union(g.circle({ radius: 6 }).translate([v.radius, 0]).repeatAround({ count: 5 })).extrude({ height: v.height });
    return { parts: [{ id: 'body', solid: handle.subtract(g.cylinder({ radius: v.bore / 2, height: v.height + 2 }).translate([3, 0, -1])) }] };
  },
});
