import {
  add, and, atLeast, atMost, choice, count, defineProduct, divide, either, equal, floor, length, lookup, max, min, multiply, notEqual, on, ratio, rule, subtract, toggle, value, word,
} from 'patternbook';
import type { Expression, Finish, GeometryBuilder, Part, ProfileRef, SolidRef, Vector2 } from 'patternbook';

const boards = { t12: 12, t15: 15, t18: 18 } as const;
const board = lookup(word('thickness'), boards);
const bench = equal(word('form'), 'bench');

/** Legs end this far inside the seat's edge, and a bench's sides stand this far in from its ends. */
const inset = 25;
const overhang = 36;
const screwHole = 4.5;

const underside = subtract(value('height'), board);
/** Of the seat, where a leg panel runs under it: across a circle, along the diagonal of a square, across a bench. */
const room = either(bench, value('depth'), either(equal(word('form'), 'round'), value('width'), subtract(multiply(Math.SQRT2, value('width')), multiply(2 * (Math.SQRT2 - 1), value('corner')))));
const topSpan = min(value('feet'), subtract(room, 2 * inset));
const archHeight = multiply(value('arch'), underside);

// A person sitting down: a fifth more than they weigh.
const force = multiply(1.2 * 9.81, value('person'));
// Birch plywood bends across its face grain at 33 N/mm² (characteristic, 12 to 18 mm: Handbook of Finnish Plywood); by
// EN 1995-1-1 with k_mod 0.9 for short loads indoors and γ 1.2 for plywood, 24 are allowed.
const allowedFlat = 24;
// On edge, with every second veneer across the stress: half of that.
const allowedEdge = 12;
/** A load on a pad of 100 mm spreads at 45° on its way: stress in the seat over a span, or over a cantilever. */
const seatStress = (moment: Expression<number>, wide: Expression<number>): Expression<number> => divide(multiply(6, moment), multiply(wide, board, board));
/** Between the ends of neighbouring legs of a cross. */
const span = divide(topSpan, Math.SQRT2);
/** From a bench's stretcher to where somebody sits near the edge. */
const lever = max(10, subtract(divide(value('depth'), 2), 60));
const stress = either(bench, seatStress(multiply(force, lever), add(100, multiply(2, lever))), seatStress(divide(multiply(force, span), 4), add(100, divide(span, 2))));
/** Half of what stands above the arch is left where panels cross. */
const lapStress = divide(multiply(6, divide(multiply(force, value('feet')), 8)), multiply(board, divide(subtract(underside, archHeight), 2), divide(subtract(underside, archHeight), 2)));
const people = max(1, floor(divide(value('width'), 450)));
const stretcherSpan = subtract(value('width'), 2 * overhang);
const stretcherStress = divide(multiply(6, max(divide(multiply(force, stretcherSpan), 4), divide(multiply(force, people, stretcherSpan), 8))), multiply(board, value('stretcher'), value('stretcher')));

// EN 1022: 600 N press down 60 mm inside the seat's edge while 20 N pull outwards at its height; the feet must stand further
// out than that tips. Four feet on a cross tip over the line between two of them. The stool's own weight is left out.
const tippingFrom = add(subtract(divide(either(bench, value('depth'), value('width')), 2), 60), divide(value('height'), 30));
const feetNeeded = multiply(either(bench, 2, 2 * Math.SQRT2), tippingFrom);

const birch = (colour: string): Finish => ({ material: 'plywood-milled', colour });
const partIds = ['seat', 'legA', 'legB', 'stretcher'] as const;
const all = (material: string, colour: string): Readonly<Record<string, Finish>> => Object.fromEntries(partIds.map((id) => [id, { material, colour }]));
const milled = { processes: ['cnc'] } as const;

export default defineProduct({
  id: 'flat-pack-stool',
  version: '1.1.1',
  name: { en: 'Flat-pack stool', de: 'Steckhocker' },
  tagline: { en: 'Milled from one board, slotted together without a tool, reckoned for the person who sits on it', de: 'Aus einer Platte gefräst, ohne Werkzeug gesteckt, gerechnet für den Menschen, der darauf sitzt' },
  description: {
    en: `Two panels cross, a seat goes on top, and the tabs of the legs show in it as its only ornament. Or two sides and a stretcher become a bench.

Say how high, how wide and for whom. The feet stand as far apart as the tipping test for seating asks, the board is as thick as the person is heavy, and the arch leaves as much wood as the crossing needs.

The joints are cut to your board and your cutter: inner corners are relieved where the round tool could not reach, and the slots are wider than the board by just what you give. Glue makes it a piece of furniture; without glue it comes apart again and travels flat.`,
    de: `Zwei Wangen kreuzen sich, ein Sitz kommt darauf, und die Zapfen der Beine sind darin der einzige Schmuck. Oder zwei Seiten und ein Steg werden zur Bank.

Man sagt, wie hoch, wie breit und für wen. Die Füße stehen so weit auseinander, wie es die Kippprüfung für Sitzmöbel verlangt, die Platte ist so stark, wie der Mensch schwer ist, und der Bogen lässt so viel Holz stehen, wie die Kreuzung braucht.

Die Verbindungen sind auf die eigene Platte und den eigenen Fräser geschnitten: Innenecken sind freigestellt, wo das runde Werkzeug nicht hinkommt, und die Schlitze sind um genau das breiter, was man angibt. Mit Leim wird ein Möbel daraus; ohne Leim geht es wieder auseinander und reist flach.`,
  },
  view: { azimuth: -62, elevation: 24 },

  groups: [
    { id: 'seat', label: { en: 'Seat', de: 'Sitz' } },
    { id: 'legs', label: { en: 'Legs', de: 'Beine' } },
    { id: 'board', label: { en: 'Board and joints', de: 'Platte und Verbindungen' } },
    { id: 'load', label: { en: 'Who sits on it', de: 'Wer darauf sitzt' } },
  ],

  parameters: {
    form: choice({
      group: 'seat', label: { en: 'Form', de: 'Form' }, default: 'round',
      options: [
        { id: 'round', label: { en: 'Round stool', de: 'Runder Hocker' }, icon: 'M12 4a8 8 0 1 0 .01 0zM6.5 12h11M12 6.5v11' },
        { id: 'square', label: { en: 'Square stool', de: 'Eckiger Hocker' }, icon: 'M5 5h14v14H5zM8 8l8 8M16 8l-8 8' },
        { id: 'bench', label: { en: 'Bench', de: 'Bank' }, icon: 'M3 8h18v8H3zM6 8v8M18 8v8M6 12h12' },
      ],
    }),
    width: length({
      group: 'seat', label: { en: 'Width of the seat', de: 'Breite des Sitzes' }, default: 340, min: 240, max: 1100, step: 5,
      atMost: either(bench, 1100, 420), atLeast: either(bench, 420, 240),
      because: { en: 'Stools are 240 to 420 mm wide, benches 420 to 1100 mm.', de: 'Hocker sind 240 bis 420 mm breit, Bänke 420 bis 1100 mm.' },
    }),
    depth: length({ group: 'seat', label: { en: 'Depth of the seat', de: 'Tiefe des Sitzes' }, default: 300, min: 220, max: 400, step: 5, visible: bench }),
    height: length({ group: 'seat', label: { en: 'Height of the seat', de: 'Höhe des Sitzes' }, help: { en: '450 mm at a table, 650 mm at a counter, 280 mm for a child of four.', de: '450 mm am Tisch, 650 mm an der Theke, 280 mm für ein Kind von vier Jahren.' }, default: 450, min: 220, max: 760, step: 5 }),
    corner: length({
      group: 'seat', label: { en: 'Rounding of the corners', de: 'Rundung der Ecken' }, default: 60, min: 10, max: 180, step: 5, visible: notEqual(word('form'), 'round'),
      atMost: subtract(divide(either(bench, value('depth'), value('width')), 2), 20),
      because: { en: 'A larger rounding would reach across the middle of the seat.', de: 'Eine größere Rundung reichte über die Mitte des Sitzes.' },
    }),
    // Half of the thinnest board.
    bevel: length({ group: 'seat', label: { en: 'Bevel around the seat', de: 'Fase um den Sitz' }, help: { en: 'Cut by a 90° cutter from above; 0 leaves the edge sharp.', de: 'Ein 90°-Fräser schneidet sie von oben; 0 lässt die Kante scharf.' }, default: 1.5, min: 0, max: 6, step: 0.5 }),

    feet: length({ group: 'legs', label: { en: 'Span of the feet', de: 'Spannweite der Füße' }, help: { en: 'From the outer edge of one foot to that of the opposite one.', de: 'Von der Außenkante eines Fußes bis zu der des gegenüberliegenden.' }, default: 370, min: 200, max: 590, step: 5 }),
    footWidth: length({
      group: 'legs', label: { en: 'Width of a foot', de: 'Breite eines Fußes' }, default: 60, min: 35, max: 140, step: 1,
      atMost: subtract(divide(value('feet'), 2), 40),
      because: { en: 'Wider feet leave no arch between them, and the stool would rock on every uneven floor.', de: 'Breitere Füße lassen keinen Bogen zwischen sich, und der Hocker würde auf jedem unebenen Boden wackeln.' },
    }),
    arch: ratio({ group: 'legs', label: { en: 'Height of the arch', de: 'Höhe des Bogens' }, help: { en: 'As a share of the leg.', de: 'Als Anteil am Bein.' }, default: 0.6, min: 0.1, max: 0.8, step: 0.01 }),
    stretcher: length({
      group: 'legs', label: { en: 'Height of the stretcher', de: 'Höhe des Stegs' }, default: 110, min: 60, max: 220, step: 1, visible: bench,
      atMost: subtract(subtract(underside, archHeight), 20),
      because: { en: 'A higher stretcher would break through the arch of the sides.', de: 'Ein höherer Steg bräche in den Bogen der Seiten durch.' },
    }),

    thickness: choice({
      group: 'board', label: { en: 'Thickness of the board', de: 'Plattenstärke' }, default: 't15',
      options: [
        { id: 't12', label: { en: '12 mm', de: '12 mm' }, icon: 'M4 10h16v4H4z' },
        { id: 't15', label: { en: '15 mm', de: '15 mm' }, icon: 'M4 9.5h16v5H4z' },
        { id: 't18', label: { en: '18 mm', de: '18 mm' }, icon: 'M4 9h16v6H4z' },
      ],
    }),
    clearance: length({ group: 'board', label: { en: 'Play of the joints', de: 'Spiel der Verbindungen' }, help: { en: 'Slots are wider than the board by this. Measure yours: 15 mm plywood is often 14.6 mm.', de: 'Um so viel sind Schlitze breiter als die Platte. Nachmessen lohnt: 15-mm-Sperrholz hat oft 14,6 mm.' }, default: 0.2, min: 0, max: 0.8, step: 0.05 }),
    tool: length({ group: 'board', label: { en: 'Diameter of the cutter', de: 'Durchmesser des Fräsers' }, default: 6, min: 3, max: 10, step: 0.5 }),
    relief: choice({
      group: 'board', label: { en: 'Inner corners', de: 'Innenecken' }, default: 'dogbone',
      options: [
        { id: 'dogbone', label: { en: 'Relieved', de: 'Freigestellt' }, help: { en: 'Small round corners beyond the slot, so that a square tab goes in.', de: 'Kleine runde Ecken über den Schlitz hinaus, damit ein eckiger Zapfen hineingeht.' }, icon: 'M7 7h10v10H7zM7 7a2 2 0 1 0-.01 0zM17 7a2 2 0 1 0-.01 0zM7 17a2 2 0 1 0-.01 0zM17 17a2 2 0 1 0-.01 0z' },
        { id: 'square', label: { en: 'Squared by hand', de: 'Von Hand geschärft' }, help: { en: 'A chisel takes out what the cutter leaves.', de: 'Ein Stechbeitel nimmt heraus, was der Fräser stehen lässt.' }, icon: 'M6 6h12v12H6z' },
      ],
    }),
    screws: toggle({ group: 'board', label: { en: 'Screws through the seat', de: 'Schrauben durch den Sitz' }, help: { en: 'They hold the seat down when nothing is glued.', de: 'Sie halten den Sitz, wenn nichts geleimt wird.' }, default: false }),

    person: count({ group: 'load', label: { en: 'Kilograms', de: 'Kilogramm' }, help: { en: 'The heaviest person who sits down on it; seating is tested for 110 kg (EN 1022).', de: 'Der schwerste Mensch, der sich daraufsetzt; Sitzmöbel werden für 110 kg geprüft (EN 1022).' }, default: 110, min: 30, max: 160 }),
  },

  rules: [
    rule({
      id: 'does-not-tip',
      author: 'EN 1022',
      priority: 10,
      require: atLeast(value('feet'), feetNeeded),
      reason: { en: 'With feet {feet} apart it tips when somebody sits on the edge.', de: 'Mit {feet} Fußweite kippt es, wenn jemand auf der Kante sitzt.' },
      repairs: [
        { set: { feet: feetNeeded } },
        { set: { width: either(bench, value('width'), multiply(2, add(subtract(divide(value('feet'), 2 * Math.SQRT2), divide(value('height'), 30)), 60))), depth: either(bench, multiply(2, add(subtract(divide(value('feet'), 2), divide(value('height'), 30)), 60)), value('depth')) } },
      ],
    }),
    rule({
      id: 'ends-do-not-tip',
      author: 'EN 1022',
      priority: 9,
      when: bench,
      require: atMost(value('height'), 30 * (60 - overhang)),
      reason: { en: 'A bench {height} high tips over its end when somebody sits there.', de: 'Eine {height} hohe Bank kippt über ihr Ende, wenn dort jemand sitzt.' },
      repairs: [{ set: { height: 30 * (60 - overhang) } }],
    }),
    rule({
      id: 'seat-carries',
      author: 'EN 1995-1-1',
      priority: 8,
      require: atMost(stress, allowedFlat),
      reason: { en: 'A seat of this board would crack between the legs under {person} kg.', de: 'Ein Sitz aus dieser Platte würde zwischen den Beinen unter {person} kg brechen.' },
      repairs: [
        { set: { thickness: 't15' } },
        { set: { thickness: 't18' } },
        { set: { person: floor(divide(multiply(value('person'), allowedFlat), stress)) } },
      ],
    }),
    rule({
      id: 'crossing-holds',
      author: 'EN 1995-1-1',
      priority: 7,
      when: notEqual(word('form'), 'bench'),
      require: and(atMost(lapStress, allowedEdge), atLeast(subtract(underside, archHeight), 60)),
      reason: { en: 'The arch leaves too little wood where the panels cross: under {person} kg they would split there.', de: 'Der Bogen lässt zu wenig Holz, wo sich die Wangen kreuzen: Unter {person} kg würden sie dort aufreißen.' },
      repairs: [{ set: { arch: min(divide(subtract(underside, 60), underside), subtract(1, divide(multiply(subtract(1, value('arch')), max(1, divide(add(lapStress, allowedEdge), multiply(2, allowedEdge)))), 1))) } }, { set: { arch: 0.4 } }, { set: { arch: 0.2, thickness: 't18' } }, { set: { arch: 0.3, height: max(value('height'), 300) } }],
    }),
    rule({
      id: 'stretcher-carries',
      author: 'EN 1995-1-1',
      priority: 7,
      when: bench,
      require: atMost(stretcherStress, allowedEdge),
      reason: { en: 'A stretcher {stretcher} high would break under a full bench of people of {person} kg.', de: 'Ein {stretcher} hoher Steg würde unter einer Bank voller Menschen von {person} kg brechen.' },
      repairs: [
        { set: { stretcher: multiply(value('stretcher'), divide(add(1, divide(stretcherStress, allowedEdge)), 2)) } },
        { set: { thickness: 't18' } },
        { set: { person: floor(divide(multiply(value('person'), allowedEdge), stretcherStress)) } },
        { set: { stretcher: min(220, subtract(subtract(underside, multiply(0.3, underside)), 20)), arch: 0.3, thickness: 't18' } },
      ],
    }),
    rule({
      id: 'legs-stay-wide',
      // Half-way up the arch, an ellipse has gained 13 % of its half width, and the slanting edge has lost half of its slope.
      require: atLeast(add(value('footWidth'), multiply(0.134, subtract(divide(value('feet'), 2), value('footWidth')))), add(32, multiply(divide(subtract(value('feet'), topSpan), 4), value('arch')))),
      reason: { en: 'Legs that spread so far become too narrow half-way up.', de: 'So weit gespreizte Beine werden auf halber Höhe zu schmal.' },
      repairs: [{ set: { footWidth: add(value('footWidth'), subtract(add(32, multiply(divide(subtract(value('feet'), topSpan), 4), value('arch'))), add(value('footWidth'), multiply(0.134, subtract(divide(value('feet'), 2), value('footWidth'))))), 8) } }, { set: { arch: 0.3 } }, { set: { feet: add(topSpan, 80) } }],
    }),
    rule({
      id: 'joints-go-together',
      severity: 'advice',
      require: atLeast(value('clearance'), 0.1),
      reason: { en: 'With {clearance} of play the panels jam before they are home: 0.1 mm or more goes together by hand.', de: 'Mit {clearance} Spiel klemmen die Wangen, bevor sie sitzen: Ab 0,1 mm geht es von Hand.' },
      repairs: [{ set: { clearance: 0.15 } }],
    }),
    rule({
      id: 'joints-do-not-rattle',
      severity: 'advice',
      when: on('screws'),
      require: atMost(value('clearance'), 0.4),
      reason: { en: 'With {clearance} of play and no glue it wobbles.', de: 'Mit {clearance} Spiel und ohne Leim wackelt es.' },
      repairs: [{ set: { clearance: 0.3 } }, { set: { screws: false } }],
    }),
  ],

  presets: [
    { id: 'cafe', name: { en: 'Café', de: 'Café' }, values: { width: 340, height: 450, feet: 380, arch: 0.62, footWidth: 56 }, finishes: all('plywood-milled', 'oiled') },
    { id: 'studio', name: { en: 'Studio', de: 'Atelier' }, values: { form: 'square', width: 320, height: 460, corner: 40, feet: 370, arch: 0.55, footWidth: 70, thickness: 't18' }, finishes: all('plywood-milled', 'natural') },
    { id: 'counter', name: { en: 'Counter', de: 'Theke' }, values: { width: 320, height: 650, feet: 420, arch: 0.7, footWidth: 66, thickness: 't18' }, finishes: all('plywood-milled', 'black') },
    { id: 'child', name: { en: 'Small child', de: 'Kleines Kind' }, values: { form: 'round', width: 260, height: 280, feet: 250, arch: 0.5, footWidth: 46, thickness: 't12', person: 50 }, finishes: { ...all('plywood-film', 'green') } },
    { id: 'hall', name: { en: 'Hall bench', de: 'Flurbank' }, values: { form: 'bench', width: 900, depth: 320, height: 450, corner: 40, feet: 320, footWidth: 64, arch: 0.5, stretcher: 140, thickness: 't18' }, finishes: all('plywood-milled', 'natural') },
    { id: 'step', name: { en: 'Step', de: 'Tritt' }, values: { form: 'bench', width: 430, depth: 260, height: 240, corner: 30, feet: 270, footWidth: 60, arch: 0.35, stretcher: 90, thickness: 't18', person: 130 }, finishes: { ...all('plywood-milled', 'natural'), seat: { material: 'plywood-film', colour: 'brown' } } },
  ],

  parts: {
    seat: { name: { en: 'Seat', de: 'Sitz' }, finish: birch('oiled'), ...milled },
    legA: { name: { en: 'First leg panel', de: 'Erste Wange' }, finish: birch('oiled'), ...milled },
    legB: { name: { en: 'Second leg panel', de: 'Zweite Wange' }, finish: birch('oiled'), ...milled },
    stretcher: { name: { en: 'Stretcher', de: 'Steg' }, finish: birch('oiled'), ...milled },
  },

  build(v, g) {
    const t = boards[v.thickness];
    const isBench = v.form === 'bench';
    const under = v.height - t;
    const slotWide = t + v.clearance;
    const cutter = v.relief === 'dogbone' ? v.tool / 2 + 0.05 : 0;
    const across = isBench ? v.depth : v.form === 'round' ? v.width : Math.SQRT2 * v.width - 2 * (Math.SQRT2 - 1) * v.corner;
    const top = Math.min(v.feet, across - 2 * inset);
    const tab = Math.min(70, top / 5);
    const tabAt = top / 2 - tab / 2 - 12;
    const reach = v.arch * under;

    // One leg panel, drawn upright: feet at the bottom, an elliptical arch between them, two tabs that come through the seat.
    const tabs = [-tabAt, tabAt].map((x) => g.rectangle({ width: tab, depth: t + 1 }).translate([x, under + t / 2 - 0.5]));
    const rests = cutter === 0 ? [] : [-tabAt - tab / 2, -tabAt + tab / 2, tabAt - tab / 2, tabAt + tab / 2].map((x, index) => relief(g, cutter, [x, under], [index % 2 === 0 ? -1 : 1, 1]));
    const panel = g
      .union([g.polygon([[-v.feet / 2, 0], [v.feet / 2, 0], [top / 2, under], [-top / 2, under]]), ...tabs])
      .subtract(g.circle({ radius: v.feet / 2 - v.footWidth }).scale([1, reach / (v.feet / 2 - v.footWidth)]), ...rests);
    const plate = (profile: ProfileRef): SolidRef => profile.extrude({ height: t, centred: true });

    const seatShape = v.form === 'round' ? g.circle({ radius: v.width / 2 }) : g.rectangle({ width: v.width, depth: isBench ? v.depth : v.width, radius: v.corner });
    const mortise = slot(g, { width: tab + v.clearance, depth: slotWide }, cutter);
    const seatOf = (mortises: readonly ProfileRef[], screwsAt: readonly Vector2[]): SolidRef => {
      const slab = seatShape.extrude({ height: t, top: { kind: 'chamfer', size: v.bevel } });
      // 90° heads of 8 mm, as of chipboard screws of 4 mm.
      const sink = g.polygon([[0, -1], [screwHole / 2, -1], [screwHole / 2, t - 4 + screwHole / 2], [4, t], [5, t + 1], [0, t + 1]]).revolve();
      const holes = v.screws ? screwsAt.map(([x, y]) => sink.translate([x, y, 0])) : [];
      return slab.subtract(g.union(mortises).extrude({ height: t + 2 }).translate([0, 0, -1]), ...holes).translate([0, 0, under]);
    };
    const fittings = [
      { designation: 'EN 204 D3', quantity: 1, purpose: { en: 'Wood glue for tabs and slots, which are kept free of oil; leave it out where the stool should come apart again', de: 'Holzleim für Zapfen und Schlitze, die frei von Öl bleiben; entfällt, wenn der Hocker wieder auseinandergehen soll' } },
      { designation: `Felt strip ${t}×${v.footWidth} mm`, quantity: 4, purpose: { en: 'Self-adhesive, under the edges of the feet', de: 'Selbstklebend, unter die Kanten der Füße' } },
      ...(v.screws ? [{ designation: `Countersunk chipboard screw 4×${t >= 18 ? 50 : 40}`, quantity: 4, purpose: { en: 'Through the seat into the legs', de: 'Durch den Sitz in die Beine' } }] : []),
    ];
    const [x, depth] = [v.width / 2, isBench ? v.depth : v.width];

    if (!isBench) {
      const turn = v.form === 'square' ? 45 : 0;
      const middle = (reach + under) / 2;
      // Half of the crossing is open from above in one panel and from below in the other, a little deeper than half.
      const lapFrom = (from: number, to: number, closed: 'top' | 'bottom') => {
        const lap = g.rectangle({ width: slotWide, depth: to - from }).translate([0, (from + to) / 2]);
        const end = closed === 'top' ? to : from;
        return cutter === 0 ? [lap] : [lap, ...[-1, 1].map((side) => relief(g, cutter, [(side * slotWide) / 2, end], [-side, closed === 'top' ? -1 : 1]))];
      };
      const play = v.clearance / 2;
      const legA = panel.subtract(...lapFrom(middle - play, under + t + 1, 'bottom'));
      const legB = panel.subtract(...lapFrom(-1, middle + play, 'top'));
      const mortises = [0, 90].flatMap((quarter) => [-tabAt, tabAt].map((at) => mortise.translate([at, 0]).rotate(turn + quarter)));
      const screwAt = tabAt - tab / 2 - 16;
      const screwsAt = [turn, turn + 90].flatMap((degrees) => [-screwAt, screwAt].map((at): Vector2 => [at * Math.cos((degrees * Math.PI) / 180), at * Math.sin((degrees * Math.PI) / 180)]));
      const parts: readonly Part[] = [
        { id: 'seat', solid: seatOf(mortises, screwsAt), explode: [0, 0, 0.35 * v.height] },
        { id: 'legA', solid: plate(legA).rotate([90, 0, turn]), printRotation: [90, turn, 0] },
        { id: 'legB', solid: plate(legB).rotate([90, 0, turn + 90]), explode: [0, 0, 0.95 * v.height], printRotation: [90, turn + 90, 0] },
      ];
      // The second panel comes from above the first, the seat on top of both.
      const apart = [{ ...parts[0]!, explode: [0, 0, 1.15 * v.height] as const }, parts[1]!, { ...parts[2]!, explode: [0, 0, 0.6 * v.height] as const }];
      return {
        parts: apart,
        hardware: fittings,
        handles: [
          { parameter: 'width', part: 'seat', at: [x, 0, v.height - t / 2], axis: [1, 0, 0], gain: 2 },
          { parameter: 'height', part: 'seat', at: [0, -depth / 2, v.height], axis: [0, 0, 1] },
          ...(turn === 0 ? [{ parameter: 'feet', part: 'legA', at: [v.feet / 2, 0, 0], axis: [1, 0, 0], gain: 2 } as const] : [{ parameter: 'feet', part: 'legA', at: [(v.feet / 2) * Math.SQRT1_2, (v.feet / 2) * Math.SQRT1_2, 0], axis: [Math.SQRT1_2, Math.SQRT1_2, 0], gain: 2 } as const]),
          { parameter: 'arch', part: 'legA', at: [0, 0, reach], axis: [0, 0, 1], gain: 1 / under },
        ],
        dimensions: [
          { id: 'width', part: 'seat', from: [-x, 0, v.height], to: [x, 0, v.height], offset: [0, 0, 26], parameter: 'width', overall: 'x' },
          { id: 'height', part: 'legA', from: [-x, -depth / 2, 0], to: [-x, -depth / 2, v.height], offset: [-20, -20, 0], parameter: 'height', overall: 'z' },
          ...(turn === 0 ? [{ id: 'feet', part: 'legA', from: [-v.feet / 2, -depth / 2, 0], to: [v.feet / 2, -depth / 2, 0], offset: [0, -30, 0], parameter: 'feet', overall: 'x' } as const] : []),
        ],
      };
    }

    const standing = x - overhang;
    const inner = 2 * standing - t;
    // The stretcher stands right under the seat; its tabs come through the sides at half of its height.
    const tongue = v.stretcher / 2;
    const tongueAt = under - v.stretcher / 2;
    const side = panel.subtract(slot(g, { width: slotWide, depth: tongue + v.clearance }, cutter).translate([0, tongueAt]));
    const shoulders = cutter === 0 ? [] : [-1, 1].flatMap((end) => [-1, 1].map((up) => relief(g, cutter, [(end * inner) / 2, tongueAt + (up * tongue) / 2], [end, up])));
    const beam = g.union([
      g.rectangle({ width: inner, depth: v.stretcher }).translate([0, tongueAt]),
      g.rectangle({ width: inner + 2 * t, depth: tongue }).translate([0, tongueAt]),
    ]);
    const mortises = [-standing, standing].flatMap((at) => [-tabAt, tabAt].map((y) => mortise.rotate(90).translate([at, y])));
    const screwsAt = [-standing, standing].flatMap((at) => [-1, 1].map((y): Vector2 => [at, y * Math.max(t, tabAt - tab / 2 - 16)]));
    return {
      parts: [
        { id: 'seat', solid: seatOf(mortises, screwsAt), explode: [0, 0, 0.5 * v.height] },
        { id: 'legA', solid: plate(side).rotate([90, 0, 90]).translate([-standing, 0, 0]), explode: [-0.35 * v.width, 0, 0], printRotation: [90, 90, 0] },
        { id: 'legB', solid: plate(side).rotate([90, 0, 90]).translate([standing, 0, 0]), explode: [0.35 * v.width, 0, 0], printRotation: [90, 90, 0] },
        { id: 'stretcher', solid: plate(shoulders.length === 0 ? beam : beam.subtract(...shoulders)).rotate([90, 0, 0]), printRotation: [90, 0, 0] },
      ],
      hardware: fittings,
      handles: [
        { parameter: 'width', part: 'seat', at: [x, 0, v.height - t / 2], axis: [1, 0, 0], gain: 2 },
        { parameter: 'depth', part: 'seat', at: [0, -depth / 2, v.height - t / 2], axis: [0, -1, 0], gain: 2 },
        { parameter: 'height', part: 'seat', at: [x, -depth / 2, v.height], axis: [0, 0, 1] },
        { parameter: 'feet', part: 'legB', at: [standing, -v.feet / 2, 0], axis: [0, -1, 0], gain: 2 },
        { parameter: 'stretcher', part: 'stretcher', at: [0, 0, under - v.stretcher], axis: [0, 0, -1] },
      ],
      dimensions: [
        { id: 'width', part: 'seat', from: [-x, -depth / 2, v.height], to: [x, -depth / 2, v.height], offset: [0, -20, 10], parameter: 'width', overall: 'x' },
        { id: 'depth', part: 'seat', from: [x, -depth / 2, v.height], to: [x, depth / 2, v.height], offset: [24, 0, 0], parameter: 'depth', overall: 'y' },
        { id: 'height', part: 'legA', from: [-standing, -v.feet / 2, 0], to: [-standing, -v.feet / 2, v.height], offset: [-60, 0, 0], parameter: 'height', overall: 'z' },
        { id: 'feet', part: 'legB', from: [standing, -v.feet / 2, 0], to: [standing, v.feet / 2, 0], offset: [60, 0, 0], parameter: 'feet', overall: 'y' },
      ],
    };
  },
});

/** What a round cutter takes out of an inner corner so that a square one fits: its circle just reaches the corner. */
const relief = (g: GeometryBuilder, radius: number, [x, y]: Vector2, [right, up]: readonly [number, number]): ProfileRef =>
  g.circle({ radius, segments: 24 }).translate([x + right * radius * Math.SQRT1_2, y + up * radius * Math.SQRT1_2]);

/** A slot around the origin, its corners relieved. */
const slot = (g: GeometryBuilder, { width, depth }: { readonly width: number; readonly depth: number }, cutter: number): ProfileRef => {
  const hole = g.rectangle({ width, depth });
  if (cutter === 0) return hole;
  const corners = [-1, 1].flatMap((right) => [-1, 1].map((up) => relief(g, cutter, [(right * width) / 2, (up * depth) / 2], [-right, -up])));
  return g.union([hole, ...corners]);
};
