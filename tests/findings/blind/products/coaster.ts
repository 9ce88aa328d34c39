import { defineProduct, length } from 'patternbook';

export default defineProduct({
  id: 'coaster', version: '1.0.0', name: { en: 'Coaster' }, tagline: { en: 'For tests.' }, description: { en: 'For tests.' }, groups: [{ id: 'all', label: { en: 'All' } }],
  parameters: {
    web: length({ group: 'all', label: { en: 'Width of the spokes' }, default: 6, min: 0.3, max: 12, step: 0.1 }),
    radius: length({ group: 'all', label: { en: 'Radius' }, default: 45, min: 30, max: 60, step: 1 }),
    hub: length({ group: 'all', label: { en: 'Radius of the hub' }, default: 14, min: 8, max: 20, step: 1 }),
  },
  rules: [], presets: [],
  parts: { body: { name: { en: 'Body' }, finish: { material: 'plywood', colour: 'natural' }, processes: ['laser'] } },
  build(v, g) {
    const opening = g.circle({ radius: v.radius - 8 }).subtract(g.circle({ radius: v.hub }), g.rectangle({ width: 2 * v.radius, depth: v.web }), g.rectangle({ width: v.web, depth: 2 * v.radius }));
    return { parts: [{ id: 'body', solid: g.circle({ radius: v.radius }).subtract(opening).extrude({ height: 3 }) }] };
  },
});
