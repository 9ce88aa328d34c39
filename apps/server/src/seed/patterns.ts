/** Patterns of the demonstration, oldest first: what people make of the products, and of each other's patterns. */
import type { Finish, Literal } from '@patternbook/product';

export interface DemoPattern {
  readonly key: string;
  readonly author: string;
  readonly name: string;
  readonly story: string;
  readonly licence: 'CC0-1.0' | 'CC-BY-4.0' | 'CC-BY-SA-4.0' | 'CC-BY-NC-4.0' | 'CC-BY-NC-SA-4.0';
  /** A preset of a product, or an earlier pattern. */
  readonly from: { readonly product: string; readonly preset: string } | { readonly pattern: string };
  readonly values: Readonly<Record<string, Literal>>;
  readonly finishes?: Readonly<Record<string, Finish>>;
}

const all = (material: string, colour: string, ...places: readonly string[]): Readonly<Record<string, Finish>> => Object.fromEntries(places.map((place) => [place, { material, colour }]));
const pot = (colour: string, material = 'pla') => all(material, colour, 'pot', 'saucer');

export const patterns: readonly DemoPattern[] = [
  {
    key: 'windowsill-doric', author: 'mara', name: 'Windowsill Doric', licence: 'CC-BY-4.0',
    story: 'My kitchen sill is 13 cm deep, so the pot is too, saucer included. Twenty-four flutes are enough to read as a column from across the room; more turned into corduroy.',
    from: { product: 'planter', preset: 'doric' },
    values: { diameter: 118, height: 112, count: 24, depth: 2.4, clearance: 3, saucerHeight: 18 },
    finishes: pot('clay'),
  },
  {
    key: 'three-stems-of-basil', author: 'tomas', name: 'Three stems of basil', licence: 'CC0-1.0',
    story: 'Supermarket basil dies because thirty plants share one pot. Divide it, three stems each, and give them this. Many small holes, so it can be watered from below.',
    from: { product: 'planter', preset: 'herb' },
    values: { diameter: 96, height: 98, holes: 7, holeDiameter: 4, rimProjection: 2.4 },
    finishes: pot('sage'),
  },
  {
    key: 'bits-on-a-diet', author: 'jonas', name: 'Bits on a diet', licence: 'CC-BY-4.0',
    story: 'Twelve bits of each kind stand in a compartment this size and none falls over. Two lines of wall print in half the time and hold for years.',
    from: { product: 'bin', preset: 'bits' },
    values: { columns: 2, rows: 1, units: 3, across: 4, along: 2, wall: 0.8, scoop: 6 },
    finishes: all('pla', 'sage', 'bin'),
  },
  {
    key: 'turning-stone-tall', author: 'yuki', name: 'Tall turning stone', licence: 'CC-BY-SA-4.0',
    story: 'Eight sides, a sixth of a turn. In the morning the light climbs one facet, in the evening the next. For a snake plant that wants height more than width.',
    from: { product: 'planter', preset: 'turning-stone' },
    values: { diameter: 150, height: 172, count: 8, twist: 60, taper: 0.16, saucerHeight: 20 },
    finishes: pot('grey'),
  },
  {
    key: 'co2-for-the-classroom', author: 'leyla', name: 'CO₂ for the classroom', licence: 'CC-BY-SA-4.0',
    story: 'An SCD41 on a small board, one for each room of our school. Slots on both sides so that a bookshelf does not fool it; the lid says what it is so that nobody unplugs it for a phone.',
    from: { product: 'enclosure', preset: 'sensor' },
    values: { width: 58, depth: 54, height: 26, text: 'CO₂\nROOM 12', textSize: 11, font: 'jost' },
    finishes: { ...all('pla', 'white', 'body'), ...all('pla', 'sky', 'lid') },
  },
  {
    key: 'screws-in-a-row', author: 'jonas', name: 'Screws in a row', licence: 'CC-BY-4.0',
    story: 'Metric machine screws in the order in which I reach for them. The scoop is large enough that an M2 comes out on one finger.',
    from: { product: 'bin', preset: 'screws' },
    values: { columns: 4, rows: 1, units: 4, across: 5, labels: 'M2\nM2.5\nM3\nM4\nM5', scoop: 14 },
    finishes: { bin: { material: 'pla', colour: 'grey' }, 'bin/letters': { material: 'pla', colour: 'yellow' } },
  },
  {
    key: 'stone-for-pearls', author: 'leyla', name: 'Stone for a string of pearls', licence: 'CC-BY-SA-4.0',
    story: 'Yuki’s stone, lower and wider, because a trailing plant wants to look over the edge. Less twist: at this height the full turn would lean too far to print.',
    from: { pattern: 'turning-stone-tall' },
    values: { diameter: 180, height: 96, twist: 28, taper: 0.12, saucerHeight: 16, clearance: 4 },
    finishes: pot('sand'),
  },
  {
    key: 'number-27', author: 'mara', name: 'Twenty-seven in enamel', licence: 'CC-BY-4.0',
    story: 'Every old house in our street has one of these in blue enamel, and ours was missing. Read from the bus stop on the first try.',
    from: { product: 'house-sign', preset: 'enamel' },
    values: { number: '27', street: 'Lindenweg', numberSize: 50, width: 170, height: 120 },
  },
  {
    key: 'smd-drawer', author: 'leyla', name: 'SMD drawer', licence: 'CC0-1.0',
    story: 'One reel end to a compartment, ten to a bin, shallow enough for tweezers. No label tabs: they would cover half of the room.',
    from: { product: 'bin', preset: 'tray' },
    values: { columns: 3, rows: 2, units: 2, across: 5, along: 2, divider: 1.2, scoop: 3, lip: true },
    finishes: all('pla', 'white', 'bin'),
  },
  {
    key: 'monstera-whirl', author: 'priya', name: 'Whirl for a monstera', licence: 'CC-BY-NC-4.0',
    story: 'Big enough for the plant that ate my living room. The waves hide the layer lines and the scratches from moving it every week. Eleven hours on my printer, worth each.',
    from: { product: 'planter', preset: 'whirl' },
    values: { diameter: 216, height: 208, count: 16, depth: 7, twist: 96, wall: 2.8, floor: 3.2, holes: 9, holeDiameter: 9, saucerHeight: 26 },
    finishes: pot('green'),
  },
  {
    key: 'wood-screws', author: 'tomas', name: 'Wood screws, by length', licence: 'CC-BY-4.0',
    story: 'Jonas sorts by thread; with wood it is the length that matters. One cell less wide, so that three of them fill my drawer exactly.',
    from: { pattern: 'screws-in-a-row' },
    values: { columns: 3, across: 4, units: 5, labels: '3×16\n3.5×25\n4×40\n4.5×60', scoop: 16 },
    finishes: { bin: { material: 'pla-wood', colour: 'oak' }, 'bin/letters': { material: 'pla-wood', colour: 'walnut' } },
  },
  {
    key: 'doric-but-small', author: 'priya', name: 'Doric, but small', licence: 'CC-BY-4.0',
    story: 'For the cuttings that pile up once people know you have a greenhouse. A set of six fits one plate and prints overnight.',
    from: { pattern: 'windowsill-doric' },
    values: { diameter: 76, height: 70, count: 18, depth: 1.6, rimHeight: 7, rimProjection: 1.6, wall: 1.6, floor: 2, holes: 3, holeDiameter: 5, saucerHeight: 12, clearance: 2.5, lift: 2 },
    finishes: pot('yellow'),
  },
  {
    key: 'loose-tea-four-kinds', author: 'mara', name: 'Loose tea, four kinds', licence: 'CC-BY-4.0',
    story: 'Four compartments of exactly one bag each, and walls a finger higher than the bags so that the lid closes on nothing. Pushed together on the kitchen table in ten minutes, glued the day after.',
    from: { product: 'finger-joint-box', preset: 'tea' },
    values: { width: 172, depth: 140, height: 74, across: 1, along: 1, dividerHeight: 62, text: 'Tee', textSize: 26, font: 'pacifico' },
  },
  {
    key: 'stool-by-the-workbench', author: 'jonas', name: 'Stool by the workbench', licence: 'CC-BY-SA-4.0',
    story: 'My bench is 90 cm high, so I perch at 62. The feet are wider than they look good, because I lean sideways for tools all day; the tipping rule and I agree on that.',
    from: { product: 'flat-pack-stool', preset: 'counter' },
    values: { width: 300, height: 620, feet: 440, arch: 0.66, footWidth: 72 },
    finishes: all('plywood-milled', 'oiled', 'seat', 'legA', 'legB', 'stretcher'),
  },
  {
    key: 'router-under-the-shelf', author: 'leyla', name: 'Router under the shelf', licence: 'CC0-1.0',
    story: 'Holds the box with the blinking lights under a shelf, upside down and out of sight. Two screws a side into the wood; the back stays open for the cables.',
    from: { product: 'sheet-bracket', preset: 'desk' },
    values: { base: 186, leg: 44, leg2: 44, width: 60, screw: 'm4' },
    finishes: { bracket: { material: 'steel', colour: 'white' } },
  },
  {
    key: 'sakura-street', author: 'yuki', name: '桜通り 3-8', licence: 'CC-BY-4.0',
    story: 'My grandparents’ address, for the house that replaced theirs. The arch is the shape of the old mailbox.',
    from: { product: 'house-sign', preset: 'sakura' },
    values: { number: '3-8', street: '桜通り', width: 126, height: 156, numberSize: 42 },
  },
  {
    key: 'pump-in-the-shed', author: 'tomas', name: 'Pump relay, potting shed', licence: 'CC-BY-SA-4.0',
    story: 'Sealed gland, no vents, four M4 into brass. It has hung beside the water butt through two winters. The big letters are for my father, who switches it off with wet gloves.',
    from: { product: 'enclosure', preset: 'outdoor' },
    values: { text: 'PUMP', textSize: 20, width: 116, depth: 84 },
    finishes: { ...all('petg', 'grey', 'body'), ...all('petg', 'orange', 'lid') },
  },
  {
    key: 'tea-drawer', author: 'mara', name: 'Tea drawer', licence: 'CC-BY-4.0',
    story: 'Loose tea keeps better in tins, but the tins never fit the drawer. Six compartments, a scoop for the measuring spoon, and labels that guests can read.',
    from: { product: 'bin', preset: 'workshop' },
    values: { columns: 3, rows: 2, units: 7, across: 3, along: 2, divider: 1.2, wall: 1.2, labelDepth: 12, scoop: 18, labels: 'Assam\nSencha\nEarl Grey\nMinze\nRooibos\nChai', magnets: 'none', font: 'source-sans' },
    finishes: { bin: { material: 'pla-wood', colour: 'birch' }, 'bin/letters': { material: 'pla-wood', colour: 'walnut' } },
  },
  {
    key: 'low-stone', author: 'jonas', name: 'Low stone, as a cover pot', licence: 'CC-BY-SA-4.0',
    story: 'No holes and no saucer: the nursery pot stands inside and comes out for watering. Nine facets meet the corner of my desk better than eight.',
    from: { pattern: 'stone-for-pearls' },
    values: { saucer: false, holes: 0, count: 9, diameter: 160, height: 92, wall: 2.4 },
    finishes: pot('black'),
  },
  {
    key: 'olive-street', author: 'leyla', name: 'Olive Street, twice', licence: 'CC-BY-SA-4.0',
    story: 'Our street has a name in two scripts and the old sign only had one. The numeral is large enough for both kinds of postman.',
    from: { product: 'house-sign', preset: 'olive' },
    values: { number: '٢٧', width: 220, height: 96, corner: 20 },
  },
  {
    key: 'bench-supply-one-evening', author: 'yuki', name: 'Bench supply in one evening', licence: 'CC-BY-4.0',
    story: 'A step-down board, two sockets and a knob deserve better than a lunch box. Slots in the lid because the heat sink sits right below.',
    from: { product: 'enclosure', preset: 'bench-supply' },
    values: { width: 140, depth: 96, height: 52, boardX: 110, boardY: 66, text: '0–30 V', textSize: 12 },
    finishes: { ...all('petg', 'black', 'body'), ...all('petg', 'red', 'lid') },
  },
  {
    key: 'spice-drawer', author: 'priya', name: 'Spice drawer', licence: 'CC-BY-4.0',
    story: 'Mara’s tea drawer with more and smaller rooms. Eight is what I use every day; the other thirty stay in the cupboard.',
    from: { pattern: 'tea-drawer' },
    values: { columns: 4, rows: 2, units: 6, across: 4, along: 2, scoop: 14, labels: 'Jeera\nHaldi\nDhania\nMethi\nRai\nHing\nElaichi\nLaung' },
    finishes: { bin: { material: 'pla', colour: 'terracotta' }, 'bin/letters': { material: 'pla', colour: 'sand' } },
  },
  {
    key: 'lab-door', author: 'leyla', name: 'Lab door', licence: 'CC0-1.0',
    story: 'Engraved, so that it can be wiped with isopropanol every morning. It stands on the bench until the facility manager finds a screwdriver.',
    from: { product: 'house-sign', preset: 'desk' },
    values: { number: 'Materials lab', street: 'B 204 · knock twice', numberSize: 15, streetSize: 9, width: 176, height: 60 },
    finishes: { ...all('pla', 'white', 'sign'), ...all('pla', 'plum', 'sign/letters', 'stand') },
  },
  {
    key: 'bonsai-tray', author: 'yuki', name: 'Tray for a small maple', licence: 'CC-BY-SA-4.0',
    story: 'A maple of twenty years in four centimetres of soil. Thick floor, many holes, and feet of the saucer high enough that it never stands wet.',
    from: { product: 'planter', preset: 'bonsai' },
    values: { diameter: 204, height: 62, count: 10, taper: 0.12, rimHeight: 7, holeDiameter: 9, clearance: 6 },
    finishes: { ...all('pla', 'plum', 'pot'), ...all('pla', 'black', 'saucer') },
  },
  {
    key: 'co2-by-the-door', author: 'jonas', name: 'CO₂ by the door', licence: 'CC-BY-SA-4.0',
    story: 'Leyla’s sensor with the cable coming out at the back, straight into the wall box. A little lower, because our door has a frame.',
    from: { pattern: 'co2-for-the-classroom' },
    values: { height: 22, text: 'CO₂', textSize: 16, connector: 'cable', connectorSide: 'back' },
    finishes: { ...all('pla', 'sand', 'body'), ...all('pla', 'green', 'lid') },
  },
  {
    key: 'rue-des-oliviers', author: 'mara', name: 'Rue des Oliviers', licence: 'CC-BY-SA-4.0',
    story: 'Leyla’s sign taught me to put the number beside the name. Sandstone colours, for a wall that is already loud.',
    from: { pattern: 'olive-street' },
    values: { number: '9 bis', street: 'Rue des\nOliviers', font: 'source-serif', numberSize: 34, streetSize: 15, width: 200, height: 88 },
    finishes: { ...all('asa', 'natural', 'sign'), ...all('asa', 'oxide-red', 'sign/letters') },
  },
  {
    key: 'succulent-six', author: 'tomas', name: 'Six little succulents', licence: 'CC0-1.0',
    story: 'Print six, each in another colour, and line them up by height. The slight turn makes them look thrown rather than printed.',
    from: { product: 'planter', preset: 'succulent' },
    values: { diameter: 68, height: 58, twist: -30, count: 16 },
    finishes: pot('sky'),
  },
];
