import {
  add, and, atLeast, atMost, choice, defineProduct, divide, either, equal, greater, length, letters, max, min, multiply, not, notEqual, on, oneOf,
  or, rule, subtract, text, toggle, value, word,
} from 'patternbook';
import type { Expression, GeometryBuilder, ProfileRef, SolidRef } from 'patternbook';

interface Fastener {
  /** Countersunk head: diameter and height (ISO 7046/14581 for machine screws, checked; ISO 7050 for tapping screws, which could not be looked up). */
  readonly head: number;
  readonly headHeight: number;
  readonly through: number;
  readonly hole: number;
  readonly boss: number;
  /** Into the hole: the insert's length, or 2.3 times the thread's diameter. */
  readonly grip: number;
  readonly name: string;
  readonly lengths: readonly number[];
}

// Inserts: brass, for soldering irons, as sold for printing: M2.5 and M3 are 5.7 mm long in a hole of 4.0 mm, M4 8.1 mm in
// 5.6 mm, with 1.6 mm of plastic around (2.1 mm for M4). Screws cut into plastic: hole of 0.8 d, boss of 2 to 2.5 d, grip
// of 2.3 d (design guides for thread-forming screws such as Celo Remform II).
const metricLengths = [4, 5, 6, 8, 10, 12, 16, 20];
const tappingLengths = [4.5, 6.5, 9.5, 13, 16, 19, 22];
const fasteners: Readonly<Record<'insert' | 'tapping', Readonly<Record<'m25' | 'm3' | 'm4', Fastener>>>> = {
  insert: {
    m25: { head: 4.7, headHeight: 1.5, through: 2.9, hole: 4, boss: 7.2, grip: 5.7, name: 'M2.5', lengths: metricLengths },
    m3: { head: 5.5, headHeight: 1.65, through: 3.4, hole: 4, boss: 7.2, grip: 5.7, name: 'M3', lengths: metricLengths },
    m4: { head: 8.4, headHeight: 2.7, through: 4.5, hole: 5.6, boss: 9.8, grip: 8.1, name: 'M4', lengths: metricLengths },
  },
  tapping: {
    m25: { head: 3.8, headHeight: 1.1, through: 2.6, hole: 1.8, boss: 5.6, grip: 5.2, name: 'ST2.2', lengths: tappingLengths },
    m3: { head: 5.5, headHeight: 1.7, through: 3.3, hole: 2.3, boss: 6.8, grip: 6.8, name: 'ST2.9', lengths: tappingLengths },
    m4: { head: 8.4, headHeight: 2.6, through: 4.7, hole: 3.4, boss: 9.6, grip: 9.8, name: 'ST4.2', lengths: tappingLengths },
  },
};
/** The same figures where rules can reach them. */
const fastener = (figure: 'head' | 'headHeight' | 'hole' | 'boss' | 'grip'): Expression<number> => {
  const of = (kind: 'insert' | 'tapping') => either(equal(word('screw'), 'm25'), fasteners[kind].m25[figure], either(equal(word('screw'), 'm3'), fasteners[kind].m3[figure], fasteners[kind].m4[figure]));
  return either(equal(word('fastening'), 'insert'), of('insert'), of('tapping'));
};
/** Room that a boss takes up inside, measured from the wall. */
const bossRoom = subtract(fastener('boss'), 0.4);

const lipHeight = 3;
const lipWall = 1.6;
const headPlay = 0.4;
const engraving = 0.6;
const board = { thickness: 1.6, edge: 3.5, post: 6, pilot: 1.8 };
/** Height that a connector needs above the floor, with its nut or plug. */
const connectorSize = either(equal(word('connector'), 'usb-c'), 7.2, either(equal(word('connector'), 'barrel'), 12, either(equal(word('connector'), 'cable'), 6.4, 18)));
const connected = notEqual(word('connector'), 'none');
const vented = notEqual(word('vents'), 'none');
const titled = greater(letters(word('text')), 0);

export default defineProduct({
  id: 'enclosure',
  version: '1.0.0',
  name: { en: 'Electronics case', de: 'Elektronikgehäuse' },
  tagline: { en: 'A screwed case around your board, not a board squeezed into a case', de: 'Ein verschraubtes Gehäuse um die Platine, nicht die Platine ins Gehäuse gezwängt' },
  description: {
    en: `Give the space that your electronics need inside: walls, bosses, posts, lid and screws follow. The lid is held by four countersunk screws, in brass inserts if it will be opened often, or straight into the plastic if not, and a lip inside keeps it in place.

Posts carry a board by its four holes. Choose vents, the hole for the cable or the socket and the side on which it sits, and write on the lid.

The case prints open side up and the lid face down, both without supports. The list of screws and inserts comes with it.`,
    de: `Man gibt den Raum an, den die Elektronik innen braucht: Wände, Dome, Stützen, Deckel und Schrauben richten sich danach. Den Deckel halten vier Senkschrauben, in Messinggewinden, wenn er oft geöffnet wird, sonst direkt im Kunststoff; ein Kragen innen hält ihn am Platz.

Stützen tragen eine Platine an ihren vier Löchern. Dazu Lüftung, die Öffnung für Kabel oder Buchse mit ihrer Seite, und eine Beschriftung auf dem Deckel.

Das Gehäuse wird mit der Öffnung nach oben gedruckt, der Deckel mit der Außenseite nach unten, beides ohne Stützen. Die Liste der Schrauben und Einsätze gehört dazu.`,
  },
  view: { azimuth: -56, elevation: 30 },

  groups: [
    { id: 'space', label: { en: 'Space inside', de: 'Innenraum' } },
    { id: 'shell', label: { en: 'Shell', de: 'Hülle' } },
    { id: 'screws', label: { en: 'Lid and screws', de: 'Deckel und Schrauben' } },
    { id: 'board', label: { en: 'Board', de: 'Platine' } },
    { id: 'openings', label: { en: 'Openings', de: 'Öffnungen' } },
    { id: 'text', label: { en: 'Words on the lid', de: 'Worte auf dem Deckel' } },
  ],

  parameters: {
    width: length({ group: 'space', label: { en: 'Inner width', de: 'Innere Breite' }, default: 96, min: 30, max: 240, step: 0.5 }),
    depth: length({ group: 'space', label: { en: 'Inner depth', de: 'Innere Tiefe' }, default: 52, min: 30, max: 200, step: 0.5 }),
    height: length({ group: 'space', label: { en: 'Inner height', de: 'Innere Höhe' }, help: { en: 'From the floor to the underside of the lid.', de: 'Vom Boden bis zur Unterseite des Deckels.' }, default: 28, min: 12, max: 120, step: 0.5 }),

    wall: length({
      group: 'shell', label: { en: 'Wall and floor', de: 'Wand und Boden' }, default: 2, min: 1.2, max: 4, step: 0.4,
      // Rule of thumb: longer than 110 times their thickness, printed walls come out wavy and give under a thumb.
      atLeast: divide(max(value('width'), value('depth')), 110),
      because: { en: 'A wall thinner than a hundred-and-tenth of its length gives way under a thumb.', de: 'Eine Wand, dünner als ein Hundertzehntel ihrer Länge, gibt unter dem Daumen nach.' },
    }),
    radius: length({
      group: 'shell', label: { en: 'Corner radius', de: 'Eckenradius' }, default: 5, min: 1.5, max: 16, step: 0.5,
      // The screw's axis stands a = wall + half a boss inside both walls; R − √2 (R − a) of material is left beside it.
      atMost: divide(subtract(multiply(Math.SQRT2, add(value('wall'), subtract(divide(fastener('boss'), 2), 0.4))), add(max(divide(fastener('hole'), 2), divide(fastener('head'), 2)), 1.3)), Math.SQRT2 - 1),
      because: { en: 'A rounder corner would cut into the screw that stands in it.', de: 'Eine rundere Ecke würde in die Schraube schneiden, die in ihr steht.' },
    }),

    screw: choice({
      group: 'screws', label: { en: 'Screw', de: 'Schraube' }, default: 'm3',
      options: [
        { id: 'm25', label: { en: 'M2.5 or ST2.2', de: 'M2,5 oder ST2,2' }, icon: 'M8 6h8l-2.5 3v10h-3V9z' },
        { id: 'm3', label: { en: 'M3 or ST2.9', de: 'M3 oder ST2,9' }, icon: 'M7 5h10l-3 3.5V20h-4V8.5z' },
        { id: 'm4', label: { en: 'M4 or ST4.2', de: 'M4 oder ST4,2' }, icon: 'M5 4h14l-4 5v12H9V9z' },
      ],
    }),
    fastening: choice({
      group: 'screws', label: { en: 'Thread', de: 'Gewinde' }, default: 'insert',
      options: [
        { id: 'insert', label: { en: 'Heat-set insert', de: 'Einschmelz\u00adgewinde' }, help: { en: 'Brass, pressed in with a soldering iron; for cases opened often.', de: 'Messing, mit dem Lötkolben eingedrückt; für oft geöffnete Gehäuse.' }, icon: 'M7 4h10v16H7zM10 4v16M14 4v16M7 9h10M7 15h10' },
        { id: 'tapping', label: { en: 'Self-tapping', de: 'Selbst\u00adschneidend' }, help: { en: 'The screw cuts its own thread; good for a few openings.', de: 'Die Schraube schneidet ihr Gewinde selbst; gut für wenige Öffnungen.' }, icon: 'M9 4h6v13l-3 4-3-4zM9 8l6-2M9 12l6-2M9 16l6-2' },
      ],
    }),
    lid: length({
      group: 'screws', label: { en: 'Lid thickness', de: 'Deckelstärke' }, default: 2.8, min: 2, max: 6, step: 0.2,
      atLeast: add(fastener('headHeight'), 0.8),
      because: { en: 'Under a sunk screw head 0.8 mm of lid must be left to pull on.', de: 'Unter dem versenkten Schraubenkopf müssen 0,8 mm Deckel bleiben, an denen er zieht.' },
    }),
    clearance: length({ group: 'screws', label: { en: 'Lip clearance', de: 'Spiel des Kragens' }, help: { en: 'Between the lid’s lip and the wall, on each side. 0.25 mm suits most printers.', de: 'Zwischen Kragen und Wand, auf jeder Seite. 0,25 mm passen für die meisten Drucker.' }, default: 0.25, min: 0.1, max: 0.6, step: 0.05 }),

    posts: toggle({ group: 'board', label: { en: 'Posts for a board', de: 'Stützen für eine Platine' }, default: true }),
    boardX: length({ group: 'board', label: { en: 'Hole spacing across', de: 'Lochabstand quer' }, default: 73, min: 10, max: 220, step: 0.1, visible: on('posts') }),
    boardY: length({ group: 'board', label: { en: 'Hole spacing along', de: 'Lochabstand längs' }, default: 43, min: 8, max: 180, step: 0.1, visible: on('posts') }),
    postHeight: length({
      group: 'board', label: { en: 'Post height', de: 'Höhe der Stützen' }, help: { en: 'Room for solder joints under the board.', de: 'Platz für Lötstellen unter der Platine.' }, default: 5, min: 3, max: 30, step: 0.5, visible: on('posts'),
      atMost: subtract(value('height'), 8),
      because: { en: 'The board and its parts need 8 mm below the lid.', de: 'Platine und Bauteile brauchen 8 mm unter dem Deckel.' },
    }),

    vents: choice({
      group: 'openings', label: { en: 'Vents', de: 'Lüftung' }, default: 'slots',
      options: [
        { id: 'none', label: { en: 'None', de: 'Keine' }, icon: 'M4 6h16v12H4z' },
        { id: 'slots', label: { en: 'Slots', de: 'Schlitze' }, icon: 'M4 6h16v12H4zM8 9v6M12 9v6M16 9v6' },
        { id: 'honeycomb', label: { en: 'Honeycomb', de: 'Waben' }, icon: 'M12 3l4 2.3v4.5l-4 2.3-4-2.3V5.3zM8 12l4 2.3v4.5L8 21l-4-2.3v-4.4zM16 12l4 2.3v4.4L16 21l-4-2.3v-4.4z' },
      ],
    }),
    ventPlace: choice({
      group: 'openings', label: { en: 'Where', de: 'Wo' }, default: 'lid', visible: vented,
      options: [
        { id: 'lid', label: { en: 'Lid', de: 'Deckel' }, icon: 'M3 9l9-5 9 5-9 5zM9 9h6' },
        { id: 'sides', label: { en: 'Left and right', de: 'Links und rechts' }, icon: 'M3 8l9 5 9-5v8l-9 5-9-5zM6 12v3M8.5 13.5v3M15.5 13.5v3M18 12v3' },
        { id: 'floor', label: { en: 'Floor', de: 'Boden' }, icon: 'M3 15l9-5 9 5-9 5zM9 15h6' },
      ],
    }),
    connector: choice({
      group: 'openings', label: { en: 'Connection', de: 'Anschluss' }, default: 'usb-c',
      options: [
        { id: 'none', label: { en: 'None', de: 'Keiner' }, icon: 'M4 6h16v12H4z' },
        { id: 'usb-c', label: { en: 'USB-C', de: 'USB-C' }, help: { en: 'At the height of a socket on the board.', de: 'Auf der Höhe einer Buchse auf der Platine.' }, icon: 'M8 8.5h8a3.5 3.5 0 0 1 0 7H8a3.5 3.5 0 0 1 0-7zM8.5 12h7' },
        { id: 'barrel', label: { en: 'Barrel socket', de: 'Hohlbuchse' }, help: { en: '5.5 × 2.1 mm, with an M8 thread.', de: '5,5 × 2,1 mm, mit M8-Gewinde.' }, icon: 'M12 5a7 7 0 1 0 .1 0M12 10a2 2 0 1 0 .1 0' },
        { id: 'cable', label: { en: 'Cable, 6 mm', de: 'Kabel, 6 mm' }, icon: 'M12 8a4 4 0 1 0 .1 0M12 16v5' },
        { id: 'gland', label: { en: 'Gland PG7', de: 'Verschraubung PG7' }, help: { en: 'For cables of 3 to 6.5 mm; the hole is 12.7 mm.', de: 'Für Kabel von 3 bis 6,5 mm; das Loch misst 12,7 mm.' }, icon: 'M9 4h6l4 5v6l-4 5H9l-4-5V9zM12 9a3 3 0 1 0 .1 0' },
      ],
    }),
    connectorSide: choice({
      group: 'openings', label: { en: 'Side', de: 'Seite' }, default: 'front', visible: connected,
      options: [
        { id: 'front', label: { en: 'Front', de: 'Vorne' }, icon: 'M4 5h16v14H4zM8 19h8' }, { id: 'back', label: { en: 'Back', de: 'Hinten' }, icon: 'M4 5h16v14H4zM8 5h8' },
        { id: 'left', label: { en: 'Left', de: 'Links' }, icon: 'M4 5h16v14H4zM4 9v6' }, { id: 'right', label: { en: 'Right', de: 'Rechts' }, icon: 'M4 5h16v14H4zM20 9v6' },
      ],
    }),

    text: text({ group: 'text', label: { en: 'Engraved words', de: 'Gravierte Worte' }, default: '', maxLetters: 60, maxLines: 3 }),
    font: choice({
      group: 'text', label: { en: 'Font', de: 'Schrift' }, default: 'fira-condensed', visible: titled,
      options: [
        { id: 'fira-condensed', label: { en: 'Fira Condensed', de: 'Fira Condensed' } }, { id: 'source-sans', label: { en: 'Source Sans', de: 'Source Sans' } },
        { id: 'jost', label: { en: 'Jost', de: 'Jost' } }, { id: 'zilla-slab', label: { en: 'Zilla Slab', de: 'Zilla Slab' } }, { id: 'saira-stencil', label: { en: 'Saira Stencil', de: 'Saira Stencil' } },
      ],
    }),
    // Stems of these fonts are about 0.13 of a capital: at 6 mm that is two lines of a 0.4 mm nozzle.
    textSize: length({ group: 'text', label: { en: 'Letter height', de: 'Schrifthöhe' }, help: { en: 'Made smaller if the words would not fit.', de: 'Wird kleiner, wenn die Worte sonst nicht passen.' }, default: 8, min: 5, max: 40, step: 0.5, visible: titled }),
  },

  rules: [
    rule({
      id: 'board-fits',
      when: on('posts'),
      require: and(atLeast(value('width'), add(value('boardX'), 2 * board.edge + 1)), atLeast(value('depth'), add(value('boardY'), 2 * board.edge + 1))),
      reason: { en: 'A board with holes {boardX} by {boardY} apart is larger than the space inside: it needs 4 mm around its holes.', de: 'Eine Platine mit Löchern im Abstand {boardX} mal {boardY} ist größer als der Innenraum: Um die Löcher braucht sie 4 mm.' },
      repairs: [
        { set: { width: max(value('width'), add(value('boardX'), 8)), depth: max(value('depth'), add(value('boardY'), 8)) } },
        { set: { boardX: min(value('boardX'), subtract(value('width'), 8)), boardY: min(value('boardY'), subtract(value('depth'), 8)) } },
      ],
    }),
    rule({
      id: 'board-clears-bosses',
      when: on('posts'),
      require: or(
        atLeast(value('width'), add(value('boardX'), 2 * board.edge + 1, multiply(2, bossRoom))),
        atLeast(value('depth'), add(value('boardY'), 2 * board.edge + 1, multiply(2, bossRoom))),
      ),
      reason: { en: 'The corners of the board would meet the bosses of the lid’s screws.', de: 'Die Ecken der Platine würden an die Dome der Deckelschrauben stoßen.' },
      repairs: [
        { set: { depth: add(value('boardY'), 8, multiply(2, bossRoom)) } },
        { set: { width: add(value('boardX'), 8, multiply(2, bossRoom)) } },
        { set: { boardY: subtract(value('depth'), 8), boardX: subtract(subtract(value('width'), 8), multiply(2, bossRoom)) } },
      ],
    }),
    rule({
      id: 'connector-fits',
      when: connected,
      require: atLeast(value('height'), add(connectorSize, lipHeight, 2, either(and(equal(word('connector'), 'usb-c'), on('posts')), value('postHeight'), 0))),
      reason: { en: 'There is no room for this connection between the floor and the lid’s lip.', de: 'Zwischen Boden und Deckelkragen ist kein Platz für diesen Anschluss.' },
      repairs: [
        { set: { height: add(connectorSize, lipHeight, 2, either(and(equal(word('connector'), 'usb-c'), on('posts')), value('postHeight'), 0)) } },
        { set: { connector: 'cable' } },
        { set: { connector: 'none' } },
      ],
    }),
    rule({
      id: 'openings-apart',
      when: and(vented, connected, equal(word('ventPlace'), 'sides')),
      require: not(oneOf(word('connectorSide'), 'left', 'right')),
      reason: { en: 'The connection would break through the vents on the same wall.', de: 'Der Anschluss würde in die Lüftung auf derselben Wand brechen.' },
      repairs: [{ set: { connectorSide: 'back' } }, { set: { ventPlace: 'lid' } }],
    }),
    rule({
      id: 'sides-high-enough',
      when: and(vented, equal(word('ventPlace'), 'sides')),
      require: atLeast(value('height'), 16),
      reason: { en: 'Walls {height} high leave no room for vents between the floor and the lid’s lip.', de: 'Bei {height} Höhe bleibt zwischen Boden und Deckelkragen kein Platz für Lüftung.' },
      repairs: [{ set: { ventPlace: 'lid' } }, { set: { height: 16 } }],
    }),
    rule({
      id: 'socket-reaches',
      severity: 'advice',
      when: and(on('posts'), equal(word('connector'), 'usb-c')),
      // A USB-C plug enters 6.2 mm deep; with 1 mm of wall, 2 mm to the socket still let it lock.
      require: atMost(either(oneOf(word('connectorSide'), 'front', 'back'), subtract(value('depth'), value('boardY')), subtract(value('width'), value('boardX'))), 2 * board.edge + 4),
      reason: { en: 'A socket on the edge of the board would sit more than 2 mm behind the wall, where the plug does not reach it.', de: 'Eine Buchse am Rand der Platine säße mehr als 2 mm hinter der Wand, wo der Stecker sie nicht erreicht.' },
      repairs: [
        { set: { depth: add(value('boardY'), 9), width: max(value('width'), add(value('boardX'), 8, multiply(2, bossRoom))) } },
        { set: { width: add(value('boardX'), 9), depth: max(value('depth'), add(value('boardY'), 8, multiply(2, bossRoom))) } },
        { set: { connector: 'cable' } },
      ],
    }),
    rule({
      id: 'gland-wants-no-vents',
      severity: 'advice',
      require: not(and(equal(word('connector'), 'gland'), vented)),
      reason: { en: 'The gland keeps water out at the cable, and the vents let it in.', de: 'Die Verschraubung hält am Kabel das Wasser ab, und die Lüftung lässt es ein.' },
      repairs: [{ set: { vents: 'none' } }, { set: { connector: 'cable' } }],
    }),
    rule({
      id: 'lid-stays-flat',
      severity: 'advice',
      // Rule of thumb: screws in the corners hold a lid flat up to sixty times its thickness.
      require: atMost(max(value('width'), value('depth')), multiply(60, value('lid'))),
      reason: { en: 'A lid of {lid} may bow between its screws over this length.', de: 'Ein Deckel von {lid} kann sich auf dieser Länge zwischen den Schrauben wölben.' },
      repairs: [{ set: { lid: divide(max(value('width'), value('depth')), 60) } }],
    }),
  ],

  presets: [
    { id: 'pi-zero', name: { en: 'Pi Zero', de: 'Pi Zero' }, values: { width: 84, depth: 33, height: 18, boardX: 58, boardY: 23, postHeight: 4, vents: 'honeycomb', ventPlace: 'lid', connector: 'usb-c', connectorSide: 'front', radius: 6 }, finishes: { body: { material: 'petg', colour: 'white' }, lid: { material: 'petg', colour: 'red' } } },
    { id: 'sensor', name: { en: 'Room sensor', de: 'Raumsensor' }, values: { width: 52, depth: 52, height: 24, posts: false, vents: 'slots', ventPlace: 'sides', connector: 'usb-c', connectorSide: 'back', screw: 'm25', fastening: 'tapping', lid: 2.4, radius: 7, text: 'CO₂', textSize: 14, font: 'jost' }, finishes: { body: { material: 'pla', colour: 'white' }, lid: { material: 'pla', colour: 'white' } } },
    { id: 'outdoor', name: { en: 'Garden relay', de: 'Gartenrelais' }, values: { width: 110, depth: 80, height: 42, wall: 2.8, radius: 7, screw: 'm4', lid: 3.6, boardX: 80, boardY: 50, postHeight: 6, vents: 'none', connector: 'gland', connectorSide: 'front', text: 'PUMP', textSize: 16, font: 'saira-stencil' }, finishes: { body: { material: 'petg', colour: 'grey' }, lid: { material: 'petg', colour: 'grey' } } },
    { id: 'bench-supply', name: { en: 'Bench supply', de: 'Labornetzteil' }, values: { width: 150, depth: 100, height: 56, wall: 2.4, radius: 6, lid: 3.2, boardX: 120, boardY: 70, postHeight: 8, vents: 'slots', ventPlace: 'lid', connector: 'barrel', connectorSide: 'back', text: '0–30 V  3 A', textSize: 10, font: 'zilla-slab' }, finishes: { body: { material: 'petg', colour: 'black' }, lid: { material: 'petg', colour: 'orange' } } },
    { id: 'flat', name: { en: 'Flat remote', de: 'Flache Fernbedienung' }, values: { width: 110, depth: 40, height: 16, wall: 1.6, radius: 4, screw: 'm25', fastening: 'tapping', lid: 2, posts: false, vents: 'none', connector: 'cable', connectorSide: 'left', text: 'OPEN\nCLOSE', textSize: 7 }, finishes: { body: { material: 'pla', colour: 'blue' }, lid: { material: 'pla', colour: 'white' } } },
  ],

  parts: {
    body: { name: { en: 'Case', de: 'Gehäuse' }, finish: { material: 'pla', colour: 'grey' } },
    lid: { name: { en: 'Lid', de: 'Deckel' }, finish: { material: 'pla', colour: 'yellow' }, regions: { letters: { name: { en: 'Words', de: 'Worte' }, finish: { material: 'pla', colour: 'black' } } } },
  },

  build(v, g) {
    const fastener = fasteners[v.fastening][v.screw];
    const outer = { width: v.width + 2 * v.wall, depth: v.depth + 2 * v.wall };
    const inner = { width: v.width, depth: v.depth, radius: Math.max(v.radius - v.wall, 0.4) };
    const rim = v.wall + v.height;
    const bossAt = [v.width / 2 - fastener.boss / 2 + 0.4, v.depth / 2 - fastener.boss / 2 + 0.4] as const;
    const corners = (profile: ProfileRef) => profile.translate(bossAt).union(profile.mirror([1, 0]).translate([-bossAt[0], bossAt[1]]), profile.mirror([0, 1]).translate([bossAt[0], -bossAt[1]]), profile.rotate(180).translate([-bossAt[0], -bossAt[1]]));
    // Each boss fills its corner: a pocket behind it would only collect stringing.
    const bosses = corners(g.circle({ radius: fastener.boss / 2 }).union(g.rectangle({ width: fastener.boss, depth: fastener.boss }).translate([fastener.boss / 2, fastener.boss / 2])));

    const reach = Math.max(...fastener.lengths.filter((length) => length <= v.lid + fastener.grip + 0.4), fastener.lengths[0]!);
    const bore = Math.min(Math.max(fastener.grip + 1, reach - v.lid + 0.6), rim - 1);
    const edge = Math.min(0.8, v.wall / 2, v.radius / 2);
    const seam = 0.3;

    const posts = v.posts ? [{ at: [-v.boardX / 2, -v.boardY / 2] as const, grid: { columns: 2, rows: 2, columnStep: [v.boardX, 0] as const, rowStep: [0, v.boardY] as const } }] : [];
    const pilotDepth = Math.min(6, v.postHeight + v.wall - 0.8);
    const vents = v.vents === 'none' ? undefined : v.vents;
    const opening = connectorOpening(g, v.connector);
    const openingHeight = v.connector === 'usb-c' && v.posts ? v.wall + v.postHeight + board.thickness + 1.6 : v.wall + (v.height - lipHeight) / 2;
    const wallVents = vents !== undefined && v.ventPlace === 'sides' ? [ventField(g, vents, { width: v.depth - 2 * fastener.boss - 6, depth: v.height - lipHeight - 7 })] : [];
    const floorVents = vents !== undefined && v.ventPlace === 'floor' ? [ventField(g, vents, { width: v.width - 2 * fastener.boss - 4, depth: v.depth - 2 * fastener.boss - 4 })] : [];

    const cavity = g.rectangle(inner).subtract(bosses).extrude({ height: v.height + 1 }).translate([0, 0, v.wall]);
    const standing = posts.map(({ at, grid }) => {
      const post = g.circle({ radius: board.post / 2 }).translate(at).repeatGrid(grid).extrude({ height: v.postHeight });
      const skirt = g.cone({ bottomRadius: board.post / 2 + 1.2, topRadius: board.post / 2, height: 1.6 });
      return g.union([post, skirt.translate([...at, 0]).repeatGrid({ ...grid, columnStep: [v.boardX, 0, 0], rowStep: [0, v.boardY, 0] })]).translate([0, 0, v.wall]);
    });
    const body = block(g, outer, v.radius, [[edge, 0], [0, edge], [0, rim - seam], [seam, rim]])
      .subtract(
        standing.length === 0 ? cavity : cavity.subtract(...standing),
        corners(g.circle({ radius: fastener.hole / 2 })).extrude({ height: bore + 1 }).translate([0, 0, rim - bore]),
        ...posts.map(({ at, grid }) => g.circle({ radius: board.pilot / 2 }).translate(at).repeatGrid(grid).extrude({ height: pilotDepth + 1 }).translate([0, 0, v.wall + v.postHeight - pilotDepth])),
        ...wallVents.flatMap((field) => (['left', 'right'] as const).map((side) => onSide(field, side, outer, v.wall).translate([0, 0, v.wall + 3 + (v.height - lipHeight - 7) / 2]))),
        // Posts keep solid floor under them.
        ...floorVents.map((field) => (v.posts ? field.subtract(...posts.map(({ at, grid }) => g.circle({ radius: board.post }).translate(at).repeatGrid(grid))) : field).extrude({ height: v.wall + 2 }).translate([0, 0, -1])),
        ...opening.map(({ profile, depth }) => onSide(profile, v.connectorSide, outer, v.wall, depth).translate([0, 0, openingHeight])),
      );

    // The lid is drawn in its place on the case and printed face down.
    const lipOuter = g.rectangle({ width: inner.width - 2 * v.clearance, depth: inner.depth - 2 * v.clearance, radius: Math.max(inner.radius - v.clearance, 0) });
    const lipInner = g.rectangle({ width: inner.width - 2 * (v.clearance + lipWall), depth: inner.depth - 2 * (v.clearance + lipWall), radius: Math.max(inner.radius - v.clearance - lipWall, 0) });
    const lip = lipOuter.subtract(lipInner, bosses.offset(v.clearance)).extrude({ height: lipHeight + 0.4 }).translate([0, 0, -lipHeight]);
    const lidVents = vents !== undefined && v.ventPlace === 'lid';
    const words = v.text.trim();
    const face = { width: v.width - 2 * fastener.boss - 2, depth: v.depth - 8 };
    const field = words === '' ? { depth: v.depth - 2 * fastener.boss - 2, y: 0 } : { depth: v.depth / 2 - fastener.boss - 3, y: v.depth / 4 - fastener.boss / 2 + 1 };
    const wordsAt = lidVents ? -v.depth / 4 + 1 : 0;
    const headRadius = (fastener.head + headPlay) / 2;
    const sink = g.polygon([[0, v.lid + 1], [headRadius + 1, v.lid + 1], [headRadius, v.lid], [fastener.through / 2, v.lid - headRadius + fastener.through / 2], [fastener.through / 2, -lipHeight - 1], [0, -lipHeight - 1]]).revolve();
    const sinks = sink.translate([-bossAt[0], -bossAt[1], 0]).repeatGrid({ columns: 2, rows: 2, columnStep: [2 * bossAt[0], 0, 0], rowStep: [0, 2 * bossAt[1], 0] });
    const engraved: SolidRef[] = words === '' ? [] : [
      g.text({ text: words, font: v.font, size: v.textSize, maxWidth: face.width, maxHeight: lidVents ? v.depth / 2 - 8 : face.depth })
        .extrude({ height: engraving + 1 }).translate([0, wordsAt, v.lid - engraving]).region('letters'),
    ];
    const lid = g
      .union([block(g, outer, v.radius, [[seam, 0], [0, seam], [0, v.lid - edge], [edge, v.lid]]), lip])
      .subtract(
        sinks,
        ...(lidVents ? [ventField(g, vents, { width: face.width, depth: field.depth }).translate([0, field.y]).extrude({ height: v.lid + lipHeight + 2 }).translate([0, 0, -lipHeight - 1])] : []),
        ...engraved,
      )
      .translate([0, 0, rim]);

    const screws = v.fastening === 'insert'
      ? [
          { designation: `ISO 14581 ${fastener.name}×${reach}`, quantity: 4, purpose: { en: 'Countersunk screws for the lid', de: 'Senkschrauben für den Deckel' } },
          { designation: `Heat-set insert ${fastener.name}×${fastener.grip}`, quantity: 4, purpose: { en: 'Threads in the corner bosses', de: 'Gewinde in den Eckdomen' } },
        ]
      : [{ designation: `ISO 7050 ${fastener.name}×${reach}`, quantity: 4, purpose: { en: 'Countersunk tapping screws for the lid', de: 'Senkblechschrauben für den Deckel' } }];
    const boardScrew = Math.max(...[4.5, 6.5].filter((length) => length <= board.thickness + pilotDepth - 0.2), 4.5);
    const fittings = { none: [], 'usb-c': [], cable: [], barrel: [{ designation: 'DC socket 5.5×2.1, M8', quantity: 1, purpose: { en: 'Power', de: 'Strom' } }], gland: [{ designation: 'Cable gland PG7', quantity: 1, purpose: { en: 'Cable of 3 to 6.5 mm', de: 'Kabel von 3 bis 6,5 mm' } }] }[v.connector];
    const [x, y] = [outer.width / 2, outer.depth / 2];
    return {
      parts: [
        { id: 'body', solid: body },
        { id: 'lid', solid: lid, explode: [0, 0, 18 + v.height / 2], printRotation: [180, 0, 0] },
      ],
      hardware: [...screws, ...(v.posts ? [{ designation: `ISO 7049 ST2.2×${boardScrew}`, quantity: 4, purpose: { en: 'Tapping screws for the board', de: 'Blechschrauben für die Platine' } }] : []), ...fittings],
      handles: [
        { parameter: 'width', part: 'body', at: [x, 0, rim / 2], axis: [1, 0, 0], gain: 2 },
        { parameter: 'depth', part: 'body', at: [0, -y, rim / 2], axis: [0, -1, 0], gain: 2 },
        { parameter: 'height', part: 'body', at: [x, -y, rim], axis: [0, 0, 1] },
        { parameter: 'lid', part: 'lid', at: [0, 0, rim + v.lid], axis: [0, 0, 1] },
      ],
      dimensions: [
        { id: 'width', part: 'body', from: [-x, -y, 0], to: [x, -y, 0], offset: [0, -16, 0], parameter: 'width', overall: 'x' },
        { id: 'depth', part: 'body', from: [x, -y, 0], to: [x, y, 0], offset: [16, 0, 0], parameter: 'depth', overall: 'y' },
        { id: 'height', part: 'body', from: [-x, -y, 0], to: [-x, -y, rim], offset: [-14, 0, 0], parameter: 'height', overall: 'z' },
        { id: 'lidWidth', part: 'lid', from: [-x, y, rim + v.lid], to: [x, y, rim + v.lid], offset: [0, 12, 0], parameter: 'width', overall: 'x' },
        { id: 'lidHeight', part: 'lid', from: [x, y, rim - lipHeight], to: [x, y, rim + v.lid], offset: [12, 0, 0], parameter: 'lid', overall: 'z' },
      ],
    };
  },
});

/** A rounded box whose outline stands `inset` inside the outer one at each height, for chamfered edges; convex. */
function block(g: GeometryBuilder, outer: { width: number; depth: number }, radius: number, steps: readonly (readonly [inset: number, z: number])[]): SolidRef {
  const x = outer.width - 2 * radius;
  const y = outer.depth - 2 * radius;
  return g
    .polygon([[0, steps[0]![1]], ...steps.map(([inset, z]) => [radius - inset, z] as const), [0, steps[steps.length - 1]![1]]])
    .revolve()
    .repeatGrid({ columns: 2, rows: 2, columnStep: [x, 0, 0], rowStep: [0, y, 0] })
    .hull()
    .translate([-x / 2, -y / 2, 0]);
}

/** Slots of 2 mm, or hexagons standing on a corner so that they print upright; at most about 200. */
function ventField(g: GeometryBuilder, kind: 'slots' | 'honeycomb', area: { width: number; depth: number }): ProfileRef {
  const width = Math.max(area.width, 6);
  const depth = Math.max(area.depth, 5);
  if (kind === 'slots') {
    const step = Math.max(4.8, width / 40);
    const rows = Math.ceil(depth / 32);
    const slotLength = depth / rows - (rows > 1 ? 3 : 0);
    const columns = Math.floor((width - 2) / step) + 1;
    return g.rectangle({ width: 2, depth: slotLength, radius: 0.99 })
      .translate([(-step * (columns - 1)) / 2, (-(depth / rows) * (rows - 1)) / 2])
      .repeatGrid({ columns, rows, columnStep: [step, 0], rowStep: [0, depth / rows] });
  }
  const step = Math.max(6.4, Math.sqrt((width * depth) / 170), Math.min(8, depth));
  const radius = (step - 1.6) / Math.sqrt(3);
  const rise = (step * Math.sqrt(3)) / 2;
  const columns = Math.max(Math.floor((width - 2 * radius) / step) + 1, 1);
  const rows = Math.max(Math.floor((depth - 2 * radius) / rise) + 1, 1);
  const cell = g.ngon({ sides: 6, radius }).rotate(30);
  const top = (rise * (rows - 1)) / 2;
  const row = (odd: number, columnsHere: number) =>
    cell.translate([(-step * (columnsHere - 1)) / 2, -top + odd * rise]).repeatGrid({ columns: columnsHere, rows: odd === 0 ? Math.ceil(rows / 2) : Math.floor(rows / 2), columnStep: [step, 0], rowStep: [0, 2 * rise] });
  return rows > 1 && columns > 1 ? g.union([row(0, columns), row(1, columns - 1)]) : row(0, columns);
}

/** Profiles to cut into a wall, each from the outside to `depth` (all the way if left out), seen from outside. */
function connectorOpening(g: GeometryBuilder, kind: 'none' | 'usb-c' | 'barrel' | 'cable' | 'gland'): readonly { profile: ProfileRef; depth?: number }[] {
  switch (kind) {
    case 'none': return [];
    // USB Type-C: receptacle shell 8.94 × 3.26 mm, plug's overmould at most 12.35 × 6.5 mm. The overmould sinks in until
    // 1 mm of wall is left, so that the plug reaches its end.
    case 'usb-c': return [{ profile: g.rectangle({ width: 9.6, depth: 3.9, radius: 1.9 }) }, { profile: g.rectangle({ width: 13, depth: 7.2, radius: 3.2 }), depth: -1 }];
    case 'barrel': return [{ profile: g.circle({ radius: 4.1 }) }];
    case 'cable': return [{ profile: g.circle({ radius: 3.2 }) }];
    case 'gland': return [{ profile: g.circle({ radius: 6.35 }) }];
  }
}

/** Cuts a profile, drawn as seen from outside, into one wall; a negative depth leaves that much of the wall. */
function onSide(profile: ProfileRef, side: 'front' | 'back' | 'left' | 'right', outer: { width: number; depth: number }, wall: number, depth?: number): SolidRef {
  const cut = depth === undefined ? wall + 2 : Math.max(wall + depth, 0.01);
  const distance = (side === 'front' || side === 'back' ? outer.depth : outer.width) / 2;
  const turn = { front: 0, right: 90, back: 180, left: -90 }[side];
  return profile.extrude({ height: cut + 1 }).translate([0, 0, distance - cut]).rotate([90, 0, turn]);
}
