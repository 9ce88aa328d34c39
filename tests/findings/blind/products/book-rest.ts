import { defineProduct, length } from 'patternbook';

export default defineProduct({
  id: 'book-rest', version: '1.0.0', name: { en: 'Book rest' }, tagline: { en: 'For tests.' }, description: { en: 'For tests.' }, groups: [{ id: 'all', label: { en: 'All' } }],
  parameters: {
    corner: length({ group: 'all', label: { en: 'Radius of the window' }, default: 6, min: 0, max: 20, step: 0.5 }),
    width: length({ group: 'all', label: { en: 'Width of the window' }, default: 120, min: 60, max: 160, step: 5 }),
    height: length({ group: 'all', label: { en: 'Height of the window' }, default: 60, min: 50, max: 90, step: 5 }),
  },
  rules: [], presets: [],
  parts: { body: { name: { en: 'Body' }, finish: { material: 'plywood-milled', colour: 'natural' }, processes: ['cnc'] } },
  build(v, g) {
    return { parts: [{ id: 'body', solid: g.rectangle({ width: 260, depth: 160, radius: 12 }).subtract(g.rectangle({ width: v.width, depth: v.height, radius: v.corner })).extrude({ height: 15 }) }] };
  },
});
