import { defineProduct, length } from 'patternbook';

export default defineProduct({
  id: 'shelf-edge', version: '1.0.0', name: { en: 'Shelf edge' }, tagline: { en: 'For tests.' }, description: { en: 'For tests.' }, groups: [{ id: 'all', label: { en: 'All' } }],
  parameters: {
    length: length({ group: 'all', label: { en: 'Length' }, default: 130, min: 60, max: 600, step: 5 }),
    depth: length({ group: 'all', label: { en: 'Depth' }, default: 50, min: 20, max: 120, step: 1 }),
    thickness: length({ group: 'all', label: { en: 'Thickness' }, default: 10, min: 4, max: 30, step: 1 }),
  },
  rules: [], presets: [],
  parts: { body: { name: { en: 'Body' }, finish: { material: 'asa', colour: 'natural' }, processes: ['fdm'] } },
  build(v, g) {
    return { parts: [{ id: 'body', solid: g.rectangle({ width: v.length, depth: v.depth, radius: 9 }).extrude({ height: v.thickness }) }] };
  },
});
