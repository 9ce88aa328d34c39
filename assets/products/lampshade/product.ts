import {
  abs, add, and, angle, atLeast, atMost, ceil, choice, count, defineProduct, divide, either, equal, floor, greater, length, max, min, multiply, notEqual,
  oneOf, or, ratio, rule, subtract, toggle, value, word,
} from 'patternbook';
import type { Expression, GeometryBuilder, ProfileRef, SolidRef } from 'patternbook';

type Outline = 'cone' | 'drum' | 'bell' | 'dome' | 'lantern';
type Pattern = 'plain' | 'slits' | 'rounds' | 'honeycomb' | 'diamonds' | 'petals';

// Barrel threads of lamp holders with shade rings: 28 × 2 mm for E14 and 40 × 2.5 mm for E27 (IEC 60399), with half a
// millimetre of play all round. The land that a ring clamps is not in the standard: 8 mm hold under every ring of 40 to 58 mm.
const openings = { e14: 29, e27: 41 } as const;
const land = 8;
const opening = either(equal(word('holder'), 'e14'), openings.e14, openings.e27);
const hub = add(opening, 2 * land);
/** Radial room between the hub and the wall, through which warm air leaves. */
const vent = 6;

// Bulbs: the number in the name is the diameter (IEC TR 60887). Overall lengths as makers of LED bulbs give them: P45 78 mm,
// C35 100 mm, A60 105 mm with filaments and up to 120 mm with a heat sink, G95 138 to 144 mm; the longest counts. How far the
// tip stands below the shade ring: 13 mm less, for a cap of 26 mm goes in all the way and the mouth of a holder stands about as
// far below its ring again. That, and where the widest place is, was taken from holders and drawings, no standard says it.
const bulbs = {
  p45: { diameter: 45, reach: 65, middle: 42, name: 'P45' },
  c35: { diameter: 35, reach: 87, middle: 60, name: 'C35' },
  a60: { diameter: 60, reach: 107, middle: 70, name: 'A60' },
  g95: { diameter: 95, reach: 131, middle: 82, name: 'G95' },
} as const;
const bulb = (figure: 'diameter' | 'reach' | 'middle'): Expression<number> =>
  either(oneOf(word('bulb'), 'p45', 'c35'), either(equal(word('bulb'), 'p45'), bulbs.p45[figure], bulbs.c35[figure]), either(equal(word('bulb'), 'a60'), bulbs.a60[figure], bulbs.g95[figure]));

// A bulb of P watts in the middle of a wall at radius r sends it P / 4πr². Room air and radiation together take 7.7 W/m²K from
// each face (ISO 6946: Rsi = 0.13 m²K/W), so the wall is P / (4πr² · 15.4) warmer than its room. Matte PLA bends under load from
// 58 °C on (ISO 75 at 0.45 MPa; Polymaker's data sheet for PolyTerra); 55 °C in a room of 30 °C leave 25 K, or r² = 207 mm² for
// each watt. All of a lamp's power counts, its light as well, since the wall swallows what it does not let out.
const squarePerWatt = 207;
/**
 * Air between bulb and wall. IEC 60598-1 (13.3.2) wants 30 mm where a lamp could set its shade alight; an LED bulb gets no warmer
 * than 55 to 85 °C (makers' data sheets), so nothing prescribes its distance: this is room for air to rise and for the bulb to swing.
 */
const bulbGap = 12;
/** Three lines of a 0.4 mm nozzle: the thinnest web that holds its neighbours together. */
const thinnestWeb = 1.2;
/** Flat spans up to here sag by less than a layer (bridging guides for desktop FDM, such as Protolabs Network's: 10 mm). */
const longestBridge = 10;
/** Narrower holes close, since molten lines spread by a quarter of their width on either side and print as small polygons. */
const narrowestHole = 1.6;
const spoke = 7;

// Sizes that rules speak about. Radii in millimetres; `widest` is half of the diameter, whatever the outline.
const widest = divide(value('diameter'), 2);
const neckRadius = either(equal(word('outline'), 'drum'), widest, divide(value('neck'), 2));
const spread = subtract(widest, neckRadius);
/** Steepest place of the outline as a multiple of its mean slope. */
const steepest = either(oneOf(word('outline'), 'bell', 'dome'), 2, either(equal(word('outline'), 'lantern'), 4, 1));
const bulbMiddle = min(1, divide(bulb('middle'), value('height')));
const shareAtBulb = either(
  oneOf(word('outline'), 'bell', 'dome'),
  either(equal(word('outline'), 'bell'), multiply(bulbMiddle, bulbMiddle), multiply(bulbMiddle, subtract(2, bulbMiddle))),
  either(equal(word('outline'), 'lantern'), multiply(4, bulbMiddle, subtract(1, bulbMiddle)), bulbMiddle),
);
const wallAtBulb = add(neckRadius, multiply(spread, shareAtBulb), multiply(-1, value('wall')));
/** √(watts · 207), from above, to 2 %: the mean of a guess and its quotient is never below the root. */
const guessed = (guess: number): Expression<number> => add(multiply(squarePerWatt / (2 * guess), value('watts')), guess / 2);
const coolRadius = min(guessed(25), guessed(38), guessed(55));

/** A top so wide lets the bulb pass and keeps its distance all the way down. */
const roomyNeck = add(bulb('diameter'), 2 * bulbGap, multiply(2, value('wall')));

const pierced = notEqual(word('pattern'), 'plain');
const inRows = and(pierced, notEqual(word('pattern'), 'slits'));
const band = subtract(value('height'), add(value('plate'), multiply(2, value('rim'))));
const rowPitch = divide(band, value('rows'));
const holeHigh = multiply(rowPitch, value('open'));
const pitchAt = (radius: Expression<number>) => divide(multiply(6.283, radius), value('around'));
const holeWide = multiply(pitchAt(widest), value('open'));
/** Round and six-sided holes are as wide as high. */
const holeEven = min(holeWide, holeHigh);
const web = multiply(pitchAt(neckRadius), subtract(1, value('open')));
/** The flat part at the top of the widest hole, as it prints; pointed holes have none until they get too squat. */
const bridge = either(
  equal(word('pattern'), 'slits'), holeWide,
  either(equal(word('pattern'), 'rounds'), multiply(0.71, holeEven),
    either(equal(word('pattern'), 'honeycomb'), multiply(0.5, holeEven),
      either(equal(word('pattern'), 'diamonds'), either(atMost(holeWide, multiply(1.2, holeHigh)), 0, holeWide), either(atMost(holeWide, multiply(0.9, holeHigh)), 0, holeWide)))),
);
/** Hole around for which the widest one is as wide as the longest bridge. */
const enoughAround = ceil(divide(multiply(6.284, widest, value('open')), longestBridge));

export default defineProduct({
  id: 'lampshade',
  version: '1.0.0',
  name: { en: 'Lampshade', de: 'Lampenschirm' },
  tagline: { en: 'A pierced shade for the bulb you have, and the light on the wall that you want', de: 'Ein durchbrochener Schirm für die Birne, die da ist, und das Licht an der Wand, das man mag' },
  description: {
    en: `A shade for any pendant or table lamp whose holder has a thread and a shade ring, E27 or E14. Choose an outline from drum to bell, then how light leaves it: slits that turn, a honeycomb, diamonds, petals, or nothing but the glow of the wall itself.

Say which bulb is inside and how strong it is. The shade then keeps the distance that plastic needs to stay cool, and tells you when it cannot. It is made for LED bulbs only: a filament bulb or halogen lamp melts it.

It prints standing on its spider without supports. Translucent PETG glows all over; matte PLA throws the pattern on the wall.`,
    de: `Ein Schirm für jede Pendel- oder Tischleuchte, deren Fassung ein Gewinde mit Schirmring hat, E27 oder E14. Zuerst die Form, von Trommel bis Glocke, dann der Weg des Lichts: Schlitze, die sich drehen, Waben, Rauten, Blätter, oder allein das Leuchten der Wand.

Dazu kommt, welche Birne darin sitzt und wie stark sie ist. Der Schirm hält dann den Abstand, den Kunststoff braucht, um kühl zu bleiben, und sagt, wenn das nicht geht. Er ist nur für LED gemacht: Glühbirnen und Halogenlampen schmelzen ihn.

Gedruckt wird er auf seinem Stern stehend, ohne Stützen. Transluzentes PETG leuchtet ringsum; mattes PLA wirft das Muster an die Wand.`,
  },
  view: { azimuth: -60, elevation: 16 },

  groups: [
    { id: 'shape', label: { en: 'Shape', de: 'Form' } },
    { id: 'light', label: { en: 'Holder and bulb', de: 'Fassung und Birne' } },
    { id: 'pattern', label: { en: 'Pattern', de: 'Muster' } },
    { id: 'body', label: { en: 'Wall and edges', de: 'Wand und Kanten' } },
  ],

  parameters: {
    outline: choice({
      group: 'shape', label: { en: 'Outline', de: 'Umriss' }, default: 'bell',
      options: [
        { id: 'cone', label: { en: 'Cone', de: 'Kegel' }, icon: 'M9 4h6l6 16H3z' },
        { id: 'drum', label: { en: 'Drum', de: 'Trommel' }, icon: 'M4 5h16v14H4z' },
        { id: 'bell', label: { en: 'Bell', de: 'Glocke' }, icon: 'M9 4h6c0 8 2 13 6 16H3c4-3 6-8 6-16z' },
        { id: 'dome', label: { en: 'Dome', de: 'Kuppel' }, icon: 'M9 4h6c4 3 6 8 6 16H3c0-8 2-13 6-16z' },
        { id: 'lantern', label: { en: 'Lantern', de: 'Laterne' }, icon: 'M8 3h8c6 6 6 12 0 18H8c-6-6-6-12 0-18z' },
      ],
    }),
    diameter: length({ group: 'shape', label: { en: 'Diameter', de: 'Durchmesser' }, help: { en: 'At the widest place.', de: 'An der weitesten Stelle.' }, default: 190, min: 100, max: 300, step: 1 }),
    height: length({ group: 'shape', label: { en: 'Height', de: 'Höhe' }, default: 150, min: 80, max: 300, step: 1 }),
    neck: length({
      group: 'shape', label: { en: 'Width at the top', de: 'Weite oben' }, help: { en: 'Where the shade hangs on its holder.', de: 'Wo der Schirm an der Fassung hängt.' }, default: 90, min: 60, max: 260, step: 1, visible: notEqual(word('outline'), 'drum'),
      atLeast: add(hub, 2 * vent, multiply(2, value('wall'))), atMost: value('diameter'),
      because: { en: 'The top must hold the ring for the lamp holder with a gap around it for warm air, and be no wider than the shade.', de: 'Oben müssen der Ring für die Fassung und rundum ein Spalt für warme Luft Platz haben, und es darf nicht weiter sein als der Schirm.' },
    }),

    holder: choice({
      group: 'light', label: { en: 'Lamp holder', de: 'Fassung' }, help: { en: 'With a thread outside and a shade ring.', de: 'Mit Außengewinde und Schirmring.' }, default: 'e27',
      options: [
        { id: 'e27', label: { en: 'E27, ring 41 mm', de: 'E27, Ring 41 mm' }, icon: 'M6 3h12v6H6zM4 9h16v3H4zM8 12v7h8v-7' },
        { id: 'e14', label: { en: 'E14, ring 29 mm', de: 'E14, Ring 29 mm' }, icon: 'M8 3h8v6H8zM6 9h12v3H6zM10 12v7h4v-7' },
      ],
    }),
    bulb: choice({
      group: 'light', label: { en: 'Bulb', de: 'Birne' }, default: 'a60',
      options: [
        { id: 'p45', label: { en: 'Small globe, 45 mm', de: 'Tropfen, 45 mm' }, icon: 'M10 3h4v5a5.5 5.5 0 1 1-4 0z' },
        { id: 'c35', label: { en: 'Candle, 35 mm', de: 'Kerze, 35 mm' }, icon: 'M10 3h4v5c3 4 2 8-2 13-4-5-5-9-2-13z' },
        { id: 'a60', label: { en: 'Classic, 60 mm', de: 'Klassisch, 60 mm' }, icon: 'M9 2h6v4c1 3 4 4 4 9a7 7 0 0 1-14 0c0-5 3-6 4-9z' },
        { id: 'g95', label: { en: 'Large globe, 95 mm', de: 'Globus, 95 mm' }, icon: 'M10 2h4v3a8.5 8.5 0 1 1-4 0z' },
      ],
    }),
    watts: count({ group: 'light', label: { en: 'Power of the LED bulb in watts', de: 'Leistung der LED-Birne in Watt' }, help: { en: 'What it draws, not what it replaces: 8 W shine like an old bulb of 60 W.', de: 'Was sie verbraucht, nicht was sie ersetzt: 8 W leuchten wie eine alte Birne mit 60 W.' }, default: 8, min: 2, max: 20 }),
    spokes: count({ group: 'light', label: { en: 'Spokes', de: 'Speichen' }, help: { en: 'Between the ring and the wall.', de: 'Zwischen Ring und Wand.' }, default: 3, min: 3, max: 6 }),

    pattern: choice({
      group: 'pattern', label: { en: 'Pattern', de: 'Muster' }, default: 'petals',
      options: [
        { id: 'plain', label: { en: 'None, the wall glows', de: 'Keines, die Wand leuchtet' }, icon: 'M4 5h16v14H4z' },
        { id: 'slits', label: { en: 'Slits', de: 'Schlitze' }, icon: 'M4 5h16v14H4zM8 8v8M12 8v8M16 8v8' },
        { id: 'rounds', label: { en: 'Round holes', de: 'Runde Löcher' }, icon: 'M5 8a2 2 0 1 0 4 0a2 2 0 1 0-4 0M15 8a2 2 0 1 0 4 0a2 2 0 1 0-4 0M10 15a2 2 0 1 0 4 0a2 2 0 1 0-4 0' },
        { id: 'honeycomb', label: { en: 'Honeycomb', de: 'Waben' }, icon: 'M5.5 5h4l2 3.5-2 3.5h-4l-2-3.5zM14.5 12h4l2 3.5-2 3.5h-4l-2-3.5z' },
        { id: 'diamonds', label: { en: 'Diamonds', de: 'Rauten' }, icon: 'M7 3l3 5-3 5-3-5zM17 3l3 5-3 5-3-5zM12 11l3 5-3 5-3-5z' },
        { id: 'petals', label: { en: 'Petals', de: 'Blätter' }, icon: 'M7 3c3 4 3 6 0 10c-3-4-3-6 0-10M17 3c3 4 3 6 0 10c-3-4-3-6 0-10M12 11c3 4 3 6 0 10c-3-4-3-6 0-10' },
      ],
    }),
    around: count({ group: 'pattern', label: { en: 'Openings around', de: 'Öffnungen rundum' }, default: 16, min: 6, max: 36, visible: pierced }),
    rows: count({ group: 'pattern', label: { en: 'Rows', de: 'Reihen' }, default: 3, min: 1, max: 9, visible: inRows }),
    open: ratio({ group: 'pattern', label: { en: 'Openness', de: 'Offenheit' }, help: { en: 'Share of the pitch that an opening takes, across and along.', de: 'Anteil der Teilung, den eine Öffnung einnimmt, quer und längs.' }, default: 0.7, min: 0.3, max: 0.85, step: 0.01, visible: pierced }),
    fade: ratio({ group: 'pattern', label: { en: 'Fading', de: 'Verlauf' }, help: { en: 'Openings shrink towards the lower edge; below zero towards the top.', de: 'Die Öffnungen werden zum unteren Rand hin kleiner; unter null zum oberen.' }, default: 0, min: -0.7, max: 0.7, step: 0.05, visible: inRows }),
    stagger: toggle({ group: 'pattern', label: { en: 'Staggered rows', de: 'Versetzte Reihen' }, default: true, visible: inRows }),
    twist: angle({ group: 'pattern', label: { en: 'Twist', de: 'Drehung' }, help: { en: 'Turn of the pattern from top to bottom.', de: 'Drehung des Musters von oben nach unten.' }, default: 0, min: -120, max: 120, step: 1, visible: pierced }),

    wall: length({ group: 'body', label: { en: 'Wall', de: 'Wandstärke' }, help: { en: 'In lines of a 0.4 mm nozzle; 0.8 and 1.2 mm let light through.', de: 'In Bahnen einer 0,4-mm-Düse; 0,8 und 1,2 mm lassen Licht durch.' }, default: 1.6, min: 0.8, max: 3.2, step: 0.4 }),
    rim: length({ group: 'body', label: { en: 'Plain edges', de: 'Glatte Ränder' }, help: { en: 'Height without openings at either end.', de: 'Höhe ohne Öffnungen an beiden Enden.' }, default: 8, min: 4, max: 24, step: 0.5, visible: pierced }),
    plate: length({ group: 'body', label: { en: 'Thickness of ring and spokes', de: 'Dicke von Ring und Speichen' }, default: 3, min: 2, max: 5, step: 0.2 }),
  },

  rules: [
    rule({
      id: 'stays-cool',
      require: atLeast(wallAtBulb, coolRadius),
      reason: { en: 'Around an LED bulb of {watts} W the wall would get warmer than 55 °C, where PLA goes soft: a weaker bulb or a wider shade holds.', de: 'Um eine LED-Birne mit {watts} W würde die Wand wärmer als 55 °C, wo PLA weich wird: eine schwächere Birne oder ein weiterer Schirm hält.' },
      repairs: [
        { set: { watts: floor(multiply(subtract(wallAtBulb, 19), 38 / (squarePerWatt / 2))) } },
        { set: { neck: multiply(2, add(coolRadius, value('wall'))) } },
        { set: { diameter: max(value('diameter'), multiply(2, add(coolRadius, value('wall')))), neck: max(value('neck'), multiply(2, add(coolRadius, value('wall')))) } },
      ],
    }),
    rule({
      id: 'bulb-clears',
      require: atLeast(wallAtBulb, add(divide(bulb('diameter'), 2), bulbGap)),
      reason: { en: 'The bulb would come closer than 12 mm to the wall; air has to pass between them, and the shade has to go over the bulb.', de: 'Die Birne käme der Wand näher als 12 mm; dazwischen muss Luft steigen, und der Schirm muss über die Birne passen.' },
      repairs: [
        { set: { bulb: 'p45' } },
        { set: { neck: roomyNeck } },
        { set: { diameter: max(value('diameter'), roomyNeck), neck: max(value('neck'), roomyNeck) } },
      ],
    }),
    rule({
      id: 'bulb-fits-holder',
      when: equal(word('holder'), 'e14'),
      require: oneOf(word('bulb'), 'p45', 'c35'),
      reason: { en: 'Bulbs of this size are not made with the small E14 screw.', de: 'Birnen dieser Größe gibt es nicht mit dem kleinen E14-Gewinde.' },
      repairs: [{ set: { holder: 'e27' } }, { set: { bulb: 'p45' } }, { set: { holder: 'e27', neck: max(value('neck'), add(openings.e27 + 2 * land + 2 * vent, multiply(2, value('wall')))) } }],
    }),
    rule({
      id: 'prints-without-supports',
      // FDM carries itself up to 45° from the vertical: each 0.2 mm layer then rests on half a line of the one below.
      require: atMost(multiply(steepest, spread), value('height')),
      reason: { en: 'Somewhere this outline leans out further than 45° and would need supports: more height or a wider top holds.', de: 'Irgendwo neigt sich dieser Umriss weiter als 45° und bräuchte Stützen: mehr Höhe oder eine weitere Öffnung oben hält.' },
      repairs: [
        { set: { height: multiply(steepest, spread) } },
        { set: { neck: subtract(value('diameter'), divide(multiply(2, value('height')), steepest)) } },
        { set: { diameter: add(value('neck'), divide(multiply(2, value('height')), steepest)) } },
      ],
    }),
    rule({
      id: 'webs-hold',
      when: pierced,
      require: atLeast(web, thinnestWeb),
      reason: { en: 'At the top, where they are closest, {around} openings leave webs thinner than three lines of the nozzle.', de: 'Oben, wo sie am engsten stehen, lassen {around} Öffnungen dünnere Stege als drei Bahnen der Düse.' },
      repairs: [
        { set: { around: floor(divide(multiply(6.283, neckRadius, subtract(1, value('open'))), thinnestWeb)) } },
        { set: { open: subtract(1, divide(thinnestWeb, pitchAt(neckRadius))) } },
      ],
    }),
    rule({
      id: 'rows-hold',
      when: inRows,
      require: atLeast(multiply(rowPitch, subtract(1, value('open'))), thinnestWeb),
      reason: { en: '{rows} rows on this height leave less than six layers of wall between them.', de: '{rows} Reihen auf dieser Höhe lassen weniger als sechs Schichten Wand zwischen sich.' },
      repairs: [{ set: { rows: max(1, floor(divide(multiply(band, subtract(1, value('open'))), thinnestWeb))) } }, { set: { open: subtract(1, divide(thinnestWeb, rowPitch)) } }],
    }),
    rule({
      id: 'holes-stay-open',
      when: inRows,
      require: atLeast(multiply(min(multiply(pitchAt(neckRadius), value('open')), holeHigh), subtract(1, abs(value('fade')))), narrowestHole),
      reason: { en: 'The smallest openings would be narrower than 1.6 mm, and the nozzle smears those shut.', de: 'Die kleinsten Öffnungen wären enger als 1,6 mm, und solche schmiert die Düse zu.' },
      repairs: [
        { set: { fade: 0 } },
        { set: { fade: 0, rows: max(1, floor(divide(multiply(band, value('open')), narrowestHole))), around: min(value('around'), floor(divide(multiply(6.283, neckRadius, value('open')), narrowestHole))) } },
        { set: { rows: max(1, floor(divide(multiply(band, value('open'), subtract(1, abs(value('fade')))), narrowestHole))) } },
      ],
    }),
    rule({
      id: 'bridges-short',
      when: pierced,
      require: atMost(bridge, longestBridge),
      reason: { en: 'The openings are so wide that their ends would sag while they print: beyond 10 mm the nozzle draws in free air.', de: 'Die Öffnungen sind so breit, dass ihre Enden beim Drucken durchhängen: Über 10 mm zieht die Düse ins Leere.' },
      repairs: [
        { set: { around: enoughAround } },
        { set: { rows: max(1, floor(divide(multiply(band, value('around')), multiply(6.284, widest)))) } },
        { set: { rows: ceil(divide(multiply(band, value('open')), longestBridge)) } },
        { set: { open: divide(longestBridge, pitchAt(widest)) } },
      ],
    }),
    rule({
      id: 'slits-turn-gently',
      when: equal(word('pattern'), 'slits'),
      // At 45° off the vertical the bars between the slits still print over their own layers.
      require: atMost(multiply(abs(value('twist')), widest, 0.01746), band),
      reason: { en: 'Turned by {twist}, the bars between the slits lie flatter than 45° and would need supports.', de: 'Mit {twist} Drehung liegen die Stege zwischen den Schlitzen flacher als 45° und bräuchten Stützen.' },
      repairs: [
        { set: { twist: multiply(either(greater(value('twist'), 0), 1, -1), divide(band, multiply(widest, 0.01747))) } },
        { set: { pattern: 'petals' } },
        { set: { twist: 0 } },
      ],
    }),
    rule({
      id: 'bars-stiff',
      when: equal(word('pattern'), 'slits'),
      // Rule of thumb: a free upright bar prints steadily up to eighty times its thickness when both ends are held.
      require: atMost(band, multiply(80, min(web, value('wall')))),
      reason: { en: 'The bars between the slits are too slender for their height: they sway under the nozzle.', de: 'Die Stege zwischen den Schlitzen sind für ihre Höhe zu schlank: Sie schwanken unter der Düse.' },
      repairs: [
        { set: { wall: divide(band, 80) } },
        { set: { wall: max(value('wall'), divide(band, 80)), around: min(value('around'), floor(divide(multiply(502, neckRadius, subtract(1, value('open'))), band))) } },
        { set: { pattern: 'petals' } },
      ],
    }),
    rule({
      id: 'wall-holds',
      // A thin ring pinched by opposite loads yields by 0.149 F r³ / E I (Roark's Formulas, circular rings): at d/160 a
      // rim of PLA (3 GPa), 20 mm of it sharing the load, gives 4 % of its diameter to a push of 2 N.
      require: atLeast(value('wall'), divide(value('diameter'), 160)),
      reason: { en: 'A shade {diameter} wide gives way when it is touched; a wall of {wall} is too thin for that.', de: 'Ein {diameter} weiter Schirm gibt bei jeder Berührung nach; dafür ist eine Wand von {wall} zu dünn.' },
      repairs: [{ set: { wall: divide(value('diameter'), 160) } }, { set: { diameter: multiply(160, value('wall')) } }],
    }),
    rule({
      id: 'hides-the-bulb',
      severity: 'advice',
      require: atLeast(value('height'), bulb('reach')),
      reason: { en: 'The bulb stands out below a shade {height} high and dazzles whoever sits beside it.', de: 'Unter einem {height} hohen Schirm schaut die Birne heraus und blendet den, der daneben sitzt.' },
      repairs: [{ set: { height: bulb('reach') } }, { set: { bulb: 'p45' } }],
    }),
    rule({
      id: 'lets-light-through',
      severity: 'advice',
      require: or(pierced, atMost(value('wall'), 1.7)),
      reason: { en: 'Without openings a wall of {wall} swallows most of the light; two to four lines glow.', de: 'Ohne Öffnungen schluckt eine Wand von {wall} das meiste Licht; zwei bis vier Bahnen leuchten.' },
      repairs: [{ set: { wall: 1.2 } }, { set: { wall: 1.6 } }, { set: { pattern: 'petals' } }],
    }),
    rule({
      id: 'fits-common-beds',
      severity: 'advice',
      // 256 mm is the bed of the most common larger machines (Bambu Lab P1/X1); a Prusa MK4S has 250 × 210 mm.
      require: and(atMost(value('diameter'), 248), atMost(value('height'), 248)),
      reason: { en: 'Larger than 248 mm, this shade needs a printer that few people have.', de: 'Über 248 mm braucht dieser Schirm einen Drucker, den nur wenige haben.' },
      repairs: [{ set: { diameter: min(value('diameter'), 248), height: min(value('height'), 248), neck: min(value('neck'), 248) } }],
    }),
  ],

  presets: [
    { id: 'bellflower', name: { en: 'Bellflower', de: 'Glockenblume' }, values: {}, finishes: { shade: { material: 'pla', colour: 'sky' } } },
    { id: 'reading-corner', name: { en: 'Reading corner', de: 'Leseecke' }, values: { outline: 'drum', diameter: 200, height: 160, watts: 10, pattern: 'diamonds', around: 16, rows: 4, open: 0.74, wall: 1.6, rim: 10, spokes: 4 }, finishes: { shade: { material: 'pla', colour: 'white' } } },
    { id: 'turning', name: { en: 'Turning slits', de: 'Gedrehte Schlitze' }, values: { outline: 'cone', diameter: 176, height: 170, neck: 100, watts: 8, pattern: 'slits', around: 18, open: 0.32, twist: 50, wall: 2.4, rim: 9 }, finishes: { shade: { material: 'pla', colour: 'terracotta' } } },
    { id: 'honeycomb-lantern', name: { en: 'Honeycomb lantern', de: 'Wabenlaterne' }, values: { outline: 'lantern', diameter: 156, height: 170, neck: 92, watts: 6, pattern: 'honeycomb', around: 16, rows: 5, open: 0.73, wall: 2, rim: 16 }, finishes: { shade: { material: 'pla', colour: 'yellow' } } },
    { id: 'opal-dome', name: { en: 'Glowing dome', de: 'Leuchtkuppel' }, values: { outline: 'dome', diameter: 230, height: 150, neck: 90, watts: 11, pattern: 'plain', wall: 1.6 }, finishes: { shade: { material: 'petg-translucent', colour: 'amber' } } },
    { id: 'bedside', name: { en: 'Bedside', de: 'Nachttisch' }, values: { outline: 'cone', diameter: 140, height: 110, neck: 76, holder: 'e14', bulb: 'p45', watts: 4, pattern: 'rounds', around: 10, rows: 5, open: 0.72, fade: 0.5, wall: 1.2, rim: 7, plate: 2.4 }, finishes: { shade: { material: 'pla', colour: 'clay' } } },
    { id: 'starlight', name: { en: 'Starlight', de: 'Sternenlicht' }, values: { outline: 'dome', diameter: 200, height: 140, neck: 90, watts: 8, pattern: 'rounds', around: 14, rows: 4, open: 0.47, fade: -0.55, twist: 40, wall: 2, rim: 10 }, finishes: { shade: { material: 'pla', colour: 'blue' } } },
  ],

  parts: {
    shade: { name: { en: 'Shade', de: 'Schirm' }, finish: { material: 'pla', colour: 'sky' } },
  },

  build(v, g) {
    const wide = v.diameter / 2;
    const neck = v.outline === 'drum' ? wide : Math.min(v.neck / 2, wide);
    const outside = outlineOf(v.outline, { neck, wide, height: v.height, smooth: v.pattern === 'plain' });
    const mouth = outside.radiusAt(v.height);
    const wall = wallOf(g, { outside, height: v.height, wall: v.wall, plate: v.plate, sides: v.pattern === 'plain' ? 0 : sidesFor(v.around) });

    const from = v.plate + v.rim;
    const to = v.height - v.rim;
    const cutters = v.pattern === 'plain' ? []
      : v.pattern === 'slits' ? [slits(g, { around: v.around, open: v.open, twist: v.twist, height: to - from, inner: neck / 2, outer: wide + 2 }).translate([0, 0, from])]
        : rowsOf(g, { ...v, pattern: v.pattern, from, to, outside });

    const inner = openings[v.holder] / 2;
    const spoked = g.rectangle({ width: neck - v.wall / 2 - inner - land / 2, depth: spoke }).translate([(neck - v.wall / 2 + inner + land / 2) / 2, 0]).repeatAround({ count: v.spokes });
    const spider = g.union([g.circle({ radius: inner + land }), spoked]).subtract(g.circle({ radius: inner })).extrude({ height: v.plate });
    // Drawn standing on its spider, as it prints; shown as it hangs.
    const blank = g.union([wall, spider]);
    const shade = (cutters.length === 0 ? blank : blank.subtract(...cutters)).rotate([180, 0, 0]).translate([0, 0, v.height]);

    // Openings may take away a lantern's widest places; every other outline is widest at a plain edge.
    const lantern = v.outline === 'lantern';
    const widestAt = lantern ? v.height / 2 : 0;
    const { name } = bulbs[v.bulb];
    const socket = v.holder === 'e27' ? 'E27' : 'E14';
    return {
      parts: [{ id: 'shade', solid: shade, printRotation: [180, 0, 0] }],
      hardware: [
        { designation: `Lamp holder ${socket} with threaded barrel and shade ring (IEC 60399, ${v.holder === 'e27' ? '40×2.5' : '28×2'})`, quantity: 1, purpose: { en: 'The shade is clamped between its shoulder and its ring; wired by an electrician', de: 'Zwischen Schulter und Ring wird der Schirm geklemmt; angeschlossen von einer Fachkraft' } },
        { designation: `LED bulb ${name} ${socket}, at most ${v.watts} W`, quantity: 1, purpose: { en: 'LED only: other bulbs get too hot for plastic', de: 'Nur LED: Andere Birnen werden für Kunststoff zu heiß' } },
      ],
      handles: [
        { parameter: 'diameter', part: 'shade', at: [wide, 0, widestAt], axis: [1, 0, 0], gain: 2 },
        { parameter: 'height', part: 'shade', at: [0, -neck, v.height], axis: [0, 0, 1] },
        ...(v.outline === 'drum' ? [] : [{ parameter: 'neck', part: 'shade', at: [neck, 0, v.height], axis: [1, 0, 0], gain: 2 } as const]),
        ...(v.pattern === 'plain' ? [] : [
          { parameter: 'rim', part: 'shade', at: [0, -outside.radiusAt(to), v.rim], axis: [0, 0, 1] },
          { parameter: 'twist', part: 'shade', at: [0, -outside.radiusAt(v.height * 0.7), v.height * 0.3], axis: [0, 0, 1], kind: 'angular' },
        ] as const),
      ],
      dimensions: [
        { id: 'diameter', part: 'shade', from: [-wide, 0, widestAt], to: [wide, 0, widestAt], offset: lantern ? [0, -wide - 16, 0] : [0, 0, -14], parameter: 'diameter', ...(lantern && v.pattern !== 'plain' ? {} : { overall: 'x' as const }) },
        { id: 'height', part: 'shade', from: [mouth, 0, 0], to: [mouth, 0, v.height], offset: [wide - mouth + 16, 0, 0], parameter: 'height', overall: 'z' },
        { id: 'neck', part: 'shade', from: [-neck, 0, v.height], to: [neck, 0, v.height], offset: [0, 0, 26], ...(v.outline === 'drum' ? {} : { parameter: 'neck' as const }) },
        { id: 'opening', part: 'shade', from: [-inner, 0, v.height], to: [inner, 0, v.height], offset: [0, 0, 12], parameter: 'holder' },
      ],
    };
  },
});

interface OutlineCurve {
  /** Outer radius at a depth below the neck, and how fast it grows there. */
  readonly radiusAt: (depth: number) => number;
  readonly slopeAt: (depth: number) => number;
  /** Straight pieces that draw it: few where it is pierced, since openings hide them and each costs time. */
  readonly pieces: number;
}

function outlineOf(outline: Outline, { neck, wide, height, smooth }: { neck: number; wide: number; height: number; smooth: boolean }): OutlineCurve {
  const curves: Readonly<Record<Outline, { share: (t: number) => number; slope: (t: number) => number; pieces: number }>> = {
    cone: { share: (t) => t, slope: () => 1, pieces: 1 },
    drum: { share: () => 1, slope: () => 0, pieces: 1 },
    bell: { share: (t) => t * t, slope: (t) => 2 * t, pieces: 5 },
    dome: { share: (t) => t * (2 - t), slope: (t) => 2 - 2 * t, pieces: 6 },
    // An even number of pieces, so that one corner is the widest place.
    lantern: { share: (t) => 4 * t * (1 - t), slope: (t) => 4 - 8 * t, pieces: 8 },
  };
  const { share, slope, pieces } = curves[outline];
  return { radiusAt: (depth) => neck + (wide - neck) * share(depth / height), slopeAt: (depth) => ((wide - neck) * slope(depth / height)) / height, pieces: smooth && pieces > 1 ? 3 * pieces : pieces };
}

/**
 * Sides of a pierced wall: some 60 to 100, as many for each opening, so that its facets' edges run through as few openings as can
 * be: a cut through an edge costs as much as the opening itself. A draft has half as many, and kernels make them a multiple of four.
 */
function sidesFor(around: number): number {
  const least = around * (around % 4 === 0 ? 2 : around % 2 === 0 ? 4 : 8);
  return least * Math.max(1, Math.round(68 / least));
}

/** The wall, standing on its neck; as thick as said square to itself, and upright inside where the spokes end in it. */
function wallOf(g: GeometryBuilder, { outside, height, wall, plate, sides }: { outside: OutlineCurve; height: number; wall: number; plate: number; sides: number }): SolidRef {
  const innerAt = (depth: number) => outside.radiusAt(depth) - wall * Math.sqrt(1 + outside.slopeAt(depth) ** 2);
  const neckInside = outside.radiusAt(0) - wall;
  const depths = Array.from({ length: outside.pieces + 1 }, (_, index) => (height * index) / outside.pieces);
  return g.polygon([
    ...depths.map((depth) => [outside.radiusAt(depth), depth] as const),
    ...depths.filter((depth) => depth > plate + 0.5).reverse().map((depth) => [innerAt(depth), depth] as const),
    [Math.max(innerAt(plate), neckInside), plate],
    [neckInside, plate - 0.1],
    [neckInside, 0],
  ]).revolve(sides === 0 ? {} : { segments: sides });
}

/** All slits in one: wedges, so that bars keep their share at every radius. */
function slits(g: GeometryBuilder, { around, open, twist, height, inner, outer }: { around: number; open: number; twist: number; height: number; inner: number; outer: number }): SolidRef {
  const half = Math.tan((Math.PI / around) * open);
  const star = g.polygon([[inner, -inner * half], [outer, -outer * half], [outer, outer * half], [inner, inner * half]]).repeatAround({ count: around });
  // Seen from below the pattern turns the other way, since the shade is drawn upside down.
  return twist === 0 ? star.extrude({ height }) : star.extrude({ height, twist: -twist, divisions: Math.ceil(Math.abs(twist) / 15) });
}

interface Rows {
  readonly pattern: Exclude<Pattern, 'plain' | 'slits'>;
  readonly around: number;
  readonly rows: number;
  readonly open: number;
  readonly fade: number;
  readonly stagger: boolean;
  readonly twist: number;
  readonly wall: number;
  readonly from: number;
  readonly to: number;
  readonly outside: OutlineCurve;
}

/** One cutter a row: prisms that point outwards and are just long enough to pass the wall. */
function rowsOf(g: GeometryBuilder, { pattern, around, rows, open, fade, stagger, twist, wall, from, to, outside }: Rows): readonly SolidRef[] {
  const pitch = (to - from) / rows;
  // Every other opening at a time: what lies well apart is united for nothing.
  const sets = around % 2 === 0 && around > 8 ? 2 : 1;
  return Array.from({ length: rows * sets }, (_, index) => {
    const row = Math.floor(index / sets);
    const depth = from + (row + 0.5) * pitch;
    const along = rows === 1 ? 0 : row / (rows - 1);
    const size = open * (1 - Math.abs(fade) * (fade > 0 ? along : 1 - along));
    const high = size * pitch;
    const width = (size * 2 * Math.PI * outside.radiusAt(depth)) / around;
    const radii = [-1, -0.5, 0, 0.5, 1].map((share) => outside.radiusAt(depth + (share * high) / 2));
    const inner = Math.min(...radii) - 2.5 * wall - 1;
    const outer = Math.max(...radii) + 1;
    // A flat opening's edges lie further in than its middle.
    const sagitta = (width * width) / (7 * inner);
    return hole(g, pattern, { width, high })
      .extrude({ height: outer - inner + sagitta })
      .rotate([90, 0, 90])
      .translate([inner - sagitta, 0, depth])
      .repeatAround({ count: around / sets })
      .rotate([0, 0, -twist * along + (360 / around) * (index % sets) + (stagger && row % 2 === 1 ? 180 / around : 0)]);
  });
}

function hole(g: GeometryBuilder, pattern: Rows['pattern'], { width, high }: { width: number; high: number }): ProfileRef {
  const even = Math.min(width, high) / 2;
  switch (pattern) {
    case 'rounds': return g.circle({ radius: even, segments: even < 5 ? 8 : 12 });
    case 'honeycomb': return g.ngon({ sides: 6, radius: even });
    case 'diamonds': return g.polygon([[width / 2, 0], [0, high / 2], [-width / 2, 0], [0, -high / 2]]);
    case 'petals': {
      const [x, y] = [width / 2, high / 2];
      return g.polygon([[0, -y], [0.7 * x, -0.5 * y], [x, 0], [0.7 * x, 0.5 * y], [0, y], [-0.7 * x, 0.5 * y], [-x, 0], [-0.7 * x, -0.5 * y]]);
    }
  }
}
