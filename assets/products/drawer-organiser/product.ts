import {
  add, and, atLeast, atMost, ceil, choice, count, defineProduct, divide, either, equal, floor, greater, length, max, min, multiply, notEqual, on,
  or, ratio, rule, subtract, toggle, value, word,
} from 'patternbook';
import type { Expression, GeometryBuilder, ProfileRef, SolidRef } from 'patternbook';

/** Beds of common printers as their makers give them, less 2 mm at each edge: Bambu Lab A1 mini, Creality Ender-3, Prusa MK4S, Bambu Lab P1 and X1. */
const beds = { small: [176, 176], medium: [216, 216], wide: [246, 206], large: [252, 252] } as const;
const bed = (side: 0 | 1): Expression<number> =>
  either(equal(word('bed'), 'small'), beds.small[side], either(equal(word('bed'), 'medium'), beds.medium[side], either(equal(word('bed'), 'wide'), beds.wide[side], beds.large[side])));

/** Non-slip drawer mats are sold 1.2 to 1.5 mm thick. */
const matThickness = 1.5;
/** Label tape of 9, 12 and 18 mm lies in a pocket this deep, with this much air around it. */
const pocket = { depth: 0.6, air: 0.4, below: 3, longest: 60, shortest: 12 };
const tapes = { none: 0, nine: 9, twelve: 12, eighteen: 18 } as const;
/** Two lines of a 0.4 mm nozzle: what is left of a wall behind a label, and the least that holds itself. */
const twoLines = 0.8;

// Sizes that rules speak about. A wide column is one share, a narrow one `narrowShare` of it; rows alike. The share is
// looked at only where there are narrow columns: a rule that reads what is hidden does not speak.
const columns = add(value('wideColumns'), value('narrowColumns'));
const rows = add(value('longRows'), value('shortRows'));
const widthToShare = subtract(value('width'), multiply(add(columns, 1), value('clearance')));
const depthToShare = subtract(value('depth'), multiply(add(rows, 1), value('clearance')));
const columnShares = either(greater(value('narrowColumns'), 0), add(value('wideColumns'), multiply(value('narrowColumns'), value('narrowShare'))), value('wideColumns'));
const rowShares = either(greater(value('shortRows'), 0), add(value('longRows'), multiply(value('shortRows'), value('shortShare'))), value('longRows'));
const wide = divide(widthToShare, columnShares);
const long = divide(depthToShare, rowShares);
// Each share is named once: what is reckoned with ranges, to shade a slider, is exact then.
const narrowest = either(greater(value('narrowColumns'), 0), divide(widthToShare, add(divide(value('wideColumns'), value('narrowShare')), value('narrowColumns'))), wide);
const shortest = either(greater(value('shortRows'), 0), divide(depthToShare, add(divide(value('longRows'), value('shortShare')), value('shortRows'))), long);
const tall = subtract(value('height'), add(value('headroom'), either(on('mat'), matThickness, 0)));
const inside = subtract(tall, value('floor'));
const labelled = notEqual(word('label'), 'none');
const tape = either(equal(word('label'), 'nine'), tapes.nine, either(equal(word('label'), 'twelve'), tapes.twelve, tapes.eighteen));
/** Room that a pocket, the rim over it and a strip under it take up. */
const labelRoom = add(tape, pocket.air + pocket.depth + 2 * pocket.below);
// A push of 2 N at the rim, by a thing that is thrown in, moves the middle of a long wall by 0.168 F h² / D (cantilever plate,
// Timoshenko and Woinowsky-Krieger, Theory of Plates and Shells), with D = E t³ / 10.7 and E = 2000 MPa for PETG.
const bowing = divide(multiply(0.0018, inside, inside), multiply(value('wall'), value('wall'), value('wall')));

export default defineProduct({
  id: 'drawer-organiser',
  version: '1.1.0',
  upgrades: [{ to: '1.1.0', was: { rim: 0 }, note: { en: 'The rims of the bins can be rounded. Yours stay sharp.', de: 'Die Ränder der Kästen lassen sich runden. Deine bleiben scharf.' } }],
  name: { en: 'Drawer organiser', de: 'Schubladeneinteilung' },
  tagline: { en: 'Measure the drawer; the bins fill it to the millimetre', de: 'Die Schublade messen, und die Kästen füllen sie auf den Millimeter' },
  description: {
    en: `Drawers come in every size, organisers in three. Measure yours inside, say how many columns and rows it should have, wide and narrow, long and short, and the bins come out so that they fill it without sliding about.

A drawer has up to four sizes of bin. The picture shows one of each, where the sizes meet; the list says how many to make. Every bin prints by itself, upright and without supports, and none is larger than the bed of the printer that you choose.

A scoop at the front lets small things slide up to your finger, and a pocket at the back holds a label from a tape printer. Take a bin out, wash it, put it elsewhere.`,
    de: `Schubladen gibt es in jeder Größe, Einteilungen in dreien. Man misst die eigene innen, sagt, wie viele Spalten und Reihen sie haben soll, breite und schmale, lange und kurze, und die Kästen füllen sie so, dass nichts umherrutscht.

Eine Schublade hat bis zu vier Größen von Kästen. Das Bild zeigt von jeder einen, dort, wo die Größen aneinanderstoßen; die Liste sagt, wie viele es werden. Jeder Kasten wird für sich gedruckt, aufrecht und ohne Stützen, und keiner ist größer als das Bett des gewählten Druckers.

Eine Mulde vorn lässt kleine Dinge zum Finger rutschen, und eine Tasche hinten hält ein Etikett aus dem Schriftbandgerät. Jeder Kasten lässt sich herausnehmen, auswaschen, umstellen.`,
  },
  view: { azimuth: -62, elevation: 38 },

  groups: [
    { id: 'drawer', label: { en: 'Drawer', de: 'Schublade' } },
    { id: 'columns', label: { en: 'Columns', de: 'Spalten' } },
    { id: 'rows', label: { en: 'Rows', de: 'Reihen' } },
    { id: 'bins', label: { en: 'Bins', de: 'Kästen' } },
    { id: 'making', label: { en: 'Making', de: 'Herstellung' } },
  ],

  parameters: {
    width: length({ group: 'drawer', label: { en: 'Drawer width', de: 'Breite der Schublade' }, help: { en: 'Inside, at the narrowest place.', de: 'Innen, an der engsten Stelle.' }, default: 400, min: 80, max: 1200, step: 1 }),
    depth: length({ group: 'drawer', label: { en: 'Drawer depth', de: 'Tiefe der Schublade' }, help: { en: 'Inside, from front to back.', de: 'Innen, von vorn nach hinten.' }, default: 340, min: 80, max: 800, step: 1 }),
    height: length({ group: 'drawer', label: { en: 'Drawer height', de: 'Höhe der Schublade' }, help: { en: 'From its floor to whatever passes over it when it shuts.', de: 'Vom Boden bis zu dem, was beim Schließen darüber hinweggeht.' }, default: 64, min: 24, max: 200, step: 1 }),
    headroom: length({ group: 'drawer', label: { en: 'Room above the bins', de: 'Luft über den Kästen' }, default: 4, min: 0, max: 100, step: 0.5 }),
    mat: toggle({ group: 'drawer', label: { en: 'Non-slip mat', de: 'Antirutschmatte' }, help: { en: 'Takes 1.5 mm of the height and goes on the list.', de: 'Nimmt 1,5 mm der Höhe und kommt auf die Liste.' }, default: false }),

    wideColumns: count({ group: 'columns', label: { en: 'Wide columns', de: 'Breite Spalten' }, default: 2, min: 1, max: 10 }),
    narrowColumns: count({ group: 'columns', label: { en: 'Narrow columns', de: 'Schmale Spalten' }, default: 2, min: 0, max: 10 }),
    narrowShare: ratio({ group: 'columns', label: { en: 'Narrow against wide', de: 'Schmal gegen breit' }, default: 0.5, min: 0.2, max: 0.9, step: 0.05, visible: greater(value('narrowColumns'), 0) }),

    longRows: count({ group: 'rows', label: { en: 'Long rows', de: 'Lange Reihen' }, default: 1, min: 1, max: 8 }),
    shortRows: count({ group: 'rows', label: { en: 'Short rows', de: 'Kurze Reihen' }, default: 1, min: 0, max: 8 }),
    shortShare: ratio({ group: 'rows', label: { en: 'Short against long', de: 'Kurz gegen lang' }, default: 0.5, min: 0.2, max: 0.9, step: 0.05, visible: greater(value('shortRows'), 0) }),

    corner: length({
      group: 'bins', label: { en: 'Corner radius', de: 'Eckenradius' }, default: 8, min: 1, max: 40, step: 0.5,
      atMost: multiply(0.4, min(narrowest, shortest)),
      because: { en: 'In the smallest bin, corners over {limit} would leave no straight wall.', de: 'Im kleinsten Kasten ließen Ecken über {limit} keine gerade Wand.' },
    }),
    scoop: length({
      group: 'bins', label: { en: 'Finger scoop', de: 'Fingermulde' }, help: { en: 'Radius of the round at the front; 0 for none.', de: 'Radius der Rundung vorn; 0 für keine.' }, default: 16, min: 0, max: 60, step: 1,
      atMost: max(0, min(subtract(inside, 2), multiply(0.6, subtract(shortest, multiply(2, value('wall')))))),
      because: { en: 'The scoop must end below the rim and leave some flat floor: at most {limit} here.', de: 'Die Mulde muss unter dem Rand enden und etwas ebenen Boden lassen: hier höchstens {limit}.' },
    }),
    label: choice({
      group: 'bins', label: { en: 'Label pocket', de: 'Etikettentasche' }, help: { en: 'Sunk into the back wall, facing you.', de: 'In die Rückwand eingelassen, Ihnen zugewandt.' }, default: 'twelve',
      options: [
        { id: 'none', label: { en: 'None', de: 'Keine' }, icon: 'M3 6h18v14H3z' },
        { id: 'nine', label: { en: '9 mm tape', de: 'Band 9 mm' }, icon: 'M3 6h18v14H3zM6 8.5h12v3H6z' },
        { id: 'twelve', label: { en: '12 mm tape', de: 'Band 12 mm' }, icon: 'M3 6h18v14H3zM6 8.5h12v5H6z' },
        { id: 'eighteen', label: { en: '18 mm tape', de: 'Band 18 mm' }, icon: 'M3 6h18v14H3zM6 8.5h12v8H6z' },
      ],
    }),

    wall: length({ group: 'making', label: { en: 'Wall', de: 'Wandstärke' }, default: 1.6, min: 0.8, max: 4, step: 0.4 }),
    floor: length({ group: 'making', label: { en: 'Floor', de: 'Boden' }, default: 1.4, min: 0.8, max: 4, step: 0.2 }),
    rim: length({
      group: 'making', label: { en: 'Rounding of the rim', de: 'Rundung des Rands' }, help: { en: 'On the outside, where a hand reaches in; 0 leaves it sharp.', de: 'Außen, wo die Hand hineingreift; 0 lässt ihn scharf.' }, default: 0.6, min: 0, max: 2, step: 0.1,
      atMost: min(subtract(value('wall'), 0.4), multiply(0.8, value('corner'))),
      because: { en: 'Over {limit}, nothing flat would be left of the rim, or of the rounding of its corners.', de: 'Über {limit} bliebe nichts Ebenes vom Rand übrig, oder nichts von der Rundung seiner Ecken.' },
    }),
    clearance: length({ group: 'making', label: { en: 'Air around each bin', de: 'Luft um jeden Kasten' }, help: { en: 'Between neighbours, and against the drawer.', de: 'Zwischen Nachbarn und zur Schublade.' }, default: 0.6, min: 0.2, max: 5, step: 0.1 }),
    bed: choice({
      group: 'making', label: { en: 'Printer’s bed', de: 'Druckbett' }, default: 'large',
      options: [
        { id: 'small', label: { en: '180 × 180 mm', de: '180 × 180 mm' } },
        { id: 'medium', label: { en: '220 × 220 mm', de: '220 × 220 mm' } },
        { id: 'wide', label: { en: '250 × 210 mm', de: '250 × 210 mm' } },
        { id: 'large', label: { en: '256 × 256 mm', de: '256 × 256 mm' } },
      ],
    }),
  },

  rules: [
    rule({
      id: 'bins-fit-bed',
      require: and(atMost(max(wide, long), bed(0)), atMost(min(wide, long), bed(1))),
      reason: { en: 'The largest bins of this drawer do not fit on the printer’s bed: more columns or rows make them smaller.', de: 'Die größten Kästen dieser Schublade passen nicht auf das Druckbett: Mehr Spalten oder Reihen machen sie kleiner.' },
      repairs: [
        { set: { wideColumns: ceil(divide(multiply(value('wideColumns'), wide), bed(1))) } },
        { set: { longRows: ceil(divide(multiply(value('longRows'), long), bed(1))) } },
        { set: { wideColumns: add(value('wideColumns'), 1), longRows: add(value('longRows'), 1) } },
        { set: { wideColumns: max(value('wideColumns'), ceil(divide(value('width'), bed(1)))), longRows: max(value('longRows'), ceil(divide(value('depth'), bed(1)))) } },
        { set: { bed: 'large' } },
        { set: { wideColumns: max(value('wideColumns'), ceil(divide(value('width'), bed(1)))), longRows: max(value('longRows'), ceil(divide(value('depth'), bed(1)))), narrowColumns: 0, shortRows: 0 } },
      ],
    }),
    rule({
      id: 'columns-wide-enough',
      // Rule of thumb: a fingertip is 15 to 20 mm wide, and it must close on something.
      require: atLeast(subtract(narrowest, multiply(2, value('wall'))), 22),
      reason: { en: 'The narrowest bins would be less than 22 mm wide inside: no finger gets in.', de: 'Die schmalsten Kästen wären innen unter 22 mm breit: Da passt kein Finger hinein.' },
      repairs: [
        { set: { narrowColumns: subtract(value('narrowColumns'), 1) } },
        { set: { narrowShare: min(0.9, multiply(value('narrowShare'), divide(add(24, multiply(2, value('wall'))), narrowest))) } },
        { set: { wideColumns: max(1, subtract(value('wideColumns'), 1)) } },
        { set: { narrowColumns: 0 } },
        { set: { narrowColumns: 0, wideColumns: max(1, floor(divide(value('width'), 40))) } },
        { set: { narrowColumns: 0, wideColumns: max(1, floor(divide(value('width'), 60))), corner: 4, scoop: 8 } },
      ],
    }),
    rule({
      id: 'rows-deep-enough',
      require: atLeast(subtract(shortest, multiply(2, value('wall'))), 22),
      reason: { en: 'The shortest bins would be less than 22 mm deep inside: no finger gets in.', de: 'Die kürzesten Kästen wären innen unter 22 mm tief: Da passt kein Finger hinein.' },
      repairs: [
        { set: { shortRows: subtract(value('shortRows'), 1) } },
        { set: { shortShare: min(0.9, multiply(value('shortShare'), divide(add(24, multiply(2, value('wall'))), shortest))) } },
        { set: { longRows: max(1, subtract(value('longRows'), 1)) } },
        { set: { shortRows: 0 } },
        { set: { shortRows: 0, longRows: max(1, floor(divide(value('depth'), 40))) } },
        { set: { shortRows: 0, longRows: max(1, floor(divide(value('depth'), 60))), corner: 4, scoop: 8 } },
      ],
    }),
    rule({
      id: 'walls-stay-straight',
      // Bins shorter than twice their height are held by their end walls.
      when: greater(max(wide, long), multiply(2, inside)),
      require: atMost(bowing, 2),
      reason: { en: 'Walls of {wall} bow outwards at this height, and the bins beside them jam.', de: 'Wände von {wall} wölben sich bei dieser Höhe nach außen, und die Kästen daneben klemmen.' },
      repairs: [{ set: { wall: add(value('wall'), 0.4) } }, { set: { wall: add(value('wall'), 0.8) } }, { set: { wall: divide(add(inside, 30), 40) } }, { set: { headroom: add(value('headroom'), 15) } }],
    }),
    rule({
      id: 'walls-print',
      // Rule of thumb: a free upright plate prints steadily up to sixty times its thickness; beyond, the nozzle bends it.
      require: atMost(tall, multiply(60, value('wall'))),
      reason: { en: 'Walls of {wall} would sway under the nozzle before they are this high.', de: 'Wände von {wall} würden unter der Düse schwanken, bevor sie so hoch sind.' },
      repairs: [{ set: { wall: divide(tall, 60) } }, { set: { headroom: add(value('headroom'), subtract(tall, multiply(60, value('wall')))) } }],
    }),
    rule({
      id: 'bins-have-height',
      require: atLeast(inside, 12),
      reason: { en: 'Under {headroom} of air nothing is left of a drawer {height} high.', de: 'Unter {headroom} Luft bleibt von einer {height} hohen Schublade nichts übrig.' },
      repairs: [{ set: { headroom: 2 } }, { set: { headroom: subtract(value('height'), 30) } }, { set: { headroom: 2, scoop: 8, label: 'none' } }, { set: { headroom: 1, floor: 1.2, scoop: 8, label: 'none' } }],
    }),
    rule({
      id: 'label-leaves-wall',
      when: labelled,
      require: atLeast(value('wall'), pocket.depth + twoLines),
      reason: { en: 'Behind a label pocket a wall of {wall} would be thinner than two lines of the nozzle.', de: 'Hinter einer Etikettentasche wäre eine Wand von {wall} dünner als zwei Bahnen der Düse.' },
      repairs: [{ set: { wall: 1.6 } }, { set: { label: 'none' } }],
    }),
    rule({
      id: 'label-fits',
      when: labelled,
      require: atLeast(inside, labelRoom),
      reason: { en: 'This label is higher than the back wall has room for.', de: 'Dieses Etikett ist höher, als die Rückwand Platz hat.' },
      repairs: [{ set: { label: 'nine' } }, { set: { label: 'twelve' } }, { set: { label: 'none' } }, { set: { headroom: subtract(value('headroom'), subtract(labelRoom, inside)) } }],
    }),
    rule({
      id: 'bins-go-in',
      severity: 'advice',
      // A folding rule of class III may be out by 0.6 mm and 0.4 mm for each metre (Directive 2014/32/EU, annex X).
      require: and(
        atLeast(multiply(value('clearance'), add(columns, 1)), add(0.6, multiply(0.0004, value('width')))),
        atLeast(multiply(value('clearance'), add(rows, 1)), add(0.6, multiply(0.0004, value('depth')))),
      ),
      reason: { en: 'A folding rule may be out by more than the air that {clearance} around each bin leaves: the last one might not go in.', de: 'Ein Zollstock kann um mehr danebenliegen, als {clearance} um jeden Kasten an Luft lassen: Der letzte geht dann vielleicht nicht hinein.' },
      repairs: [{ set: { clearance: max(divide(add(0.6, multiply(0.0004, value('width'))), add(columns, 1)), divide(add(0.6, multiply(0.0004, value('depth'))), add(rows, 1))) } }],
    }),
    rule({
      id: 'clears-the-frame',
      severity: 'advice',
      require: atLeast(value('headroom'), 2),
      reason: { en: 'Under less than 2 mm of air, whatever sticks out catches when the drawer shuts.', de: 'Bei unter 2 mm Luft bleibt hängen, was übersteht, wenn die Schublade zugeht.' },
      repairs: [{ set: { headroom: 2 } }],
    }),
    rule({
      id: 'floor-stays-flat',
      severity: 'advice',
      // Rule of thumb: with walls around it, a printed floor stays within a layer of flat from 1/200 of its length on.
      require: atLeast(value('floor'), divide(max(wide, long), 200)),
      reason: { en: 'A floor of {floor} may lift at the corners of the largest bins while it prints.', de: 'Ein Boden von {floor} kann sich an den Ecken der größten Kästen beim Drucken heben.' },
      repairs: [{ set: { floor: divide(max(wide, long), 200) } }],
    }),
    rule({
      id: 'stays-put',
      severity: 'advice',
      // Rule of thumb: smooth plastic slides on lacquer as soon as a drawer stops hard, and 6 mm are enough to be heard.
      require: or(on('mat'), atMost(multiply(value('clearance'), add(max(columns, rows), 1)), 6)),
      reason: { en: 'With this much air the bins knock about when the drawer is pulled: a mat holds them.', de: 'Mit so viel Luft schlagen die Kästen aneinander, wenn man die Schublade aufzieht: Eine Matte hält sie.' },
      repairs: [{ set: { mat: true } }, { set: { clearance: divide(6, add(max(columns, rows), 1)) } }],
    }),
  ],

  presets: [
    { id: 'kitchen', name: { en: 'Kitchen oddments', de: 'Küchenkram' }, values: {}, finishes: { large: { material: 'petg', colour: 'white' }, narrow: { material: 'petg', colour: 'white' }, broad: { material: 'petg', colour: 'orange' }, small: { material: 'petg', colour: 'orange' } } },
    { id: 'cutlery', name: { en: 'Cutlery', de: 'Besteck' }, values: { width: 420, depth: 440, height: 60, wideColumns: 4, narrowColumns: 1, narrowShare: 0.6, longRows: 1, shortRows: 1, shortShare: 0.8, corner: 12, scoop: 24, label: 'none', wall: 1.6, mat: true }, finishes: { large: { material: 'petg', colour: 'grey' }, narrow: { material: 'petg', colour: 'grey' }, broad: { material: 'petg', colour: 'grey' }, small: { material: 'petg', colour: 'grey' } } },
    { id: 'desk', name: { en: 'Desk', de: 'Schreibtisch' }, values: { width: 330, depth: 360, height: 50, wideColumns: 1, narrowColumns: 2, narrowShare: 0.4, longRows: 1, shortRows: 2, shortShare: 0.35, corner: 5, scoop: 14, label: 'nine' }, finishes: { large: { material: 'pla', colour: 'sage' }, narrow: { material: 'pla', colour: 'sage' }, broad: { material: 'pla', colour: 'white' }, small: { material: 'pla', colour: 'sand' } } },
    { id: 'workshop', name: { en: 'Screws and plugs', de: 'Schrauben und Dübel' }, values: { width: 520, depth: 400, height: 70, wideColumns: 4, narrowColumns: 4, narrowShare: 0.6, longRows: 2, shortRows: 3, shortShare: 0.6, corner: 4, scoop: 22, label: 'twelve', wall: 2, clearance: 0.5 }, finishes: { large: { material: 'pla', colour: 'blue' }, narrow: { material: 'pla', colour: 'sky' }, broad: { material: 'pla', colour: 'sky' }, small: { material: 'pla', colour: 'yellow' } } },
    { id: 'bathroom', name: { en: 'Bathroom', de: 'Bad' }, values: { width: 360, depth: 300, height: 100, headroom: 8, wideColumns: 1, narrowColumns: 3, narrowShare: 0.55, longRows: 1, shortRows: 1, shortShare: 0.6, corner: 20, scoop: 10, label: 'none', wall: 2.4, floor: 1.6 }, finishes: { large: { material: 'petg', colour: 'white' }, narrow: { material: 'petg', colour: 'blue' }, broad: { material: 'petg', colour: 'blue' }, small: { material: 'petg', colour: 'white' } } },
    { id: 'sewing', name: { en: 'Sewing box', de: 'Nähkasten' }, values: { width: 280, depth: 220, height: 40, headroom: 3, wideColumns: 2, narrowColumns: 3, narrowShare: 0.5, longRows: 1, shortRows: 2, shortShare: 0.4, corner: 6, scoop: 12, label: 'nine', wall: 1.6, floor: 1.2, bed: 'small' }, finishes: { large: { material: 'pla', colour: 'clay' }, narrow: { material: 'pla', colour: 'clay' }, broad: { material: 'pla', colour: 'plum' }, small: { material: 'pla', colour: 'sand' } } },
    { id: 'bedside', name: { en: 'Bedside table', de: 'Nachttisch' }, values: { width: 300, depth: 230, height: 80, headroom: 20, wideColumns: 1, narrowColumns: 1, narrowShare: 0.5, longRows: 1, shortRows: 0, corner: 16, scoop: 24, label: 'none', wall: 2, floor: 1.6, mat: true }, finishes: { large: { material: 'pla', colour: 'green' }, narrow: { material: 'pla', colour: 'sand' } } },
  ],

  parts: {
    large: { name: { en: 'Large bin', de: 'Großer Kasten' }, finish: { material: 'petg', colour: 'white' } },
    narrow: { name: { en: 'Narrow bin', de: 'Schmaler Kasten' }, finish: { material: 'petg', colour: 'white' } },
    broad: { name: { en: 'Broad bin', de: 'Breiter Kasten' }, finish: { material: 'petg', colour: 'orange' } },
    small: { name: { en: 'Small bin', de: 'Kleiner Kasten' }, finish: { material: 'petg', colour: 'orange' } },
  },

  build(v, g) {
    const air = v.clearance;
    const shares = { columns: v.wideColumns + v.narrowColumns * v.narrowShare, rows: v.longRows + v.shortRows * v.shortShare };
    const sharedWidth = v.width - (v.wideColumns + v.narrowColumns + 1) * air;
    const sharedDepth = v.depth - (v.longRows + v.shortRows + 1) * air;
    // A design whose rules are broken is drawn too, as near as it can be.
    const least = 2 * v.wall + 4;
    const across = [sharedWidth / shares.columns, (sharedWidth / shares.columns) * v.narrowShare].map((size) => Math.max(size, least)) as [number, number];
    const along = [sharedDepth / shares.rows, (sharedDepth / shares.rows) * v.shortShare].map((size) => Math.max(size, least)) as [number, number];
    const tall = Math.max(v.height - v.headroom - (v.mat ? matThickness : 0), v.floor + 6);
    const tapeWidth = tapes[v.label];

    // One of each size stands where the sizes meet: wide columns to the left of narrow ones, long rows behind short ones.
    const [narrowColumns, shortRows] = [v.narrowColumns > 0, v.shortRows > 0];
    const bin = (column: 0 | 1, row: 0 | 1) =>
      binOf(g, { width: across[column], depth: along[row], tall, corner: v.corner, wall: v.wall, floor: v.floor, rim: v.rim, scoop: v.scoop, tape: tapeWidth })
        .translate([(column === 0 ? -1 : 1) * (across[column] + air) / 2, (row === 0 ? 1 : -1) * (along[row] + air) / 2, 0]);
    const apart = 12;

    const [left, right] = [-across[0] - air / 2, across[1] + air / 2];
    const [front, back] = [-along[1] - air / 2, along[0] + air / 2];
    return {
      parts: [
        { id: 'large', solid: bin(0, 0), quantity: v.wideColumns * v.longRows, explode: [-apart, apart, 0] },
        ...(narrowColumns ? [{ id: 'narrow', solid: bin(1, 0), quantity: v.narrowColumns * v.longRows, explode: [apart, apart, 0] } as const] : []),
        ...(shortRows ? [{ id: 'broad', solid: bin(0, 1), quantity: v.wideColumns * v.shortRows, explode: [-apart, -apart, 0] } as const] : []),
        ...(narrowColumns && shortRows ? [{ id: 'small', solid: bin(1, 1), quantity: v.narrowColumns * v.shortRows, explode: [apart, -apart, 0] } as const] : []),
      ],
      hardware: v.mat ? [{ designation: `Non-slip mat ${v.width}×${v.depth}`, quantity: 1, purpose: { en: 'Cut to size, under the bins', de: 'Zugeschnitten, unter den Kästen' } }] : [],
      handles: [
        // A wide bin takes its share of what the drawer grows by.
        { parameter: 'width', part: 'large', at: [left, back / 2, tall / 2], axis: [-1, 0, 0], gain: shares.columns },
        { parameter: 'depth', part: 'large', at: [left / 2, back, tall / 2], axis: [0, 1, 0], gain: shares.rows },
        { parameter: 'height', part: 'large', at: [left, back, tall], axis: [0, 0, 1] },
        ...(narrowColumns ? [{ parameter: 'narrowShare', part: 'narrow', at: [right, back / 2, tall / 2], axis: [1, 0, 0], gain: shares.columns ** 2 / (sharedWidth * v.wideColumns) } as const] : []),
        ...(shortRows ? [{ parameter: 'shortShare', part: 'broad', at: [left / 2, front, tall / 2], axis: [0, -1, 0], gain: shares.rows ** 2 / (sharedDepth * v.longRows) } as const] : []),
      ],
      dimensions: [
        { id: 'wide', part: 'large', from: [left, back, tall], to: [-air / 2, back, tall], offset: [0, 14, 0], parameter: 'width', overall: 'x' },
        { id: 'long', part: 'large', from: [left, air / 2, 0], to: [left, back, 0], offset: [-14, 0, 0], parameter: 'depth', overall: 'y' },
        { id: 'height', part: 'large', from: [left, back, 0], to: [left, back, tall], offset: [-14, 0, 0], parameter: 'height', overall: 'z' },
        ...(narrowColumns ? [{ id: 'narrow', part: 'narrow', from: [air / 2, back, tall], to: [right, back, tall], offset: [0, 14, 0], parameter: 'narrowShare', overall: 'x' } as const] : []),
        ...(shortRows ? [{ id: 'short', part: 'broad', from: [left, front, 0], to: [left, -air / 2, 0], offset: [-14, 0, 0], parameter: 'shortShare', overall: 'y' } as const] : []),
      ],
    };
  },
});

interface Bin {
  readonly width: number;
  readonly depth: number;
  readonly tall: number;
  readonly corner: number;
  readonly wall: number;
  readonly floor: number;
  /** Radius of its outer edge; 0 for none. */
  readonly rim: number;
  /** Radius; 0 for none. */
  readonly scoop: number;
  /** Width of the label tape; 0 for no pocket. */
  readonly tape: number;
}

/** An open box that stands on z = 0 about the origin, its scoop in front and its label pocket at the back. */
function binOf(g: GeometryBuilder, { width, depth, tall, corner, wall, floor: thickness, rim, scoop, tape: tapeWidth }: Bin): SolidRef {
  const radius = Math.min(corner, 0.45 * width, 0.45 * depth);
  // A chamfered foot finds its place between neighbours, and hides the first layer's wider line.
  const edge = Math.min(0.8, wall / 2, thickness / 2, radius / 2);
  // Where rules are broken it is drawn too, with as much of a rim as there is.
  const rounding = Math.max(0, Math.min(rim, wall - 0.2, 0.9 * radius));
  const body = g.rectangle({ width, depth, radius }).extrude({ height: tall, bottom: { kind: 'chamfer', size: edge }, top: { kind: 'fillet', size: rounding } });
  const round = Math.max(radius - wall, 0.4);
  const hollow = g.rectangle({ width: width - 2 * wall, depth: depth - 2 * wall, radius: round }).extrude({ height: tall }).translate([0, 0, thickness]);

  // The corner below a quarter round, drawn from the front wall's inner face on, is left standing in the hollow. The round reaches
  // a hair into wall and floor: where it only touched them, slivers were left that readers mend. A hull of steps instead, since the hollow is convex, is no faster and has half as many triangles again.
  const heel = Math.min(scoop, tall - thickness - 0.4, 0.9 * (depth - 2 * wall));
  const standing = heel > 0
    ? [section(g.rectangle({ width: heel + 0.4, depth: heel + 0.4 }).translate([heel / 2 - 0.2, heel / 2 - 0.2]).subtract(g.circle({ radius: heel + 0.05 }).translate([heel, heel])), width - wall).translate([0, wall - depth / 2, thickness])]
    : [];
  const room = standing.length > 0 ? hollow.subtract(...standing) : hollow;

  const pocketWidth = Math.min(pocket.longest, width - 2 * wall - 2 * round - 2);
  const top = tall - pocket.below - pocket.depth;
  const low = top - tapeWidth - pocket.air;
  if (tapeWidth === 0 || pocketWidth < pocket.shortest || low < thickness || wall < pocket.depth + 0.2) return body.subtract(room);
  // Its upper edge falls back at 45°, so that it prints without supports.
  const cut = section(g.polygon([[-1, low], [pocket.depth, low], [pocket.depth, top], [-1, top + pocket.depth + 1]]), pocketWidth).translate([0, depth / 2 - wall, 0]);
  return body.subtract(room, cut);
}

/** A section drawn in y and z, along x. */
const section = (profile: ProfileRef, wide: number): SolidRef => profile.extrude({ height: wide, centred: true }).rotate([90, 0, 90]);
