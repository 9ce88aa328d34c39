import {
  add, atLeast, atMost, choice, count, defineProduct, divide, either, equal, floor, greater, length, letters, lines, max, min, multiply, notEqual, on,
  or, rule, subtract, text, toggle, value, word,
} from 'patternbook';
import type { GeometryBuilder, ProfileRef, SolidRef } from 'patternbook';

// The Gridfinity figures that the community agrees on (gridfinity.xyz/specification and the generators built on it):
// cells of 42 mm, 0.25 mm of air all round; a foot of 0.8 (45°), 1.8 (upright) and 2.15 mm (45°) that ends at 4.75 mm;
// heights in 7 mm; a lip of 0.7 (45°), 1.8 (upright) and 1.9 mm (45°) that stands 4.4 mm above them; corners of 3.75 mm.
const pitch = 42;
const air = 0.5;
const unitHeight = 7;
const footHeight = 4.75;
const lipHeight = 4.4;
const lipDepth = 2.6;
const corner = 3.75;
/** The lip's tip is cut to this width, since a knife edge does not print; a stacked bin then settles by at most 0.15 mm. */
const lipTip = 0.2;
/** Dividers, tabs and everything inside stay this far below the foot of the next bin. */
const headroom = 0.6;
/** Magnets of 6 × 2 mm: held in 6.5 mm, two layers deeper than the magnet, 8 mm from the sides of a unit of 42 mm (as gridfinity-rebuilt has it). */
const magnet = { diameter: 6.5, depth: 2.4, distance: 26 };
const labelHeight = 0.6;

// Sizes that rules speak about.
const innerWidth = subtract(multiply(pitch, value('columns')), add(air, multiply(2, value('wall'))));
const innerDepth = subtract(multiply(pitch, value('rows')), add(air, multiply(2, value('wall'))));
const innerHeight = subtract(multiply(unitHeight, value('units')), add(footHeight, value('floor')));
// The dividers' thickness is looked at only where there are dividers.
const rooms = (across: typeof innerWidth, parts: typeof innerWidth) =>
  either(greater(parts, 1), divide(subtract(across, multiply(subtract(parts, 1), value('divider'))), parts), across);
const roomWidth = rooms(innerWidth, value('across'));
const roomDepth = rooms(innerDepth, value('along'));
const tab = notEqual(word('label'), 'none');

export default defineProduct({
  id: 'bin',
  version: '1.0.0',
  name: { en: 'Grid bin', de: 'Rasterkasten' },
  tagline: { en: 'A box for exactly these things, on the grid that half the workshop world shares', de: 'Ein Kasten für genau diese Dinge, im Raster, das die halbe Werkstattwelt teilt' },
  description: {
    en: `A bin for drawers and workbenches on the 42 mm Gridfinity grid: it drops into every baseplate of that system and stacks on every bin with a lip, yours or anybody else's.

Choose how many cells it covers and how high it is, divide it, give the compartments a scoop so that small parts slide to your finger, and a tab for labels. Write the labels here, one line for each compartment, and they are printed in a second colour.

It prints on its feet without supports. Magnets of 6 × 2 mm press into the feet if your drawer moves.`,
    de: `Ein Kasten für Schubladen und Werkbänke im 42-mm-Raster von Gridfinity: Er passt in jede Grundplatte dieses Systems und lässt sich auf jeden Kasten mit Stapelrand setzen, den eigenen wie den von anderen.

Man wählt, wie viele Felder er bedeckt und wie hoch er ist, teilt ihn ein, gibt den Fächern eine Mulde, damit kleine Teile zum Finger rutschen, und eine Leiste für Etiketten. Die Beschriftung wird hier geschrieben, eine Zeile für jedes Fach, und in einer zweiten Farbe gedruckt.

Gedruckt wird er auf seinen Füßen, ohne Stützen. Magnete von 6 × 2 mm lassen sich in die Füße drücken, wenn die Schublade viel bewegt wird.`,
  },
  view: { azimuth: -58, elevation: 34 },

  groups: [
    { id: 'size', label: { en: 'Size', de: 'Größe' } },
    { id: 'inside', label: { en: 'Compartments', de: 'Fächer' } },
    { id: 'labels', label: { en: 'Labels', de: 'Beschriftung' } },
    { id: 'body', label: { en: 'Walls and feet', de: 'Wände und Füße' } },
  ],

  parameters: {
    columns: count({ group: 'size', label: { en: 'Cells wide', de: 'Felder breit' }, help: { en: 'Each cell is 42 mm.', de: 'Jedes Feld misst 42 mm.' }, default: 2, min: 1, max: 6 }),
    rows: count({ group: 'size', label: { en: 'Cells deep', de: 'Felder tief' }, default: 1, min: 1, max: 6 }),
    units: count({ group: 'size', label: { en: 'Height in units', de: 'Höhe in Einheiten' }, help: { en: 'Each unit is 7 mm; the stacking lip comes on top.', de: 'Jede Einheit misst 7 mm; der Stapelrand kommt obendrauf.' }, default: 4, min: 2, max: 16 }),
    lip: toggle({ group: 'size', label: { en: 'Stacking lip', de: 'Stapelrand' }, help: { en: 'Holds the bin above. Without it the bin is 4.4 mm lower and its mouth wider.', de: 'Hält den Kasten darüber. Ohne ihn ist der Kasten 4,4 mm niedriger und seine Öffnung weiter.' }, default: true }),

    across: count({ group: 'inside', label: { en: 'Compartments across', de: 'Fächer nebeneinander' }, default: 2, min: 1, max: 12 }),
    along: count({ group: 'inside', label: { en: 'Compartments deep', de: 'Fächer hintereinander' }, default: 1, min: 1, max: 12 }),
    divider: length({ group: 'inside', label: { en: 'Divider thickness', de: 'Dicke der Trennwände' }, default: 1.2, min: 0.8, max: 3.2, step: 0.4, visible: or(greater(value('across'), 1), greater(value('along'), 1)) }),
    scoop: length({
      group: 'inside', label: { en: 'Scoop radius', de: 'Radius der Mulde' }, help: { en: 'Rounds the front of each compartment; 0 for none.', de: 'Rundet die Vorderseite jedes Fachs; 0 für keine.' }, default: 12, min: 0, max: 40, step: 1,
      atMost: min(subtract(innerHeight, 2), multiply(0.6, roomDepth)),
      because: { en: 'The scoop must end below the rim and leave some flat floor.', de: 'Die Mulde muss unter dem Rand enden und etwas ebenen Boden lassen.' },
    }),

    label: choice({
      group: 'labels', label: { en: 'Label tab', de: 'Etikettenleiste' }, default: 'full',
      options: [
        { id: 'none', label: { en: 'None', de: 'Keine' }, icon: 'M3 6h18v14H3z' },
        { id: 'left', label: { en: 'Left', de: 'Links' }, icon: 'M3 6h18v14H3zM3 11h7l2-5' },
        { id: 'centre', label: { en: 'Centre', de: 'Mitte' }, icon: 'M3 6h18v14H3zM6 6l2 5h8l2-5' },
        { id: 'full', label: { en: 'Full width', de: 'Volle Breite' }, icon: 'M3 6h18v14H3zM3 11h18' },
      ],
    }),
    labelDepth: length({
      group: 'labels', label: { en: 'Tab depth', de: 'Tiefe der Leiste' }, help: { en: '12 mm suits common label tape.', de: '12 mm passen zu üblichem Schriftband.' }, default: 12, min: 6, max: 24, step: 0.5, visible: tab,
      // Where even 6 mm are too much, the rule about tabs speaks.
      atMost: max(6, min(multiply(0.5, roomDepth), subtract(innerHeight, 4))),
      because: { en: 'A finger must still reach in front of the tab, and its 45° underside must end above the floor.', de: 'Vor der Leiste muss noch ein Finger hineinpassen, und ihre 45°-Unterseite muss über dem Boden enden.' },
    }),
    labels: text({ group: 'labels', label: { en: 'Words on the tabs', de: 'Worte auf den Leisten' }, help: { en: 'One line for each compartment, from back left to front right. Raised, in a colour of their own.', de: 'Eine Zeile für jedes Fach, von hinten links nach vorne rechts. Erhaben, in eigener Farbe.' }, default: '', maxLetters: 200, maxLines: 20, visible: tab }),
    font: choice({
      group: 'labels', label: { en: 'Font', de: 'Schrift' }, default: 'fira-condensed', visible: tab,
      options: [{ id: 'fira-condensed', label: { en: 'Fira Condensed', de: 'Fira Condensed' } }, { id: 'source-sans', label: { en: 'Source Sans', de: 'Source Sans' } }, { id: 'jost', label: { en: 'Jost', de: 'Jost' } }],
    }),

    wall: length({ group: 'body', label: { en: 'Wall', de: 'Wandstärke' }, default: 1.2, min: 0.8, max: 2.4, step: 0.4 }),
    floor: length({ group: 'body', label: { en: 'Floor above the feet', de: 'Boden über den Füßen' }, default: 1.2, min: 0.8, max: 4, step: 0.2 }),
    magnets: choice({
      group: 'body', label: { en: 'Magnets', de: 'Magnete' }, help: { en: 'Holes of 6.5 × 2.4 mm for magnets of 6 × 2 mm.', de: 'Löcher von 6,5 × 2,4 mm für Magnete von 6 × 2 mm.' }, default: 'none',
      options: [
        { id: 'none', label: { en: 'None', de: 'Keine' }, icon: 'M4 4h16v16H4z' },
        { id: 'corners', label: { en: 'Four corners', de: 'Vier Ecken' }, icon: 'M4 4h16v16H4zM7 6.5a1 1 0 1 0 .1 0M17 6.5a1 1 0 1 0 .1 0M7 16.5a1 1 0 1 0 .1 0M17 16.5a1 1 0 1 0 .1 0' },
        { id: 'all', label: { en: 'Every cell', de: 'Jedes Feld' }, icon: 'M4 4h16v16H4zM12 4v16M4 12h16M6.5 6a.8.8 0 1 0 .1 0M9.5 6a.8.8 0 1 0 .1 0M14.5 6a.8.8 0 1 0 .1 0M17.5 6a.8.8 0 1 0 .1 0M6.5 17a.8.8 0 1 0 .1 0M9.5 17a.8.8 0 1 0 .1 0M14.5 17a.8.8 0 1 0 .1 0M17.5 17a.8.8 0 1 0 .1 0' },
      ],
    }),
  },

  rules: [
    rule({
      id: 'compartments-wide',
      // Rule of thumb: a fingertip wants twice as much, but from 8 mm on a screw can still be shaken out.
      require: atLeast(roomWidth, 8),
      reason: { en: '{across} compartments across would be narrower than 8 mm each: nothing comes out again.', de: '{across} Fächer nebeneinander wären schmaler als je 8 mm: Da kommt nichts wieder heraus.' },
      repairs: [{ set: { across: max(1, floor(divide(add(innerWidth, value('divider')), add(8, value('divider'))))) } }, { set: { columns: divide(add(multiply(value('across'), add(8, value('divider'))), 3), pitch) } }],
    }),
    rule({
      id: 'compartments-deep',
      require: atLeast(roomDepth, 8),
      reason: { en: '{along} compartments one behind the other would be shorter than 8 mm each.', de: '{along} Fächer hintereinander wären kürzer als je 8 mm.' },
      repairs: [{ set: { along: max(1, floor(divide(add(innerDepth, value('divider')), add(8, value('divider'))))) } }, { set: { rows: divide(add(multiply(value('along'), add(8, value('divider'))), 3), pitch) } }],
    }),
    rule({
      id: 'tab-has-room',
      when: tab,
      // The tab is as high as it is deep, because its underside rises at 45° to print without supports.
      require: atLeast(min(subtract(innerHeight, 4), multiply(0.5, roomDepth)), 6),
      reason: { en: 'A label tab needs compartments at least 12 mm deep in a bin at least three units high.', de: 'Eine Etikettenleiste braucht mindestens 12 mm tiefe Fächer in einem mindestens drei Einheiten hohen Kasten.' },
      repairs: [{ set: { label: 'none' } }, { set: { units: max(value('units'), 3), along: max(1, floor(divide(add(innerDepth, value('divider')), add(12.5, value('divider'))))) } }],
    }),
    rule({
      id: 'dividers-stand',
      // Rule of thumb: a free upright plate prints steadily up to sixty times its thickness; beyond, the nozzle bends it.
      require: or(atMost(innerHeight, multiply(60, value('divider'))), atMost(add(value('across'), value('along')), 2)),
      reason: { en: 'Dividers of {divider} would sway under the nozzle at this height.', de: 'Trennwände von {divider} würden bei dieser Höhe unter der Düse schwanken.' },
      repairs: [{ set: { divider: divide(innerHeight, 60) } }, { set: { units: floor(divide(add(multiply(60, value('divider')), footHeight, value('floor')), unitHeight)) } }],
    }),
    rule({
      id: 'wall-stiff',
      // Rule of thumb: two lines of a 0.4 mm nozzle hold the content of a bin up to eight units, 56 mm, without bowing.
      require: or(greater(value('wall'), 0.9), atMost(value('units'), 8)),
      reason: { en: 'Higher than eight units, a wall of {wall} bows outwards and the bins beside it jam.', de: 'Über acht Einheiten Höhe wölbt sich eine Wand von {wall} nach außen, und die Nachbarn klemmen.' },
      repairs: [{ set: { wall: 1.2 } }, { set: { units: 8 } }],
    }),
    rule({
      id: 'labels-match',
      severity: 'advice',
      when: tab,
      require: atMost(lines(word('labels')), multiply(value('across'), value('along'))),
      reason: { en: 'There are more lines of words than compartments; the last ones are left out.', de: 'Es gibt mehr Zeilen als Fächer; die letzten bleiben weg.' },
      repairs: [{ set: { across: divide(lines(word('labels')), value('along')) } }, { set: { along: divide(lines(word('labels')), value('across')) } }],
    }),
    rule({
      id: 'labels-need-tabs',
      severity: 'advice',
      require: or(notEqual(word('label'), 'none'), equal(letters(word('labels')), 0)),
      reason: { en: 'Words need a tab to stand on.', de: 'Worte brauchen eine Leiste, auf der sie stehen.' },
      repairs: [{ set: { label: 'full' } }],
    }),
    rule({
      id: 'stacks',
      severity: 'advice',
      require: or(on('lip'), atMost(value('units'), 6)),
      reason: { en: 'So high a bin is usually stacked: without the lip it will not hold another.', de: 'So hohe Kästen werden meist gestapelt: Ohne Stapelrand hält er keinen anderen.' },
      repairs: [{ set: { lip: true } }],
    }),
  ],

  presets: [
    { id: 'screws', name: { en: 'Screws, sorted', de: 'Schrauben, sortiert' }, values: { columns: 3, rows: 1, units: 4, across: 4, scoop: 12, labels: 'M2.5\nM3\nM4\nM5' }, finishes: { bin: { material: 'pla', colour: 'grey' }, 'bin/letters': { material: 'pla', colour: 'white' } } },
    { id: 'catch-all', name: { en: 'Catch-all', de: 'Allerlei' }, values: { columns: 2, rows: 2, units: 6, across: 1, label: 'none', scoop: 20, magnets: 'corners' }, finishes: { bin: { material: 'pla', colour: 'blue' } } },
    { id: 'tray', name: { en: 'Flat tray', de: 'Flache Schale' }, values: { columns: 4, rows: 2, units: 2, across: 1, lip: false, label: 'none', scoop: 6, wall: 1.2 }, finishes: { bin: { material: 'pla', colour: 'white' } } },
    { id: 'bits', name: { en: 'Bits and tips', de: 'Bits und Spitzen' }, values: { columns: 2, rows: 2, units: 3, across: 5, along: 3, divider: 0.8, label: 'none', scoop: 8 }, finishes: { bin: { material: 'pla', colour: 'terracotta' } } },
    { id: 'one', name: { en: 'One cell', de: 'Ein Feld' }, values: { columns: 1, rows: 1, units: 6, across: 1, label: 'left', scoop: 14, labels: 'R 10 k' }, finishes: { bin: { material: 'pla', colour: 'green' }, 'bin/letters': { material: 'pla', colour: 'white' } } },
    { id: 'workshop', name: { en: 'Workshop bench', de: 'Werkbank' }, values: { columns: 3, rows: 2, units: 8, across: 3, along: 2, divider: 1.6, wall: 1.6, label: 'centre', labelDepth: 14, scoop: 18, labels: 'Dübel\nWinkel\nHaken\nNägel\nKabel\nRest', magnets: 'corners' }, finishes: { bin: { material: 'pla', colour: 'black' }, 'bin/letters': { material: 'pla', colour: 'yellow' } } },
  ],

  parts: {
    bin: {
      name: { en: 'Bin', de: 'Kasten' },
      finish: { material: 'pla', colour: 'grey' },
      regions: { letters: { name: { en: 'Words', de: 'Worte' }, finish: { material: 'pla', colour: 'white' } } },
    },
  },

  build(v, g) {
    const width = pitch * v.columns - air;
    const depth = pitch * v.rows - air;
    const stack = unitHeight * v.units;
    const top = stack + (v.lip ? lipHeight : 0);
    const floorTop = footHeight + v.floor;

    /** A body with the plan of the bin whose wall stands `inset` inside the outer one at each height; convex upwards. */
    const stepped = (steps: readonly (readonly [inset: number, z: number])[]) => pillars(g, { width, depth, radius: corner, steps });

    const foot = g.union([
      pillars(g, { width: pitch - air, depth: pitch - air, radius: corner, steps: [[2.95, 0], [2.15, 0.8], [2.15, footHeight]] }),
      pillars(g, { width: pitch - air, depth: pitch - air, radius: corner, steps: [[2.45, 2.3], [0, footHeight], [0, footHeight + 0.4]] }),
    ]);
    const cells = { columns: v.columns, rows: v.rows, columnStep: [pitch, 0], rowStep: [0, pitch] } as const;
    const firstCell = [(-pitch * (v.columns - 1)) / 2, (-pitch * (v.rows - 1)) / 2] as const;
    const hole = g.circle({ radius: magnet.diameter / 2 }).translate([-magnet.distance / 2, -magnet.distance / 2]);
    const four = (stepX: number, stepY: number) => hole.repeatGrid({ columns: 2, rows: 2, columnStep: [stepX, 0], rowStep: [0, stepY] }).extrude({ height: magnet.depth + 1 }).translate([0, 0, -1]);
    const underEach = (solid: SolidRef) => solid.repeatGrid({ ...cells, columnStep: [pitch, 0, 0], rowStep: [0, pitch, 0] }).translate([...firstCell, 0]);
    const feet = v.magnets === 'all'
      ? underEach(foot.subtract(four(magnet.distance, magnet.distance)))
      : v.magnets === 'corners'
        ? underEach(foot).subtract(four(pitch * (v.columns - 1) + magnet.distance, pitch * (v.rows - 1) + magnet.distance).translate([...firstCell, 0]))
        : underEach(foot);
    const body = g.rectangle({ width, depth, radius: corner }).extrude({ height: top - footHeight }).translate([0, 0, footHeight]);

    // The mouth narrows to the lip over a 45° ledge, so that the lip prints without supports.
    const ledge = stack - 0.6;
    const mouth = v.lip
      ? [
          stepped([[v.wall, floorTop], [v.wall, ledge - (lipDepth - v.wall)], [lipDepth + 0.2, ledge + 0.2]]),
          stepped([[lipDepth, ledge - 0.4], [lipDepth, stack + 0.4]]),
          stepped([[lipDepth + 0.3, stack - 0.3], [lipDepth - 0.7, stack + 0.7], [lipDepth - 0.7, top + 1]]),
          stepped([[lipDepth - 0.4, stack + 2.2], [lipTip, top - lipTip], [lipTip, top + 1]]),
        ]
      : [stepped([[v.wall, floorTop], [v.wall, top + 1]])];

    // What stands inside is left standing: it is taken out of the mouth before the mouth is taken out of the body.
    const inside = { width: width - 2 * v.wall, depth: depth - 2 * v.wall };
    const ceiling = v.lip ? stack - headroom : stack;
    /** How far the lip's ledge stands in over the wall. */
    const overhang = v.lip ? lipDepth - v.wall : 0;
    const roomX = (inside.width - (v.across - 1) * v.divider) / v.across;
    const roomY = (inside.depth - (v.along - 1) * v.divider) / v.along;
    const left = (column: number) => -inside.width / 2 + column * (roomX + v.divider);
    const front = (row: number) => -inside.depth / 2 + row * (roomY + v.divider);
    const standing: SolidRef[] = [];

    const plates: ProfileRef[] = [];
    for (let column = 1; column < v.across; column++) plates.push(g.rectangle({ width: v.divider, depth: depth - v.wall }).translate([left(column) - v.divider / 2, 0]));
    for (let row = 1; row < v.along; row++) plates.push(g.rectangle({ width: width - v.wall, depth: v.divider }).translate([0, front(row) - v.divider / 2]));
    if (plates.length > 0) standing.push(g.union(plates).extrude({ height: ceiling - footHeight }).translate([0, 0, footHeight]));

    const scoop = Math.min(v.scoop, ceiling - floorTop - 0.4, 0.9 * roomY);
    if (scoop > 0) {
      for (let row = 0; row < v.along; row++) {
        // Under the lip's ledge the front is filled up, so that parts slide out past it.
        const fill = row === 0 ? overhang : 0;
        const heel = g.rectangle({ width: scoop + 0.4, depth: scoop + 2 }).translate([(scoop - 0.4) / 2, (scoop - 2) / 2]).subtract(g.circle({ radius: scoop }).translate([scoop, scoop]));
        const filling = g.rectangle({ width: fill + 0.4, depth: ceiling - floorTop + 2 }).translate([-(fill + 0.4) / 2, (ceiling - floorTop - 2) / 2]);
        standing.push(across(fill > 0 ? heel.union(filling) : heel, width - v.wall).translate([0, front(row) + fill, floorTop]));
      }
    }

    const letters: SolidRef[] = [];
    const tabDepth = Math.min(v.labelDepth, ceiling - floorTop - 1.6);
    if (v.label !== 'none' && tabDepth > 1) {
      const words = v.labels.split('\n').slice(0, v.across * v.along);
      const tabTop = ceiling - labelHeight;
      // 1.2 mm upright at the tip, then back down at 45° into the wall.
      const section = g.polygon([[0.4, -tabDepth - 1.6], [0.4, 0], [-tabDepth, 0], [-tabDepth, -1.2]]);
      const tabWidth = v.label === 'full' ? roomX : Math.min(roomX, 38);
      for (let row = 0; row < v.along; row++) {
        const back = front(row) + roomY;
        if (v.label === 'full') standing.push(across(section, width - v.wall).translate([0, back, tabTop]));
        for (let column = 0; column < v.across; column++) {
          const x = v.label === 'left' ? left(column) + tabWidth / 2 : left(column) + roomX / 2;
          const joint = v.label === 'left' ? 0.4 : 0;
          if (v.label !== 'full') standing.push(across(section, tabWidth + joint).translate([x - joint / 2, back, tabTop]));
          const word = words[(v.along - 1 - row) * v.across + column]?.trim() ?? '';
          // Words keep clear of the lip, which hangs over the tabs at the back and at both ends.
          const hidden = row === v.along - 1 ? overhang : 0;
          const end = inside.width / 2 - overhang - 1;
          const [from, to] = [Math.max(x - tabWidth / 2 + 1, -end), Math.min(x + tabWidth / 2 - 1, end)];
          const room = tabDepth - hidden - 2;
          if (word === '' || to - from < 3 || room < 2) continue;
          letters.push(
            g.text({ text: word, font: v.font, size: Math.min(room, 7), maxWidth: to - from, maxHeight: room })
              .extrude({ height: labelHeight + 0.4 }).translate([(from + to) / 2, back - (tabDepth + hidden) / 2, tabTop - 0.4]),
          );
        }
      }
    }

    const opening = standing.length === 0 ? g.union(mouth) : g.union(mouth).subtract(...standing);
    // Feet and words do not meet, so that uniting both with the walls costs little more than one of them.
    const bin = g.union([body.subtract(opening), feet, ...letters.map((word) => word.region('letters'))]);
    const magnets = v.magnets === 'all' ? 4 * v.columns * v.rows : v.magnets === 'corners' ? 4 : 0;

    return {
      parts: [{ id: 'bin', solid: bin }],
      hardware: magnets === 0 ? [] : [{ designation: 'Disc magnet N52 6×2', quantity: magnets, purpose: { en: 'Pressed into the feet with a drop of glue', de: 'Mit einem Tropfen Kleber in die Füße gedrückt' } }],
      handles: [
        { parameter: 'columns', part: 'bin', at: [width / 2, 0, stack / 2], axis: [1, 0, 0], gain: 2 / pitch },
        { parameter: 'rows', part: 'bin', at: [0, -depth / 2, stack / 2], axis: [0, -1, 0], gain: 2 / pitch },
        { parameter: 'units', part: 'bin', at: [width / 2, -depth / 2, top], axis: [0, 0, 1], gain: 1 / unitHeight },
      ],
      dimensions: [
        { id: 'width', part: 'bin', from: [-width / 2, -depth / 2, 0], to: [width / 2, -depth / 2, 0], offset: [0, -14, 0], parameter: 'columns', overall: 'x' },
        { id: 'depth', part: 'bin', from: [width / 2, -depth / 2, 0], to: [width / 2, depth / 2, 0], offset: [14, 0, 0], parameter: 'rows', overall: 'y' },
        { id: 'height', part: 'bin', from: [-width / 2, -depth / 2, 0], to: [-width / 2, -depth / 2, top], offset: [-14, 0, 0], parameter: 'units', overall: 'z' },
        { id: 'room', part: 'bin', from: [left(0), front(0), top], to: [left(0) + roomX, front(0), top], offset: [0, 0, 8], parameter: 'across' },
      ],
    };
  },
});

/** A section drawn in y and z, along x. */
const across = (section: ProfileRef, wide: number): SolidRef => section.extrude({ height: wide, centred: true }).rotate([90, 0, 90]);

/**
 * A solid with four rounded corners whose outline stands `inset` inside `width` × `depth` at each height. The steps must
 * make it convex. Corners turn about fixed axes, so every chamfer is a true offset, as the specification draws it.
 */
function pillars(g: GeometryBuilder, { width, depth, radius, steps }: { width: number; depth: number; radius: number; steps: readonly (readonly [inset: number, z: number])[] }): SolidRef {
  const low = steps[0]![1];
  const high = steps[steps.length - 1]![1];
  const x = width - 2 * radius;
  const y = depth - 2 * radius;
  return g
    .polygon([[0, low], ...steps.map(([inset, z]) => [radius - inset, z] as const), [0, high]])
    .revolve()
    .repeatGrid({ columns: 2, rows: 2, columnStep: [x, 0, 0], rowStep: [0, y, 0] })
    .hull()
    .translate([-x / 2, -y / 2, 0]);
}
