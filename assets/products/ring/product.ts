import {
  add, and, artwork, atLeast, atMost, choice, column, count, defineProduct, divide, either, equal, floor, font, greater, length, letters, max, min, multiply, notEqual, or,
  random, ringSizes, rule, seed, size, subtract, text, value, word,
} from 'patternbook';
import type { GeometryBuilder, ProfileRef, SolidRef, Vector2 } from 'patternbook';

// Drawn for this product, in the form in which a design keeps any drawing.
const emblems = {
  moon: '49.284x59.811 M8240 8842l-855 579-956 392-1016 187-1032-25-1006-235-936-437-826-618-683-776-509-898-315-984-106-1027 106-1027 315-984 509-898 683-776 826-618 936-437 1006-235 1032-25 1016 187 956 392 855 579-935-100-869 108-823 298-738 472-615 623-462 744-287 827-97 870 97 870 287 827 462 744 615 623 738 472 823 298 869 108z',
  star: '72x72 M5000 10000l-691-3332-1666 689 689-1666-3332-691 3332-691-689-1666 1666 689 691-3332 691 3332 1666-689-689 1666 3332 691-3332 691 689 1666-1666-689z',
  peaks: '72x45.706 M10000 0l-3611 5833-1945-3055-1388 2222-3056-5000zM2500 5556l-159 489-417 303-515 0-417-303-159-489 159-490 417-303 515 0 417 303z',
} as const;

/** Thinnest that stays of a small resin part that is handled: i.materialise, design guide of grey resin, parts whose sides sum up to less than 200 mm. */
const thinnest = 1;
/** Engraved lines narrower than this close while they print: Addema, recommendations for SLA, engraved details. */
const narrowestLine = 0.4;
/** Strokes of an upright sans serif are about a seventh of its capitals high. */
const strokeShare = 1 / 7;
/** Mean advance of letters as a share of the height of capitals, on the wide side. */
const advance = 0.75;
const pi = 3.1416;

// Sizes that rules speak about, in millimetres.
const inner = add(column(ringSizes, 'size', 'diameter'), value('ease'));
const around = multiply(pi, inner);
const smooth = equal(word('surface'), 'smooth');
const bare = equal(word('signet'), 'none');
const inscribed = greater(letters(word('inside')), 0);
/** A groove is in the way of letters. */
const lettered = and(bare, smooth, notEqual(word('section'), 'groove'));
const labelled = and(lettered, greater(letters(word('outside')), 0));
const engraved = or(inscribed, labelled, notEqual(word('signet'), 'none'));
/** What engraving takes of the band where both sides are engraved at one place. */
const taken = add(either(inscribed, value('depth'), 0), either(labelled, value('depth'), 0));
const pitch = divide(multiply(pi, add(inner, multiply(2, value('thickness')))), value('count'));

export default defineProduct({
  id: 'ring',
  version: '1.0.0',
  name: { en: 'Ring', de: 'Ring' },
  tagline: { en: 'In your size, from whichever country, with words that only its wearer reads', de: 'In der eigenen Größe, gleich aus welchem Land, mit Worten, die nur liest, wer ihn trägt' },
  description: {
    en: `Pick your ring size as your jeweller says it, European, American, British or Japanese, or type the inner diameter of a ring that fits to find it. Then shape the band: flat, domed, with a ridge or a groove; smooth, in waves, or cut into facets of which no two are alike. Roll the dice until the stone-cut suits you.

Engrave a date inside, a word outside, or put a signet on it with your own drawing.

It is made in resin, which shows every facet and every letter, and printed from filament to try the size. A resin ring is for looking beautiful, not for hard work: it is brittle like horn. The store washes and cures it fully before you get it; uncured resin irritates the skin.`,
    de: `Die Ringgröße auswählen, wie der Juwelier sie nennt, europäisch, amerikanisch, britisch oder japanisch, oder den Innendurchmesser eines Rings eintippen, der passt. Dann die Schiene formen: flach, gewölbt, mit Grat oder Rille; glatt, in Wellen oder in Facetten geschliffen, von denen keine der anderen gleicht. Würfeln, bis der Schliff gefällt.

Innen ein Datum gravieren, außen ein Wort, oder ein Siegel daraufsetzen mit der eigenen Zeichnung.

Gemacht wird er aus Harz, das jede Facette und jeden Buchstaben zeigt, und zum Anprobieren aus Filament gedruckt. Ein Ring aus Harz ist zum Schmücken da, nicht für grobe Arbeit: Er ist spröde wie Horn. Der Laden wäscht und härtet ihn ganz aus, bevor du ihn bekommst; unausgehärtetes Harz reizt die Haut.`,
  },
  view: { azimuth: -76, elevation: 34 },

  groups: [
    { id: 'size', label: { en: 'Size', de: 'Größe' } },
    { id: 'band', label: { en: 'Band', de: 'Schiene' } },
    { id: 'surface', label: { en: 'Surface', de: 'Oberfläche' } },
    { id: 'signet', label: { en: 'Signet', de: 'Siegel' } },
    { id: 'words', label: { en: 'Engraving', de: 'Gravur' } },
  ],

  parameters: {
    size: size({ group: 'size', label: { en: 'Ring size', de: 'Ringgröße' }, help: { en: 'Search by size, such as "US 7", or by inner diameter, such as "17.3 mm".', de: 'Suche nach der Größe, etwa „EU 54“, oder nach dem Innendurchmesser, etwa „17,3“.' }, default: 'eu-54', table: ringSizes }),
    ease: length({ group: 'size', label: { en: 'Ease', de: 'Zugabe' }, help: { en: 'Added to the diameter where a knuckle is wide or a material shrinks.', de: 'Zum Durchmesser dazu, wo der Knöchel breit ist oder ein Material schrumpft.' }, default: 0.1, min: -0.3, max: 0.8, step: 0.05 }),

    width: length({ group: 'band', label: { en: 'Width', de: 'Breite' }, default: 6, min: 2, max: 14, step: 0.1 }),
    thickness: length({ group: 'band', label: { en: 'Thickness', de: 'Stärke' }, help: { en: 'At its thickest place; of facets at their thinnest.', de: 'An der stärksten Stelle; bei Facetten an der dünnsten.' }, default: 2, min: 1, max: 4, step: 0.1 }),
    section: choice({
      group: 'band', label: { en: 'Section', de: 'Querschnitt' }, default: 'dome', visible: smooth,
      options: [
        { id: 'flat', label: { en: 'Flat', de: 'Flach' }, icon: 'M4 8h16v8H4z' },
        { id: 'dome', label: { en: 'Domed', de: 'Gewölbt' }, icon: 'M4 16v-4c4-5 12-5 16 0v4z' },
        { id: 'ridge', label: { en: 'Ridge', de: 'Grat' }, icon: 'M4 16v-3l8-5 8 5v3z' },
        { id: 'groove', label: { en: 'Groove', de: 'Rille' }, icon: 'M4 8h4l2 3h4l2-3h4v8H4z' },
      ],
    }),
    comfort: length({ group: 'band', label: { en: 'Comfort fit', de: 'Bombierung innen' }, help: { en: 'How far the inside is rounded off towards the edges, so that it slides over the knuckle.', de: 'Wie weit das Innere zu den Rändern hin gerundet ist, damit es über den Knöchel gleitet.' }, default: 0.3, min: 0, max: 0.8, step: 0.05 }),

    surface: choice({
      group: 'surface', label: { en: 'Surface', de: 'Oberfläche' }, default: 'smooth',
      options: [
        { id: 'smooth', label: { en: 'Smooth', de: 'Glatt' }, icon: 'M5 12a7 7 0 1 0 14 0a7 7 0 1 0-14 0' },
        { id: 'facets', label: { en: 'Facets', de: 'Facetten' }, icon: 'M12 4l7 4v8l-7 4-7-4V8zM12 4v16M5 8l14 8M19 8L5 16' },
        { id: 'waves', label: { en: 'Waves', de: 'Wellen' }, icon: 'M4 9c3-4 5 4 8 0s5 4 8 0M4 15c3-4 5 4 8 0s5 4 8 0' },
      ],
    }),
    count: count({ group: 'surface', label: { en: 'Facets or waves around', de: 'Facetten oder Wellen rundum' }, default: 12, min: 5, max: 32, visible: notEqual(word('surface'), 'smooth') }),
    relief: length({ group: 'surface', label: { en: 'Relief', de: 'Relief' }, help: { en: 'How far the surface comes forward.', de: 'Wie weit die Oberfläche hervortritt.' }, default: 0.6, min: 0.2, max: 1.6, step: 0.05, visible: notEqual(word('surface'), 'smooth') }),
    chance: seed({ group: 'surface', label: { en: 'Cut', de: 'Schliff' }, help: { en: 'Another number, another cut.', de: 'Eine andere Zahl, ein anderer Schliff.' }, default: 27, visible: equal(word('surface'), 'facets') }),

    signet: choice({
      group: 'signet', label: { en: 'Signet', de: 'Siegel' }, default: 'none',
      options: [
        { id: 'none', label: { en: 'None', de: 'Keines' }, icon: 'M5 12a7 7 0 1 0 14 0a7 7 0 1 0-14 0' },
        { id: 'round', label: { en: 'Round', de: 'Rund' }, icon: 'M7 8a5 5 0 1 0 10 0a5 5 0 1 0-10 0M6 12a7 7 0 1 0 12 0' },
        { id: 'oval', label: { en: 'Oval', de: 'Oval' }, icon: 'M8 8c0-7 8-7 8 0s-8 7-8 0M6 12a7 7 0 1 0 12 0' },
        { id: 'cushion', label: { en: 'Cushion', de: 'Kissen' }, icon: 'M8 3h8l1 1v8l-1 1H8l-1-1V4zM6 13a7 7 0 1 0 12 0' },
      ],
    }),
    plate: length({ group: 'signet', label: { en: 'Height of the signet', de: 'Höhe des Siegels' }, help: { en: 'Along the finger.', de: 'Längs des Fingers.' }, default: 11, min: 6, max: 18, step: 0.5, visible: notEqual(word('signet'), 'none') }),
    emblem: artwork({ group: 'signet', label: { en: 'Emblem', de: 'Zeichen' }, help: { en: 'Engraved into the signet.', de: 'In das Siegel graviert.' }, default: emblems.peaks, visible: notEqual(word('signet'), 'none') }),

    inside: text({ group: 'words', label: { en: 'Inside', de: 'Innen' }, default: 'A & J 2026', maxLetters: 22, maxLines: 1 }),
    outside: text({ group: 'words', label: { en: 'Outside', de: 'Außen' }, default: '', maxLetters: 14, maxLines: 1, visible: lettered }),
    font: font({ group: 'words', label: { en: 'Font', de: 'Schrift' }, default: 'jost', sample: 'inside', visible: or(inscribed, labelled) }),
    letter: length({ group: 'words', label: { en: 'Height of capitals', de: 'Höhe der Großbuchstaben' }, default: 2.8, min: 1.6, max: 7, step: 0.1, visible: or(inscribed, labelled) }),
    depth: length({ group: 'words', label: { en: 'Depth of the engraving', de: 'Tiefe der Gravur' }, default: 0.4, min: 0.3, max: 0.8, step: 0.05, visible: engraved }),
  },

  rules: [
    rule({
      id: 'band-holds',
      require: atLeast(subtract(value('thickness'), add(taken, either(and(smooth, equal(word('section'), 'groove')), 0.5, 0))), thinnest),
      author: 'i.materialise, design guide',
      reason: { en: 'Under engraving and groove less than 1 mm of the band would be left, and resin so thin breaks on the finger.', de: 'Unter Gravur und Rille blieben von der Schiene weniger als 1 mm, und so dünnes Harz bricht am Finger.' },
      repairs: [
        { set: { thickness: add(thinnest, taken, either(and(smooth, equal(word('section'), 'groove')), 0.5, 0)) } },
        { set: { depth: divide(subtract(value('thickness'), thinnest), max(1, add(either(inscribed, 1, 0), either(labelled, 1, 0)))) } },
        { set: { section: 'flat', thickness: max(value('thickness'), add(thinnest, taken)) } },
      ],
    }),
    rule({
      id: 'edges-hold',
      require: atMost(value('comfort'), multiply(0.3, value('thickness'))),
      reason: { en: 'Rounded off by {comfort} inside, the band gets sharp at its edges; three tenths of its thickness leave them round.', de: 'Innen um {comfort} gerundet wird die Schiene an den Rändern scharf; drei Zehntel ihrer Stärke lassen sie rund.' },
      repairs: [{ set: { comfort: multiply(0.3, value('thickness')) } }, { set: { thickness: divide(value('comfort'), 0.3) } }],
    }),
    rule({
      id: 'letters-fit-band',
      when: or(inscribed, labelled),
      require: atMost(multiply(1.35, value('letter')), subtract(value('width'), 0.4)),
      reason: { en: 'With what hangs below the line, letters {letter} high reach over the edges of a band {width} wide.', de: 'Mit ihren Unterlängen reichen {letter} hohe Buchstaben über die Ränder einer {width} breiten Schiene.' },
      repairs: [
        { set: { letter: divide(subtract(value('width'), 0.4), 1.35) } },
        { set: { width: add(0.4, multiply(1.35, value('letter'))) } },
        { set: { letter: 1.8, width: max(value('width'), 3) } },
      ],
    }),
    rule({
      id: 'inside-goes-round',
      when: inscribed,
      require: atMost(multiply(advance, value('letter'), letters(word('inside'))), multiply(0.92, around)),
      reason: { en: 'These words are longer than the ring is round inside.', de: 'Diese Worte sind länger, als der Ring innen rund ist.' },
      repairs: [{ set: { letter: divide(multiply(0.92, around), multiply(advance, max(1, letters(word('inside'))))) } }],
    }),
    rule({
      id: 'outside-stays-in-front',
      when: labelled,
      require: atMost(multiply(advance, value('letter'), letters(word('outside'))), multiply(0.55, around)),
      reason: { en: 'These words reach so far around that nobody reads them at once.', de: 'Diese Worte reichen so weit herum, dass niemand sie auf einen Blick liest.' },
      repairs: [{ set: { letter: divide(multiply(0.55, around), multiply(advance, max(1, letters(word('outside'))))) } }],
    }),
    rule({
      id: 'strokes-stay-open',
      severity: 'advice',
      author: 'Addema, recommendations for SLA',
      when: or(inscribed, labelled),
      require: atLeast(value('letter'), narrowestLine / strokeShare),
      reason: { en: 'In letters {letter} high strokes are narrower than 0.4 mm, and resin fills them while it prints: a bold font or higher letters stay open.', de: 'In {letter} hohen Buchstaben sind die Striche schmaler als 0,4 mm, und Harz füllt sie beim Drucken: Eine fette Schrift oder höhere Buchstaben bleiben offen.' },
      repairs: [{ set: { letter: narrowestLine / strokeShare } }, { set: { letter: narrowestLine / strokeShare, width: max(value('width'), 4.4) } }],
    }),
    rule({
      id: 'facets-wide-enough',
      when: notEqual(word('surface'), 'smooth'),
      require: atLeast(pitch, multiply(2.2, value('relief'))),
      reason: { en: '{count} around with {relief} relief become teeth that catch on every sleeve.', de: '{count} rundum mit {relief} Relief werden zu Zähnen, die an jedem Ärmel hängen bleiben.' },
      repairs: [
        { set: { count: floor(divide(multiply(pi, add(inner, multiply(2, value('thickness')))), multiply(2.2, value('relief')))) } },
        { set: { relief: divide(pitch, 2.2) } },
      ],
    }),
    rule({
      id: 'signet-covers-band',
      when: notEqual(word('signet'), 'none'),
      require: atLeast(value('plate'), add(value('width'), 1)),
      reason: { en: 'A signet {plate} high does not stand out from a band {width} wide.', de: 'Ein {plate} hohes Siegel hebt sich von einer {width} breiten Schiene nicht ab.' },
      repairs: [{ set: { plate: add(value('width'), 1) } }, { set: { width: subtract(value('plate'), 1) } }],
    }),
    rule({
      id: 'signet-fits-finger',
      when: notEqual(word('signet'), 'none'),
      require: atMost(value('plate'), inner),
      reason: { en: 'A signet higher than the ring is wide presses on the knuckles beside it.', de: 'Ein Siegel, das höher ist als der Ring weit, drückt an den Knöcheln daneben.' },
      repairs: [{ set: { plate: inner } }, { set: { plate: min(inner, 12), width: min(value('width'), 8) } }],
    }),
    rule({
      id: 'wide-bands-feel-tight',
      severity: 'advice',
      // Goldsmiths keep a second set of flat, wide sizing rings for this (cho-kin.com on sizing rings); between the sets lie one to two Japanese sizes, a third to two thirds of a millimetre.
      require: or(atMost(value('width'), 8), atLeast(value('ease'), 0.3)),
      reason: { en: 'A band {width} wide feels tighter than a narrow one of the same size: about a third of a millimetre more fits alike.', de: 'Eine {width} breite Schiene sitzt enger als eine schmale derselben Größe: Etwa ein Drittel Millimeter mehr passt ebenso.' },
      repairs: [{ set: { ease: 0.35 } }, { set: { width: 8 } }],
    }),
  ],

  presets: [
    { id: 'wedding', name: { en: 'Domed, with a date inside', de: 'Gewölbt, mit Datum innen' }, values: {}, finishes: { ring: { material: 'resin', colour: 'grey' } } },
    { id: 'facets', name: { en: 'Cut like a stone', de: 'Geschliffen wie ein Stein' }, values: { surface: 'facets', width: 7, thickness: 1.2, relief: 1.5, count: 8, chance: 41, inside: '' }, finishes: { ring: { material: 'resin-clear', colour: 'amber' } } },
    { id: 'signet', name: { en: 'Signet with mountains', de: 'Siegel mit Bergen' }, values: { signet: 'oval', plate: 13, width: 5, thickness: 2.2, section: 'dome', inside: 'ALPINA', size: 'eu-60' }, finishes: { ring: { material: 'resin', colour: 'grey' } } },
    { id: 'moon', name: { en: 'Moon', de: 'Mond' }, values: { signet: 'round', plate: 10, width: 4, thickness: 1.9, section: 'flat', emblem: emblems.moon, inside: '', size: 'us-7', comfort: 0.2 }, finishes: { ring: { material: 'resin', colour: 'white' } } },
    { id: 'waves', name: { en: 'Waves', de: 'Wellen' }, values: { surface: 'waves', count: 9, relief: 0.8, width: 5, thickness: 1.5, section: 'flat', inside: '', size: 'uk-m' }, finishes: { ring: { material: 'resin-clear', colour: 'clear' } } },
    { id: 'word', name: { en: 'A word outside', de: 'Ein Wort außen' }, values: { outside: 'AMOR', inside: '', section: 'flat', width: 7, letter: 4.2, depth: 0.5, font: 'cinzel', size: 'eu-58' }, finishes: { ring: { material: 'resin', colour: 'black' } } },
    { id: 'thumb', name: { en: 'Broad band with a groove', de: 'Breite Schiene mit Rille' }, values: { width: 10, thickness: 2.4, section: 'groove', comfort: 0.5, inside: '', size: 'jp-22', ease: 0.35 }, finishes: { ring: { material: 'resin', colour: 'grey' } } },
    { id: 'fitting', name: { en: 'To try the size', de: 'Zum Anprobieren' }, values: { width: 6, thickness: 1.6, section: 'flat', comfort: 0.3, inside: '' }, finishes: { ring: { material: 'pla', colour: 'sage' } } },
  ],

  parts: {
    ring: { name: { en: 'Ring', de: 'Ring' }, finish: { material: 'resin', colour: 'grey' }, processes: ['sla', 'fdm'] },
  },

  build(v, g) {
    const hole = (v.size.diameter + v.ease) / 2;
    const outer = hole + v.thickness;
    const signet = v.signet !== 'none';
    const plain = v.surface === 'smooth';
    const shape: Shape = { ...v, hole, outer };
    const face = outer + rise;

    const band = plain ? g.polygon([...innerSide(shape), ...outerSide(shape)]).revolve() : patterned(g, shape).subtract(bore(g, shape, v.width / 2 + 1));
    const crowned = signet ? g.union([band, crown(g, { ...shape, signet: v.signet, face }).subtract(bore(g, shape, v.plate / 2 + 1))]) : band;
    const written = [
      ...(v.inside.trim() === '' ? [] : [bent(g, { ...v, words: v.inside, radius: hole, from: -v.depth, to: 0.3 + v.comfort, most: 0.96 })]),
      // Seen from outside, what is bent inwards would read backwards.
      ...(v.outside.trim() === '' || signet || !plain || v.section === 'groove' ? [] : [bent(g, { ...v, words: v.outside, radius: outer, from: -0.3, to: v.depth, most: 0.6, mirrored: true }).rotate([0, 0, 180])]),
      // There is more of a signet than of the band, so its drawing goes deeper.
      ...(!signet || v.emblem === undefined ? [] : [g.drawing(v.emblem, { width: 0.66 * faceWidth(v.signet, v.plate), height: 0.66 * v.plate }).extrude({ height: v.depth + 0.8 }).rotate([90, 0, 0]).translate([0, -face + v.depth + 0.3, 0])]),
    ];
    const low = (signet ? Math.max(v.plate, v.width) : v.width) / 2;
    const ring = (written.length === 0 ? crowned : crowned.subtract(...written)).translate([0, 0, low]);

    const top = low + v.width / 2;
    return {
      parts: [{ id: 'ring', solid: ring }],
      handles: [
        { parameter: 'width', part: 'ring', at: [outer, 0, top], axis: [0, 0, 1], gain: signet ? 2 : 1 },
        { parameter: 'thickness', part: 'ring', at: [outer, 0, low], axis: [1, 0, 0] },
        ...(signet ? [{ parameter: 'plate', part: 'ring', at: [0, -face, 2 * low], axis: [0, 0, 1], gain: 1 } as const] : []),
        ...(plain ? [] : [{ parameter: 'relief', part: 'ring', at: [0, -outer - v.relief, top], axis: [0, -1, 0] } as const]),
      ],
      dimensions: [
        { id: 'inner', part: 'ring', from: [-hole, 0, top], to: [hole, 0, top], offset: [0, 0, 5], parameter: 'size' },
        { id: 'width', part: 'ring', from: [outer, 0, low - v.width / 2], to: [outer, 0, top], offset: [5, 0, 0], parameter: 'width', ...(signet ? {} : { overall: 'z' as const }) },
        ...(plain ? [{ id: 'outer', part: 'ring', from: [-outer, 0, low - v.width / 2], to: [outer, 0, low - v.width / 2], offset: [0, 0, -5], parameter: 'thickness', overall: 'x' } as const] : []),
        ...(signet ? [{ id: 'plate', part: 'ring', from: [0, -face, 0], to: [0, -face, 2 * low], offset: [-faceWidth(v.signet, v.plate) / 2 - 5, 0, 0], parameter: 'plate', overall: 'z' } as const] : []),
      ],
    };
  },
});

/** How far a signet's face stands out from the band. */
const rise = 1.2;

interface Shape {
  readonly surface: string;
  readonly section: string;
  readonly width: number;
  readonly thickness: number;
  readonly comfort: number;
  readonly count: number;
  readonly relief: number;
  readonly chance: number;
  readonly plate: number;
  readonly hole: number;
  readonly outer: number;
}

/** From the upper edge down: radius and height above the middle of the band. */
function innerSide({ hole, comfort, width }: Shape): readonly Vector2[] {
  if (comfort === 0) return [[hole, width / 2], [hole, -width / 2]];
  return [1, 0.75, 0.5, 0.25, 0, -0.25, -0.5, -0.75, -1].map((share) => [hole + comfort * share * share, (share * width) / 2]);
}

/** From the lower edge up. Edges are broken by a fifth of a millimetre. */
function outerSide({ section, outer, thickness, comfort, width }: Shape): readonly Vector2[] {
  const half = width / 2;
  const broken = Math.min(0.2, half / 4);
  switch (section) {
    case 'dome': {
      const fall = Math.min(0.5 * thickness, 0.2 * width, thickness - comfort - 0.4);
      return [-1, -0.85, -0.65, -0.4, 0, 0.4, 0.65, 0.85, 1].map((share) => [outer - fall * share * share, share * half]);
    }
    case 'ridge': {
      const fall = Math.min(0.5 * thickness, 0.25 * width, thickness - comfort - 0.4);
      return [[outer - fall, -half], [outer, -broken / 2], [outer, broken / 2], [outer - fall, half]];
    }
    case 'groove':
      return [[outer - broken, -half], [outer, -half + broken], [outer, -0.3 * width], [outer - 0.5, -0.18 * width], [outer - 0.5, 0.18 * width], [outer, 0.3 * width], [outer, half - broken], [outer - broken, half]];
    default:
      return [[outer - broken, -half], [outer, -half + broken], [outer, half - broken], [outer - broken, half]];
  }
}

/** What the finger needs, as long as said to either side. */
function bore(g: GeometryBuilder, shape: Shape, reach: number): SolidRef {
  const wide = shape.hole + shape.comfort;
  const [upper, lower] = [Math.max(reach, shape.width / 2 + 0.5), -Math.max(reach, shape.width / 2 + 0.5)];
  return g.polygon([[0, upper], [0, lower], [wide, lower], ...[...innerSide(shape)].reverse(), [wide, upper]]).revolve();
}

/** The outside of a band that is cut or waved, without its hole. */
function patterned(g: GeometryBuilder, { surface, count, relief, chance, width, outer }: Shape): SolidRef {
  if (surface === 'waves') {
    const steps = 8;
    const points = Array.from({ length: count * steps }, (_, step): Vector2 => {
      const turn = (2 * Math.PI * step) / (count * steps);
      const radius = outer + relief * (0.5 - 0.5 * Math.cos((2 * Math.PI * step) / steps));
      return [radius * Math.cos(turn), radius * Math.sin(turn)];
    });
    // The crests lean by half of their distance from edge to edge.
    return g.polygon(points).extrude({ height: width, twist: 180 / count, divisions: 4 }).translate([0, 0, -width / 2]);
  }
  const next = random(chance);
  // Corners of three rings, the middle one between the others; none so far from the next that the edge between them cuts into the band.
  const most = Math.cos((Math.PI * 1.3) / count);
  const ring = (shift: number, least: number): ProfileRef => {
    const points = Array.from({ length: count }, (_, corner): Vector2 => {
      const turn = ((corner + shift + 0.3 * (next() - 0.5)) * 2 * Math.PI) / count;
      const radius = outer / most + relief * (least + (1 - least) * next());
      return [radius * Math.cos(turn), radius * Math.sin(turn)];
    });
    return g.polygon(points);
  };
  const slice = 0.02;
  return g.hull([
    ring(0, 0).extrude({ height: slice }).translate([0, 0, -width / 2]),
    ring(0.5, 0.75).extrude({ height: slice }).translate([0, 0, -slice / 2 + width * 0.12 * (next() - 0.5)]),
    ring(0, 0).extrude({ height: slice }).translate([0, 0, width / 2 - slice]),
  ]);
}

const faceWidth = (signet: string, plate: number): number => (signet === 'oval' ? 0.78 * plate : plate);

/** A signet with its shoulders, grown together with the band at both sides; the finger goes through it still. */
function crown(g: GeometryBuilder, { signet, plate, face, hole, thickness, width }: Shape & { readonly signet: string; readonly face: number }): SolidRef {
  const wide = faceWidth(signet, plate);
  const outline = signet === 'cushion' ? g.rectangle({ width: wide, depth: plate, radius: 0.28 * plate }) : g.circle({ radius: plate / 2 }).scale([wide / plate, 1]);
  const disc = outline.extrude({ height: 0.8 }).rotate([90, 0, 0]).translate([0, -face + 0.8, 0]);
  const middle = hole + thickness / 2;
  // Where the shoulders end: a little more than a sixth of a turn to either side.
  const [across, along] = [0.9 * middle, 0.44 * middle];
  const foot = g.cylinder({ radius: 0.25 * thickness, height: 0.7 * width, segments: 8 }).translate([0, 0, -0.35 * width]);
  return g.hull([disc, foot.translate([across, -along, 0]), foot.translate([-across, -along, 0])]);
}

interface Inscription {
  readonly words: string;
  readonly font: string;
  readonly letter: number;
  readonly width: number;
  readonly radius: number;
  /** How far it reaches outwards (below zero) and inwards from that radius. */
  readonly from: number;
  readonly to: number;
  /** Share of the circle that it takes at most. */
  readonly most: number;
  readonly mirrored?: boolean;
}

/** Words around the hole at the back, upright, to be read from the middle. */
function bent(g: GeometryBuilder, { words, font: face, letter, width, radius, from, to, most, mirrored = false }: Inscription): SolidRef {
  const flat = g.text({ text: words, font: face, size: letter, maxWidth: 2 * Math.PI * radius * most, maxHeight: width - 0.4 });
  return (mirrored ? flat.mirror([1, 0]) : flat).extrude({ height: to - from }).translate([0, 0, from]).bend({ radius }).translate([0, 0, -radius]).rotate([90, 0, 0]);
}
