/** One parameter of every kind, so that a journey can drive each of them; not for the shop. */
import {
  add, angle, artwork, atMost, choice, colour, column, count, defineProduct, font, image, length, levelAt, material, points, profile, random, ratio, rule, seed, size, smoothCurve, text, toggle, value,
} from 'patternbook';

const screws = {
  source: 'ISO 4762 (thread and head) and ISO 273, medium series (hole)',
  columns: { hole: { label: { en: 'hole', de: 'Loch' }, unit: 'length' }, head: { label: { en: 'head', de: 'Kopf' }, unit: 'length' } },
  rows: [
    { id: 'm2', label: { en: 'M2' }, values: { hole: 2.4, head: 3.8 } },
    { id: 'm2-5', label: { en: 'M2.5' }, values: { hole: 2.9, head: 4.5 } },
    { id: 'm3', label: { en: 'M3' }, also: 'three', values: { hole: 3.4, head: 5.5 } },
    { id: 'm4', label: { en: 'M4' }, values: { hole: 4.5, head: 7 } },
    { id: 'm5', label: { en: 'M5' }, values: { hole: 5.5, head: 8.5 } },
    { id: 'm6', label: { en: 'M6' }, values: { hole: 6.6, head: 10 } },
    { id: 'm8', label: { en: 'M8' }, values: { hole: 9, head: 13 } },
  ],
} as const;

const shades = ['#2f6f4e', '#2d4f83', '#b9623f'] as const;

export default defineProduct({
  id: 'showcase',
  version: '1.0.0',
  name: { en: 'Showcase', de: 'Schaustück' },
  tagline: { en: 'Every kind of setting at once', de: 'Jede Art von Einstellung auf einmal' },
  description: { en: 'A vase beside a plate.', de: 'Eine Vase neben einer Platte.' },
  groups: [
    { id: 'numbers', label: { en: 'Numbers', de: 'Zahlen' } },
    { id: 'choices', label: { en: 'Choices', de: 'Auswahl' } },
    { id: 'words', label: { en: 'Words', de: 'Worte' } },
    { id: 'own', label: { en: 'Your own', de: 'Eigenes' } },
    { id: 'places', label: { en: 'Places', de: 'Stellen' } },
  ],
  parameters: {
    plate: length({ label: { en: 'Plate width', de: 'Plattenbreite' }, group: 'numbers', default: 80, min: 40, max: 400, step: 1, usual: { min: 60, max: 120 } }),
    turn: angle({ label: { en: 'Turn', de: 'Drehung' }, group: 'numbers', default: 0, min: 0, max: 360, step: 5 }),
    studs: count({ label: { en: 'Knobs', de: 'Noppen' }, group: 'numbers', default: 6, min: 0, max: 24 }),
    share: ratio({ label: { en: 'Depth of the relief', de: 'Tiefe des Reliefs' }, group: 'numbers', default: 0.5, min: 0.1, max: 1, step: 0.05 }),
    base: length({ label: { en: 'Base radius', de: 'Fußradius' }, group: 'numbers', default: 20, min: 12, max: 40, step: 0.5 }),
    chance: seed({ label: { en: 'Scatter', de: 'Streuung' }, group: 'numbers', default: 7 }),
    grip: choice({
      label: { en: 'Grip', de: 'Griff' },
      group: 'choices',
      default: 'none',
      options: [
        { id: 'none', label: { en: 'No grip', de: 'Kein Griff' }, help: { en: 'As smooth as it is.', de: 'So glatt, wie sie ist.' } },
        { id: 'ring', label: { en: 'A ring', de: 'Ein Ring' }, help: { en: 'A bead around the base.', de: 'Ein Wulst um den Fuß.' } },
      ],
    }),
    shade: choice({ label: { en: 'Mood', de: 'Stimmung' }, group: 'choices', default: 'green', options: [{ id: 'green', label: { en: 'Wood', de: 'Wald' }, swatch: shades[0] }, { id: 'blue', label: { en: 'Sea', de: 'Meer' }, swatch: shades[1] }, { id: 'red', label: { en: 'Clay', de: 'Ton' }, swatch: shades[2] }] }),
    model: choice({ label: { en: 'Model', de: 'Modell' }, group: 'choices', default: 'model-1', options: Array.from({ length: 2000 }, (_, n) => ({ id: `model-${n + 1}`, label: { en: `Model ${n + 1}`, de: `Modell ${n + 1}` } })) }),
    screw: size({ label: { en: 'Screw', de: 'Schraube' }, group: 'choices', default: 'm4', table: screws }),
    stuff: material({ label: { en: 'Made of', de: 'Gemacht aus' }, group: 'choices', default: 'pla', parts: ['vase', 'plate'], options: [{ id: 'pla', label: { en: 'PLA' }, colour: 'white' }, { id: 'petg', label: { en: 'PETG' }, colour: 'white' }] }),
    foot: toggle({ label: { en: 'Foot', de: 'Sockel' }, group: 'choices', default: true }),
    name: text({ label: { en: 'Name' }, group: 'words', default: 'Ada', maxLetters: 20, maxLines: 2 }),
    face: font({ label: { en: 'Font', de: 'Schrift' }, group: 'words', default: 'jost', sample: 'name' }),
    ink: colour({ label: { en: 'Ink', de: 'Tinte' }, group: 'words', default: '#2f6f4e' }),
    motif: artwork({ label: { en: 'Motif', de: 'Motiv' }, group: 'own', default: '80x60 M0 0l10000 0-10000 7500z' }),
    photo: image({ label: { en: 'Photo', de: 'Foto' }, group: 'own', default: '' }),
    curve: profile({ label: { en: 'Outline', de: 'Umriss' }, group: 'places', default: [[20, 0], [34, 50], [16, 100], [24, 120]], x: { min: 8, max: 60 }, y: { min: 0, max: 120 }, snap: 0.5, points: { least: 3, most: 8 }, rises: 'y', pinned: true }),
    pegs: points({ label: { en: 'Pegs', de: 'Stifte' }, group: 'places', part: 'plate', least: 0, most: 4, radius: { default: 3, min: 1, max: 8, step: 0.5 } }),
  },
  rules: [
    rule({ id: 'head-fits', require: atMost(column(screws, 'screw', 'head'), add(value('base'), -6)), reason: { en: 'The screw’s head ({screw}) needs a base with 6 mm of wall around it.', de: 'Der Kopf der Schraube ({screw}) braucht einen Fuß mit 6 mm Wand darum.' }, repairs: [{ set: { base: add(column(screws, 'screw', 'head'), 6) } }] }),
  ],
  presets: [{ id: 'slim', name: { en: 'Slim', de: 'Schlank' }, values: { curve: '16,0 20,60 12,110 14,120', base: 16 } }],
  parts: { vase: { name: { en: 'Vase' }, finish: { material: 'pla', colour: 'white' } }, plate: { name: { en: 'Plate', de: 'Platte' }, finish: { material: 'pla', colour: 'sand' } } },
  build: (v, g) => {
    const outline = smoothCurve(v.curve, 8);
    const top = outline.at(-1)?.[1] ?? 120;
    const solid = g.polygon([[0, 0], ...outline, [0, top]]).revolve();
    const next = random(v.chance);
    const knobs = Array.from({ length: v.studs }, () => {
      const [x, z] = outline[1 + Math.floor(next() * (outline.length - 2))] ?? [20, 50];
      return g.sphere({ radius: 3 }).translate([x, 0, z]).rotate([0, 0, Math.floor(next() * 360)]);
    });
    const extras = [...knobs, ...(v.grip === 'ring' ? [g.cylinder({ radius: v.base + 2, height: 4 }).translate([0, 0, 6])] : []), ...(v.foot ? [g.cylinder({ radius: v.base, height: 6 })] : [])];
    const vase = g.union([solid, ...extras]).subtract(g.cylinder({ radius: v.screw.hole / 2, height: 40 }).translate([0, 0, -1])).rotate([0, 0, v.turn]);

    const depth = 100;
    const away = v.plate / 2 + 70;
    const plate = g.rectangle({ width: v.plate, depth, radius: 4 }).extrude({ height: 4 });
    const raised = [
      ...(v.name.trim() === '' ? [] : [g.text({ text: v.name, font: v.face, size: 10, maxWidth: v.plate - 10 }).extrude({ height: 6 }).translate([0, -36, 0])]),
      ...(v.motif === undefined ? [] : [g.drawing(v.motif, { width: v.plate - 14, height: 34 }).extrude({ height: 6 }).translate([0, -8, 0])]),
      ...(v.photo === undefined ? [] : [g.relief(v.photo, { width: 30, depth: 30, dark: 4 + 4 * v.share, light: 4.2 }).translate([0, 30, 0])]),
      ...v.pegs.map(({ at, radius = 3 }) => g.cylinder({ radius, height: 12 }).translate([at[0] - away, at[1], 0])),
    ];
    // A dark middle makes a thicker rim: what an image can decide beside its relief.
    const rim = v.photo === undefined ? 1 : 1 + levelAt(v.photo, 0.5, 0.5);
    return {
      parts: [
        { id: 'vase', solid: vase },
        { id: 'plate', solid: g.union([plate, ...raised, g.rectangle({ width: v.plate, depth, radius: 4 }).subtract(g.rectangle({ width: v.plate - 4, depth: depth - 4, radius: 2 })).extrude({ height: 4 + rim })]).translate([away, 0, 0]) },
      ],
      handles: [
        { parameter: 'plate', part: 'plate', at: [away + v.plate / 2, 0, 2], axis: [1, 0, 0], gain: 2 },
        { parameter: 'base', part: 'vase', at: [0, -v.base, 6], axis: [0, 0, 1], kind: 'radial', centre: [0, 0, 0] },
        { parameter: 'turn', part: 'vase', at: [outline.at(-1)?.[0] ?? 20, 0, top], axis: [0, 0, 1], kind: 'angular' },
        ...v.curve.map(([x, z], point) => ({ parameter: 'curve' as const, part: 'vase', at: [x, 0, z] as const, axis: [1, 0, 0] as const, second: [0, 0, 1] as const, point })),
        ...v.pegs.map(({ at }, point) => ({ parameter: 'pegs' as const, part: 'plate', at: [at[0], at[1], 12] as const, axis: [0, 0, 1] as const, point })),
      ],
      dimensions: [{ id: 'plate', part: 'plate', from: [away - v.plate / 2, -depth / 2, 0], to: [away + v.plate / 2, -depth / 2, 0], offset: [0, -12, 0], parameter: 'plate', overall: 'x' }],
    };
  },
});
