import {
  add, and, atLeast, atMost, choice, count, defineProduct, divide, either, equal, floor, greater, length, max, min, multiply, not, notEqual, or, rule,
  subtract, value, word,
} from 'patternbook';
import type { Expression, GeometryBuilder, SolidRef } from 'patternbook';

interface Screw {
  /**
   * Countersunk head: diameter and height. ISO 7050 could not be looked up; its heads have the diameters of ISO 7046 for M3.5, M4
   * and M5, and of both heights the larger is taken.
   */
  readonly head: number;
  readonly headHeight: number;
  readonly through: number;
  readonly thread: number;
  readonly name: string;
  /** The nylon plug whose range of screws this one lies in: diameter and length, as 5 × 25, 6 × 30 and 8 × 40 are sold by most makers. */
  readonly plug: readonly [diameter: number, length: number];
}
const screwSizes = {
  st35: { head: 7.3, headHeight: 2.35, through: 3.9, thread: 3.5, name: 'ST3.5', plug: [5, 25] },
  st42: { head: 8.4, headHeight: 2.7, through: 4.7, thread: 4.2, name: 'ST4.2', plug: [6, 30] },
  st48: { head: 9.3, headHeight: 2.8, through: 5.3, thread: 4.8, name: 'ST4.8', plug: [8, 40] },
} as const satisfies Readonly<Record<string, Screw>>;
const screwLengths = [25, 32, 38, 45, 50, 60, 70];
/** The head lies this far under the surface, so that a hook slides over it. */
const headSunk = 0.4;
/** The same figures where rules can reach them. */
const screwFigure = (figure: 'head' | 'headHeight'): Expression<number> =>
  either(equal(word('screw'), 'st35'), screwSizes.st35[figure], either(equal(word('screw'), 'st42'), screwSizes.st42[figure], screwSizes.st48[figure]));

/** The claw that grips behind the rail: its thickness, how deep it reaches, and the groove that it reaches into. */
const claw = { thickness: 5, depth: 10, groove: 12 };
/** Chamfer of a hook's long edges. */
const edge = 1;
/** From a rail's end to the middle of its first screw. */
const railEnd = 15;
/** Between the screws of a single hook. */
const screwStep = 24;
/** A small hook against a large one: share of its reach, of its lip, of its thickness and of its load. */
const small = { reach: 0.5, lip: 0.6, thickness: 0.75, load: 0.5 };

// Sizes that rules speak about. Lengths in millimetres, forces in newtons, stresses in megapascals.
const onRail = equal(word('kind'), 'rail');
/** From the wall to the back of the hook. */
const standOff = either(onRail, add(claw.thickness, value('railThickness'), multiply(3, value('clearance'))), 0);
/** Room between the hook's back and its lip. */
const opening = subtract(value('projection'), add(standOff, multiply(2, value('thickness'))));
/** The bend at the root turns on an inner radius as large as the hook is thick; then the lip's bend follows. */
const openingNeeded = max(12, add(value('thickness'), 2), either(equal(word('shape'), 'peg'), add(multiply(2, value('thickness')), 2), 0));
/** From the middle of the hook's back to the lip: the load may hang anywhere on the arm. */
const arm = subtract(value('projection'), add(standOff, multiply(1.5, value('thickness'))));
const force = multiply(9.81, value('load'));
// A bar curved to an inner radius as large as it is thick bears more at its inner side than a straight one. Winkler's theory gives,
// with the neutral axis at t / ln 2 from the centre of the bend, σ = 7.73 M / (w t²) instead of 6; Roark's Formulas for Stress and
// Strain has 1.30 times 6 for R/c = 3. The chamfers' width is taken off.
const curved = 7.8;
const stress = divide(multiply(curved, force, arm), multiply(subtract(value('width'), edge), value('thickness'), value('thickness')));
// Printed lying, PLA and PETG break at some 45 MPa or more; what makers give (ISO 527) varies, so 45 is the author's round figure. A
// third of it is left for loads of hours, a fifth for loads that stay: thermoplastics creep, and PLA most of all.
const allowed = either(equal(word('duty'), 'always'), 9, 15);
/** What the claw pulls at the rail with: the hook turns about the rail's lower edge. */
const pull = divide(multiply(force, add(arm, divide(value('thickness'), 2))), subtract(value('railHeight'), claw.depth / 2));
// The claw is bent over the edge by a pull at half its depth; the rail's lip stands free above its foot and spreads the pull by 45°.
const clawStress = divide(multiply(6 * (claw.depth / 2 + claw.thickness / 2), pull), multiply(claw.thickness * claw.thickness, subtract(value('width'), edge)));
const lipStress = divide(multiply(6 * (claw.groove - claw.depth / 2), pull), multiply(add(value('width'), 2 * (claw.groove - claw.depth / 2)), value('railThickness'), value('railThickness')));
/** All that hangs there, in kilograms. */
const total = multiply(value('load'), either(onRail, add(value('hooks'), multiply(small.load, value('smallHooks'))), 1));
const screwed = either(onRail, value('screws'), 2);
/** Height of the screws that pull above the edge about which everything turns. */
const lever = either(onRail, subtract(value('railHeight'), add(claw.groove + 1, divide(screwFigure('head'), 2))), add(value('thickness'), value('lip'), divide(screwFigure('head'), 2), screwStep + 2));
/** Pull and shear of one screw, added up, in kilograms. */
const perScrew = add(divide(multiply(total, subtract(value('projection'), value('thickness'))), multiply(lever, either(onRail, value('screws'), 1))), divide(total, screwed));
const railSpan = divide(subtract(value('length'), 2 * railEnd), subtract(value('screws'), 1));
const railDepth = add(claw.thickness, value('railThickness'), multiply(2, value('clearance')));
/** Sag of a beam between two screws under one hook, F L³ / 48 E I, with E = 1000 MPa: half of PETG's, for creep. */
const bow = divide(multiply(pull, railSpan, railSpan, railSpan), multiply(4000, value('railHeight'), railDepth, railDepth, railDepth));
const allHooks = add(value('hooks'), value('smallHooks'));

export default defineProduct({
  id: 'wall-hook',
  version: '1.0.0',
  name: { en: 'Wall hooks', de: 'Wandhaken' },
  tagline: { en: 'A rail with hooks that move, or one hook by itself: reckoned for what hangs on it', de: 'Eine Schiene mit Haken, die wandern, oder ein Haken für sich: berechnet für das, was daran hängt' },
  description: {
    en: `Say what will hang there and how heavy it is. The hook's thickness is checked against that load the way an engineer would, with a margin for plastic that gives slowly under weight.

Hooks hang in over the top of the rail and slide to where they are wanted: large ones for coats and bags, small ones for keys and leads. Or make a single hook with two screws of its own.

Hooks print lying on their side, so that the layers run along the bend and cannot split; the rail prints on its face. Neither needs supports. Screws and plugs are listed to length; the wall itself is yours to judge.`,
    de: `Man sagt, was daran hängen soll und wie schwer es ist. Ob der Haken dick genug ist, wird für diese Last gerechnet, wie es Ingenieure tun, mit Reserve dafür, dass Kunststoff unter Gewicht langsam nachgibt.

Die Haken werden oben in die Schiene eingehängt und lassen sich verschieben: große für Mäntel und Taschen, kleine für Schlüssel und Kabel. Oder es wird ein einzelner Haken mit zwei eigenen Schrauben.

Gedruckt werden die Haken auf der Seite liegend, damit die Schichten der Biegung folgen und nicht aufreißen; die Schiene liegt auf ihrem Gesicht. Stützen braucht beides nicht. Schrauben und Dübel stehen mit Länge in der Liste; die Wand beurteilt man selbst.`,
  },
  view: { azimuth: -60, elevation: 20 },

  groups: [
    { id: 'system', label: { en: 'System', de: 'System' } },
    { id: 'hook', label: { en: 'Hook', de: 'Haken' } },
    { id: 'load', label: { en: 'Load', de: 'Last' } },
    { id: 'rail', label: { en: 'Rail', de: 'Schiene' } },
    { id: 'screws', label: { en: 'Screws', de: 'Schrauben' } },
  ],

  parameters: {
    kind: choice({
      group: 'system', label: { en: 'Kind', de: 'Art' }, default: 'rail',
      options: [
        { id: 'rail', label: { en: 'Rail with hooks', de: 'Schiene mit Haken' }, icon: 'M2 4h20v5H2zM7 4v10a3 3 0 0 0 5 2M15 4v7a2 2 0 0 0 4 1' },
        { id: 'single', label: { en: 'Single hook', de: 'Einzelner Haken' }, icon: 'M9 3v12a4 4 0 0 0 8 1v-2M9 5.5h2M9 9.5h2' },
      ],
    }),
    hooks: count({ group: 'system', label: { en: 'Large hooks', de: 'Große Haken' }, default: 3, min: 1, max: 12, visible: onRail }),
    smallHooks: count({ group: 'system', label: { en: 'Small hooks', de: 'Kleine Haken' }, help: { en: 'Half as deep as the large ones, for half the load.', de: 'Halb so tief wie die großen, für die halbe Last.' }, default: 2, min: 0, max: 12, visible: onRail }),
    length: length({ group: 'system', label: { en: 'Rail length', de: 'Länge der Schiene' }, default: 240, min: 80, max: 340, step: 5, visible: onRail }),

    shape: choice({
      group: 'hook', label: { en: 'Shape', de: 'Form' }, default: 'curve',
      options: [
        { id: 'curve', label: { en: 'Curve', de: 'Bogen' }, icon: 'M6 3v10a6 6 0 0 0 12 0v-2' },
        { id: 'square', label: { en: 'Square', de: 'Eckig' }, icon: 'M6 3v13a2 2 0 0 0 2 2h9a2 2 0 0 0 2-2v-4' },
        { id: 'peg', label: { en: 'Peg', de: 'Stift' }, icon: 'M6 3v12a3 3 0 0 0 4 3l10-6' },
      ],
    }),
    projection: length({ group: 'hook', label: { en: 'Projection', de: 'Ausladung' }, help: { en: 'From the wall to the tip.', de: 'Von der Wand bis zur Spitze.' }, default: 62, min: 25, max: 140, step: 1 }),
    lip: length({
      group: 'hook', label: { en: 'Lip', de: 'Nase' }, help: { en: 'How far the tip rises above the lowest point inside.', de: 'Wie weit die Spitze über den tiefsten Punkt innen steigt.' }, default: 20, min: 5, max: 60, step: 1,
      atLeast: add(divide(value('thickness'), 2), 2),
      because: { en: 'A hook this thick needs {limit} to bend upwards at its tip.', de: 'Ein so dicker Haken braucht {limit}, um sich an der Spitze aufzubiegen.' },
    }),
    width: length({ group: 'hook', label: { en: 'Width', de: 'Breite' }, help: { en: 'Wide hooks are kinder to collars and straps.', de: 'Breite Haken schonen Kragen und Riemen.' }, default: 20, min: 8, max: 60, step: 1 }),
    thickness: length({ group: 'hook', label: { en: 'Thickness', de: 'Dicke' }, default: 10, min: 5, max: 20, step: 0.5 }),

    load: count({ group: 'load', label: { en: 'Kilograms on a hook', de: 'Kilogramm je Haken' }, help: { en: 'A winter coat weighs 2 kg, a full rucksack 8 kg. Small hooks are reckoned with half.', de: 'Ein Wintermantel wiegt 2 kg, ein voller Rucksack 8 kg. Kleine Haken sind für die Hälfte gerechnet.' }, default: 4, min: 1, max: 25 }),
    duty: choice({
      group: 'load', label: { en: 'It hangs there', de: 'Es hängt da' }, default: 'hours',
      options: [
        { id: 'hours', label: { en: 'For hours', de: 'Stundenweise' }, help: { en: 'Coats, bags, towels: the plastic recovers in between.', de: 'Mäntel, Taschen, Handtücher: Der Kunststoff erholt sich dazwischen.' }, icon: 'M12 3a9 9 0 1 0 .1 0M12 7v5l3 2' },
        { id: 'always', label: { en: 'For months', de: 'Monatelang' }, help: { en: 'Tools, plants, ladders: plastic gives slowly under a load that stays.', de: 'Werkzeug, Pflanzen, Leitern: Kunststoff gibt unter bleibender Last langsam nach.' }, icon: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4' },
      ],
    }),

    railHeight: length({
      group: 'rail', label: { en: 'Rail height', de: 'Höhe der Schiene' }, default: 40, min: 26, max: 80, step: 1, visible: onRail,
      atLeast: add(claw.groove + 6, screwFigure('head')),
      because: { en: 'Under the groove for the claws, the screw heads need a rail at least {limit} high.', de: 'Unter der Nut für die Krallen brauchen die Schraubenköpfe eine mindestens {limit} hohe Schiene.' },
    }),
    railThickness: length({ group: 'rail', label: { en: 'Rail thickness', de: 'Dicke der Schiene' }, help: { en: 'Of the plate that the hooks grip.', de: 'Der Platte, um die die Haken greifen.' }, default: 4.8, min: 3.2, max: 10, step: 0.4, visible: onRail }),
    clearance: length({ group: 'rail', label: { en: 'Play of the hooks', de: 'Spiel der Haken' }, help: { en: 'On each side of the claw and of the rail.', de: 'Auf jeder Seite der Kralle und der Schiene.' }, default: 0.3, min: 0.1, max: 0.8, step: 0.05, visible: onRail }),

    screw: choice({
      group: 'screws', label: { en: 'Screws', de: 'Schrauben' }, default: 'st42',
      options: [
        { id: 'st35', label: { en: '3.5 mm, plug 5 mm', de: '3,5 mm, Dübel 5 mm' } },
        { id: 'st42', label: { en: '4.2 mm, plug 6 mm', de: '4,2 mm, Dübel 6 mm' } },
        { id: 'st48', label: { en: '4.8 mm, plug 8 mm', de: '4,8 mm, Dübel 8 mm' } },
      ],
    }),
    screws: count({
      group: 'screws', label: { en: 'Screws in the rail', de: 'Schrauben in der Schiene' }, default: 3, min: 2, max: 8, visible: onRail,
      // Plugs spread the wall: closer than about an anchor's length they share one cone of brick.
      atMost: add(floor(divide(subtract(value('length'), 2 * railEnd), 40)), 1),
      because: { en: 'Closer than 40 mm, the plugs crack the wall between them: at most {limit} here.', de: 'Enger als 40 mm sprengen die Dübel die Wand zwischen sich: hier höchstens {limit}.' },
    }),
    plug: count({ group: 'screws', label: { en: 'Kilograms a plug bears', de: 'Kilogramm je Dübel' }, help: { en: 'The package says it for your wall: often below 10 kg in plasterboard, far more in brick. Larger plugs bear more.', de: 'Steht auf der Packung, je nach Wand: in Gipskarton oft unter 10 kg, in Ziegeln weit mehr. Größere Dübel tragen mehr.' }, default: 25, min: 3, max: 100 }),
  },

  rules: [
    rule({
      id: 'hook-opens',
      require: atLeast(opening, openingNeeded),
      reason: { en: 'With a projection of {projection}, a hook {thickness} thick has no room left for what should hang in it.', de: 'Bei {projection} Ausladung lässt ein {thickness} dicker Haken keinen Platz für das, was hineingehängt wird.' },
      repairs: [{ set: { projection: add(value('projection'), subtract(openingNeeded, opening)) } }, { set: { thickness: divide(subtract(value('projection'), add(standOff, 2)), either(equal(word('shape'), 'peg'), 4, 3)) } }],
    }),
    rule({
      id: 'hook-holds',
      require: atMost(stress, allowed),
      reason: { en: '{load} kg on this arm would bend a hook {width} wide and {thickness} thick for good: thicker, wider or shorter holds.', de: '{load} kg an diesem Arm würden einen {width} breiten und {thickness} dicken Haken bleibend verbiegen: dicker, breiter oder kürzer hält.' },
      repairs: [
        { set: { thickness: multiply(value('thickness'), divide(add(1, divide(stress, allowed)), 2)) } },
        { set: { width: add(divide(multiply(subtract(value('width'), edge), stress), allowed), edge) } },
        { set: { projection: add(subtract(value('projection'), arm), divide(multiply(arm, allowed), stress)) } },
        { set: { load: floor(divide(multiply(value('load'), allowed), stress)) } },
        { set: { thickness: 14, width: 30, load: min(value('load'), 8), projection: min(value('projection'), 80) } },
      ],
    }),
    rule({
      id: 'claw-holds',
      when: onRail,
      require: atMost(clawStress, allowed),
      reason: { en: 'The claw behind the rail, {width} wide, would open under {load} kg: a wider hook or a higher rail holds.', de: 'Die {width} breite Kralle hinter der Schiene würde sich unter {load} kg aufbiegen: ein breiterer Haken oder eine höhere Schiene hält.' },
      repairs: [
        { set: { width: add(divide(multiply(subtract(value('width'), edge), clawStress), allowed), edge) } },
        { set: { railHeight: add(divide(multiply(subtract(value('railHeight'), 5), clawStress), allowed), 5) } },
        { set: { load: floor(divide(multiply(value('load'), allowed), clawStress)) } },
        { set: { width: 30, railHeight: 60, load: min(value('load'), 8) } },
      ],
    }),
    rule({
      id: 'rail-lip-holds',
      when: onRail,
      require: atMost(lipStress, allowed),
      reason: { en: 'The upper edge of a rail {railThickness} thick would break away under {load} kg on a hook.', de: 'Die Oberkante einer {railThickness} dicken Schiene würde unter {load} kg an einem Haken ausbrechen.' },
      repairs: [{ set: { railThickness: multiply(value('railThickness'), divide(add(1, divide(lipStress, allowed)), 2)) } }, { set: { railHeight: add(divide(multiply(subtract(value('railHeight'), 5), lipStress), allowed), 5) } }, { set: { load: floor(divide(multiply(value('load'), allowed), lipStress)) } }],
    }),
    rule({
      id: 'screws-hold',
      // A plug's package names the load of one plug, the lower of pull and shear; both are added up here, which is on the safe side.
      require: atMost(perScrew, value('plug')),
      reason: { en: 'Hanging out by {projection}, the load pulls harder at the screws than plugs for {plug} kg bear.', de: 'Bei {projection} Ausladung zieht die Last stärker an den Schrauben, als Dübel für {plug} kg tragen.' },
      repairs: [
        { set: { screws: divide(multiply(value('screws'), perScrew), value('plug')) } },
        { set: { railHeight: add(subtract(value('railHeight'), lever), divide(multiply(lever, perScrew), value('plug'))) } },
        { set: { load: floor(divide(multiply(value('load'), value('plug')), perScrew)) } },
        { set: { hooks: floor(divide(multiply(value('hooks'), value('plug')), perScrew)) } },
        { set: { plug: perScrew } },
        { set: { hooks: 1, smallHooks: 0 } },
        { set: { load: 1, hooks: 1, smallHooks: 0 } },
      ],
    }),
    rule({
      id: 'screws-near-enough',
      when: onRail,
      require: atMost(bow, 0.5),
      reason: { en: 'Between screws this far apart the rail would bend off the wall by more than half a millimetre.', de: 'Zwischen so weit entfernten Schrauben würde sich die Schiene um mehr als einen halben Millimeter von der Wand biegen.' },
      repairs: [{ set: { screws: add(value('screws'), 1) } }, { set: { screws: add(value('screws'), 2) } }, { set: { railThickness: add(value('railThickness'), 1.6) } }, { set: { length: multiply(value('length'), 0.7) } }, { set: { load: floor(divide(multiply(value('load'), 0.5), bow)) } }],
    }),
    rule({
      id: 'screw-heads-fit',
      when: not(onRail),
      // Two lines of a 0.4 mm nozzle and their fillings on each side of the head; under it 1.6 mm are left to clamp.
      require: and(atLeast(value('width'), add(screwFigure('head'), 4)), atLeast(value('thickness'), add(screwFigure('headHeight'), headSunk + 1.6))),
      reason: { en: 'A back {width} wide and {thickness} thick does not hold the heads of these screws.', de: 'Ein {width} breiter und {thickness} dicker Rücken fasst die Köpfe dieser Schrauben nicht.' },
      repairs: [{ set: { width: max(value('width'), add(screwFigure('head'), 4)), thickness: max(value('thickness'), add(screwFigure('headHeight'), headSunk + 1.6)) } }, { set: { screw: 'st35' } }],
    }),
    rule({
      id: 'lip-keeps',
      // A collar's loop or a bag's strap is 3 to 5 mm thick: twice that must be climbed. On a slope without a bend only
      // friction holds: textile on smooth plastic slides from about 0.2 on.
      require: atLeast(value('lip'), max(8, either(equal(word('shape'), 'peg'), multiply(0.2, subtract(value('projection'), standOff)), 0))),
      reason: { en: 'Over a lip of {lip}, straps and loops slip off when the door bangs.', de: 'Über eine Nase von {lip} rutschen Riemen und Schlaufen, wenn die Tür zuschlägt.' },
      repairs: [{ set: { lip: max(8, either(equal(word('shape'), 'peg'), multiply(0.2, subtract(value('projection'), standOff)), 0)) } }, { set: { shape: 'curve' } }],
    }),
    rule({
      id: 'hooks-fit-rail',
      when: onRail,
      require: atLeast(value('length'), multiply(allHooks, add(value('width'), 6))),
      reason: { en: 'So many hooks, {width} wide each, do not fit side by side on a rail of {length}.', de: 'So viele Haken, je {width} breit, passen nicht nebeneinander auf eine Schiene von {length}.' },
      repairs: [{ set: { length: multiply(allHooks, add(value('width'), 6)) } }, { set: { width: subtract(divide(value('length'), allHooks), 6) } }, { set: { smallHooks: 0 } }, { set: { hooks: floor(divide(value('length'), add(value('width'), 6))), smallHooks: 0 } }, { set: { hooks: 2, smallHooks: 0 } }, { set: { hooks: 1, smallHooks: 0 } }],
    }),
    rule({
      id: 'hooks-move',
      severity: 'advice',
      when: onRail,
      // Printers repeat a wall to about 0.1 mm on each side; two of them meet here.
      require: atLeast(value('clearance'), 0.2),
      reason: { en: 'With {clearance} of play, hooks jam on many printers: 0.2 mm or more slides.', de: 'Mit {clearance} Spiel klemmen die Haken bei vielen Druckern: Ab 0,2 mm gleiten sie.' },
      repairs: [{ set: { clearance: 0.2 } }],
    }),
    rule({
      id: 'coats-have-room',
      severity: 'advice',
      when: and(onRail, greater(value('hooks'), 1)),
      require: atLeast(divide(value('length'), allHooks), 40),
      reason: { en: 'With less than 40 mm of rail for each hook, what hangs there gets in each other’s way.', de: 'Bei weniger als 40 mm Schiene je Haken ist sich im Weg, was daran hängt.' },
      repairs: [{ set: { length: multiply(40, allHooks) } }, { set: { smallHooks: 0 } }],
    }),
    rule({
      id: 'fits-common-beds',
      severity: 'advice',
      // 256 mm is the bed of the most common larger machines (Bambu Lab P1/X1); a Prusa MK4S has 250 mm.
      require: or(notEqual(word('kind'), 'rail'), atMost(value('length'), 250)),
      reason: { en: 'A rail longer than 250 mm needs a large printer, or a place across the bed: two shorter ones side by side look the same.', de: 'Eine Schiene über 250 mm braucht einen großen Drucker oder liegt schräg auf dem Bett: Zwei kürzere nebeneinander sehen genauso aus.' },
      repairs: [{ set: { length: 250 } }],
    }),
  ],

  presets: [
    { id: 'hallway', name: { en: 'Hallway', de: 'Flur' }, values: {}, finishes: { rail: { material: 'pla', colour: 'white' }, hook: { material: 'petg', colour: 'blue' }, small: { material: 'petg', colour: 'blue' } } },
    { id: 'keys', name: { en: 'Keys and leads', de: 'Schlüssel und Leinen' }, values: { hooks: 5, smallHooks: 0, length: 200, shape: 'peg', projection: 36, lip: 9, width: 10, thickness: 5, load: 1, duty: 'hours', railHeight: 28, railThickness: 4, screw: 'st35', screws: 2 }, finishes: { rail: { material: 'pla', colour: 'sand' }, hook: { material: 'pla', colour: 'terracotta' } } },
    { id: 'workshop', name: { en: 'Workshop wall', de: 'Werkstattwand' }, values: { hooks: 3, smallHooks: 3, length: 240, shape: 'square', projection: 70, lip: 12, width: 24, thickness: 13, load: 6, duty: 'always', railHeight: 50, railThickness: 6.4, screw: 'st48', screws: 4, plug: 40 }, finishes: { rail: { material: 'petg', colour: 'black' }, hook: { material: 'petg', colour: 'orange' }, small: { material: 'petg', colour: 'orange' } } },
    { id: 'coat', name: { en: 'One for the coat', de: 'Einer für den Mantel' }, values: { kind: 'single', shape: 'curve', projection: 58, lip: 22, width: 22, thickness: 10, load: 4 }, finishes: { hook: { material: 'pla', colour: 'green' } } },
    { id: 'towel', name: { en: 'Bath towel', de: 'Badetuch' }, values: { kind: 'single', shape: 'peg', projection: 64, lip: 26, width: 16, thickness: 8, load: 2, screw: 'st35' }, finishes: { hook: { material: 'petg', colour: 'white' } } },
    { id: 'rucksack', name: { en: 'Packed rucksack', de: 'Gepackter Rucksack' }, values: { kind: 'single', shape: 'curve', projection: 82, lip: 30, width: 36, thickness: 16, load: 12, duty: 'always', screw: 'st48', plug: 40 }, finishes: { hook: { material: 'petg', colour: 'black' } } },
    { id: 'headphones', name: { en: 'Headphones', de: 'Kopfhörer' }, values: { kind: 'single', shape: 'square', projection: 70, lip: 12, width: 36, thickness: 7, load: 1, duty: 'always', screw: 'st35', plug: 10 }, finishes: { hook: { material: 'pla', colour: 'plum' } } },
  ],

  parts: {
    hook: { name: { en: 'Hook', de: 'Haken' }, finish: { material: 'petg', colour: 'blue' } },
    small: { name: { en: 'Small hook', de: 'Kleiner Haken' }, finish: { material: 'petg', colour: 'blue' } },
    rail: { name: { en: 'Rail', de: 'Schiene' }, finish: { material: 'pla', colour: 'white' } },
  },

  build(v, g) {
    const screw: Screw = screwSizes[v.screw];
    const single = v.kind === 'single';
    const lip = Math.max(v.lip, v.thickness / 2 + 2);
    const groove = claw.thickness + 2 * v.clearance;
    const railFront = groove + v.railThickness;
    const back = single ? 0 : railFront + v.clearance;
    /** From the front of the part that is held to the end of its screw: a plug wants its own length and a thread's diameter more. */
    const screwLength = (through: number) => screwLengths.find((each) => each >= through - headSunk + screw.plug[1] + screw.thread) ?? screwLengths.at(-1)!;
    const hardware = (screws: number, through: number) => [
      { designation: `ISO 7050 ${screw.name}×${screwLength(through)}`, quantity: screws, purpose: { en: 'Countersunk screws into the wall', de: 'Senkschrauben in die Wand' } },
      { designation: `Wall plug ${screw.plug[0]}×${screw.plug[1]}`, quantity: screws, purpose: { en: 'Nylon plugs, or the kind that your wall needs', de: 'Nylondübel oder die Art, die die Wand braucht' } },
    ];
    /** Cuts a screw's hole and its sunk head from the front, at y = −`front`. */
    const sink = (front: number) => {
      const [head, hole] = [(screw.head + 0.4) / 2, screw.through / 2];
      return g.polygon([[0, 1], [head, 1], [head, -headSunk], [hole, -headSunk - (head - hole)], [hole, -front - 1], [0, -front - 1]]).revolve({ segments: 24 }).rotate([90, 0, 0]).translate([0, -front, 0]);
    };

    const large = hookOf(g, { shape: v.shape, back, projection: v.projection, lip, thickness: v.thickness, width: v.width });
    if (single) {
      // A screwdriver must pass the tip.
      const low = Math.max(large.free, v.thickness + lip) + screw.head / 2 + 2;
      const top = low + screwStep + screw.head / 2 + 4;
      const holes = sink(v.thickness).translate([0, 0, low]).repeat({ count: 2, step: [0, 0, screwStep] });
      const half = v.width / 2;
      return {
        parts: [{ id: 'hook', solid: g.union([...large.pieces, large.shank(top)]).subtract(holes), printRotation: [0, 90, 0] }],
        hardware: hardware(2, v.thickness),
        handles: [
          { parameter: 'projection', part: 'hook', at: [0, -v.projection, v.thickness / 2 + lip], axis: [0, -1, 0] },
          { parameter: 'lip', part: 'hook', at: [0, v.thickness / 2 - v.projection, v.thickness + lip], axis: [0, 0, 1] },
          { parameter: 'width', part: 'hook', at: [half, -v.thickness / 2, large.free], axis: [1, 0, 0], gain: 2 },
          { parameter: 'thickness', part: 'hook', at: [0, -v.thickness, top - 6], axis: [0, -1, 0] },
        ],
        dimensions: [
          { id: 'projection', part: 'hook', from: [half, 0, 0], to: [half, -v.projection, 0], offset: [0, 0, -10], parameter: 'projection', overall: 'y' },
          { id: 'height', part: 'hook', from: [half, 0, 0], to: [half, 0, top], offset: [12, 0, 0], overall: 'z' },
          { id: 'width', part: 'hook', from: [-half, -v.thickness, top], to: [half, -v.thickness, top], offset: [0, 0, 10], parameter: 'width', overall: 'x' },
          { id: 'lip', part: 'hook', from: [half, v.thickness / 2 - v.projection, v.thickness], to: [half, v.thickness / 2 - v.projection, v.thickness + lip], offset: [10, 0, 0], parameter: 'lip' },
        ],
      };
    }

    // Every hook's straight back reaches down to the rail's lower edge, where it leans.
    const railTop = large.free + v.railHeight;
    const top = railTop + claw.thickness;
    const little = hookOf(g, {
      shape: v.shape, back, width: v.width,
      projection: back + Math.max(small.reach * (v.projection - back), 2 * small.thickness * v.thickness + 12),
      lip: Math.max(small.lip * lip, small.thickness * v.thickness / 2 + 2), thickness: small.thickness * v.thickness,
    });
    /** With its claw; drawn where it hangs. */
    const hanging = (hook: HookPieces, x: number) =>
      g.union([...hook.pieces, hook.shank(hook.free + v.railHeight + claw.thickness), ...hook.claw(hook.free + v.railHeight, groove - v.clearance - claw.thickness)])
        .translate([x, 0, large.free - hook.free]);

    const [low, half] = [railTop - v.railHeight, v.length / 2];
    const [bevel, corner, inset] = [1, 4, 1.5];
    // Drawn as seen from the room: the plate that one sees, and the foot that holds it off the wall below the groove.
    const outline = g.rectangle({ width: v.length, depth: v.railHeight, radius: corner });
    const plate = g.hull([outline.extrude({ height: v.railThickness - bevel }), outline.offset(-bevel).extrude({ height: v.railThickness })]).translate([0, 0, groove]);
    const foot = g.rectangle({ width: v.length - 2 * inset, depth: v.railHeight - claw.groove - inset, radius: corner - inset })
      .translate([0, (inset - claw.groove) / 2]).extrude({ height: groove + v.railThickness / 2 });
    const screwHeight = v.railHeight - claw.groove - 1 - screw.head / 2;
    const span = (v.length - 2 * railEnd) / (v.screws - 1);
    // It is moved to its height last, so that a change of the hooks leaves it as it was made.
    const rail = plate.union(foot).rotate([90, 0, 0]).translate([0, 0, v.railHeight / 2])
      .subtract(sink(railFront).translate([railEnd - half, 0, screwHeight]).repeat({ count: v.screws, step: [span, 0, 0] }))
      .translate([0, 0, low]);

    const withSmall = v.smallHooks > 0;
    const x = withSmall ? -v.length / 4 : 0;
    const side = x + v.width / 2;
    const clawBack = groove - v.clearance - claw.thickness;
    return {
      parts: [
        { id: 'rail', solid: rail, printRotation: [90, 0, 0] },
        { id: 'hook', solid: hanging(large, x), quantity: v.hooks, explode: [0, -40, 20], printRotation: [0, 90, 0] },
        ...(withSmall ? [{ id: 'small', solid: hanging(little, v.length / 4), quantity: v.smallHooks, explode: [0, -40, 20], printRotation: [0, 90, 0] } as const] : []),
      ],
      hardware: hardware(v.screws, railFront),
      handles: [
        { parameter: 'length', part: 'rail', at: [half, -railFront / 2, railTop - v.railHeight / 2], axis: [1, 0, 0], gain: 2 },
        { parameter: 'railHeight', part: 'rail', at: [half - railEnd, -railFront, low], axis: [0, 0, -1] },
        { parameter: 'projection', part: 'hook', at: [x, -v.projection, v.thickness / 2 + lip], axis: [0, -1, 0] },
        { parameter: 'lip', part: 'hook', at: [x, v.thickness / 2 - v.projection, v.thickness + lip], axis: [0, 0, 1] },
        { parameter: 'width', part: 'hook', at: [side, -back - v.thickness / 2, large.free], axis: [1, 0, 0], gain: 2 },
      ],
      dimensions: [
        { id: 'length', part: 'rail', from: [-half, -railFront, railTop], to: [half, -railFront, railTop], offset: [0, 0, 16], parameter: 'length', overall: 'x' },
        { id: 'railHeight', part: 'rail', from: [half, -railFront, low], to: [half, -railFront, railTop], offset: [12, 0, 0], parameter: 'railHeight', overall: 'z' },
        { id: 'railDepth', part: 'rail', from: [half, 0, low], to: [half, -railFront, low], offset: [0, 0, -10], parameter: 'railThickness', overall: 'y' },
        { id: 'projection', part: 'hook', from: [side, 0, 0], to: [side, -v.projection, 0], offset: [0, 0, -10], parameter: 'projection' },
        { id: 'hookDepth', part: 'hook', from: [x - v.width / 2, -clawBack, 0], to: [x - v.width / 2, -v.projection, 0], offset: [0, 0, -20], overall: 'y' },
        { id: 'hookHeight', part: 'hook', from: [x - v.width / 2, -v.projection, 0], to: [x - v.width / 2, -v.projection, Math.max(top, v.thickness + lip)], offset: [-12, 0, 0], overall: 'z' },
        { id: 'width', part: 'hook', from: [x - v.width / 2, -v.projection, v.thickness + lip], to: [side, -v.projection, v.thickness + lip], offset: [0, 0, 10], parameter: 'width', overall: 'x' },
      ],
    };
  },
});

interface HookShape {
  readonly shape: 'curve' | 'square' | 'peg';
  /** From the wall to the hook's back and to its tip. */
  readonly back: number;
  readonly projection: number;
  readonly lip: number;
  readonly thickness: number;
  readonly width: number;
}

interface HookPieces {
  /** The arm, from the end of the straight back on. Its lowest point is z = 0. */
  readonly pieces: readonly SolidRef[];
  /** Height from which on the back is straight. */
  readonly free: number;
  /** The straight back, up to `top`. */
  readonly shank: (top: number) => SolidRef;
  /** What grips over a rail that ends at `over`, with the back of the claw `from` the wall. */
  readonly claw: (over: number, from: number) => readonly SolidRef[];
}

/**
 * A hook is a bar with chamfered edges that follows a line in the plane across the wall: straight pieces are hulls of two
 * discs, bends are turned. Each piece shares a disc with the next, so that their union never depends on faces that meet.
 */
function hookOf(g: GeometryBuilder, { shape, back, projection, lip, thickness, width }: HookShape): HookPieces {
  const r = thickness / 2;
  const bevel = Math.min(edge, r / 2);
  const half = width / 2;
  /** Edge of a disc or of a bend: from `inner` to `outer`, across the hook's width. */
  const disc = (radius: number, segments: number) => g.polygon([[0, -half], [radius - bevel, -half], [radius, bevel - half], [radius, half - bevel], [radius - bevel, half], [0, half]]).revolve({ segments }).rotate([0, 90, 0]);
  const [full, thin] = [disc(r, 24), disc(claw.thickness / 2, 16)];
  const at = (which: SolidRef, out: number, z: number) => which.translate([0, -out, z]);
  const bar = (which: SolidRef, from: readonly [out: number, z: number], to: readonly [out: number, z: number]) => g.hull([at(which, ...from), at(which, ...to)]);
  /** A bend about (out, z), from `start` degrees on; 0 is down, and positive angles lie towards the wall. */
  const bend = (radius: number, [out, z]: readonly [number, number], start: number, sweep: number) => {
    const [inner, outer] = [radius - r, radius + r];
    return g.polygon([[inner, bevel - half], [inner + bevel, -half], [outer - bevel, -half], [outer, bevel - half], [outer, half - bevel], [outer - bevel, half], [inner + bevel, half], [inner, half - bevel]])
      .revolve({ degrees: sweep }).rotate([0, 0, start]).rotate([0, 90, 0]).translate([0, -out, z]);
  };

  const [root, tip] = [back + r, projection - r];
  const reach = Math.max(tip - root, 2 * r + 4);
  const end: readonly [number, number] = [root + reach, r + lip];
  const tight = r + 1.5;
  const firm = 3 * r;
  const pieces: SolidRef[] = [];
  let first: number;
  if (shape === 'peg') {
    first = Math.min(firm, reach / 2);
    const centre = [root + first, r + first] as const;
    const [dx, dz] = [end[0] - centre[0], end[1] - centre[1]];
    const far = Math.hypot(dx, dz);
    // The straight arm leaves the bend where it aims at the tip.
    const slope = Math.min(Math.atan2(dz, dx) + Math.asin(Math.min(first / far, 1)), 1.4);
    if (slope > 0.01) pieces.push(bend(first, centre, (-slope * 180) / Math.PI, (slope * 180) / Math.PI));
    pieces.push(bar(full, [centre[0] + first * Math.sin(slope), centre[1] - first * Math.cos(slope)], end), at(full, centre[0], r));
  } else {
    const second = Math.max(Math.min(lip, shape === 'square' ? firm : Math.max(Math.min(reach / 2, reach - firm), tight)), 0.1);
    first = shape === 'square' ? Math.max(Math.min(firm, reach - second), 0.1) : Math.max(reach - second, 0.1);
    pieces.push(bar(full, [root + first, r], [end[0] - second, r]), bend(second, [end[0] - second, r + second], -90, 90), bar(full, [end[0], r + second], end));
  }
  pieces.push(bend(first, [root + first, r + first], 0, 90));
  const free = r + first;
  return {
    pieces,
    free,
    shank: (top) => bar(full, [root, free], [root, top - r]),
    claw: (over, from) => {
      const [low, middle] = [claw.thickness / 2, over + claw.thickness / 2];
      return [bar(thin, [from + low, over - claw.depth + low], [from + low, middle]), bar(thin, [from + low, middle], [root, middle])];
    },
  };
}
