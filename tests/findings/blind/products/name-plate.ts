import { defineProduct, font, length, text } from 'patternbook';

export default defineProduct({
  id: 'name-plate', version: '1.0.0', name: { en: 'Name plate' }, tagline: { en: 'For tests.' }, description: { en: 'For tests.' }, groups: [{ id: 'all', label: { en: 'All' } }],
  parameters: {
    words: text({ group: 'all', label: { en: 'Words' }, default: 'TILL', maxLetters: 12, maxLines: 1 }),
    face: font({ group: 'all', label: { en: 'Typeface' }, default: 'montserrat' }),
    letters: length({ group: 'all', label: { en: 'Size of the letters' }, default: 14, min: 1.5, max: 24, step: 0.5 }),
    depth: length({ group: 'all', label: { en: 'Depth of the letters' }, default: 0.8, min: 0.4, max: 1.4, step: 0.2 }),
    thickness: length({ group: 'all', label: { en: 'Thickness' }, default: 4, min: 3, max: 8, step: 0.5 }),
  },
  rules: [], presets: [],
  parts: { body: { name: { en: 'Body' }, finish: { material: 'pla', colour: 'white' }, processes: ['fdm'] } },
  build(v, g) {
    const plate = g.rectangle({ width: 120, depth: 40, radius: 8 }).extrude({ height: v.thickness });
    return { parts: [{ id: 'body', solid: plate.subtract(g.text({ text: v.words, font: v.face, size: v.letters, tracking: 0.2 }).extrude({ height: 4 }).translate([0, 0, v.thickness - v.depth])) }] };
  },
});
