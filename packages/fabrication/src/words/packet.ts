import type { Phrase } from './language.ts';

export const packetWords = {
  packet: { en: 'Production packet', de: 'Fertigungsmappe' },
  file: { en: 'Read me first', de: 'Zuerst lesen' },
  made: { en: 'What to make', de: 'Was zu machen ist' },
  pieces: { en: 'Pieces', de: 'Stück' },
  mass: { en: 'Mass', de: 'Masse' },
  time: { en: 'Time', de: 'Zeit' },
  plates: { en: 'Plates', de: 'Platten' },
  plate: { en: 'plate', de: 'Platte' },
  platesOf: { en: 'plates', de: 'Platten' },
  estimated: { en: 'Mass and time are estimated from the shape, all plates one after the other.', de: 'Masse und Zeit sind aus der Form geschätzt, alle Platten nacheinander.' },
  material: { en: 'Material', de: 'Werkstoff' },
  settings: { en: 'Settings', de: 'Einstellungen' },
  sheet: { en: 'Sheet', de: 'Platte' },
  withGaps: { en: 'with the space between pieces', de: 'mit dem Platz zwischen den Stücken' },
  parts: { en: 'Parts and what to buy', de: 'Teile und Kaufteile' },
  partsOnly: { en: 'Parts', de: 'Teile' },
  checks: { en: 'Before handing over', de: 'Vor der Übergabe' },
  files: { en: 'In this packet', de: 'In dieser Mappe' },
  absent: { en: 'Not in it, and why', de: 'Nicht darin, und warum' },
  credit: { en: 'Credit', de: 'Urheber' },
  licence: { en: 'Licence', de: 'Lizenz' },
  by: { en: 'by', de: 'von' },
  begun: { en: 'Begun from', de: 'Entstanden aus' },
  open: { en: 'Opens this very design', de: 'Öffnet genau diesen Entwurf' },
  notMade: { en: 'None of the machines at hand makes this.', de: 'Keine der vorhandenen Maschinen macht das.' },
  tooLarge: { en: 'Larger than the machine’s bed: split it, or find a larger machine.', de: 'Größer als das Bett der Maschine: teilen oder eine größere Maschine suchen.' },
  nozzle: { en: 'nozzle', de: 'Düse' },
  layer: { en: 'layers', de: 'Schichten' },
  walls: { en: 'walls', de: 'Wände' },
  infill: { en: 'infill', de: 'Füllung' },
  topBottom: { en: 'top and bottom layers', de: 'Deck- und Bodenschichten' },
  hotend: { en: 'nozzle at', de: 'Düse bei' },
  bed: { en: 'bed at', de: 'Bett bei' },
  fan: { en: 'fan', de: 'Lüfter' },
  exposure: { en: 'exposure', de: 'Belichtung' },
  kerf: { en: 'kerf', de: 'Schnittfuge' },
  tool: { en: 'cutter', de: 'Fräser' },
  supports: { en: 'With supports under what leans out: look at the slicer’s preview first.', de: 'Mit Stützen unter dem, was übersteht: zuerst die Vorschau des Slicers ansehen.' },
  noSupports: { en: 'No supports are planned: look at the slicer’s preview first.', de: 'Stützen sind nicht vorgesehen: zuerst die Vorschau des Slicers ansehen.' },
} as const satisfies Readonly<Record<string, Phrase>>;

/** What the files of a packet are for, by format. */
export const fileWords = {
  '3mf': { en: 'Project for PrusaSlicer and most others: parts, colours, plates', de: 'Projekt für PrusaSlicer und die meisten anderen: Teile, Farben, Platten' },
  '3mf-bambu': { en: 'Project for Bambu Studio and OrcaSlicer', de: 'Projekt für Bambu Studio und OrcaSlicer' },
  gcode: { en: 'Sliced here: see above which printer it is for', de: 'Hier geslict: für welchen Drucker, steht oben' },
  stl: { en: 'One part, as it lies on the bed', de: 'Ein Teil, wie es auf dem Bett liegt' },
  dxf: { en: 'Cutting outlines, at scale', de: 'Schnittkonturen im Maßstab' },
  'dxf-net': { en: 'The same outlines at the finished size, without kerf: for programs that add their own', de: 'Dieselben Konturen im Fertigmaß, ohne Schnittfuge: für Programme, die ihre eigene einrechnen' },
  svg: { en: 'Cutting outlines for laser programs', de: 'Schnittkonturen für Laserprogramme' },
  step: { en: 'Exact shapes for CAD', de: 'Exakte Körper für CAD' },
  drawing: { en: 'Views, sections, measures', de: 'Ansichten, Schnitte, Maße' },
  'assembly-guide': { en: 'How it is finished and put together: for whoever does it', de: 'Wie es fertig gemacht und zusammengesetzt wird: für alle, die das tun' },
  'assembly-map': { en: 'Which piece goes where', de: 'Welches Stück wohin gehört' },
  'bom-csv': { en: 'List of parts for spreadsheets', de: 'Stückliste für Tabellen' },
  'bom-json': { en: 'List of parts for programs', de: 'Stückliste für Programme' },
  design: { en: 'Opens the design again; keep it', de: 'Öffnet den Entwurf wieder; bitte behalten' },
} as const satisfies Readonly<Record<string, Phrase>>;

export const checkAlways: readonly Phrase[] = [
  { en: 'Count the pieces against the list, and the hardware where it goes with them.', de: 'Die Teile mit der Liste abzählen, und die Kaufteile, wo sie dazugehören.' },
  { en: 'Measure the overall sizes against the drawing.', de: 'Die Gesamtmaße mit der Zeichnung vergleichen.' },
  { en: 'Compare texts and colours with the picture on the first page, letter by letter.', de: 'Texte und Farben mit dem Bild auf der ersten Seite vergleichen, Buchstabe für Buchstabe.' },
];

export const checkAssembled: Phrase = { en: 'Put it together once, without glue, as the guide shows.', de: 'Einmal ohne Leim zusammensetzen, wie die Anleitung es zeigt.' };
