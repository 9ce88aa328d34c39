import { defineProduct, length } from 'patternbook';

export default defineProduct({
  id: 'soap-grid', version: '1.0.0', name: { en: 'Soap grid' }, tagline: { en: 'For tests.' }, description: { en: 'For tests.' }, groups: [{ id: 'all', label: { en: 'All' } }],
  parameters: {
    gap: length({ group: 'all', label: { en: 'Width of the gaps' }, default: 3, min: 0.1, max: 6, step: 0.1 }),
    length: length({ group: 'all', label: { en: 'Length of the gaps' }, default: 40, min: 20, max: 50, step: 1 }),
    thickness: length({ group: 'all', label: { en: 'Thickness' }, default: 5, min: 3, max: 10, step: 0.5 }),
  },
  rules: [], presets: [],
  parts: { body: { name: { en: 'Body' }, finish: { material: 'petg', colour: 'white' }, processes: ['fdm'] } },
  build(v, g) {
    const gaps = g.rectangle({ width: v.gap, depth: v.length }).repeat({ count: 6, step: [10, 0] }).translate([-25, 0]);
    return { parts: [{ id: 'body', solid: g.rectangle({ width: 90, depth: 60, radius: 12 }).subtract(gaps).extrude({ height: v.thickness }) }] };
  },
});
