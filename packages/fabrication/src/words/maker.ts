import type { Process } from '@patternbook/product';
import type { FabricationFault } from '../outcome.ts';
import type { Phrase } from './language.ts';

/** What whoever makes it asks before beginning. */
export const makerWords = {
  order: { en: 'For whom, and by when', de: 'Für wen und bis wann' },
  orderNumber: { en: 'Order', de: 'Auftrag' },
  customer: { en: 'For', de: 'Für' },
  due: { en: 'Wanted by', de: 'Gewünscht bis' },
  maker: { en: 'Made and checked by', de: 'Gemacht und geprüft von' },
  how: { en: 'How to make it', de: 'Wie es zu machen ist' },
  lying: { en: 'How it lies', de: 'Lage' },
  tolerance: { en: 'Tolerance', de: 'Toleranz' },
  finishing: { en: 'Afterwards', de: 'Danach' },
  putTogether: { en: 'Putting together', de: 'Zusammenbau' },
  questions: { en: 'Questions', de: 'Fragen' },
  ask: { en: 'Ask whoever gave you this packet. If anything here does not agree, ask before you begin: the drawing holds for sizes, the list for quantities. What the drawing does not measure, measure in cad/, or in print/ where there is no cad/.', de: 'Bei dem nachfragen, der diese Mappe gegeben hat. Passt etwas nicht zusammen, vor dem Anfangen fragen: Für Maße gilt die Zeichnung, für Anzahlen die Liste. Was die Zeichnung nicht bemaßt, in cad/ messen, oder in print/, wo es kein cad/ gibt.' },
  askLink: { en: 'The code above opens this very design, in 3D and with everything that is set.', de: 'Der Code oben öffnet genau diesen Entwurf, in 3D und mit allem, was eingestellt ist.' },
  assembled: { en: 'The parts leave loose, with the guide in drawings/, unless the order says otherwise; whoever puts them together does it as the guide shows, with the hardware of the list.', de: 'Die Teile gehen lose hinaus, mit der Anleitung in drawings/, wenn der Auftrag nichts anderes sagt; zusammengesetzt werden sie, wie die Anleitung zeigt, mit den Kaufteilen der Liste.' },
  assembledAlone: { en: 'The parts leave loose, with the guide in drawings/, unless the order says otherwise; whoever puts them together does it as the guide shows.', de: 'Die Teile gehen lose hinaus, mit der Anleitung in drawings/, wenn der Auftrag nichts anderes sagt; zusammengesetzt werden sie, wie die Anleitung zeigt.' },
  unassembled: { en: 'None: it is one piece.', de: 'Keiner: Es ist ein Stück.' },
  withHardware: { en: 'None: it is one piece.', de: 'Keiner: Es ist ein Stück.' },
  hardware: { en: 'Hardware', de: 'Kaufteile' },
  hardwareBought: { en: 'Screws and other hardware of the list are not in the estimates, and as a rule the customer buys them. Whether they go with this order the design does not settle: ask whoever gave you this packet.', de: 'Schrauben und andere Kaufteile der Liste sind nicht in den Schätzungen enthalten; in der Regel kauft sie die Kundschaft. Ob sie zu diesem Auftrag gehören, legt der Entwurf nicht fest: bei dem nachfragen, der diese Mappe gegeben hat.' },
  colours: { en: 'Colours', de: 'Farben' },
  coloursMeant: { en: 'The figure behind a colour is what a screen shows of it (sRGB). No RAL number and no maker’s stock is set: take what you have that comes nearest, and ask if it is not near.', de: 'Die Zahl hinter einer Farbe ist das, was ein Bildschirm von ihr zeigt (sRGB). Weder eine RAL-Nummer noch die Ware eines Herstellers ist festgelegt: das Ähnlichste nehmen, das da ist, und nachfragen, wenn es nicht nahekommt.' },
  changed: { en: 'What is set otherwise than usual', de: 'Was anders eingestellt ist als üblich' },
  unchanged: { en: 'Nothing: every value is the product’s usual one.', de: 'Nichts: Alle Werte sind die üblichen des Produkts.' },
  usual: { en: 'usually', de: 'üblich' },
  empty: { en: 'empty', de: 'leer' },
  ownDrawing: { en: 'a drawing of its own', de: 'eine eigene Zeichnung' },
  noLicence: { en: 'none stated: make it for this customer only', de: 'keine genannt: nur für diese Kundschaft herstellen' },
  bend: { en: 'Bend', de: 'Biegung' },
  inside: { en: 'inner radius', de: 'Innenradius' },
  bendUp: { en: 'up, towards you', de: 'nach oben, auf Sie zu' },
  bendDown: { en: 'down, away from you', de: 'nach unten, von Ihnen weg' },
  bendAsDrawn: { en: 'which way the drawing shows', de: 'Richtung wie auf der Zeichnung' },
  blank: { en: 'Blank', de: 'Zuschnitt' },
  bending: { en: 'Bending', de: 'Biegen' },
  cutting: { en: 'Cutting', de: 'Schneiden' },
  nesting: { en: 'Sheets', de: 'Auslegung' },
  bendOrder: { en: 'Up and down are as the blank is drawn in sheet/. The order of the bends is your choice.', de: 'Oben und unten gelten so, wie der Zuschnitt in sheet/ gezeichnet ist. Die Reihenfolge der Biegungen ist Ihnen überlassen.' },
  bendSeen: { en: 'Up and down are as the blank is drawn in sheet/.', de: 'Oben und unten gelten so, wie der Zuschnitt in sheet/ gezeichnet ist.' },
  recut: { en: 'If your tools give another K factor or radius, recut the blank for them: the outer lengths on the drawing hold. Another K factor changes only what lies in the bends, another radius the flat lengths too.', de: 'Haben Ihre Werkzeuge einen anderen K-Faktor oder Radius, den Zuschnitt dafür neu rechnen: Es gelten die Außenmaße der Zeichnung. Ein anderer K-Faktor ändert nur den Anteil der Biegungen, ein anderer Radius auch die flachen Längen.' },
  rolled: { en: 'The blank is drawn with the side up that bends are counted from. Which way the sheet was rolled is your choice: bends across the rolling direction crack least. Which face is seen the design does not settle: if that matters to your sheet, ask.', de: 'Der Zuschnitt ist mit der Seite nach oben gezeichnet, von der aus die Biegungen gelten. Die Walzrichtung ist Ihnen überlassen: Quer zu ihr gebogen reißt Blech am wenigsten. Welche Seite man sieht, legt der Entwurf nicht fest: nachfragen, wenn es bei Ihrem Blech darauf ankommt.' },
  surface: { en: 'Surface', de: 'Oberfläche' },
  bendLines: { en: 'Bend lines lie on the layer BEND of the DXF.', de: 'Biegelinien liegen in der DXF auf der Ebene BEND.' },
  bendsUnknown: { en: 'Bends as the drawing shows them.', de: 'Biegen, wie die Zeichnung es zeigt.' },
  compensated: { en: 'already taken into account in the DXF and SVG: set none in the laser’s program, or take the DXF of net size', de: 'in DXF und SVG schon eingerechnet: im Laserprogramm keine einstellen, oder die DXF „net-size“ nehmen' },
  uncompensated: { en: 'outlines are drawn as the part should become: let the milling program keep to the outside, and to the inside of holes', de: 'die Konturen zeigen das fertige Teil: im Fräsprogramm außen, in Löchern innen entlangfahren' },
  thickness: { en: 'Thickness', de: 'Dicke' },
  layers: { en: 'Layers', de: 'Ebenen' },
  measured: { en: 'Joints are drawn for sheet exactly as thick as named: measure yours first, and where it is off by more than 0.2 mm ask for a design that is set to it.', de: 'Verbindungen sind für genau die genannte Plattendicke gezeichnet: die eigene zuerst messen und bei mehr als 0,2 mm Abweichung nach einem Entwurf fragen, der darauf eingestellt ist.' },
  inOrder: { en: 'Engrave and score first, then inner cuts, then the outside.', de: 'Erst gravieren und ritzen, dann innen schneiden, dann außen.' },
  pass: { en: 'pass', de: 'Durchgang' },
  passes: { en: 'passes', de: 'Durchgänge' },
  bottom: { en: 'bottom layers', de: 'Bodenschichten' },
} as const satisfies Readonly<Record<string, Phrase>>;

export const lyingWords: Readonly<Record<Process, Phrase>> = {
  fdm: { en: 'Parts lie in the print files as they are printed: do not turn them.', de: 'In den Druckdateien liegen die Teile schon so, wie sie gedruckt werden: nicht drehen.' },
  sla: { en: 'Parts lie in the print files as they are printed; tilt and support them as your resin asks.', de: 'In den Druckdateien liegen die Teile schon, wie sie gedruckt werden; neigen und stützen, wie das Harz es verlangt.' },
  laser: { en: 'The side that is drawn is the visible one. Which way a grain runs on a part the design does not settle: the files turn parts as they fit on the sheet, so lay them out anew where it matters.', de: 'Die gezeichnete Seite ist die Sichtseite. Wie eine Maserung auf einem Teil läuft, legt der Entwurf nicht fest: Die Dateien drehen Teile, wie sie auf die Platte passen; wo es darauf ankommt, neu auslegen.' },
  cnc: { en: 'The side that is drawn is the visible one and lies upwards. Which way a grain runs on a part the design does not settle: the files turn parts as they fit on the sheet, so lay them out anew where it matters.', de: 'Die gezeichnete Seite ist die Sichtseite und liegt oben. Wie eine Maserung auf einem Teil läuft, legt der Entwurf nicht fest: Die Dateien drehen Teile, wie sie auf die Platte passen; wo es darauf ankommt, neu auslegen.' },
};

/** As title blocks name the class. */
export const toleranceClass: Readonly<Record<Process, string>> = { fdm: 'ISO 2768-c', sla: 'ISO 2768-m', laser: 'ISO 2768-m', cnc: 'ISO 2768-m' };

/**
 * General tolerances of ISO 2768-1, table 1: what a measure may be off that carries none of its own. Which class a
 * process gets is our choice: m is usual for what is cut and milled, c asks less of prints from filament.
 */
export const toleranceWords: Readonly<Record<Process, Phrase>> = {
  fdm: { en: 'ISO 2768-1, coarse (c), where the drawing says nothing else: over 6 to 30 mm ±0.5, to 120 mm ±0.8, to 400 mm ±1.2 mm', de: 'ISO 2768-1, grob (c), wo die Zeichnung nichts anderes sagt: über 6 bis 30 mm ±0,5, bis 120 mm ±0,8, bis 400 mm ±1,2 mm' },
  sla: { en: 'ISO 2768-1, medium (m), where the drawing says nothing else: over 6 to 30 mm ±0.2, to 120 mm ±0.3, to 400 mm ±0.5 mm', de: 'ISO 2768-1, mittel (m), wo die Zeichnung nichts anderes sagt: über 6 bis 30 mm ±0,2, bis 120 mm ±0,3, bis 400 mm ±0,5 mm' },
  laser: { en: 'ISO 2768-1, medium (m), where the drawing says nothing else: over 6 to 30 mm ±0.2, to 120 mm ±0.3, to 400 mm ±0.5, to 1000 mm ±0.8 mm', de: 'ISO 2768-1, mittel (m), wo die Zeichnung nichts anderes sagt: über 6 bis 30 mm ±0,2, bis 120 mm ±0,3, bis 400 mm ±0,5, bis 1000 mm ±0,8 mm' },
  cnc: { en: 'ISO 2768-1, medium (m), where the drawing says nothing else: over 6 to 30 mm ±0.2, to 120 mm ±0.3, to 400 mm ±0.5, to 1000 mm ±0.8 mm', de: 'ISO 2768-1, mittel (m), wo die Zeichnung nichts anderes sagt: über 6 bis 30 mm ±0,2, bis 120 mm ±0,3, bis 400 mm ±0,5, bis 1000 mm ±0,8 mm' },
};

type Figures = readonly string[];

/** Sentences around figures. */
export const bendWords = {
  /** Figures: mm from either end of the blank. */
  line: (from: Figures): Phrase => ({ en: `line ${from[0]} mm from one end of the blank, ${from[1]} mm from the other`, de: `Linie ${from[0]} mm vom einen und ${from[1]} mm vom anderen Ende des Zuschnitts` }),
  /** Flat lengths and what each bend takes of the blank: mm. */
  lengths: (flats: Figures, allowance: string): Phrase => ({ en: `flat lengths ${flats.join(' + ')} mm, and ${allowance} mm in each bend`, de: `flache Längen ${flats.join(' + ')} mm und ${allowance} mm je Biegung` }),
  /** The neutral fibre's place as a share of the thickness, as programs ask for it, and twice that, as DIN 6935 writes it. */
  factor: (factor: string, din: string, radius: string): Phrase => ({ en: `reckoned with K factor ${factor} (k = ${din} as DIN 6935 counts it) and inner radius ${radius} mm`, de: `gerechnet mit K-Faktor ${factor} (k = ${din} in der Zählung der DIN 6935) und Innenradius ${radius} mm` }),
} as const;

export const sheetWords = {
  /** Figures: sheet, what is kept free along its edge, and between pieces. */
  nested: (size: string, margin: string, spacing: string, bed: boolean): Phrase => ({
    en: `The files in sheet/ are laid out on sheets of ${size}, ${bed ? 'the bed of the machine named here' : 'as asked for'}, with ${margin} mm free along the edge and ${spacing} mm between pieces. With another sheet or machine lay the same outlines out anew.`,
    de: `Die Dateien in sheet/ sind auf Platten von ${size} ausgelegt, ${bed ? 'dem Bett der hier genannten Maschine' : 'wie verlangt'}, mit ${margin} mm Abstand zum Rand und ${spacing} mm zwischen den Stücken. Für eine andere Platte oder Maschine dieselben Konturen neu auslegen.`,
  }),
} as const;

const reasonWords: Readonly<Partial<Record<FabricationFault['code'], string>>> = {
  'format-unsuited': 'Dieser Entwurf passt nicht in dieses Format; die übrigen Dateien enthalten alles, was zu machen ist.',
  'tool-missing': 'Das Programm, das diese Datei schreibt, ist hier nicht vorhanden.',
  'too-large': 'Ein Teil ist größer als das Bett oder die Platte: größere Maschine oder Platte wählen, oder das Teil teilen.',
  'slicing-failed': 'Der Slicer hat diese Datei nicht fertiggebracht: aus der 3MF-Datei selbst slicen.',
  'gcode-refused': 'Was der Slicer schrieb, hält die erlaubten Grenzen nicht ein: aus der 3MF-Datei selbst slicen.',
  'sheet-missing': 'Eine Platte dieser Dicke ist nicht im Katalog: andere Dicke oder anderen Werkstoff wählen.',
};

/** Why a file is missing. What is said in English names the part and what to do. */
export const reasonOf = ({ code, message }: FabricationFault, language: keyof Phrase): string => (language === 'de' ? (reasonWords[code] ?? message) : message);
