import { defineProduct, length } from 'patternbook';

export default defineProduct({
  id: 'storage-jar', version: '1.0.0', name: { en: 'Storage jar' }, tagline: { en: 'For tests.' }, description: { en: 'For tests.' }, groups: [{ id: 'all', label: { en: 'All' } }],
  parameters: {
    radius: length({ group: 'all', label: { en: 'Radius' }, default: 30, min: 20, max: 50, step: 1 }),
    height: length({ group: 'all', label: { en: 'Height' }, default: 50, min: 20, max: 90, step: 1 }),
    wall: length({ group: 'all', label: { en: 'Wall' }, default: 2.4, min: 1.2, max: 4, step: 0.2 }),
    collar: length({ group: 'all', label: { en: 'Wall of the collar' }, default: 2, min: 0.3, max: 3, step: 0.1 }),
    lid: length({ group: 'all', label: { en: 'Thickness of the lid' }, default: 3, min: 2, max: 6, step: 0.5 }),
  },
  rules: [], presets: [],
  parts: {
    jar: { name: { en: 'Jar' }, finish: { material: 'petg', colour: 'white' }, processes: ['fdm'] },
    lid: { name: { en: 'Lid' }, finish: { material: 'petg', colour: 'white' }, processes: ['fdm'] },
  },
  build(v, g) {
    const inside = v.radius - v.wall - 0.4;
    const collar = g.circle({ radius: inside }).subtract(g.circle({ radius: inside - v.collar })).extrude({ height: 8 }).translate([0, 0, v.height - 7.5]);
    return {
      parts: [
        { id: 'jar', solid: g.shell(g.circle({ radius: v.radius }), { height: v.height, wall: v.wall, floor: 2 }) },
        { id: 'lid', solid: g.cylinder({ radius: v.radius, height: v.lid }).translate([0, 0, v.height]).union(collar), printRotation: [180, 0, 0] },
      ],
    };
  },
});
