import {
  add, and, atLeast, atMost, choice, count, defineProduct, divide, either, equal, floor, greater, length, letters, lookup, max, min, multiply, not, notEqual, or, rule, subtract,
  text, toggle, value, word,
} from 'patternbook';
import type { Expression, Finish, GeometryBuilder, Part, PartDeclaration, ProfileRef, SolidRef, Vector2, Vector3 } from 'patternbook';

// Stock that lasers of 60 to 100 W cut cleanly in one go.
const thicknesses = { t3: 3, t4: 4, t6: 6 } as const;
const sheet = lookup(word('thickness'), thicknesses);

/** Between a lid and what it slides or drops into, on each side: the sheet's own tolerance is 0.2 mm (EN 315, sanded plywood). */
const lidPlay = 0.3;
/** A lap must slide together by hand. */
const lapPlay = 0.1;
const engraving = 0.4;
/** Left above a handle, so that the strip carries: four times 3 mm. */
const handleStrip = 14;
const mostDividers = 4;

const dividing = or(greater(value('across'), 0), greater(value('along'), 0));
const lidded = notEqual(word('lid'), 'open');
const titled = greater(letters(word('text')), 0);
const gripHeight = either(equal(word('handles'), 'slot'), 26, 24);
const cell = (size: string, dividers: string): Expression<number> => divide(subtract(value(size), multiply(value(dividers), sheet)), add(value(dividers), 1));

const dividerIds = (direction: 'across' | 'along') => Array.from({ length: mostDividers }, (_, at) => `${direction}${at + 1}` as const);
const cut = { processes: ['laser'], materials: ['plywood', 'acrylic', 'acrylic-clear'] } as const;
const wood: Finish = { material: 'plywood', colour: 'natural' };
const words = { letters: { name: { en: 'Engraving', de: 'Gravur' }, finish: { material: 'plywood', colour: 'walnut' } } };
const parts: Readonly<Record<string, PartDeclaration>> = {
  bottom: { name: { en: 'Floor', de: 'Boden' }, finish: wood, ...cut },
  front: { name: { en: 'Front', de: 'Vorderwand' }, finish: wood, regions: words, ...cut },
  back: { name: { en: 'Back', de: 'Rückwand' }, finish: wood, ...cut },
  left: { name: { en: 'Left side', de: 'Linke Seite' }, finish: wood, ...cut },
  right: { name: { en: 'Right side', de: 'Rechte Seite' }, finish: wood, ...cut },
  lid: { name: { en: 'Lid', de: 'Deckel' }, finish: wood, regions: words, ...cut },
  plug: { name: { en: 'Plug (glued under the lid)', de: 'Einsatz (unter den Deckel geklebt)' }, finish: wood, ...cut },
  ...Object.fromEntries((['low', 'high'] as const).flatMap((level) => (['Left', 'Right'] as const).map((side) => [`${level}${side}`, {
    name: { en: `${level === 'low' ? 'Lower' : 'Upper'} rail, ${side.toLowerCase()}`, de: `${level === 'low' ? 'Untere' : 'Obere'} Leiste, ${side === 'Left' ? 'links' : 'rechts'}` }, finish: wood, ...cut,
  }]))),
  ...Object.fromEntries(dividerIds('across').map((id, at) => [id, { name: { en: `Divider across ${at + 1}`, de: `Querfach ${at + 1}` }, finish: wood, ...cut }])),
  ...Object.fromEntries(dividerIds('along').map((id, at) => [id, { name: { en: `Divider along ${at + 1}`, de: `Längsfach ${at + 1}` }, finish: wood, ...cut }])),
};
/** Everything in one material, the engraving a shade of it. */
const all = (material: string, colour: string, engraved = colour): Readonly<Record<string, Finish>> =>
  Object.fromEntries(Object.keys(parts).flatMap((id) => [[id, { material, colour }], ...(parts[id]!.regions ? [[`${id}/letters`, { material, colour: engraved }]] : [])]));

export default defineProduct({
  id: 'finger-joint-box',
  version: '1.0.1',
  name: { en: 'Finger-joint box', de: 'Fingerzinkenkasten' },
  tagline: { en: 'Cut flat by laser, pushed together by hand, as large as what goes in', de: 'Flach vom Laser geschnitten, von Hand gesteckt, so groß wie das, was hineinkommt' },
  description: {
    en: `Measure what should go in: the sizes are those of the space inside. Walls, fingers, floor and lid follow from the sheet that you choose, and every part arrives flat.

The box may stay open, take a lid that lifts off, or one that slides in from the front. Dividers cross in half laps and stand in slots of the floor. Handles are cut into the sides, and a line of text can be engraved on the front or on the lid.

The fingers share each edge evenly, so that the box looks the same from both sides. The drawing for the laser is widened by the width of its beam, and the joints hold with a few drops of wood glue, or of acrylic cement for acrylic glass.`,
    de: `Man misst, was hinein soll: Die Maße sind die des Raums innen. Wände, Zinken, Boden und Deckel ergeben sich aus der Platte, die man wählt, und jedes Teil kommt flach.

Der Kasten kann offen bleiben, einen Deckel zum Abheben bekommen oder einen, der von vorn einschiebt. Trennwände kreuzen sich in halben Überblattungen und stehen in Schlitzen des Bodens. Griffe sind in die Seiten geschnitten, und eine Zeile Text lässt sich auf die Vorderwand oder den Deckel gravieren.

Die Zinken teilen jede Kante gleichmäßig, sodass der Kasten von beiden Seiten gleich aussieht. Die Zeichnung für den Laser wird um die Breite seines Strahls erweitert; die Verbindungen halten mit ein paar Tropfen Holzleim, bei Acrylglas mit Acrylkleber.`,
  },
  view: { azimuth: -58, elevation: 32 },

  groups: [
    { id: 'space', label: { en: 'Space inside', de: 'Innenraum' } },
    { id: 'sheet', label: { en: 'Sheet and fingers', de: 'Platte und Zinken' } },
    { id: 'lid', label: { en: 'Lid and handles', de: 'Deckel und Griffe' } },
    { id: 'dividers', label: { en: 'Compartments', de: 'Fächer' } },
    { id: 'text', label: { en: 'Engraving', de: 'Gravur' } },
  ],

  parameters: {
    // The largest panel, with 6 mm sheet, still lies on a bed of 600 × 400 mm with 5 mm kept free along the edge.
    width: length({ group: 'space', label: { en: 'Inner width', de: 'Innere Breite' }, default: 160, min: 40, max: 560, step: 1 }),
    depth: length({ group: 'space', label: { en: 'Inner depth', de: 'Innere Tiefe' }, default: 100, min: 30, max: 370, step: 1 }),
    height: length({ group: 'space', label: { en: 'Inner height', de: 'Innere Höhe' }, help: { en: 'From the floor to the edge, or to the underside of the lid.', de: 'Vom Boden bis zum Rand oder bis zur Unterseite des Deckels.' }, default: 70, min: 20, max: 350, step: 1 }),

    thickness: choice({
      group: 'sheet', label: { en: 'Thickness of the sheet', de: 'Plattenstärke' }, default: 't3',
      options: [
        { id: 't3', label: { en: '3 mm', de: '3 mm' }, help: { en: 'For boxes up to the size of a shoe box.', de: 'Für Kästen bis zur Größe eines Schuhkartons.' }, icon: 'M4 11h16v2H4z' },
        { id: 't4', label: { en: '4 mm', de: '4 mm' }, help: { en: 'Stiffer, for drawers and files.', de: 'Steifer, für Schubladen und Ordner.' }, icon: 'M4 10h16v4H4z' },
        { id: 't6', label: { en: '6 mm', de: '6 mm' }, help: { en: 'For crates that are carried full.', de: 'Für Kisten, die voll getragen werden.' }, icon: 'M4 8.5h16v7H4z' },
      ],
    }),
    finger: length({
      group: 'sheet', label: { en: 'Width of the fingers', de: 'Breite der Zinken' }, help: { en: 'As near as an even number of them allows along each edge.', de: 'So nah daran, wie es ihre gerade Teilung an jeder Kante erlaubt.' }, default: 10, min: 3, max: 60, step: 0.5,
      atLeast: sheet,
      because: { en: 'Fingers narrower than the sheet is thick char through and break off.', de: 'Zinken, schmaler als die Platte dick ist, verkohlen ganz und brechen ab.' },
    }),
    kerf: length({ group: 'sheet', label: { en: 'Width of the cut', de: 'Breite des Schnitts' }, help: { en: 'What the beam takes away. The drawing for the laser is widened by half of it along every edge, so that the joints fit as drawn; 0.2 mm suits most lasers.', de: 'Was der Strahl wegnimmt. Die Zeichnung für den Laser wird an jeder Kante um die Hälfte davon erweitert, damit die Verbindungen passen wie gezeichnet; 0,2 mm passen für die meisten Laser.' }, default: 0.2, min: 0, max: 0.5, step: 0.01 }),

    lid: choice({
      group: 'lid', label: { en: 'Lid', de: 'Deckel' }, default: 'lift',
      options: [
        { id: 'open', label: { en: 'None', de: 'Keiner' }, icon: 'M4 8v11h16V8' },
        { id: 'lift', label: { en: 'Lifts off', de: 'Zum Abheben' }, icon: 'M4 11v9h16v-9M3 5h18v3H3zM6 8v2h12V8' },
        { id: 'slide', label: { en: 'Slides in', de: 'Zum Schieben' }, icon: 'M4 6v13h16V9M4 9h18M7 9v3' },
      ],
    }),
    grip: toggle({ group: 'lid', label: { en: 'Finger hole in the lid', de: 'Griffloch im Deckel' }, default: true, visible: lidded }),
    handles: choice({
      group: 'lid', label: { en: 'Handles in the sides', de: 'Griffe in den Seiten' }, default: 'none',
      options: [
        { id: 'none', label: { en: 'None', de: 'Keine' }, icon: 'M5 6h14v12H5z' },
        { id: 'slot', label: { en: 'For a hand', de: 'Für eine Hand' }, icon: 'M5 6h14v12H5zM8 9h8v3H8z' },
        { id: 'round', label: { en: 'For a finger', de: 'Für einen Finger' }, icon: 'M5 6h14v12H5zM12 8.5a2 2 0 1 0 .01 0z' },
      ],
    }),

    across: count({ group: 'dividers', label: { en: 'Dividers across', de: 'Trennwände quer' }, help: { en: 'They divide the width.', de: 'Sie teilen die Breite.' }, default: 0, min: 0, max: mostDividers }),
    along: count({ group: 'dividers', label: { en: 'Dividers along', de: 'Trennwände längs' }, help: { en: 'They divide the depth.', de: 'Sie teilen die Tiefe.' }, default: 0, min: 0, max: mostDividers }),
    dividerHeight: length({
      group: 'dividers', label: { en: 'Height of the dividers', de: 'Höhe der Trennwände' }, default: 40, min: 12, max: 350, step: 1, visible: dividing,
      atMost: value('height'),
      because: { en: 'Higher dividers would stand in the way of the lid or beyond the walls.', de: 'Höhere Trennwände stünden dem Deckel im Weg oder über die Wände hinaus.' },
    }),

    text: text({ group: 'text', label: { en: 'Words', de: 'Worte' }, default: '', maxLetters: 40, maxLines: 2 }),
    textPlace: choice({
      group: 'text', label: { en: 'Where', de: 'Wo' }, default: 'front', visible: titled,
      options: [
        { id: 'front', label: { en: 'On the front', de: 'Auf der Vorderwand' }, icon: 'M4 7h16v12H4zM8 13h8' },
        { id: 'lid', label: { en: 'On the lid', de: 'Auf dem Deckel' }, icon: 'M4 9l4-4h12l-4 4zM4 9v10h12V9' },
      ],
    }),
    textSize: length({ group: 'text', label: { en: 'Height of the letters', de: 'Höhe der Buchstaben' }, default: 12, min: 4, max: 80, step: 0.5, visible: titled }),
    font: choice({
      group: 'text', label: { en: 'Typeface', de: 'Schrift' }, default: 'zilla-slab', visible: titled,
      options: [
        { id: 'zilla-slab', label: { en: 'Slab', de: 'Egyptienne' } },
        { id: 'source-sans', label: { en: 'Plain', de: 'Schlicht' } },
        { id: 'source-serif', label: { en: 'Book', de: 'Buchschrift' } },
        { id: 'jost', label: { en: 'Geometric', de: 'Geometrisch' } },
        { id: 'saira-stencil', label: { en: 'Stencil', de: 'Schablone' } },
        { id: 'pacifico', label: { en: 'Brush', de: 'Pinsel' } },
      ],
    }),
  },

  rules: [
    rule({
      id: 'fingers-share-edges',
      // An edge needs a finger in the middle and half a joint on each side of it, hence three.
      require: atMost(value('finger'), divide(min(value('width'), value('depth'), add(value('height'), sheet)), 3)),
      reason: { en: 'The shortest edge has no room for three fingers of {finger}.', de: 'Auf der kürzesten Kante haben drei Zinken von {finger} keinen Platz.' },
      repairs: [
        { set: { finger: divide(min(value('width'), value('depth'), add(value('height'), sheet)), 3) } },
        { set: { width: max(value('width'), multiply(3, value('finger'))), depth: max(value('depth'), multiply(3, value('finger'))), height: max(value('height'), subtract(multiply(3, value('finger')), sheet)) } },
      ],
    }),
    rule({
      id: 'fingers-hold',
      severity: 'advice',
      // The proportion that laser box generators begin with (boxes.py: fingers of twice the thickness).
      require: atLeast(value('finger'), multiply(1.5, sheet)),
      reason: { en: 'Fingers of {finger} are short of one and a half times the sheet and break easily when pushed together: twice the sheet is usual.', de: 'Zinken von {finger} sind schmaler als anderthalb Plattenstärken und brechen leicht beim Stecken: Üblich ist das Doppelte der Platte.' },
      repairs: [{ set: { finger: multiply(2, sheet) } }],
    }),
    rule({
      id: 'hands-fit',
      when: equal(word('handles'), 'slot'),
      // ISO 15534-3 gives 115 mm for the width of four fingers and thumb side of a large hand; the four fingers alone need 90 mm.
      require: atLeast(value('depth'), 120),
      reason: { en: 'Sides of {depth} have no room for a hand’s width of 90 mm and 15 mm of wood on each side.', de: 'In Seiten von {depth} passt keine Handbreite von 90 mm mit 15 mm Holz auf jeder Seite.' },
      repairs: [{ set: { depth: 120 } }, { set: { handles: 'round' } }, { set: { handles: 'none' } }],
    }),
    rule({
      id: 'handles-below-rim',
      when: notEqual(word('handles'), 'none'),
      require: atLeast(value('height'), add(gripHeight, handleStrip, 12)),
      reason: { en: 'Walls of {height} are too low for a handle with a strip above it that carries.', de: 'Wände von {height} sind zu niedrig für einen Griff, über dem ein Streifen bleibt, der trägt.' },
      repairs: [{ set: { height: add(gripHeight, handleStrip, 12) } }, { set: { handles: 'none' } }],
    }),
    rule({
      id: 'nothing-behind-handles',
      when: and(notEqual(word('handles'), 'none'), greater(value('along'), 0)),
      // With an odd number of dividers one stands in the middle, behind the handle.
      require: or(equal(subtract(value('along'), multiply(2, floor(divide(value('along'), 2)))), 0), atMost(value('dividerHeight'), subtract(value('height'), add(gripHeight, handleStrip)))),
      reason: { en: 'The middle one of {along} dividers stands behind the handles, where fingers go.', de: 'Von {along} Trennwänden steht die mittlere hinter den Griffen, wo die Finger hinmüssen.' },
      repairs: [{ set: { along: add(value('along'), 1) } }, { set: { dividerHeight: subtract(value('height'), add(gripHeight, handleStrip)) } }, { set: { along: subtract(value('along'), 1) } }, { set: { handles: 'none' } }],
    }),
    rule({
      id: 'compartments-across',
      when: greater(value('across'), 0),
      require: atLeast(cell('width', 'across'), 14),
      reason: { en: '{across} dividers leave compartments narrower than a finger.', de: '{across} Trennwände lassen Fächer, die schmaler als ein Finger sind.' },
      repairs: [{ set: { across: subtract(floor(divide(add(value('width'), sheet), add(14, sheet))), 1) } }, { set: { width: add(multiply(14, add(value('across'), 1)), multiply(value('across'), sheet)) } }],
    }),
    rule({
      id: 'compartments-along',
      when: greater(value('along'), 0),
      require: atLeast(cell('depth', 'along'), 14),
      reason: { en: '{along} dividers leave compartments narrower than a finger.', de: '{along} Trennwände lassen Fächer, die schmaler als ein Finger sind.' },
      repairs: [{ set: { along: subtract(floor(divide(add(value('depth'), sheet), add(14, sheet))), 1) } }, { set: { depth: add(multiply(14, add(value('along'), 1)), multiply(value('along'), sheet)) } }],
    }),
    rule({
      id: 'words-have-a-lid',
      when: and(titled, equal(word('textPlace'), 'lid')),
      require: lidded,
      reason: { en: 'Without a lid there is nothing to engrave the words on.', de: 'Ohne Deckel gibt es nichts, worauf man die Worte gravieren könnte.' },
      repairs: [{ set: { textPlace: 'front' } }, { set: { lid: 'lift' } }],
    }),
    rule({
      id: 'words-readable',
      severity: 'advice',
      when: titled,
      // ISO 3098-1 names 2.5 mm as the smallest lettering; strokes of a tenth of that are thinner than an engraved line of 0.2 mm in wood.
      require: atLeast(value('textSize'), 6),
      reason: { en: 'Letters of {textSize} blur when they are engraved in wood: from 6 mm on they stay sharp.', de: 'Buchstaben von {textSize} verschwimmen, wenn man sie in Holz graviert: Ab 6 mm bleiben sie scharf.' },
      repairs: [{ set: { textSize: 6 } }],
    }),
    rule({
      id: 'walls-stay-flat',
      severity: 'advice',
      // Plywood may bow by 1 % of its length and more as it dries on one side; eighty times its thickness is what the joints pull flat again.
      require: atMost(max(value('width'), value('depth')), multiply(80, sheet)),
      reason: { en: 'A wall this long bows in a sheet this thin.', de: 'So lang wölbt sich eine Wand aus so dünner Platte.' },
      repairs: [{ set: { thickness: either(atMost(max(value('width'), value('depth')), 320), 't4', 't6') } }],
    }),
    rule({
      id: 'carried-full',
      severity: 'advice',
      when: equal(word('handles'), 'slot'),
      require: not(equal(word('thickness'), 't3')),
      reason: { en: 'Handles cut into 3 mm press into the fingers when the box is full.', de: 'Griffe in 3 mm schneiden in die Finger, wenn der Kasten voll ist.' },
      repairs: [{ set: { thickness: 't6' } }, { set: { thickness: 't4' } }],
    }),
  ],

  presets: [
    { id: 'keepsake', name: { en: 'Keepsakes', de: 'Andenken' }, values: { width: 180, depth: 120, height: 80, finger: 9, text: 'Summer ’26', textPlace: 'lid', textSize: 18, font: 'pacifico' }, finishes: all('plywood', 'natural', 'walnut') },
    { id: 'tea', name: { en: 'Tea', de: 'Tee' }, values: { width: 234, depth: 153, height: 68, lid: 'lift', finger: 9, across: 2, along: 1, dividerHeight: 60, text: 'TEA', textSize: 24, font: 'zilla-slab', grip: true }, finishes: all('plywood', 'oiled', 'walnut') },
    { id: 'pencils', name: { en: 'Pencil case', de: 'Griffelkasten' }, values: { width: 72, depth: 205, height: 26, lid: 'slide', finger: 8, across: 1, dividerHeight: 20 }, finishes: all('plywood', 'natural') },
    { id: 'drawer', name: { en: 'Drawer insert', de: 'Schubladeneinsatz' }, values: { width: 320, depth: 220, height: 55, thickness: 't4', lid: 'open', finger: 14, across: 3, along: 1, dividerHeight: 45 }, finishes: all('plywood', 'natural') },
    { id: 'crate', name: { en: 'Crate', de: 'Kiste' }, values: { width: 400, depth: 280, height: 200, thickness: 't6', lid: 'open', finger: 28, handles: 'slot', text: 'Werkhof\nNº 7', textSize: 34, font: 'saira-stencil' }, finishes: all('plywood', 'natural', 'walnut') },
    { id: 'bathroom', name: { en: 'Bathroom box', de: 'Badezimmerkasten' }, values: { width: 150, depth: 110, height: 90, lid: 'lift', finger: 14, handles: 'round' }, finishes: { ...all('acrylic', 'white'), bottom: { material: 'acrylic', colour: 'black' }, lid: { material: 'acrylic', colour: 'blue' }, 'lid/letters': { material: 'acrylic', colour: 'white' }, plug: { material: 'acrylic', colour: 'blue' } } },
    { id: 'sweets', name: { en: 'Counter box', de: 'Thekenbox' }, values: { width: 260, depth: 110, height: 60, thickness: 't4', lid: 'open', finger: 10, across: 4, dividerHeight: 60 }, finishes: all('acrylic', 'yellow') },
  ],

  parts,

  build(v, g) {
    const t = thicknesses[v.thickness];
    const [x, y] = [v.width / 2, v.depth / 2];
    const slide = v.lid === 'slide';
    const lift = v.lid === 'lift';
    /** Top of the walls, and of the front, over which a lid slides in. */
    const top = t + v.height + (lift ? t : slide ? 3 * t + lidPlay : 0);
    const frontTop = slide ? t + v.height + t : top;

    const ends = { front: fingers(frontTop, v.finger), back: fingers(top, v.finger) };
    const feet = { wide: fingers(v.width, v.finger), deep: fingers(v.depth, v.finger) };

    // Floor: tabs in every second part of its edges, slots for the feet of the dividers.
    const feetOf = { across: footing(v.depth, v.along, t), along: footing(v.width, v.across, t) };
    const places = { across: spread(v.width, v.across, t), along: spread(v.depth, v.along, t) };
    const slots = [
      ...places.across.flatMap((at) => feetOf.across.centres.map((along) => g.rectangle({ width: t, depth: feetOf.across.width }).translate([at, along]))),
      ...places.along.flatMap((at) => feetOf.along.centres.map((along) => g.rectangle({ width: feetOf.along.width, depth: t }).translate([along, at]))),
    ];
    const floor = panel(g, { x0: -x, x1: x, y0: -y, y1: y }, { bottom: tabs(feet.wide, -x, t), top: tabs(feet.wide, -x, t), left: tabs(feet.deep, -y, t), right: tabs(feet.deep, -y, t) });
    const bottom = (slots.length === 0 ? floor : floor.subtract(...slots)).extrude({ height: t });

    // Walls, drawn as seen from outside with z = 0 at the bottom; long ones hold the corners.
    const notches = (edge: Fingers, from: number) => tabs(edge, from, -t);
    const long = (high: number, edge: Fingers) => panel(g, { x0: -x - t, x1: x + t, y0: 0, y1: high }, { bottom: notches(feet.wide, -x), left: notches(edge, 0), right: notches(edge, 0) });
    // Above a lower front, the sides reach forward to close the corner.
    const nose = top > frontTop ? [[frontTop, top, t] as const] : [];
    const short = (front: 'left' | 'right') => {
      const edges = { [front]: [...tabs(ends.front, 0, t), ...nose], [front === 'left' ? 'right' : 'left']: tabs(ends.back, 0, t) };
      return panel(g, { x0: -y, x1: y, y0: 0, y1: top }, { bottom: notches(feet.deep, -y), ...edges });
    };
    const rim = slide ? t + v.height : top - (lift ? t : 0);
    const handle = v.handles === 'none' ? [] : [
      v.handles === 'slot' ? g.rectangle({ width: 90, depth: 26, radius: 12.9 }).translate([0, rim - handleStrip - 13]) : g.circle({ radius: 12 }).translate([0, rim - handleStrip - 12]),
    ];
    const holed = (wall: ProfileRef) => (handle.length === 0 ? wall : wall.subtract(...handle));
    const stand = (wall: SolidRef, out: number, turn: number) => wall.translate([0, 0, out]).rotate([90, 0, turn]);

    const label = v.text.trim();
    const lettering = (room: { width: number; depth: number }, at: Vector2) =>
      g.text({ text: label, font: v.font, size: v.textSize, maxWidth: room.width, maxHeight: room.depth }).extrude({ height: engraving + 1 }).translate([...at, t - engraving]).region('letters');
    const written = (on: 'front' | 'lid') => label !== '' && (v.textPlace === on || (on === 'front' && v.lid === 'open'));

    const front = long(frontTop, ends.front).extrude({ height: t });
    const marked = written('front') ? front.subtract(lettering({ width: v.width - 8, depth: frontTop - t - 8 }, [0, (frontTop + t) / 2])) : front;
    const reach = 0.45 * Math.max(v.width, v.depth, v.height) + 20;
    const made: Part[] = [
      { id: 'bottom', solid: bottom, explode: [0, 0, -reach / 2] },
      { id: 'front', solid: stand(marked, y, 0), explode: [0, -reach, 0], printRotation: [-90, 0, 0] },
      { id: 'back', solid: stand(long(top, ends.back).extrude({ height: t }), y, 180), explode: [0, reach, 0], printRotation: [90, 0, 0] },
      { id: 'left', solid: stand(holed(short('right')).extrude({ height: t }), x, -90), explode: [-reach, 0, 0], printRotation: [0, 90, 0] },
      { id: 'right', solid: stand(holed(short('left')).extrude({ height: t }), x, 90), explode: [reach, 0, 0], printRotation: [0, -90, 0] },
    ];

    const above: Vector3 = [0, 0, 0.6 * reach];
    const thumb = Math.min(10, v.width / 6, v.depth / 6);
    if (lift) {
      const hole = g.circle({ radius: thumb });
      const pierced = (plate: ProfileRef) => (v.grip ? plate.subtract(hole) : plate);
      const plate = pierced(g.rectangle({ width: v.width + 2 * t, depth: v.depth + 2 * t })).extrude({ height: t });
      const room = v.grip ? { width: v.width - 8, depth: v.depth / 2 - thumb - 6 } : { width: v.width - 8, depth: v.depth - 8 };
      const lettered = written('lid') ? plate.subtract(lettering(room, [0, v.grip ? -(thumb + v.depth / 2) / 2 : 0])) : plate;
      made.push(
        { id: 'lid', solid: lettered.translate([0, 0, top]), explode: above },
        { id: 'plug', solid: pierced(g.rectangle({ width: v.width - 2 * lidPlay, depth: v.depth - 2 * lidPlay })).extrude({ height: t }).translate([0, 0, top - t]), explode: [0, 0, 0.4 * reach] },
      );
    }
    if (slide) {
      const rail = Math.max(2 * t, 7);
      const low = t + v.height;
      const strip = (side: -1 | 1, z: number) => g.rectangle({ width: rail, depth: v.depth }).extrude({ height: t }).translate([side * (x - rail / 2), 0, z]);
      // From the back wall to the face of the front.
      const run = v.depth + t - lidPlay;
      const hole = g.circle({ radius: thumb }).translate([0, -run / 2 + t + thumb + 6]);
      const plate = g.rectangle({ width: v.width - 2 * lidPlay, depth: run });
      const lid = (v.grip ? plate.subtract(hole) : plate).extrude({ height: t });
      const free = run - (v.grip ? t + 2 * thumb + 12 : 8);
      const lettered = written('lid') ? lid.subtract(lettering({ width: v.width - 2 * rail - 8, depth: free - 8 }, [0, (run - free) / 2 - 2])) : lid;
      const out: Vector3 = [0, -1.4 * reach, 0.3 * reach];
      made.push({ id: 'lid', solid: lettered.translate([0, -y - t + run / 2, low + t]), explode: out });
      for (const [side, name] of [[-1, 'Left'], [1, 'Right']] as const) {
        made.push({ id: `low${name}`, solid: strip(side, low), explode: [side * 0.3 * reach, 0, 0.25 * reach] }, { id: `high${name}`, solid: strip(side, top - t), explode: [side * 0.3 * reach, 0, 0.55 * reach] });
      }
    }

    const fence = (from: number, to: number, feet: Footing, laps: readonly number[], lapFromTop: boolean) => {
      const half = v.dividerHeight / 2;
      const lap = (at: number) => [at - (t + lapPlay) / 2, at + (t + lapPlay) / 2, -half] as const;
      const stands = feet.centres.map((at) => [at - feet.width / 2, at + feet.width / 2, t] as const);
      const crossings = laps.map(lap);
      const below = lapFromTop ? stands : [...stands, ...crossings].toSorted((a, b) => a[0] - b[0]);
      return panel(g, { x0: from, x1: to, y0: t, y1: t + v.dividerHeight }, { bottom: below, top: lapFromTop ? crossings : [] }).extrude({ height: t }).translate([0, 0, -t / 2]);
    };
    places.across.forEach((at, index) => made.push({ id: `across${index + 1}`, solid: fence(-y, y, feetOf.across, places.along, true).rotate([90, 0, 90]).translate([at, 0, 0]), explode: [0, 0, 0.15 * reach], printRotation: [0, -90, 0] }));
    places.along.forEach((at, index) => made.push({ id: `along${index + 1}`, solid: fence(-x, x, feetOf.along, places.across, false).rotate([90, 0, 0]).translate([0, at, 0]), explode: [0, 0, 0.05 * reach], printRotation: [-90, 0, 0] }));

    const [w, d] = [x + t, y + t];
    return {
      parts: made,
      hardware: [{ designation: 'EN 204 D2', quantity: 1, purpose: { en: 'Wood glue, or acrylic cement where it is of acrylic glass: a few drops a joint', de: 'Holzleim, bei Acrylglas Acrylkleber: ein paar Tropfen je Verbindung' } }],
      handles: [
        { parameter: 'width', part: 'right', at: [w, 0, top / 2], axis: [1, 0, 0], gain: 2 },
        { parameter: 'depth', part: 'front', at: [0, -d, frontTop / 2], axis: [0, -1, 0], gain: 2 },
        { parameter: 'height', part: 'back', at: [0, d, top], axis: [0, 0, 1] },
        ...(places.across.length > 0 ? [{ parameter: 'dividerHeight', part: 'across1', at: [places.across[0]!, 0, t + v.dividerHeight], axis: [0, 0, 1] } as const] : places.along.length > 0 ? [{ parameter: 'dividerHeight', part: 'along1', at: [0, places.along[0]!, t + v.dividerHeight], axis: [0, 0, 1] } as const] : []),
      ],
      dimensions: [
        { id: 'width', part: 'front', from: [-w, -d, 0], to: [w, -d, 0], offset: [0, -18, 0], parameter: 'width', overall: 'x' },
        { id: 'depth', part: 'right', from: [w, -d, 0], to: [w, d, 0], offset: [18, 0, 0], parameter: 'depth', overall: 'y' },
        { id: 'height', part: 'back', from: [-w, d, 0], to: [-w, d, top], offset: [-16, 0, 0], parameter: 'height', overall: 'z' },
      ],
    };
  },
});

/** An edge shared between two panels: an odd number of equal pieces, so that both ends are alike. */
interface Fingers { readonly count: number; readonly each: number }

const fingers = (edge: number, wanted: number): Fingers => {
  const pieces = Math.max(3, 2 * Math.floor((edge / wanted - 1) / 2 + 0.5) + 1);
  return { count: pieces, each: edge / pieces };
};

/** A piece of an edge that stands out by so much, or in where that is negative. */
type Step = readonly [from: number, to: number, out: number];

/** Every second piece, beginning with the second. */
const tabs = ({ count: pieces, each }: Fingers, from: number, out: number): readonly Step[] =>
  Array.from({ length: (pieces - 1) / 2 }, (_, at) => [from + (2 * at + 1) * each, from + (2 * at + 2) * each, out] as const);

/** A rectangle whose edges step out and in; steps run from left to right and from bottom to top. */
function panel(g: GeometryBuilder, { x0, x1, y0, y1 }: { readonly x0: number; readonly x1: number; readonly y0: number; readonly y1: number }, edges: { readonly bottom?: readonly Step[]; readonly top?: readonly Step[]; readonly left?: readonly Step[]; readonly right?: readonly Step[] }): ProfileRef {
  const points: Vector2[] = [];
  const add = (point: Vector2): void => {
    const last = points[points.length - 1];
    if (last === undefined || last[0] !== point[0] || last[1] !== point[1]) points.push(point);
  };
  add([x0, y0]);
  for (const [from, to, out] of edges.bottom ?? []) for (const point of [[from, y0], [from, y0 - out], [to, y0 - out], [to, y0]] as const) add(point);
  add([x1, y0]);
  for (const [from, to, out] of edges.right ?? []) for (const point of [[x1, from], [x1 + out, from], [x1 + out, to], [x1, to]] as const) add(point);
  add([x1, y1]);
  for (const [from, to, out] of [...(edges.top ?? [])].reverse()) for (const point of [[to, y1], [to, y1 + out], [from, y1 + out], [from, y1]] as const) add(point);
  add([x0, y1]);
  for (const [from, to, out] of [...(edges.left ?? [])].reverse()) for (const point of [[x0, to], [x0 - out, to], [x0 - out, from], [x0, from]] as const) add(point);
  return g.polygon(points);
}

/** Middles of dividers that share a length evenly. */
const spread = (room: number, dividers: number, t: number): readonly number[] => {
  const each = (room - dividers * t) / (dividers + 1);
  return Array.from({ length: dividers }, (_, at) => -room / 2 + each * (at + 1) + t * (at + 0.5));
};

interface Footing { readonly width: number; readonly centres: readonly number[] }

/** Where a divider stands in the floor: in its first and last compartment, clear of those that cross it. */
const footing = (room: number, crossing: number, t: number): Footing => {
  const each = (room - crossing * t) / (crossing + 1);
  const at = crossing === 0 ? room / 4 : room / 2 - each / 2;
  return { width: Math.min(each / (crossing === 0 ? 5 : 2), 24), centres: [-at, at] };
};
