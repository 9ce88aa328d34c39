import { defineProduct, length } from 'patternbook';

export default defineProduct({
  id: 'flower-stake', version: '1.0.0', name: { en: 'Flower stake' }, tagline: { en: 'For tests.' }, description: { en: 'For tests.' }, groups: [{ id: 'all', label: { en: 'All' } }],
  parameters: {
    height: length({ group: 'all', label: { en: 'Height' }, default: 50, min: 20, max: 190, step: 1 }),
    foot: length({ group: 'all', label: { en: 'Radius of the foot' }, default: 20, min: 3, max: 40, step: 0.5 }),
    stem: length({ group: 'all', label: { en: 'Radius of the stem' }, default: 3, min: 2.5, max: 8, step: 0.5 }),
  },
  rules: [], presets: [],
  parts: { body: { name: { en: 'Body' }, finish: { material: 'pla', colour: 'white' }, processes: ['fdm'] } },
  build(v, g) {
    return { parts: [{ id: 'body', solid: g.cylinder({ radius: v.foot, height: 4 }).union(g.cylinder({ radius: v.stem, height: v.height })) }] };
  },
});
