import { defineProduct, length } from 'patternbook';

export default defineProduct({
  id: 'card-box', version: '1.0.0', name: { en: 'Card box' }, tagline: { en: 'For tests.' }, description: { en: 'For tests.' }, groups: [{ id: 'all', label: { en: 'All' } }],
  parameters: {
    slot: length({ group: 'all', label: { en: 'Width of the slots' }, default: 3.2, min: 0.1, max: 6, step: 0.05 }),
    length: length({ group: 'all', label: { en: 'Length of the slots' }, default: 40, min: 20, max: 60, step: 1 }),
    apart: length({ group: 'all', label: { en: 'Between the slots' }, default: 25, min: 12, max: 40, step: 1 }),
  },
  rules: [], presets: [],
  parts: { body: { name: { en: 'Body' }, finish: { material: 'acrylic', colour: 'white' }, processes: ['laser'] } },
  build(v, g) {
    const slots = g.rectangle({ width: v.slot, depth: v.length }).repeat({ count: 3, step: [v.apart, 0] }).translate([-v.apart, 0]);
    return { parts: [{ id: 'body', solid: g.rectangle({ width: 160, depth: 90, radius: 6 }).subtract(slots).extrude({ height: 4 }) }] };
  },
});
