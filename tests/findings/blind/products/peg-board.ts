import { defineProduct, length } from 'patternbook';

export default defineProduct({
  id: 'peg-board', version: '1.0.0', name: { en: 'Peg board' }, tagline: { en: 'For tests.' }, description: { en: 'For tests.' }, groups: [{ id: 'all', label: { en: 'All' } }],
  parameters: {
    pin: length({ group: 'all', label: { en: 'Thickness of the pegs' }, default: 5, min: 0.3, max: 8, step: 0.1 }),
    reach: length({ group: 'all', label: { en: 'Length of the pegs' }, default: 8, min: 4, max: 14, step: 1 }),
    plate: length({ group: 'all', label: { en: 'Thickness of the board' }, default: 4, min: 3, max: 8, step: 0.5 }),
    pitch: length({ group: 'all', label: { en: 'Pitch' }, default: 18, min: 12, max: 24, step: 1 }),
  },
  rules: [], presets: [],
  parts: { body: { name: { en: 'Body' }, finish: { material: 'asa', colour: 'natural' }, processes: ['fdm'] } },
  build(v, g) {
    const pegs = g.cylinder({ radius: v.pin / 2, height: v.reach + 1 }).repeatGrid({ columns: 3, rows: 2, columnStep: [v.pitch, 0, 0], rowStep: [0, v.pitch, 0] }).translate([-v.pitch, -v.pitch / 2, v.plate - 1]);
    return { parts: [{ id: 'body', solid: g.rectangle({ width: 76, depth: 50, radius: 8 }).extrude({ height: v.plate }).union(pegs) }] };
  },
});
