import {
  add, angle, atLeast, atMost, choice, count, defineProduct, divide, either, equal, length, max, min, multiply, not, notEqual, on, oneOf, or,
  rule, subtract, toggle, value, word,
} from 'patternbook';
import type { Expression, ProfileRef, Vector2 } from 'patternbook';

interface Device {
  /** Held upright: millimetres, and grams. */
  readonly height: number;
  readonly width: number;
  readonly thickness: number;
  readonly mass: number;
}

// Sizes and masses as the makers give them: Apple (iPhone 13 mini, iPhone 15, iPhone 15 Pro Max, iPad mini of the 6th, iPad of
// the 10th, iPad Pro 12.9" of the 6th generation) and Amazon (Kindle Paperwhite, 11th generation). The iPhones 15 were checked
// against published specifications; the others not again, and the groove has 0.8 mm of play for what they may be out by.
const devices = {
  'phone-small': { height: 131.5, width: 64.2, thickness: 7.7, mass: 141 },
  phone: { height: 147.6, width: 71.6, thickness: 7.8, mass: 171 },
  'phone-large': { height: 159.9, width: 76.7, thickness: 8.3, mass: 221 },
  reader: { height: 174.2, width: 124.6, thickness: 8.1, mass: 205 },
  'tablet-small': { height: 195.4, width: 134.8, thickness: 6.3, mass: 297 },
  tablet: { height: 248.6, width: 179.5, thickness: 7, mass: 477 },
  'tablet-large': { height: 280.6, width: 214.9, thickness: 6.4, mass: 684 },
} as const satisfies Readonly<Record<string, Device>>;
const own = { height: 'ownHeight', width: 'ownWidth', thickness: 'ownThickness', mass: 'ownMass' } as const;
const figure = (of: keyof Device): Expression<number> => {
  const is = (id: string) => equal(word('device'), id);
  return either(
    oneOf(word('device'), 'phone-small', 'phone', 'phone-large'),
    either(is('phone'), devices.phone[of], either(is('phone-small'), devices['phone-small'][of], devices['phone-large'][of])),
    either(
      oneOf(word('device'), 'reader', 'tablet-small'),
      either(is('reader'), devices.reader[of], devices['tablet-small'][of]),
      either(is('own'), value(own[of]), either(is('tablet'), devices.tablet[of], devices['tablet-large'][of])),
    ),
  );
};
/** As it stands: along the rest, and across. */
const tall = either(on('lying'), figure('width'), figure('height'));
const broad = either(on('lying'), figure('height'), figure('width'));
/** Room to set the device in without scraping. */
const play = 0.8;
const groove = add(figure('thickness'), value('cover'), play);
const lipThickness = 3.2;
const base = 4;

// Sine and cosine of degrees from the four operations that rules have (Bhāskara's approximation, within 0.2 %).
const sineOf = (product: Expression<number>) => divide(multiply(4, product), subtract(40500, product));
const sine = sineOf(multiply(value('angle'), subtract(180, value('angle'))));
const cosine = sineOf(multiply(subtract(90, value('angle')), add(90, value('angle'))));

/** A tap on a touch screen in newtons, at the device's upper edge, where it tips most; people tap with 0.3 to 1 N. */
const tap = 0.5;
/**
 * Foot that keeps the device from tipping over the back edge: its centre of mass, measured from the front, and the lever
 * that its own weight needs against a tap. The stand's weight only helps.
 */
const footNeeded = add(
  multiply(tall, add(multiply(0.5, cosine), divide(tap, multiply(0.00981, figure('mass'))))),
  multiply(sine, add(multiply(0.5, groove), lipThickness)),
);
const opening = either(equal(word('window'), 'none'), 0, subtract(value('width'), 36));
const sides = subtract(value('width'), max(0, opening, either(on('cable'), value('slot'), 0)));
// A cantilever of length R loaded at its end yields by F R³ / 3 E I, I = b t³ / 12. Across the layers PLA keeps about
// 2,000 MPa; 2 N of a firm press may move the edge by 1.5 mm: t³ = 4 F R³ / (1.5 · 2000 · b).
const bendingCube = divide(multiply(2 * 4, value('rest'), value('rest'), value('rest')), multiply(1.5 * 2000, sides));
/** Cube root from above: Newton's step from any guess never falls below it. */
const thicknessNeeded = (guess: number): Expression<number> => divide(add(2 * guess, divide(bendingCube, guess * guess)), 3);
const stiffThickness = min(thicknessNeeded(3), thicknessNeeded(4.5), thicknessNeeded(7));
/** A straight USB-C plug with the bend of its cable. */
const plugRoom = 28;

export default defineProduct({
  id: 'device-stand',
  version: '1.1.0',
  upgrades: [{ to: '1.1.0', was: { edge: 0 }, note: { en: 'Its side edges can be cut off at 45°. Yours stay sharp.', de: 'Die seitlichen Kanten lassen sich unter 45° brechen. Deine bleiben scharf.' } }],
  name: { en: 'Phone and tablet stand', de: 'Ständer für Telefon und Tablet' },
  tagline: { en: 'Made for your device, at the angle from which you look at it', de: 'Für genau dieses Gerät, im Winkel, aus dem man daraufschaut' },
  description: {
    en: `A stand for the phone, reader or tablet that you have, in its cover, upright or lying. Pick it from the list or type its size: groove, lip, rest and foot follow.

Set the angle for the place: steep beside the bed and for video calls, flat for reading and typing. The foot is as deep as your device needs so that a tap at its upper edge does not tip it, and the rest thick enough not to bounce. A slot lets the cable out downwards and to the back.

It prints in one piece, standing, without supports. Four soft pads under it keep it where it stands.`,
    de: `Ein Ständer für das Telefon, den Reader oder das Tablet, das da ist, mit seiner Hülle, hochkant oder quer. Aus der Liste wählen oder die Maße eingeben: Nut, Lippe, Lehne und Fuß richten sich danach.

Der Winkel gehört zum Platz: steil neben dem Bett und für Videoanrufe, flach zum Lesen und Tippen. Der Fuß ist so tief, dass ein Tippen an der Oberkante das Gerät nicht umwirft, und die Lehne so dick, dass sie nicht federt. Durch einen Schlitz geht das Kabel nach unten und hinten hinaus.

Gedruckt wird er in einem Stück, stehend, ohne Stützen. Vier weiche Füßchen darunter halten ihn am Platz.`,
  },
  view: { azimuth: -52, elevation: 24 },

  groups: [
    { id: 'device', label: { en: 'Device', de: 'Gerät' } },
    { id: 'place', label: { en: 'Angle and height', de: 'Winkel und Höhe' } },
    { id: 'stand', label: { en: 'Stand', de: 'Ständer' } },
    { id: 'details', label: { en: 'Cable and details', de: 'Kabel und Details' } },
  ],

  parameters: {
    device: choice({
      group: 'device', label: { en: 'Device', de: 'Gerät' }, default: 'phone',
      options: [
        { id: 'phone-small', label: { en: 'Small phone, 132 × 64 mm', de: 'Kleines Telefon, 132 × 64 mm' }, icon: 'M8 5h8v14H8z' },
        { id: 'phone', label: { en: 'Phone, 148 × 72 mm', de: 'Telefon, 148 × 72 mm' }, icon: 'M7.5 4h9v16h-9z' },
        { id: 'phone-large', label: { en: 'Large phone, 160 × 77 mm', de: 'Großes Telefon, 160 × 77 mm' }, icon: 'M7 3h10v18H7z' },
        { id: 'reader', label: { en: 'Reader, 174 × 125 mm', de: 'Reader, 174 × 125 mm' }, icon: 'M6 4h12v16H6zM9 8h6M9 11h6M9 14h4' },
        { id: 'tablet-small', label: { en: 'Small tablet, 195 × 135 mm', de: 'Kleines Tablet, 195 × 135 mm' }, icon: 'M6 4h12v16H6z' },
        { id: 'tablet', label: { en: 'Tablet, 249 × 180 mm', de: 'Tablet, 249 × 180 mm' }, icon: 'M5 3h14v18H5z' },
        { id: 'tablet-large', label: { en: 'Large tablet, 281 × 215 mm', de: 'Großes Tablet, 281 × 215 mm' }, icon: 'M4 2h16v20H4z' },
        { id: 'own', label: { en: 'Another, by its size', de: 'Ein anderes, nach Maß' }, icon: 'M7 3h10v18H7zM3 3v18M1.5 3h3M1.5 21h3' },
      ],
    }),
    ownHeight: length({ group: 'device', label: { en: 'Its height', de: 'Seine Höhe' }, default: 165, min: 90, max: 320, step: 0.5, visible: equal(word('device'), 'own') }),
    ownWidth: length({ group: 'device', label: { en: 'Its width', de: 'Seine Breite' }, default: 78, min: 50, max: 240, step: 0.5, visible: equal(word('device'), 'own') }),
    ownThickness: length({ group: 'device', label: { en: 'Its thickness', de: 'Seine Dicke' }, default: 8.5, min: 4, max: 20, step: 0.1, visible: equal(word('device'), 'own') }),
    ownMass: count({ group: 'device', label: { en: 'Its mass in grams', de: 'Sein Gewicht in Gramm' }, default: 210, min: 90, max: 1000, visible: equal(word('device'), 'own') }),
    cover: length({ group: 'device', label: { en: 'Cover', de: 'Hülle' }, help: { en: 'What a cover adds to the thickness; 0 without one.', de: 'Was eine Hülle an Dicke dazugibt; 0 ohne Hülle.' }, default: 2.5, min: 0, max: 12, step: 0.5 }),
    lying: toggle({ group: 'device', label: { en: 'Lying on its long side', de: 'Quer gestellt' }, default: false }),

    angle: angle({ group: 'place', label: { en: 'Angle', de: 'Winkel' }, help: { en: 'Of the screen against the table: 90° is upright.', de: 'Des Bildschirms gegen den Tisch: 90° ist senkrecht.' }, default: 65, min: 45, max: 82, step: 1 }),
    lift: length({ group: 'place', label: { en: 'Height above the table', de: 'Höhe über dem Tisch' }, help: { en: 'Of the device’s lower edge.', de: 'Der Unterkante des Geräts.' }, default: 32, min: 10, max: 80, step: 1 }),

    width: length({
      group: 'stand', label: { en: 'Width', de: 'Breite' }, default: 72, min: 44, max: 240, step: 1,
      atLeast: multiply(0.36, broad),
      because: { en: 'On a stand narrower than about a third of it, the device tips sideways when it is tapped at a corner.', de: 'Auf einem Ständer, der schmaler ist als etwa ein Drittel des Geräts, kippt es zur Seite, wenn man an eine Ecke tippt.' },
    }),
    depth: length({ group: 'stand', label: { en: 'Depth of the foot', de: 'Tiefe des Fußes' }, default: 98, min: 50, max: 240, step: 1 }),
    rest: length({ group: 'stand', label: { en: 'Length of the rest', de: 'Länge der Lehne' }, help: { en: 'Along its slope.', de: 'Entlang der Schräge.' }, default: 96, min: 40, max: 220, step: 1 }),
    thickness: length({ group: 'stand', label: { en: 'Thickness of the rest', de: 'Dicke der Lehne' }, default: 5.2, min: 3.2, max: 12, step: 0.4 }),
    lip: length({
      group: 'stand', label: { en: 'Lip', de: 'Lippe' }, help: { en: 'How high it stands in front of the screen.', de: 'Wie hoch sie vor dem Bildschirm steht.' }, default: 8, min: 3, max: 30, step: 0.5,
      // The lip must reach above the middle of a rounded edge, or the device rolls over it.
      atLeast: multiply(0.45, groove),
      because: { en: 'A lower lip would not reach over the rounded edge of the device, which then slides off.', de: 'Eine niedrigere Lippe reicht nicht über die runde Kante des Geräts, das dann abrutscht.' },
    }),

    cable: toggle({ group: 'details', label: { en: 'Slot for the cable', de: 'Schlitz für das Kabel' }, default: true }),
    slot: length({
      // The overmould of a USB Type-C plug is at most 12.35 mm wide and 6.5 mm thick (USB Type-C specification, plug interface).
      group: 'details', label: { en: 'Width of the slot', de: 'Breite des Schlitzes' }, help: { en: 'A USB-C plug passes from 13 mm.', de: 'Ein USB-C-Stecker passt ab 13 mm durch.' }, default: 16, min: 13, max: 40, step: 0.5, visible: on('cable'),
      atMost: subtract(value('width'), 28),
      because: { en: 'On either side of the slot 14 mm must stay to carry the device.', de: 'Beiderseits des Schlitzes müssen 14 mm bleiben, die das Gerät tragen.' },
    }),
    window: choice({
      group: 'details', label: { en: 'Rest', de: 'Lehne' }, default: 'arch',
      options: [
        { id: 'none', label: { en: 'Closed', de: 'Geschlossen' }, icon: 'M5 4h14v17H5z' },
        { id: 'arch', label: { en: 'Open, pointed', de: 'Offen, spitz' }, icon: 'M5 4h14v17H5zM9 18v-7l3-3 3 3v7z' },
        { id: 'bars', label: { en: 'Bars', de: 'Stäbe' }, icon: 'M5 4h14v17H5zM8 18v-9l1-1 1 1v9zM14 18v-9l1-1 1 1v9z' },
      ],
    }),
    corner: length({ group: 'details', label: { en: 'Corner radius', de: 'Eckenradius' }, default: 12, min: 0, max: 20, step: 1 }),
    // The lip's tip is rounded by 1.5 mm; much beyond 1 mm its ends would come to a point.
    edge: length({ group: 'details', label: { en: 'Bevel of the side edges', de: 'Fase der seitlichen Kanten' }, help: { en: 'Cut off at 45°, so that it prints without supports; 0 leaves them sharp.', de: 'Unter 45° gebrochen, damit es ohne Stützen druckt; 0 lässt sie scharf.' }, default: 0.8, min: 0, max: 1, step: 0.1 }),
    pads: toggle({ group: 'details', label: { en: 'Recesses for soft pads', de: 'Mulden für weiche Füßchen' }, default: true }),
  },

  rules: [
    rule({
      id: 'does-not-tip',
      require: atLeast(value('depth'), footNeeded),
      reason: { en: 'On a foot {depth} deep the device tips backwards when its upper edge is tapped: its weight acts too close to the back edge.', de: 'Auf einem {depth} tiefen Fuß kippt das Gerät nach hinten, wenn man an die Oberkante tippt: Sein Gewicht wirkt zu nah an der Hinterkante.' },
      repairs: [{ set: { depth: footNeeded } }, { set: { lying: true } }, { set: { angle: 75, depth: max(value('depth'), footNeeded) } }],
    }),
    rule({
      id: 'rest-reaches',
      // Held below its middle, a device turns over the edge of the rest; 0.55 of its height leaves a margin for covers.
      require: atLeast(value('rest'), multiply(0.55, tall)),
      reason: { en: 'A rest {rest} long ends below the middle of the device, which would tip over it.', de: 'Eine {rest} lange Lehne endet unter der Mitte des Geräts, das darüber kippen würde.' },
      repairs: [{ set: { rest: multiply(0.55, tall) } }, { set: { lying: true } }],
    }),
    rule({
      id: 'rest-stiff',
      require: atLeast(value('thickness'), stiffThickness),
      reason: { en: 'A rest {rest} long and {thickness} thick springs by more than 1.5 mm under a finger.', de: 'Eine {rest} lange und {thickness} dicke Lehne federt unter einem Finger um mehr als 1,5 mm.' },
      repairs: [{ set: { thickness: stiffThickness } }, { set: { window: 'none', thickness: 8 } }, { set: { window: 'none', rest: multiply(0.55, tall), thickness: 12 } }],
    }),
    rule({
      id: 'foot-carries-rest',
      require: atLeast(value('depth'), add(multiply(sine, add(groove, lipThickness, value('thickness'))), 12)),
      reason: { en: 'The rest would stand behind the foot that carries it.', de: 'Die Lehne stünde hinter dem Fuß, der sie trägt.' },
      repairs: [{ set: { depth: add(multiply(sine, add(groove, lipThickness, value('thickness'))), 12) } }],
    }),
    rule({
      id: 'plug-has-room',
      when: on('cable'),
      require: atLeast(value('lift'), plugRoom + base),
      severity: 'advice',
      reason: { en: 'A straight plug needs 28 mm under the device before its cable can turn to the back; at {lift} only angled plugs fit.', de: 'Ein gerader Stecker braucht unter dem Gerät 28 mm, bevor sein Kabel nach hinten abbiegen kann; bei {lift} passen nur abgewinkelte.' },
      repairs: [{ set: { lift: plugRoom + base } }, { set: { cable: false } }],
    }),
    rule({
      id: 'window-has-sides',
      when: notEqual(word('window'), 'none'),
      require: atLeast(value('width'), 56),
      reason: { en: 'An open rest needs 18 mm on either side of its opening: from 56 mm of width on.', de: 'Eine offene Lehne braucht beiderseits der Öffnung 18 mm: ab 56 mm Breite.' },
      repairs: [{ set: { width: 56 } }, { set: { window: 'none' } }],
    }),
    rule({
      id: 'lip-leaves-the-screen',
      severity: 'advice',
      // Frames around today's screens are 1.5 to 9 mm wide at the lower edge; swipes begin there.
      require: atMost(value('lip'), either(oneOf(word('device'), 'reader', 'tablet'), 14, 10)),
      reason: { en: 'A lip of {lip} covers the edge of the screen, where swipes begin.', de: 'Eine Lippe von {lip} verdeckt den Rand des Bildschirms, an dem Wischgesten beginnen.' },
      repairs: [{ set: { lip: either(oneOf(word('device'), 'reader', 'tablet'), 14, 10) } }],
    }),
    rule({
      id: 'types-comfortably',
      severity: 'advice',
      // A heavy tablet set steeply is pushed away by typing; a phone is not typed on while it stands.
      require: or(not(on('lying')), atMost(figure('mass'), 600), atMost(value('angle'), 78)),
      reason: { en: 'So heavy a tablet, so steep, rocks at every touch.', de: 'Ein so schweres Tablet, so steil gestellt, wippt bei jeder Berührung.' },
      repairs: [{ set: { angle: 72 } }],
    }),
  ],

  presets: [
    { id: 'desk', name: { en: 'On the desk', de: 'Auf dem Schreibtisch' }, values: {}, finishes: { stand: { material: 'pla', colour: 'blue' } } },
    { id: 'nightstand', name: { en: 'Nightstand', de: 'Nachttisch' }, values: { device: 'phone-large', lying: true, angle: 72, lift: 20, width: 96, depth: 76, rest: 62, cable: false, window: 'none', corner: 16, thickness: 4.4 }, finishes: { stand: { material: 'pla', colour: 'sage' } } },
    { id: 'kitchen', name: { en: 'Recipes in the kitchen', de: 'Rezepte in der Küche' }, values: { device: 'tablet', angle: 66, lift: 34, width: 150, depth: 126, rest: 140, thickness: 7.2, lip: 12, window: 'bars', corner: 16, slot: 18 }, finishes: { stand: { material: 'petg', colour: 'orange' } } },
    { id: 'reader', name: { en: 'Reading corner', de: 'Leseecke' }, values: { device: 'reader', angle: 58, lift: 16, width: 96, depth: 118, rest: 110, thickness: 6, lip: 12, cable: false, window: 'arch', corner: 20 }, finishes: { stand: { material: 'pla', colour: 'sand' } } },
    { id: 'sketching', name: { en: 'Sketching', de: 'Zeichnen' }, values: { device: 'tablet-large', lying: true, angle: 46, lift: 12, width: 180, depth: 136, rest: 130, thickness: 7.2, lip: 10, cable: false, window: 'bars', corner: 14 }, finishes: { stand: { material: 'pla', colour: 'grey' } } },
    { id: 'video-call', name: { en: 'Video call', de: 'Videoanruf' }, values: { device: 'phone-large', angle: 78, lift: 60, width: 64, depth: 92, rest: 100, thickness: 5.6, window: 'arch', corner: 8 }, finishes: { stand: { material: 'pla', colour: 'terracotta' } } },
  ],

  parts: {
    stand: { name: { en: 'Stand', de: 'Ständer' }, finish: { material: 'pla', colour: 'blue' } },
  },

  build(v, g) {
    const device: Device = v.device === 'own' ? { height: v.ownHeight, width: v.ownWidth, thickness: v.ownThickness, mass: v.ownMass } : devices[v.device];
    const gap = device.thickness + v.cover + play;
    const [c, s] = [Math.cos((v.angle * Math.PI) / 180), Math.sin((v.angle * Math.PI) / 180)];
    /** From the corner of the groove: `up` along the rest, `out` towards the person. Depth grows backwards. */
    const at = (up: number, out: number): Vector2 => [up * c - out * s, v.lift + up * s + out * c];
    /** Quarter of a round between two directions from the table, in degrees. */
    const round = ([y, z]: Vector2, from: number, to: number, radius: number): Vector2[] =>
      Array.from({ length: 5 }, (_, step) => ((from + ((to - from) * step) / 4) * Math.PI) / 180).map((turn) => [y + radius * Math.cos(turn), z + radius * Math.sin(turn)]);

    // The section, seen from the side: foot, lip, groove and rest in one outline.
    const front = at(0, gap + lipThickness)[0];
    const back = front + v.depth;
    const lipRound = lipThickness / 2 - 0.1;
    const restRound = v.thickness / 2 - 0.1;
    const heel = at(0, -v.thickness);
    // Low stands meet the foot on the back of the rest, high ones stand on a block.
    const meets: Vector2 = heel[1] >= base ? [heel[0], base] : [heel[0] + ((base - heel[1]) * c) / s, base];
    const outline: Vector2[] = [
      [front, 0], [back, 0], [back, base], meets, ...(heel[1] > base + 0.1 ? [heel] : []),
      ...round(at(v.rest - restRound, restRound - v.thickness), v.angle - 90, v.angle, restRound),
      ...round(at(v.rest - restRound, -restRound), v.angle, v.angle + 90, restRound),
      at(0, 0), at(0, gap),
      ...round(at(v.lip - lipRound, gap + lipRound), v.angle - 90, v.angle, lipRound),
      ...round(at(v.lip - lipRound, gap + lipThickness - lipRound), v.angle, v.angle + 90, lipRound),
      at(0, gap + lipThickness),
    ];
    const top = Math.max(...outline.map(([, z]) => z));
    const ends = [Math.min(...outline.map(([y]) => y)), Math.max(...outline.map(([y]) => y))] as const;
    const bevel = { kind: 'chamfer', size: v.edge } as const;
    const side = g.polygon(outline).extrude({ height: v.width, centred: true, bottom: bevel, top: bevel }).rotate([90, 0, 90]);

    // Seen from the front: round corners above, the slot, and what is open, each closed by a roof of 45° that prints in the air.
    const corner = Math.min(v.corner, v.width / 2 - 4);
    const lipTop = Math.max(at(v.lip, gap)[1], at(v.lip, gap + lipThickness)[1]);
    const roofed = (wide: number, low: number, high: number): ProfileRef => g.polygon([[-wide / 2, low], [wide / 2, low], [wide / 2, high - wide / 2], [0, high], [-wide / 2, high - wide / 2]]);
    const cuts: ProfileRef[] = [];
    const slotTop = lipTop + 1 + v.slot / 2;
    if (v.cable) cuts.push(roofed(v.slot, base, slotTop));
    if (v.window !== 'none') {
      const wide = v.width - 36;
      const low = Math.max(v.cable ? slotTop - (v.window === 'arch' ? 0 : v.slot / 2) : lipTop, lipTop) + 6;
      const high = top - 12;
      const bars = v.window === 'arch' ? 1 : Math.max(2, Math.round(wide / 22));
      // A bar is at least as wide as the rest is thick.
      const each = (wide - (bars - 1) * v.thickness) / bars;
      const narrow = v.window === 'arch' ? Math.min(wide, 1.6 * (high - low)) : each;
      if (narrow > 4 && high - low > narrow / 2 + 4) {
        for (let bar = 0; bar < bars; bar++) {
          const x = (bar - (bars - 1) / 2) * (narrow + v.thickness);
          const clear = v.cable && Math.abs(x) < (narrow + v.slot) / 2 + 4 ? Math.max(low, slotTop + 6) : low;
          if (high - clear > narrow / 2 + 4) cuts.push(roofed(narrow, clear, high).translate([x, 0]));
        }
      }
    }
    const plate = g.rectangle({ width: v.width, depth: 2 * top, radius: Math.min(corner, top) });
    const face = (cuts.length === 0 ? plate : plate.subtract(...cuts)).extrude({ height: ends[1] - ends[0] + 4 }).rotate([90, 0, 0]).translate([0, ends[1] + 2, 0]);
    const plan = g.rectangle({ width: v.width, depth: ends[1] - ends[0], radius: Math.min(corner, 6) }).extrude({ height: top + 1 }).translate([0, (ends[0] + ends[1]) / 2, 0]);
    const body = g.intersection([side, face, plan]);
    const pad = { radius: 5.2, depth: 0.8, inset: 9 };
    const pads = g.circle({ radius: pad.radius, segments: 24 })
      .repeatGrid({ columns: 2, rows: 2, columnStep: [v.width - 2 * pad.inset, 0], rowStep: [0, v.depth - 2 * pad.inset] })
      .translate([pad.inset - v.width / 2, front + pad.inset])
      .extrude({ height: pad.depth + 1 })
      .translate([0, 0, -1]);

    const half = v.width / 2;
    const [restY, restZ] = at(v.rest, 0);
    const [lipY, lipZ] = at(v.lip, gap + lipThickness);
    return {
      parts: [{ id: 'stand', solid: v.pads ? body.subtract(pads) : body }],
      hardware: v.pads ? [{ designation: 'Self-adhesive bumper 10 × 2', quantity: 4, purpose: { en: 'Stuck into the recesses under the foot', de: 'In die Mulden unter dem Fuß geklebt' } }] : [],
      handles: [
        { parameter: 'width', part: 'stand', at: [half, back - 10, base], axis: [1, 0, 0], gain: 2 },
        { parameter: 'depth', part: 'stand', at: [0, back, base / 2], axis: [0, 1, 0] },
        { parameter: 'rest', part: 'stand', at: [0, restY, restZ], axis: [0, c, s] },
        { parameter: 'angle', part: 'stand', at: [half, restY * 0.7, v.lift + (restZ - v.lift) * 0.7], axis: [1, 0, 0], kind: 'angular' },
        { parameter: 'lift', part: 'stand', at: [-half, front, v.lift], axis: [0, 0, 1] },
        { parameter: 'lip', part: 'stand', at: [half * 0.7, lipY, lipZ], axis: [0, c, s] },
      ],
      dimensions: [
        { id: 'width', part: 'stand', from: [-half, front, 0], to: [half, front, 0], offset: [0, -16, 0], parameter: 'width', overall: 'x' },
        { id: 'reach', part: 'stand', from: [half, ends[0], 0], to: [half, ends[1], 0], offset: [26, 0, 0], overall: 'y' },
        { id: 'depth', part: 'stand', from: [half, front, 0], to: [half, back, 0], offset: [14, 0, 0], parameter: 'depth' },
        { id: 'height', part: 'stand', from: [-half, back, 0], to: [-half, back, top], offset: [-16, 0, 0], overall: 'z' },
        { id: 'lift', part: 'stand', from: [-half, 0, 0], to: [-half, 0, v.lift], offset: [-12, 0, 0], parameter: 'lift' },
        { id: 'groove', part: 'stand', from: [half, at(v.lip, 0)[0], at(v.lip, 0)[1]], to: [half, at(v.lip, gap)[0], at(v.lip, gap)[1]], offset: [8, 0, 0], parameter: 'cover' },
      ],
    };
  },
});
