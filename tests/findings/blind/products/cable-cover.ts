import { defineProduct, length } from 'patternbook';

export default defineProduct({
  id: 'cable-cover', version: '1.0.0', name: { en: 'Cable cover' }, tagline: { en: 'For tests.' }, description: { en: 'For tests.' }, groups: [{ id: 'all', label: { en: 'All' } }],
  parameters: {
    length: length({ group: 'all', label: { en: 'Length' }, default: 80, min: 40, max: 200, step: 5 }),
    opening: length({ group: 'all', label: { en: 'Clear width' }, default: 9, min: 4, max: 90, step: 1 }),
    height: length({ group: 'all', label: { en: 'Height' }, default: 20, min: 10, max: 60, step: 1 }),
    wall: length({ group: 'all', label: { en: 'Wall' }, default: 3, min: 2, max: 8, step: 0.5 }),
  },
  rules: [], presets: [],
  parts: { body: { name: { en: 'Body' }, finish: { material: 'pla', colour: 'white' }, processes: ['fdm'] } },
  build(v, g) {
    const cover = g.rectangle({ width: v.opening + 2 * v.wall, depth: v.length, radius: 2 }).extrude({ height: v.height });
    return { parts: [{ id: 'body', solid: cover.subtract(g.box({ size: [v.opening, v.length + 2, v.height - v.wall + 1] }).translate([0, 0, -1])) }] };
  },
});
