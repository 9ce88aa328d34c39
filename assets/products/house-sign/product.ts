import {
  add, and, angle, atLeast, atMost, choice, defineProduct, divide, either, equal, font, greater, length, letters, lines, max, min, multiply, not, notEqual, on,
  oneOf, or, rule, subtract, text, toggle, value, word,
} from 'patternbook';
import type { GeometryBuilder, ProfileRef, SolidRef } from 'patternbook';

type Point = readonly [x: number, y: number];

/** Distance of the border's line from the edge. */
const borderInset = 3.2;
/** Tongue of the sign in its stand, and the play around it on each side. */
const tongue = 10;
const play = 0.25;

// Sizes that rules speak about.
const shorter = min(value('width'), value('height'));
const longer = max(value('width'), value('height'));
const bordered = notEqual(word('border'), 'none');
const screwed = oneOf(word('mounting'), 'two', 'four');
const frame = add(3, either(bordered, add(borderInset, value('borderWidth')), 0));
const hasStreet = greater(letters(word('street')), 0);
const hasNumber = greater(letters(word('number')), 0);
const streetHeight = either(hasStreet, multiply(value('streetSize'), add(1, multiply(1.6, subtract(lines(word('street')), 1)))), 0);
const numberHeight = either(hasNumber, value('numberSize'), 0);
const textHeight = either(equal(word('layout'), 'beside'), max(numberHeight, streetHeight), add(numberHeight, streetHeight, either(and(hasNumber, hasStreet), multiply(0.9, value('streetSize')), 0)));
/**
 * The smallest street: its finest strokes are then as wide as a line of a 0.4 mm nozzle. Strokes by fonts, as multiples of a
 * capital, measured on their outlines: 0.016, 0.034 to 0.044, 0.053 to 0.09, and 0.084 or more in all others.
 */
const leastStreet = either(equal(word('font'), 'great-vibes'), 25,
  either(oneOf(word('font'), 'playfair-display', 'dancing-script', 'amatic-sc'), 12,
    either(oneOf(word('font'), 'source-serif', 'pacifico', 'eb-garamond', 'cinzel', 'frank-ruhl-libre', 'amiri', 'lobster', 'zcool-xiaowei'), 9, 6)));

export default defineProduct({
  id: 'house-sign',
  version: '1.1.0',
  name: { en: 'House sign', de: 'Hausschild' },
  tagline: { en: 'Your number, your street, your letters', de: 'Ihre Nummer, Ihre Straße, Ihre Schrift' },
  description: {
    en: `A sign for the door, the gate, the desk or the allotment: a number and up to three lines in any of forty typefaces, in Latin, Greek, Cyrillic, Arabic, Hebrew, Devanagari, Japanese or Chinese letters, raised or engraved.

Plate and letters have a colour each. Choose one of five shapes, a border, and how it is held: screws through countersunk holes, a stand with a slot, or nothing at all for adhesive tape.

Plates print flat on their back without supports. ASA keeps its colour in sun and rain for years; matte PLA is for indoors.`,
    de: `Ein Schild für Tür, Tor, Schreibtisch oder Laube: eine Nummer und bis zu drei Zeilen in einer von vierzig Schriften, mit lateinischen, griechischen, kyrillischen, arabischen, hebräischen, japanischen, chinesischen oder Devanagari-Zeichen, erhaben oder graviert.

Platte und Schrift haben je eine Farbe. Dazu fünf Formen, ein Rand und die Art, wie es hält: Schrauben in gesenkten Löchern, ein Ständer mit Schlitz oder nichts von beidem, für Klebeband.

Die Platten werden flach auf dem Rücken und ohne Stützen gedruckt. ASA behält seine Farbe jahrelang in Sonne und Regen; mattes PLA ist für innen.`,
  },
  view: { azimuth: -82, elevation: 54 },

  groups: [
    { id: 'words', label: { en: 'Words', de: 'Worte' } },
    { id: 'letters', label: { en: 'Letters', de: 'Schrift' } },
    { id: 'plate', label: { en: 'Plate', de: 'Platte' } },
    { id: 'border', label: { en: 'Border', de: 'Rand' } },
    { id: 'mounting', label: { en: 'Mounting', de: 'Befestigung' } },
  ],

  parameters: {
    number: text({ group: 'words', label: { en: 'Number or first line', de: 'Nummer oder erste Zeile' }, default: '27', maxLetters: 24, maxLines: 1 }),
    street: text({ group: 'words', label: { en: 'Street or name', de: 'Straße oder Name' }, help: { en: 'Up to three lines.', de: 'Bis zu drei Zeilen.' }, default: 'Lindenweg', maxLetters: 90, maxLines: 3 }),
    layout: choice({
      group: 'words', label: { en: 'Arrangement', de: 'Anordnung' }, default: 'above',
      options: [
        { id: 'above', label: { en: 'Number above', de: 'Nummer oben' }, icon: 'M3 4h18v16H3zM9 8h6v4H9zM6 16h12' },
        { id: 'below', label: { en: 'Number below', de: 'Nummer unten' }, icon: 'M3 4h18v16H3zM6 8h12M9 12h6v4H9z' },
        { id: 'beside', label: { en: 'Number beside', de: 'Nummer daneben' }, icon: 'M3 4h18v16H3zM6 9h4v6H6zM13 10h6M13 14h6' },
      ],
    }),

    font: font({
      group: 'letters', label: { en: 'Font', de: 'Schriftart' }, help: { en: 'Letters that a font lacks are taken from one that has them.', de: 'Zeichen, die einer Schrift fehlen, kommen aus einer, die sie hat.' }, default: 'source-serif', sample: 'street',
    }),
    numberSize: length({ group: 'letters', label: { en: 'Number height', de: 'Höhe der Nummer' }, help: { en: 'Made smaller if it would not fit.', de: 'Wird kleiner, wenn sie sonst nicht passt.' }, default: 44, min: 6, max: 200, step: 1, visible: hasNumber }),
    streetSize: length({ group: 'letters', label: { en: 'Street height', de: 'Höhe der Straße' }, help: { en: 'Height of a capital; made smaller if the lines would not fit.', de: 'Höhe eines Großbuchstabens; wird kleiner, wenn die Zeilen sonst nicht passen.' }, default: 12, min: 4, max: 100, step: 0.5, visible: hasStreet }),
    relief: choice({
      group: 'letters', label: { en: 'Relief', de: 'Relief' }, default: 'raised',
      options: [
        { id: 'raised', label: { en: 'Raised', de: 'Erhaben' }, icon: 'M3 18h18v-4h-5V9H8v5H3z' },
        { id: 'engraved', label: { en: 'Engraved', de: 'Graviert' }, icon: 'M3 18h18V9h-5v4H8V9H3z' },
      ],
    }),
    depth: length({
      group: 'letters', label: { en: 'Relief depth', de: 'Relieftiefe' }, default: 1.2, min: 0.4, max: 4, step: 0.2,
      atMost: either(equal(word('relief'), 'engraved'), subtract(value('thickness'), 1.2), 4),
      because: { en: 'Behind engraved letters the plate must keep 1.2 mm: at most {limit} here.', de: 'Hinter gravierter Schrift muss die Platte 1,2 mm behalten: hier höchstens {limit}.' },
    }),

    shape: choice({
      group: 'plate', label: { en: 'Shape', de: 'Form' }, default: 'plaque',
      options: [
        { id: 'rectangle', label: { en: 'Rectangle', de: 'Rechteck' }, icon: 'M3 6h18v12H3z' },
        { id: 'rounded', label: { en: 'Rounded', de: 'Abgerundet' }, icon: 'M6 6h12a3 3 0 0 1 3 3v6a3 3 0 0 1-3 3H6a3 3 0 0 1-3-3V9a3 3 0 0 1 3-3z' },
        { id: 'plaque', label: { en: 'Plaque', de: 'Plakette' }, icon: 'M6 5h12a3 3 0 0 0 3 3v8a3 3 0 0 0-3 3H6a3 3 0 0 0-3-3V8a3 3 0 0 0 3-3z' },
        { id: 'oval', label: { en: 'Oval', de: 'Oval' }, icon: 'M12 6c5 0 9 2.7 9 6s-4 6-9 6-9-2.7-9-6 4-6 9-6z' },
        { id: 'arch', label: { en: 'Arch', de: 'Bogen' }, icon: 'M4 20v-8a8 8 0 0 1 16 0v8z' },
      ],
    }),
    width: length({ group: 'plate', label: { en: 'Width', de: 'Breite' }, default: 160, min: 50, max: 400, step: 1 }),
    height: length({ group: 'plate', label: { en: 'Height', de: 'Höhe' }, default: 114, min: 40, max: 300, step: 1 }),
    thickness: length({ group: 'plate', label: { en: 'Thickness', de: 'Stärke' }, default: 3.6, min: 1.6, max: 10, step: 0.2 }),
    corner: length({
      group: 'plate', label: { en: 'Corner radius', de: 'Eckenradius' }, default: 14, min: 2, max: 80, step: 1, visible: oneOf(word('shape'), 'rounded', 'plaque'),
      atMost: multiply(either(equal(word('shape'), 'plaque'), 0.25, 0.5), shorter),
      because: { en: 'Corners this large would meet: at most {limit} here.', de: 'So große Ecken würden sich treffen: hier höchstens {limit}.' },
    }),

    border: choice({
      group: 'border', label: { en: 'Border', de: 'Rand' }, default: 'line',
      options: [
        { id: 'none', label: { en: 'None', de: 'Keiner' }, icon: 'M3 5h18v14H3z' },
        { id: 'line', label: { en: 'Line', de: 'Linie' }, icon: 'M3 5h18v14H3zM6 8h12v8H6z' },
        { id: 'double', label: { en: 'Double line', de: 'Doppellinie' }, icon: 'M3 5h18v14H3zM5.5 7.5h13v9h-13zM7.5 9.5h9v5h-9z' },
      ],
    }),
    borderWidth: length({ group: 'border', label: { en: 'Line width', de: 'Linienstärke' }, default: 1.6, min: 0.8, max: 6, step: 0.4, visible: bordered }),

    mounting: choice({
      group: 'mounting', label: { en: 'Held by', de: 'Gehalten von' }, default: 'four',
      options: [
        { id: 'none', label: { en: 'Adhesive tape', de: 'Klebeband' }, icon: 'M3 6h18v12H3z' },
        { id: 'two', label: { en: 'Two screws', de: 'Zwei Schrauben' }, icon: 'M3 6h18v12H3zM6 11a1 1 0 1 0 .1 0M18 11a1 1 0 1 0 .1 0' },
        { id: 'four', label: { en: 'Four screws', de: 'Vier Schrauben' }, icon: 'M3 6h18v12H3zM6 8a1 1 0 1 0 .1 0M18 8a1 1 0 1 0 .1 0M6 14a1 1 0 1 0 .1 0M18 14a1 1 0 1 0 .1 0' },
        { id: 'stand', label: { en: 'A stand', de: 'Ein Ständer' }, icon: 'M6 4h12v12H6zM4 16h16v4H4z' },
      ],
    }),
    holeDiameter: length({ group: 'mounting', label: { en: 'Screw hole', de: 'Schraubenloch' }, help: { en: 'About half a millimetre more than the screw.', de: 'Etwa einen halben Millimeter mehr als die Schraube.' }, default: 4, min: 2.5, max: 8, step: 0.5, visible: screwed }),
    countersink: toggle({ group: 'mounting', label: { en: 'Countersunk', de: 'Gesenkt' }, default: true, visible: screwed }),
    lean: angle({ group: 'mounting', label: { en: 'Lean', de: 'Neigung' }, help: { en: 'Backwards from upright.', de: 'Nach hinten, gegen die Senkrechte.' }, default: 12, min: 0, max: 30, step: 1, visible: equal(word('mounting'), 'stand') }),
  },

  rules: [
    rule({
      id: 'stays-flat',
      // Rule of thumb: printed plates lift at their corners as they cool, and stay within a layer from 1/80 of their length on.
      require: atLeast(value('thickness'), divide(longer, 80)),
      reason: { en: 'A plate {width} by {height} warps while it prints when it is only {thickness} thick.', de: 'Eine Platte von {width} mal {height} verzieht sich beim Drucken, wenn sie nur {thickness} stark ist.' },
      repairs: [{ set: { thickness: divide(longer, 80) } }, { set: { width: min(value('width'), multiply(80, value('thickness'))), height: min(value('height'), multiply(80, value('thickness'))) } }],
    }),
    rule({
      id: 'strokes-print',
      when: hasStreet,
      require: atLeast(value('streetSize'), leastStreet),
      reason: { en: 'At {streetSize} the thin strokes of this font are finer than a nozzle can draw.', de: 'Bei {streetSize} sind die feinen Striche dieser Schrift dünner, als eine Düse sie legen kann.' },
      repairs: [{ set: { streetSize: leastStreet } }, { set: { font: 'source-sans' } }],
    }),
    rule({
      id: 'countersink-fits',
      when: and(screwed, on('countersink')),
      // Heads of 90° (ISO 7050, DIN 7997) are twice as wide as the hole, hence half its width deep; 0.8 mm is left to hold.
      require: atLeast(value('thickness'), add(divide(value('holeDiameter'), 2), 0.8)),
      reason: { en: 'The screw heads sink through a plate of {thickness}.', de: 'Die Schraubenköpfe versinken durch eine Platte von {thickness}.' },
      repairs: [{ set: { thickness: add(divide(value('holeDiameter'), 2), 0.8) } }, { set: { holeDiameter: multiply(2, subtract(value('thickness'), 0.8)) } }, { set: { countersink: false } }],
    }),
    rule({
      id: 'screws-leave-room',
      when: screwed,
      require: atLeast(shorter, add(multiply(2, frame), multiply(7, value('holeDiameter')))),
      reason: { en: 'Screws this large leave no room for letters on so small a plate.', de: 'So große Schrauben lassen auf so kleiner Platte keinen Platz für Schrift.' },
      repairs: [{ set: { holeDiameter: divide(subtract(shorter, multiply(2, frame)), 7) } }, { set: { border: 'none' } }, { set: { mounting: 'none' } }],
    }),
    rule({
      id: 'stand-holds',
      when: equal(word('mounting'), 'stand'),
      // The tongue is a cantilever across its layers' weak side: 3 mm are fifteen layers of 0.2 mm, which a knock does not part.
      require: atLeast(value('thickness'), 3),
      reason: { en: 'A tongue of {thickness} would snap in the stand when the sign is knocked.', de: 'Eine {thickness} starke Zunge würde im Ständer brechen, wenn man an das Schild stößt.' },
      repairs: [{ set: { thickness: 3 } }, { set: { mounting: 'none' } }],
    }),
    rule({
      id: 'words-fit',
      severity: 'advice',
      require: atMost(textHeight, subtract(value('height'), multiply(2, frame))),
      reason: { en: 'The lines are higher than the plate and will be made smaller.', de: 'Die Zeilen sind höher als die Platte und werden verkleinert.' },
      repairs: [
        { set: { height: add(textHeight, multiply(2, frame)) } },
        { set: { numberSize: multiply(value('numberSize'), divide(subtract(value('height'), multiply(2, frame)), max(textHeight, 1))), streetSize: multiply(value('streetSize'), divide(subtract(value('height'), multiply(2, frame)), max(textHeight, 1))) } },
        { set: { layout: 'beside' } },
      ],
    }),
    rule({
      id: 'colour-covers',
      severity: 'advice',
      // Light filament over dark needs three layers of 0.2 mm before the plate stops shining through.
      require: or(notEqual(word('relief'), 'raised'), atLeast(value('depth'), 0.6)),
      reason: { en: 'The plate’s colour shines through raised letters lower than 0.6 mm.', de: 'Durch erhabene Schrift unter 0,6 mm scheint die Farbe der Platte.' },
      repairs: [{ set: { depth: 0.6 } }],
    }),
    rule({
      id: 'read-from-the-street',
      severity: 'advice',
      when: and(screwed, hasNumber, atMost(letters(word('number')), 5)),
      // United States Sign Council: 25 mm of letter for every 7.5 m (25 ft) of distance at which it must be read.
      require: atLeast(value('numberSize'), 40),
      reason: { en: 'A number of {numberSize} is hard to read from a street 12 m away: 40 mm is better.', de: 'Eine Nummer von {numberSize} ist von der Straße aus 12 m Entfernung schwer zu lesen: 40 mm sind besser.' },
      repairs: [{ set: { numberSize: 40 } }],
    }),
    rule({
      id: 'fits-common-beds',
      severity: 'advice',
      require: not(greater(longer, 250)),
      reason: { en: 'Longer than 250 mm, this sign needs a printer that few people have.', de: 'Über 250 mm braucht dieses Schild einen Drucker, den nur wenige haben.' },
      repairs: [{ set: { width: min(value('width'), 250), height: min(value('height'), 250) } }],
    }),
  ],

  presets: [
    { id: 'enamel', name: { en: 'Enamel', de: 'Emaille' }, values: {}, finishes: { sign: { material: 'asa', colour: 'signal-blue' }, 'sign/letters': { material: 'asa', colour: 'natural' } } },
    { id: 'architect', name: { en: 'Architect', de: 'Architektin' }, values: { number: '12a', street: 'Haus am\nWaldrand', layout: 'beside', font: 'jost', numberSize: 38, streetSize: 10.5, shape: 'rectangle', width: 200, height: 80, thickness: 3.6, border: 'none', mounting: 'two', holeDiameter: 3.5, depth: 1.6 }, finishes: { sign: { material: 'asa', colour: 'anthracite' }, 'sign/letters': { material: 'asa', colour: 'natural' } } },
    { id: 'cottage', name: { en: 'Cottage', de: 'Landhaus' }, values: { number: 'Villa Linde', street: 'anno 1908', font: 'pacifico', numberSize: 24, streetSize: 10, shape: 'oval', width: 190, height: 110, border: 'double', borderWidth: 2, mounting: 'two' }, finishes: { sign: { material: 'asa', colour: 'moss' }, 'sign/letters': { material: 'asa', colour: 'natural' } } },
    { id: 'sakura', name: { en: 'Sakura street', de: 'Kirschblütenstraße' }, values: { number: '3-8', street: '桜通り', font: 'source-sans', numberSize: 40, streetSize: 20, shape: 'arch', width: 128, height: 165, border: 'line', borderWidth: 2.4, mounting: 'four', holeDiameter: 3.5 }, finishes: { sign: { material: 'asa', colour: 'oxide-red' }, 'sign/letters': { material: 'asa', colour: 'natural' } } },
    { id: 'olive', name: { en: 'Olive street', de: 'Olivenstraße' }, values: { number: '٢٧', street: 'شارع الزيتون\nOlive Street', font: 'nunito', layout: 'beside', numberSize: 50, streetSize: 13, shape: 'rounded', corner: 18, width: 210, height: 90, border: 'line', borderWidth: 1.6, mounting: 'four', holeDiameter: 3.5 }, finishes: { sign: { material: 'asa', colour: 'natural' }, 'sign/letters': { material: 'asa', colour: 'signal-blue' } } },
    { id: 'playroom', name: { en: 'Playroom', de: 'Spielzimmer' }, values: { number: 'Emma & Noah', street: 'Bitte anklopfen!', font: 'fredoka', numberSize: 18, streetSize: 10, shape: 'rounded', corner: 22, width: 190, height: 84, border: 'line', borderWidth: 2, mounting: 'none', depth: 1.6 }, finishes: { sign: { material: 'pla', colour: 'white' }, 'sign/letters': { material: 'pla', colour: 'blue' } } },
    { id: 'desk', name: { en: 'Desk', de: 'Schreibtisch' }, values: { number: 'Dr. Leyla Şahin', street: 'Materials lab · B 204', font: 'zilla-slab', numberSize: 14, streetSize: 8, relief: 'engraved', depth: 0.8, shape: 'rounded', corner: 8, width: 180, height: 56, thickness: 4, border: 'none', mounting: 'stand', lean: 15 }, finishes: { sign: { material: 'pla', colour: 'white' }, 'sign/letters': { material: 'pla', colour: 'blue' }, stand: { material: 'pla', colour: 'blue' } } },
  ],

  parts: {
    sign: {
      name: { en: 'Sign', de: 'Schild' },
      finish: { material: 'asa', colour: 'signal-blue' },
      regions: { letters: { name: { en: 'Letters and border', de: 'Schrift und Rand' }, finish: { material: 'asa', colour: 'natural' } } },
    },
    stand: { name: { en: 'Stand', de: 'Ständer' }, finish: { material: 'asa', colour: 'signal-blue' } },
  },

  build(v, g) {
    const standing = v.mounting === 'stand';
    const plan = planOf(v);
    const outline = outlineOf(g, plan);
    const convex = v.shape !== 'plaque';
    const edge = Math.min(0.8, v.thickness / 4);
    const tongueWidth = v.width * (v.shape === 'oval' ? 0.36 : 0.6);
    const sunk = v.relief === 'engraved';

    // A bevel catches the light along the edge; concave corners keep a square one.
    const slab = convex ? g.hull([outline.extrude({ height: v.thickness - edge }), outline.offset(-edge, 'mitre').extrude({ height: v.thickness })]) : outline.extrude({ height: v.thickness });
    const foot = standing ? [g.rectangle({ width: tongueWidth, depth: tongue + 0.1 * v.height }).translate([0, -v.height / 2 - tongue / 2 + 0.05 * v.height]).extrude({ height: v.thickness })] : [];

    // Letters and border first lie in one plane as one profile, and become one solid.
    const inset = borderInset + v.borderWidth;
    const ring = (from: number, width: number) => outline.offset(-from).subtract(outline.offset(-from - width));
    const lined = v.border === 'none' ? [] : v.border === 'line' ? [ring(borderInset, v.borderWidth)] : [ring(borderInset, v.borderWidth), ring(inset + 1.2, Math.max(v.borderWidth / 2, 0.8))];
    const margin = 3 + (v.border === 'none' ? 0 : inset + (v.border === 'double' ? 1.2 + Math.max(v.borderWidth / 2, 0.8) : 0));
    const head = v.countersink ? v.holeDiameter : v.holeDiameter / 2;
    const holes = v.mounting === 'two' || v.mounting === 'four' ? holesOf(plan, v.mounting, margin + head) : [];
    // Accents and tails that reach beyond the room of their line end at the border.
    const letters = lettering(g, v, { plan, margin, holes, clear: head + 2.5 });
    const marks = letters.length === 0 ? lined : [...lined, g.union(letters).intersect(outline.offset(1 - margin))];
    const relief = (height: number, z: number) => g.union(marks).extrude({ height }).translate([0, 0, z]).region('letters');
    const bore = v.countersink
      ? g.polygon([[0, v.thickness + 1], [head + 1, v.thickness + 1], [head, v.thickness], [head / 2, v.thickness - head / 2], [head / 2, -1], [0, -1]]).revolve()
      : g.cylinder({ radius: head, height: v.thickness + 2 }).translate([0, 0, -1]);
    const cuts: SolidRef[] = [...holes.map(([x, y]) => bore.translate([x, y, 0])), ...(sunk && marks.length > 0 ? [relief(v.depth + 1, v.thickness - v.depth)] : [])];
    const plain = foot.length === 0 ? slab : g.union([slab, ...foot]);
    const cut = cuts.length === 0 ? plain : plain.subtract(...cuts);
    const flat = sunk || marks.length === 0 ? cut : g.union([cut, relief(v.depth + 0.4, v.thickness - 0.4)]);

    if (!standing) {
      const [x, y, z] = [v.width / 2, v.height / 2, v.thickness + (sunk || marks.length === 0 ? 0 : v.depth)];
      return {
        parts: [{ id: 'sign', solid: flat }],
        hardware: holes.length === 0 ? [] : [{ designation: v.countersink ? `ISO 7050 ST${tapping(v.holeDiameter)}×25` : `ISO 7049 ST${tapping(v.holeDiameter)}×25`, quantity: holes.length, purpose: { en: 'Screws into wood or plugs', de: 'Schrauben für Holz oder Dübel' } }],
        handles: [
          { parameter: 'width', part: 'sign', at: [x, 0, v.thickness], axis: [1, 0, 0], gain: 2 },
          { parameter: 'height', part: 'sign', at: [0, y, v.thickness], axis: [0, 1, 0], gain: 2 },
          { parameter: 'thickness', part: 'sign', at: [x, -y, v.thickness], axis: [0, 0, 1] },
        ],
        dimensions: [
          { id: 'width', part: 'sign', from: [-x, -y, 0], to: [x, -y, 0], offset: [0, -16, 0], parameter: 'width', overall: 'x' },
          { id: 'height', part: 'sign', from: [x, -y, 0], to: [x, y, 0], offset: [16, 0, 0], parameter: 'height', overall: 'y' },
          { id: 'thickness', part: 'sign', from: [-x, -y, 0], to: [-x, -y, z], offset: [-14, 0, 0], parameter: 'thickness', overall: 'z' },
        ],
      };
    }

    // The sign leans back in the slot, its tongue on the slot's bottom 3 mm above the table.
    const tilt = ((90 - v.lean) * Math.PI) / 180;
    const [cos, sin] = [Math.cos(tilt), Math.sin(tilt)];
    const rise = v.height / 2 + tongue;
    /** Where a point of the flat sign stands. */
    const place = (x: number, y: number, z: number) => [x, (y + rise) * cos - (z - v.thickness / 2) * sin, 3 + (y + rise) * sin + (z - v.thickness / 2) * cos] as const;
    const sign = flat.translate([0, rise, -v.thickness / 2]).rotate([90 - v.lean, 0, 0]).translate([0, 0, 3]);
    const standHeight = 3 + tongue * sin - (v.thickness / 2) * cos - 0.4;
    const [front, back] = [12 + v.thickness, 14 + v.thickness + 0.55 * v.height * cos];
    const slot = g.rectangle({ width: v.thickness + 2 * play, depth: 40 }).translate([0, 20]).rotate(-v.lean).translate([0, 3]);
    const block = g.polygon([[-front, 0], [back, 0], [back, 2.4], [back * 0.35 + 6, standHeight], [-front + 4, standHeight], [-front, standHeight - 4]]);
    const stand = across(block, tongueWidth + 12).subtract(across(slot, tongueWidth + 2 * play));
    const top = place(v.width / 2, v.height / 2, 0);
    return {
      parts: [
        { id: 'sign', solid: sign, explode: [0, 0.6 * v.height * cos, 0.6 * v.height * sin], printRotation: [v.lean - 90, 0, 0] },
        { id: 'stand', solid: stand },
      ],
      handles: [
        { parameter: 'width', part: 'sign', at: place(v.width / 2, 0, v.thickness), axis: [1, 0, 0], gain: 2 },
        { parameter: 'height', part: 'sign', at: place(0, v.height / 2, v.thickness), axis: [0, cos, sin] },
        { parameter: 'lean', part: 'sign', at: top, axis: [1, 0, 0], kind: 'angular', gain: -1 },
      ],
      dimensions: [
        { id: 'width', part: 'sign', from: place(-v.width / 2, v.height / 2, 0), to: top, offset: [0, 0, 14], parameter: 'width', overall: 'x' },
        { id: 'height', part: 'sign', from: place(v.width / 2, -v.height / 2, v.thickness), to: place(v.width / 2, v.height / 2, v.thickness), offset: [16, 0, 0], parameter: 'height' },
        { id: 'standHeight', part: 'stand', from: [-tongueWidth / 2 - 6, -front + 4, 0], to: [-tongueWidth / 2 - 6, -front + 4, standHeight], offset: [-10, 0, 0], overall: 'z' },
      ],
    };
  },
});

/** A section drawn in y and z, along x. */
const across = (section: ProfileRef, wide: number): SolidRef => section.extrude({ height: wide, centred: true }).rotate([90, 0, 90]);

interface Plan {
  readonly shape: 'rectangle' | 'rounded' | 'plaque' | 'oval' | 'arch';
  /** Half sizes. */
  readonly x: number;
  readonly y: number;
  readonly corner: number;
  /** Height of an arch's curve. */
  readonly rise: number;
}

const planOf = (v: { shape: Plan['shape']; width: number; height: number; corner: number }): Plan => {
  const shorter = Math.min(v.width, v.height);
  const corner = v.shape === 'rounded' ? Math.min(v.corner, shorter / 2) : v.shape === 'plaque' ? Math.min(v.corner, 0.4 * shorter) : 0;
  return { shape: v.shape, x: v.width / 2, y: v.height / 2, corner, rise: Math.min(v.width / 2, 0.45 * v.height) };
};

function outlineOf(g: GeometryBuilder, { shape, x, y, corner, rise }: Plan): ProfileRef {
  switch (shape) {
    case 'rectangle': return g.rectangle({ width: 2 * x, depth: 2 * y });
    case 'rounded': return g.rectangle({ width: 2 * x, depth: 2 * y, radius: corner });
    case 'plaque': return g.rectangle({ width: 2 * x, depth: 2 * y }).subtract(g.circle({ radius: corner }).translate([-x, -y]).repeatGrid({ columns: 2, rows: 2, columnStep: [2 * x, 0], rowStep: [0, 2 * y] }));
    case 'oval': return g.circle({ radius: x }).scale([1, y / x]);
    case 'arch': return g.rectangle({ width: 2 * x, depth: 2 * y - rise }).translate([0, -rise / 2]).union(g.circle({ radius: x }).scale([1, rise / x]).translate([0, y - rise]));
  }
}

/** An ellipse's half width, `half` at its middle, at a height `up` of its half height `of`. */
const curve = (half: number, up: number, of: number): number => half * Math.sqrt(Math.max(1 - (up / of) * (up / of), 0));

/** Half of the plate's width at a height above its middle. */
function halfWidth({ shape, x, y, corner, rise }: Plan, at: number): number {
  switch (shape) {
    case 'rectangle': return x;
    case 'rounded': return Math.abs(at) <= y - corner ? x : x - corner + curve(corner, Math.abs(at) - (y - corner), corner);
    case 'plaque': return Math.abs(at) <= y - corner ? x : x - corner;
    case 'oval': return curve(x, at, y);
    case 'arch': return at <= y - rise ? x : curve(x, at - (y - rise), rise);
  }
}

/** Height above the middle at which the plate is still `half` wide on each side. */
function highest({ shape, x, y, rise }: Plan, half: number): number {
  return shape === 'oval' ? curve(y, half, x) : shape === 'arch' ? y - rise + curve(rise, half, x) : y;
}

/** Two holes lie on the longer axis; four in the corners, or where an oval or an arch has room for them. */
function holesOf(plan: Plan, kind: 'two' | 'four', inset: number): readonly Point[] {
  const { shape, x, y, corner, rise } = plan;
  if (kind === 'two') return x >= y ? [[-x + inset, 0], [x - inset, 0]] : [[0, -y + inset], [0, y - inset]];
  const diagonal = Math.SQRT1_2;
  const sideways = (at: Point): readonly Point[] => [at, [-at[0], at[1]]];
  const square: Point = shape === 'plaque' ? [x - Math.max(inset, corner * diagonal + inset * 0.8), y - Math.max(inset, corner * diagonal + inset * 0.8)]
    : [x - Math.max(inset, 0.3 * corner + 0.8 * inset), y - Math.max(inset, 0.3 * corner + 0.8 * inset)];
  const round: Point = [diagonal * (x - inset), diagonal * (y - inset)];
  if (shape === 'oval') return [...sideways(round), ...sideways([round[0], -round[1]])];
  const top: Point = shape === 'arch' ? [diagonal * (x - inset), y - rise + diagonal * (rise - inset)] : square;
  return [...sideways(top), ...sideways([square[0], -square[1]])];
}

/** The thickest tapping screw of ISO 1478 that passes through a hole with 0.3 mm to spare. */
const tapping = (hole: number): number => Math.max(...[2.2, 2.9, 3.5, 4.2, 4.8, 5.5, 6.3].filter((screw) => screw <= hole - 0.3 || screw === 2.2));

/** Average width of a letter as a multiple of a capital's height: near enough to plan with; the text's own limits decide. */
const letterWidth: Readonly<Record<string, number>> = {
  'source-serif': 0.85, 'source-sans': 0.76, jost: 0.79, nunito: 0.78, 'zilla-slab': 0.82, 'fira-condensed': 0.69, 'saira-stencil': 0.82, pacifico: 0.6,
  oswald: 0.58, 'bebas-neue': 0.56, cinzel: 0.91, lobster: 0.63, 'dancing-script': 0.63, 'great-vibes': 0.53, caveat: 0.57, kalam: 0.7, 'amatic-sc': 0.46, bungee: 0.95,
  'lilita-one': 0.71, 'grenze-gotisch': 0.71, 'black-ops-one': 0.96, 'jetbrains-mono': 0.87, 'courier-prime': 1.08, montserrat: 0.87,
};
const widthOf = (line: string, font: string): number =>
  [...line].reduce((width, letter) => width + (letter.codePointAt(0)! >= 0x2e80 ? 1.4 : (letterWidth[font] ?? 0.8)), 0);

interface Words { number: string; street: string; layout: 'above' | 'below' | 'beside'; font: string; numberSize: number; streetSize: number }

/** The lines, as large as asked or as the shape, the border and the screws leave room for. */
function lettering(g: GeometryBuilder, v: Words, { plan, margin, holes, clear }: { plan: Plan; margin: number; holes: readonly Point[]; clear: number }): readonly ProfileRef[] {
  const number = v.number.trim();
  const rows = v.street.trim() === '' ? [] : v.street.split('\n').map((line) => line.trim());
  const beside = v.layout === 'beside' && number !== '' && rows.length > 0;
  const wide = { number: widthOf(number, v.font), street: Math.max(0, ...rows.map((row) => widthOf(row, v.font))) };
  const onAxis = holes.filter(([x]) => x === 0).map(([, y]) => Math.abs(y) - clear);
  const ceiling = Math.min(plan.y - margin, ...onAxis);
  const half = Math.min(plan.x - margin, ...(beside ? holes.map(([x]) => Math.abs(x) - clear).filter((x) => x > 0) : []));

  // First as wide as the plate, then as high as is left above and below lines of that width; a narrower line leaves more.
  let [numberSize, streetSize] = [v.numberSize, v.streetSize];
  const space = () => (beside ? 0.5 * streetSize + 4 : number === '' || rows.length === 0 ? 0 : 0.9 * streetSize);
  const streetTall = () => (rows.length === 0 ? 0 : streetSize * (1 + 1.6 * (rows.length - 1)));
  const tall = () => (beside ? Math.max(numberSize, streetTall()) : (number === '' ? 0 : numberSize) + space() + streetTall());
  const shrink = (by: number) => { numberSize *= Math.min(by, 1); streetSize *= Math.min(by, 1); };
  if (beside) shrink((2 * half - space()) / (wide.number * numberSize + wide.street * streetSize));
  else [numberSize, streetSize] = [Math.min(numberSize, (2 * half) / Math.max(wide.number, 0.1)), Math.min(streetSize, (2 * half) / Math.max(wide.street, 0.1))];
  let [top, bottom] = [ceiling, -ceiling];
  for (let pass = 0; pass < 4; pass++) {
    const across = { number: wide.number * numberSize, street: wide.street * streetSize };
    const [first, last] = beside ? [across.number + across.street + space(), across.number + across.street + space()]
      : v.layout === 'below' && rows.length > 0 || number === '' ? [across.street, number === '' ? across.street : across.number] : [across.number, rows.length === 0 ? across.number : across.street];
    top = Math.min(ceiling, highest(plan, Math.min(first / 2 + margin, 0.95 * plan.x)));
    // Below capitals hang tails, a third of their height.
    bottom = Math.max(-ceiling, plan.shape === 'oval' ? -highest(plan, Math.min(last / 2 + margin, 0.95 * plan.x)) : -plan.y) + 0.3 * Math.min(streetSize, Math.max(streetTall(), numberSize / 4));
    shrink((top - bottom) / tall());
  }
  // In the middle of the plate as the eye takes it (lower in an arch), unless that is too high or too low for the lines.
  const wanted = (plan.shape === 'arch' ? -0.1 * plan.rise : 0) + 0.12 * Math.min(streetSize, streetTall());
  const middle = Math.max(Math.min(wanted, top - tall() / 2), bottom + tall() / 2);

  /** One block of lines around a height; `bounds` in x keep it to its side, and it is pushed against the one named by `align`. */
  const block = (text: string, size: number, height: number, at: number, bounds: Point = [-1e4, 1e4], align: 'left' | 'centre' | 'right' = 'centre'): readonly ProfileRef[] => {
    if (text === '') return [];
    const [low, high] = [at - height / 2, at + height / 2];
    const free = Math.min(halfWidth(plan, low) - margin, halfWidth(plan, high) - margin, ...holes.filter(([x, y]) => x !== 0 && y + clear > low && y - clear < high).map(([x]) => Math.abs(x) - clear));
    const [left, right] = [Math.max(-free, bounds[0]), Math.min(free, bounds[1])];
    if (right - left < 4 || size < 0.6) return [];
    return [g.text({ text, font: v.font, size, align, maxWidth: right - left, maxHeight: height + 0.8 * size }).translate([{ left, centre: (left + right) / 2, right }[align], at])];
  };
  const street = rows.join('\n');
  if (beside) {
    const fence = (wide.number * numberSize - wide.street * streetSize) / 2;
    // Right-to-left lines are set in the middle, since left is their ragged side.
    const side = /[\u0590-\u08ff]/.test(street) ? 'centre' : 'left';
    return [...block(number, numberSize, numberSize, middle, [-half, fence - space() / 2], 'right'), ...block(street, streetSize, streetTall(), middle, [fence + space() / 2, half], side)];
  }
  const numberTall = number === '' ? 0 : numberSize;
  const upper = middle + tall() / 2;
  return v.layout === 'below'
    ? [...block(street, streetSize, streetTall(), upper - streetTall() / 2), ...block(number, numberSize, numberTall, upper - streetTall() - space() - numberTall / 2)]
    : [...block(number, numberSize, numberTall, upper - numberTall / 2), ...block(street, streetSize, streetTall(), upper - numberTall - space() - streetTall() / 2)];
}
