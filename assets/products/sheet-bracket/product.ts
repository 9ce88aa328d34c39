import {
  add, and, atLeast, atMost, choice, count, defineProduct, divide, either, equal, floor, greater, length, lookup, max, min, multiply, notEqual, oneOf, or, rule, subtract, value, word,
} from 'patternbook';
import type { Expression, Finish, GeometryBuilder, ProfileRef, SolidRef, Vector2 } from 'patternbook';

const sheets = { s1: 1, s15: 1.5, s2: 2, s3: 3 } as const;
const sheet = lookup(word('thickness'), sheets);
// DIN 6935, smallest inside radii for steel up to 390 N/mm², taken for both metals: EN AW-5754 in the soft temper H111 is
// bent at one thickness and less (EN 485-2).
const smallestRadius = lookup(word('thickness'), { s1: 1, s15: 1.6, s2: 2.5, s3: 3 });

interface Screw { readonly hole: number; readonly washer: number; readonly thickness: number; readonly thread: number }
// Holes by ISO 273 (medium), washers and their thickness by ISO 7089.
const screws: Readonly<Record<'m3' | 'm4' | 'm5' | 'm6' | 'm8', Screw>> = {
  m3: { hole: 3.4, washer: 7, thickness: 0.5, thread: 3 }, m4: { hole: 4.5, washer: 9, thickness: 0.8, thread: 4 }, m5: { hole: 5.5, washer: 10, thickness: 1, thread: 5 }, m6: { hole: 6.6, washer: 12, thickness: 1.6, thread: 6 }, m8: { hole: 9, washer: 16, thickness: 1.6, thread: 8 },
};
/** ISO 4762. */
const screwLengths = [6, 8, 10, 12, 16, 20, 25, 30, 35, 40];
const hole = lookup(word('screw'), { m3: 3.4, m4: 4.5, m5: 5.5, m6: 6.6, m8: 9 });
const washer = lookup(word('screw'), { m3: 7, m4: 9, m5: 10, m6: 12, m8: 16 });

const twice = oneOf(word('shape'), 'u', 'z');
const outerRadius = add(value('radius'), sheet);
/** From the end of a bend to the middle of a hole: two thicknesses of flat sheet, or as far as the washer lies. */
const fromBend = max(add(multiply(2, sheet), divide(hole, 2)), divide(washer, 2));
/** From a free edge to the middle of a hole: two thicknesses, at least 2 mm, are left. */
const fromEdge = add(max(multiply(2, sheet), 2), divide(hole, 2));
/** What so many holes in a row need between their first and last middle. */
const row = (holes: Expression<number>, each: Expression<number>): Expression<number> => multiply(max(subtract(holes, 1), 0), add(each, multiply(2, sheet)));
const legNeeds = add(outerRadius, fromBend, row(value('holesLeg'), hole), fromEdge);
const slotted = add(hole, value('slot'));
const baseNeeds = add(either(twice, multiply(2, add(outerRadius, fromBend)), add(outerRadius, fromBend, fromEdge)), value('slot'), row(value('holesBase'), slotted));
const widthNeeds = add(multiply(2, fromEdge), either(equal(word('rows'), 'two'), add(hole, multiply(2, sheet)), 0));
// A die is usually eight thicknesses wide, and a leg must reach over 70 % of it.
const shortestLeg = add(multiply(5.6, sheet), value('radius'));
const short = { en: 'A shorter leg would slip into the die of the press: eight thicknesses wide, of which it must span 70 %.', de: 'Ein kürzerer Schenkel würde in das Gesenk der Presse rutschen: Es ist acht Blechdicken weit, von denen er 70 % überspannen muss.' };

// EN AW-5754 H111 gives way at 80 N/mm² (EN 485-2), the softer of the two metals; two thirds of it are allowed.
const allowed = 53;
/** Newtons at the tip of the lower leg, bending it where it meets the bend. */
const moment = multiply(9.81, value('load'), value('base'));
const resistance = divide(multiply(value('width'), sheet, sheet), 6);

const steel = (colour: string): Readonly<Record<string, Finish>> => ({ bracket: { material: 'steel', colour } });
const aluminium = (colour: string): Readonly<Record<string, Finish>> => ({ bracket: { material: 'aluminium', colour } });

export default defineProduct({
  id: 'sheet-bracket',
  version: '1.0.1',
  name: { en: 'Sheet-metal bracket', de: 'Blechwinkel' },
  tagline: { en: 'Cut by laser, bent on a press, with holes where your screws are', de: 'Vom Laser geschnitten, auf der Presse gekantet, mit Löchern, wo die Schrauben sitzen' },
  description: {
    en: `The bracket that no shop has: both legs as long as your case needs, as wide as there is room, with holes for your screws in rows or as slots to adjust.

Choose between one bend, two bends to a channel, or two bends to a step. The inside radius follows the sheet, holes keep away from bends so that they stay round, and no leg is shorter than a press can hold. The flat blank is worked out with the bend allowance of DIN 6935, so that the legs come out as long as you say.

In aluminium or steel it carries the load that it is reckoned for. Printed in plastic it is a sample for trying the fit, and the load does not hold.`,
    de: `Der Winkel, den kein Laden hat: beide Schenkel so lang, wie es der Fall verlangt, so breit, wie Platz ist, mit Löchern für die eigenen Schrauben, in Reihen oder als Langlöcher zum Einstellen.

Zur Wahl stehen eine Kantung, zwei zu einem U und zwei zu einer Stufe. Der Innenradius richtet sich nach dem Blech, Löcher halten Abstand zur Kante, damit sie rund bleiben, und kein Schenkel ist kürzer, als eine Presse ihn halten kann. Der Zuschnitt ist mit der Biegeverkürzung nach DIN 6935 gerechnet, sodass die Schenkel so lang werden wie angegeben.

In Aluminium oder Stahl trägt er die Last, für die er gerechnet ist. Aus Kunststoff gedruckt ist er ein Muster zum Anprobieren; die Last gilt dann nicht.`,
  },
  view: { azimuth: 42, elevation: 26 },

  groups: [
    { id: 'form', label: { en: 'Form', de: 'Form' } },
    { id: 'metal', label: { en: 'Sheet and bends', de: 'Blech und Kantung' } },
    { id: 'holes', label: { en: 'Holes', de: 'Löcher' } },
    { id: 'load', label: { en: 'Load', de: 'Last' } },
  ],

  parameters: {
    shape: choice({
      group: 'form', label: { en: 'Shape', de: 'Form' }, default: 'l',
      options: [
        { id: 'l', label: { en: 'Angle', de: 'Winkel' }, icon: 'M6 4v12q0 3 3 3h10' },
        { id: 'u', label: { en: 'Channel', de: 'U-Profil' }, icon: 'M5 6v10q0 3 3 3h8q3 0 3-3V6' },
        { id: 'z', label: { en: 'Step', de: 'Stufe' }, icon: 'M5 4v6q0 2 2 2h10q2 0 2 2v6' },
      ],
    }),
    leg: length({ group: 'form', label: { en: 'Upright leg', de: 'Aufrechter Schenkel' }, help: { en: 'Outer length, from the heel.', de: 'Außenmaß, von der Ecke aus.' }, default: 60, min: 10, max: 300, step: 0.5, atLeast: shortestLeg, because: short }),
    base: length({ group: 'form', label: { en: 'Lower leg', de: 'Unterer Schenkel' }, help: { en: 'Outer length; of a channel or a step the part between the bends.', de: 'Außenmaß; bei U und Stufe das Stück zwischen den Kantungen.' }, default: 50, min: 10, max: 400, step: 0.5, atLeast: either(twice, max(add(shortestLeg, multiply(2, sheet)), add(multiply(2, outerRadius), multiply(2, sheet))), shortestLeg), because: short }),
    leg2: length({ group: 'form', label: { en: 'Second leg', de: 'Zweiter Schenkel' }, default: 40, min: 10, max: 300, step: 0.5, visible: twice, atLeast: shortestLeg, because: short }),
    width: length({ group: 'form', label: { en: 'Width', de: 'Breite' }, default: 40, min: 10, max: 400, step: 0.5 }),
    corner: length({
      group: 'form', label: { en: 'Rounding of the corners', de: 'Rundung der Ecken' }, default: 6, min: 0, max: 60, step: 0.5,
      atMost: min(divide(value('width'), 2), subtract(either(twice, min(value('leg'), value('leg2')), min(value('leg'), value('base'))), outerRadius)),
      because: { en: 'A larger rounding would reach into the bend or across the middle.', de: 'Eine größere Rundung reichte in die Kantung oder über die Mitte.' },
    }),

    thickness: choice({
      group: 'metal', label: { en: 'Thickness of the sheet', de: 'Blechdicke' }, default: 's2',
      options: [
        { id: 's1', label: { en: '1 mm', de: '1 mm' }, icon: 'M4 11.5h16v1H4z' },
        { id: 's15', label: { en: '1.5 mm', de: '1,5 mm' }, icon: 'M4 11h16v2H4z' },
        { id: 's2', label: { en: '2 mm', de: '2 mm' }, icon: 'M4 10.5h16v3H4z' },
        { id: 's3', label: { en: '3 mm', de: '3 mm' }, icon: 'M4 9.5h16v5H4z' },
      ],
    }),
    radius: length({
      group: 'metal', label: { en: 'Inside radius', de: 'Innenradius' }, default: 2.5, min: 1, max: 10, step: 0.1,
      atLeast: smallestRadius,
      because: { en: 'Bent more tightly, sheet of this thickness cracks on the outside (DIN 6935): {limit} holds.', de: 'Enger gekantet reißt Blech dieser Dicke außen ein (DIN 6935): {limit} hält.' },
    }),

    screw: choice({
      group: 'holes', label: { en: 'Screws', de: 'Schrauben' }, default: 'm5',
      options: [
        { id: 'm3', label: { en: 'M3', de: 'M3' } }, { id: 'm4', label: { en: 'M4', de: 'M4' } }, { id: 'm5', label: { en: 'M5', de: 'M5' } }, { id: 'm6', label: { en: 'M6', de: 'M6' } }, { id: 'm8', label: { en: 'M8', de: 'M8' } },
      ],
    }),
    holesLeg: count({ group: 'holes', label: { en: 'Holes along the upright leg', de: 'Löcher im aufrechten Schenkel' }, default: 2, min: 0, max: 8 }),
    holesBase: count({ group: 'holes', label: { en: 'Holes along the lower leg', de: 'Löcher im unteren Schenkel' }, default: 1, min: 0, max: 8 }),
    rows: choice({
      group: 'holes', label: { en: 'Rows', de: 'Reihen' }, default: 'one',
      options: [
        { id: 'one', label: { en: 'One, in the middle', de: 'Eine in der Mitte' }, icon: 'M5 4h14v16H5zM12 8v.01M12 16v.01' },
        { id: 'two', label: { en: 'Two, at the edges', de: 'Zwei an den Rändern' }, icon: 'M5 4h14v16H5zM8.5 8v.01M15.5 8v.01M8.5 16v.01M15.5 16v.01' },
      ],
    }),
    slot: length({ group: 'holes', label: { en: 'Play of the slots', de: 'Spiel der Langlöcher' }, help: { en: 'How far the screws in the lower leg can be shifted; 0 makes round holes.', de: 'Wie weit sich die Schrauben im unteren Schenkel verschieben lassen; 0 gibt runde Löcher.' }, default: 8, min: 0, max: 40, step: 0.5, visible: greater(value('holesBase'), 0) }),

    load: count({ group: 'load', label: { en: 'Kilograms at the tip', de: 'Kilogramm an der Spitze' }, help: { en: 'What one bracket carries at the far end of its lower leg.', de: 'Was ein Winkel am Ende seines unteren Schenkels trägt.' }, default: 2, min: 0, max: 60, visible: equal(word('shape'), 'l') }),
  },

  rules: [
    rule({
      id: 'carries',
      priority: 5,
      when: equal(word('shape'), 'l'),
      // Bending of the lower leg at the bend: M / W with W = b t² / 6.
      require: atMost(moment, multiply(allowed, resistance)),
      reason: { en: '{load} kg at the tip would bend this bracket open for good: thicker, wider or shorter holds.', de: '{load} kg an der Spitze würden diesen Winkel bleibend aufbiegen: dicker, breiter oder kürzer hält.' },
      repairs: [
        { set: { width: divide(multiply(6, moment), multiply(allowed, sheet, sheet)) } },
        { set: { thickness: 's3', radius: max(value('radius'), 3) } },
        { set: { load: floor(divide(multiply(allowed, resistance), multiply(9.81, value('base')))) } },
        { set: { thickness: 's3', radius: max(value('radius'), 3), width: max(value('width'), min(400, divide(multiply(6, moment), multiply(allowed, 9)))) } },
      ],
    }),
    rule({
      id: 'holes-in-leg',
      when: greater(value('holesLeg'), 0),
      require: atLeast(either(twice, min(value('leg'), value('leg2')), value('leg')), legNeeds),
      reason: { en: '{holesLeg} holes come too near to the bend or to the edge of the upright leg, and would be pulled out of round.', de: '{holesLeg} Löcher kommen der Kantung oder dem Rand des aufrechten Schenkels zu nahe und würden unrund gezogen.' },
      repairs: [
        { set: { leg: max(value('leg'), legNeeds), leg2: max(value('leg2'), either(twice, legNeeds, 0)) } },
        { set: { holesLeg: min(value('holesLeg'), add(1, floor(divide(subtract(either(twice, min(value('leg'), value('leg2')), value('leg')), add(outerRadius, fromBend, fromEdge)), add(hole, multiply(2, sheet)))))) } },
        { set: { holesLeg: 0 } },
      ],
    }),
    rule({
      id: 'holes-in-base',
      when: greater(value('holesBase'), 0),
      require: atLeast(value('base'), baseNeeds),
      reason: { en: '{holesBase} holes with this play come too near to a bend or to the edge of the lower leg.', de: '{holesBase} Löcher mit diesem Spiel kommen einer Kantung oder dem Rand des unteren Schenkels zu nahe.' },
      repairs: [
        { set: { base: baseNeeds } },
        { set: { slot: divide(subtract(value('base'), subtract(baseNeeds, multiply(value('slot'), max(value('holesBase'), 1)))), max(value('holesBase'), 1)) } },
        { set: { holesBase: 1, slot: min(value('slot'), 4) } },
        { set: { holesBase: 0 } },
      ],
    }),
    rule({
      id: 'holes-in-width',
      when: or(greater(value('holesLeg'), 0), greater(value('holesBase'), 0)),
      require: atLeast(value('width'), widthNeeds),
      reason: { en: 'A bracket {width} wide leaves too little sheet beside these holes.', de: 'Ein {width} breiter Winkel lässt neben diesen Löchern zu wenig Blech.' },
      repairs: [{ set: { width: widthNeeds } }, { set: { rows: 'one' } }, { set: { screw: 'm3', rows: 'one' } }],
    }),
    rule({
      id: 'press-gets-in',
      severity: 'advice',
      when: equal(word('shape'), 'u'),
      // Rule of thumb of bending shops: a straight punch clears the leg that was bent first while that is not higher than the web is wide.
      require: atMost(min(value('leg'), value('leg2')), value('base')),
      reason: { en: 'Both legs of this channel are higher than it is wide: the press needs a gooseneck tool, which not every shop has.', de: 'Beide Schenkel dieses Profils sind höher, als es breit ist: Die Presse braucht ein Schwanenhalswerkzeug, das nicht jede Werkstatt hat.' },
      repairs: [{ set: { base: min(value('leg'), value('leg2')) } }, { set: { leg2: value('base') } }],
    }),
    rule({
      id: 'corners-do-not-cut',
      severity: 'advice',
      require: atLeast(value('corner'), 1),
      reason: { en: 'Sharp corners of sheet cut hands: round them by 1 mm or more.', de: 'Scharfe Blechecken schneiden in die Hand: Rundungen ab 1 mm helfen.' },
      repairs: [{ set: { corner: 1 } }],
    }),
    rule({
      id: 'held-somewhere',
      severity: 'advice',
      require: or(greater(value('holesLeg'), 0), greater(value('holesBase'), 0)),
      reason: { en: 'Without a hole this bracket can only be glued or welded.', de: 'Ohne ein Loch lässt sich dieser Winkel nur kleben oder schweißen.' },
      repairs: [{ set: { holesLeg: 1 } }],
    }),
    rule({
      id: 'does-not-turn',
      severity: 'advice',
      when: and(equal(word('rows'), 'one'), notEqual(value('holesLeg'), 0)),
      require: atLeast(value('holesLeg'), 2),
      reason: { en: 'On a single screw the bracket turns: a second one holds it straight.', de: 'An einer einzigen Schraube dreht sich der Winkel: Eine zweite hält ihn gerade.' },
      repairs: [{ set: { holesLeg: 2 } }, { set: { rows: 'two' } }],
    }),
  ],

  presets: [
    { id: 'shelf', name: { en: 'Small shelf', de: 'Kleines Regal' }, values: { leg: 90, base: 100, width: 60, thickness: 's3', radius: 3, corner: 12, screw: 'm5', holesLeg: 2, holesBase: 2, rows: 'two', slot: 6, load: 4 }, finishes: steel('black') },
    { id: 'sensor', name: { en: 'Sensor holder', de: 'Sensorhalter' }, values: { leg: 38, base: 30, width: 24, thickness: 's15', radius: 1.6, corner: 4, screw: 'm4', holesLeg: 2, holesBase: 1, slot: 6, load: 1 }, finishes: aluminium('brushed') },
    { id: 'desk', name: { en: 'Under the desk', de: 'Unter dem Tisch' }, values: { shape: 'u', leg: 60, base: 130, leg2: 60, width: 50, thickness: 's2', radius: 2.5, corner: 8, screw: 'm5', holesLeg: 1, holesBase: 0, rows: 'two' }, finishes: aluminium('black') },
    { id: 'offset', name: { en: 'Offset mount', de: 'Stufenhalter' }, values: { shape: 'z', leg: 45, base: 40, leg2: 45, width: 40, thickness: 's2', radius: 2.5, corner: 6, screw: 'm5', holesLeg: 1, holesBase: 0, rows: 'two' }, finishes: steel('blue') },
    { id: 'worktop', name: { en: 'Worktop angle', de: 'Arbeitsplattenwinkel' }, values: { leg: 60, base: 60, width: 150, thickness: 's2', radius: 2.5, corner: 10, screw: 'm6', holesLeg: 2, holesBase: 1, rows: 'two', slot: 12, load: 5 }, finishes: steel('white') },
    { id: 'strip', name: { en: 'Socket strip', de: 'Steckdosenleiste' }, values: { shape: 'u', leg: 30, base: 62, leg2: 55, width: 220, thickness: 's15', radius: 2, corner: 10, screw: 'm4', holesLeg: 1, holesBase: 2, slot: 0, rows: 'two' }, finishes: steel('red') },
  ],

  parts: {
    bracket: { name: { en: 'Bracket', de: 'Winkel' }, finish: { material: 'aluminium', colour: 'brushed' }, processes: ['laser', 'fdm'], materials: ['aluminium', 'steel', 'pla', 'petg', 'asa'] },
  },

  build(v, g) {
    const t = sheets[v.thickness];
    const screw = screws[v.screw];
    const [r, outer] = [v.radius, v.radius + t];
    const bent = v.shape !== 'l';
    const away = Math.max(2 * t + screw.hole / 2, screw.washer / 2);
    const edge = Math.max(2 * t, 2) + screw.hole / 2;

    /** Flat pieces between heel and edge, by their middles; what is cut out of each is drawn once and placed twice: bent, and on the blank. */
    const inLeg = (long: number) => places(v.holesLeg, outer + away, long - edge);
    const inBase = places(v.holesBase, outer + away + v.slot / 2, (bent ? v.base - outer - away : v.base - edge) - v.slot / 2);
    const acrossWidth = v.rows === 'one' ? [0] : [edge - v.width / 2, v.width / 2 - edge];
    const round = g.circle({ radius: screw.hole / 2 });
    const slot = v.slot > 0 ? g.union([g.rectangle({ width: v.slot, depth: screw.hole }), round.translate([-v.slot / 2, 0]), round.translate([v.slot / 2, 0])]) : round;
    const at = (profile: ProfileRef, along: readonly number[]): ProfileRef[] => along.flatMap((x) => acrossWidth.map((y) => profile.translate([x, y])));
    const nicks = (long: number): ProfileRef[] => (v.corner > 0 ? [spandrels(g, v.corner, v.width).translate([long, 0])] : []);
    // Each drawn from its heel along +X.
    const cuts = {
      leg: [...at(round, inLeg(v.leg)), ...nicks(v.leg)],
      base: [...at(slot, inBase), ...(bent ? [] : nicks(v.base))],
      leg2: bent ? [...at(round, inLeg(v.leg2)), ...nicks(v.leg2)] : [],
    };
    const through = (profiles: readonly ProfileRef[], place: (solid: SolidRef) => SolidRef): SolidRef[] => (profiles.length === 0 ? [] : [place(g.union(profiles).extrude({ height: 3 * t, centred: true }))]);

    // The section stands in x and z, the upright leg at x = 0; of a step the second leg goes down.
    const down = v.shape === 'z' ? v.leg2 - t : 0;
    const body = section(g, v.shape, { leg: v.leg, base: v.base, leg2: v.leg2, r, t }).extrude({ height: v.width, centred: true }).rotate([90, 0, 0]);
    const holes = [
      ...through(cuts.leg, (solid) => solid.rotate([0, -90, 0]).translate([t / 2, 0, 0])),
      ...through(cuts.base, (solid) => solid.translate([0, 0, t / 2])),
      ...through(cuts.leg2, (solid) => (v.shape === 'z' ? solid.rotate([0, 90, 0]).translate([v.base - t / 2, 0, t]) : solid.rotate([0, -90, 0]).translate([v.base - t / 2, 0, 0]))),
    ];
    const bracket = (holes.length === 0 ? body : body.subtract(...holes)).translate([0, 0, down]);

    // The blank: flat lengths between the bends, and the neutral fibre of each bend (DIN 6935: k = 0.65 + 0.5 lg (r/s), 1 at most).
    const allowance = (Math.PI / 2) * (r + (Math.min(1, 0.65 + 0.5 * Math.log10(r / t)) * t) / 2);
    const flat = { leg: v.leg - outer, base: v.base - (bent ? 2 : 1) * outer, leg2: bent ? v.leg2 - outer : 0 };
    const long = flat.leg + allowance + flat.base + (bent ? allowance + flat.leg2 : 0);
    // From the heel of each piece to where its flat part begins on the blank.
    const opened = [
      ...cuts.leg.map((cut) => cut.mirror([1, 0]).translate([flat.leg + outer, 0])),
      ...cuts.base.map((cut) => cut.translate([flat.leg + allowance - outer, 0])),
      ...cuts.leg2.map((cut) => cut.translate([flat.leg + 2 * allowance + flat.base - outer, 0])),
    ];
    const plate = g.rectangle({ width: long, depth: v.width }).translate([long / 2, 0]);
    const blank = (opened.length === 0 ? plate : plate.subtract(...opened)).extrude({ height: t });

    const y = v.width / 2;
    const heights = { l: v.leg, u: Math.max(v.leg, v.leg2), z: v.leg + v.leg2 - t };
    const high = heights[v.shape];
    const quantity = acrossWidth.length * (v.holesLeg * (bent ? 2 : 1) + v.holesBase);
    const screwLength = screwLengths.find((each) => each >= t + screw.thickness + 2 * screw.thread) ?? 40;
    // A turn of thread stays free below the tip.
    const deep = Math.ceil(screwLength - t - screw.thickness + 1);
    const size = `M${screw.thread}`;
    return {
      parts: [{ id: 'bracket', solid: bracket, printRotation: [90, 0, 0], blank: { solid: blank, bends: bent ? 2 : 1 } }],
      hardware: quantity === 0 ? [] : [
        { designation: `ISO 4762 ${size}×${screwLength}`, quantity, purpose: { en: `Screws, for threaded holes at least ${deep} mm deep`, de: `Schrauben, für Gewindelöcher von mindestens ${deep} mm Tiefe` } },
        { designation: `ISO 7089 ${screw.thread}`, quantity, purpose: { en: 'Washers', de: 'Scheiben' } },
      ],
      handles: [
        { parameter: 'leg', part: 'bracket', at: [t / 2, 0, down + v.leg], axis: [0, 0, 1] },
        { parameter: 'base', part: 'bracket', at: [v.base, 0, down + t / 2], axis: [1, 0, 0] },
        { parameter: 'width', part: 'bracket', at: [v.base / 2, y, down + t], axis: [0, 1, 0], gain: 2 },
        ...(v.shape === 'u' ? [{ parameter: 'leg2', part: 'bracket', at: [v.base - t / 2, 0, v.leg2], axis: [0, 0, 1] } as const] : v.shape === 'z' ? [{ parameter: 'leg2', part: 'bracket', at: [v.base - t / 2, 0, 0], axis: [0, 0, -1] } as const] : []),
      ],
      dimensions: [
        { id: 'base', part: 'bracket', from: [0, y, down], to: [v.base, y, down], offset: [0, 12, 0], parameter: 'base', overall: 'x' },
        { id: 'width', part: 'bracket', from: [v.base, -y, down], to: [v.base, y, down], offset: [12, 0, 0], parameter: 'width', overall: 'y' },
        ...(v.shape === 'z'
          ? [
              { id: 'high', part: 'bracket', from: [0, -y, 0], to: [0, -y, high], offset: [0, -14, 0], overall: 'z' } as const,
              { id: 'leg2', part: 'bracket', from: [v.base, y, 0], to: [v.base, y, v.leg2], offset: [0, 14, 0], parameter: 'leg2' } as const,
            ]
          : [{ id: 'high', part: 'bracket', from: [v.shape === 'u' && v.leg2 > v.leg ? v.base : 0, -y, 0], to: [v.shape === 'u' && v.leg2 > v.leg ? v.base : 0, -y, high], offset: [0, -12, 0], parameter: v.shape === 'u' && v.leg2 > v.leg ? 'leg2' : 'leg', overall: 'z' } as const]),
      ],
    };
  },
});

/** So many places evenly between two; one stands in the middle. */
const places = (holes: number, from: number, to: number): readonly number[] =>
  holes === 1 ? [(from + to) / 2] : Array.from({ length: holes }, (_, index) => from + ((to - from) * index) / (holes - 1));

/** What rounding takes from both corners of an edge at x = 0, the sheet on its left. */
const spandrels = (g: GeometryBuilder, radius: number, width: number): ProfileRef => {
  // A little beyond the edge, so that nothing is cut along it.
  const corner = g.rectangle({ width: radius + 1, depth: radius + 1 }).translate([(1 - radius) / 2, (1 - radius) / 2]).subtract(g.circle({ radius }).translate([-radius, -radius]));
  return g.union([corner.translate([0, width / 2]), corner.mirror([0, 1]).translate([0, -width / 2])]);
};

interface Bent { readonly leg: number; readonly base: number; readonly leg2: number; readonly r: number; readonly t: number }

/**
 * A corner of the section with its two legs, from the heel at the origin along +X and +Z: what is inside of it is taken from what
 * is outside, both with true arcs, so that a STEP file holds true cylinders. Nothing only touches: neighbours overlap.
 */
function angle(g: GeometryBuilder, { along, up, r, t }: { readonly along: number; readonly up: number; readonly r: number; readonly t: number }): ProfileRef {
  const outer = r + t;
  const rounded = (from: number, radius: number, x: number, z: number): ProfileRef => g.union([
    box(g, [from, outer], [x, z]), box(g, [outer, from], [x, z]), g.circle({ radius }).translate([outer, outer]),
  ]);
  // Of short legs the circle reaches beyond the end.
  return rounded(0, outer, along, up).intersect(box(g, [-1, -1], [along, up])).subtract(rounded(t, r, along + 1, up + 1));
}

const box = (g: GeometryBuilder, [x0, z0]: Vector2, [x1, z1]: Vector2): ProfileRef => g.rectangle({ width: x1 - x0, depth: z1 - z0 }).translate([(x0 + x1) / 2, (z0 + z1) / 2]);

/** The bent sheet seen along its bends. */
function section(g: GeometryBuilder, shape: 'l' | 'u' | 'z', { leg, base, leg2, r, t }: Bent): ProfileRef {
  if (shape === 'l') return angle(g, { along: base, up: leg, r, t });
  // Two angles that overlap in the middle of the piece between the bends.
  const along = base / 2 + 0.5;
  const [first, second] = [angle(g, { along, up: leg, r, t }), angle(g, { along, up: leg2, r, t })];
  return first.union(shape === 'u' ? second.mirror([1, 0]).translate([base, 0]) : second.rotate(180).translate([base, t]));
}
