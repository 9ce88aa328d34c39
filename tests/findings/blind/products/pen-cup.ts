import { defineProduct, length } from 'patternbook';

export default defineProduct({
  id: 'pen-cup', version: '1.0.0', name: { en: 'Pen cup' }, tagline: { en: 'For tests.' }, description: { en: 'For tests.' }, groups: [{ id: 'all', label: { en: 'All' } }],
  parameters: {
    height: length({ group: 'all', label: { en: 'Height' }, default: 90, min: 40, max: 180, step: 1 }),
    diameter: length({ group: 'all', label: { en: 'Diameter' }, default: 75, min: 40, max: 120, step: 1 }),
    wall: length({ group: 'all', label: { en: 'Wall' }, default: 1.8, min: 0.3, max: 4, step: 0.1 }),
    floor: length({ group: 'all', label: { en: 'Floor' }, default: 2, min: 1, max: 6, step: 0.2 }),
    foot: length({ group: 'all', label: { en: 'Radius of the foot' }, default: 3, min: 0, max: 6, step: 0.5 }),
  },
  rules: [], presets: [],
  parts: { body: { name: { en: 'Body' }, finish: { material: 'pla', colour: 'white' }, processes: ['fdm'] } },
  build(v, g) {
    return { parts: [{ id: 'body', solid: g.shell(g.rectangle({ width: v.diameter, depth: v.diameter, radius: 12 + v.foot }), { height: v.height, wall: v.wall, floor: v.floor }) }] };
  },
});
