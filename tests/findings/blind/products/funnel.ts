import { defineProduct, length } from 'patternbook';

export default defineProduct({
  id: 'funnel', version: '1.0.0', name: { en: 'Funnel' }, tagline: { en: 'For tests.' }, description: { en: 'For tests.' }, groups: [{ id: 'all', label: { en: 'All' } }],
  parameters: {
    rise: length({ group: 'all', label: { en: 'Height of the cone' }, default: 34, min: 3, max: 80, step: 1 }),
    mouth: length({ group: 'all', label: { en: 'Radius of the mouth' }, default: 36, min: 20, max: 60, step: 1 }),
    neck: length({ group: 'all', label: { en: 'Radius of the neck' }, default: 14, min: 10, max: 20, step: 1 }),
    tube: length({ group: 'all', label: { en: 'Length of the neck' }, default: 20, min: 10, max: 60, step: 1 }),
  },
  rules: [], presets: [],
  parts: { body: { name: { en: 'Body' }, finish: { material: 'petg', colour: 'white' }, processes: ['fdm'] } },
  build(v, g) {
    const [neck, wall] = [g.cylinder({ radius: v.neck, height: v.tube }), 2.4];
    const hollow = g.cylinder({ radius: v.neck - wall, height: v.tube + 2 }).translate([0, 0, -1]).union(g.cone({ bottomRadius: v.neck - wall, topRadius: v.mouth - wall, height: v.rise }).translate([0, 0, v.tube + 0.5]));
    return { parts: [{ id: 'body', solid: neck.union(g.cone({ bottomRadius: v.neck, topRadius: v.mouth, height: v.rise }).translate([0, 0, v.tube])).subtract(hollow) }] };
  },
});
