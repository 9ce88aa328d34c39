import type { Phrase } from './language.ts';

/** What whoever prints from filament asks: for which printer, how many filaments, where to change them. */
export const filamentWords = {
  printer: { en: 'Printer', de: 'Drucker' },
  loaded: { en: 'Filaments', de: 'Filamente' },
  readyCode: { en: 'Ready G-code', de: 'Fertiger G-Code' },
  /** @param models names of printers that have this bed. */
  bed: (size: string, models: string): Phrase => ({ en: `Planned for one with room for ${size}${models === '' ? '' : `; that is the bed of ${models}`}.`, de: `Geplant für einen mit Platz für ${size}${models === '' ? '' : `; dieses Bett hat: ${models}`}.` }),
  ready: {
    en: 'For a printer with that room and plain firmware in the manner of Marlin 2: it homes, heats and prints. A maker’s own start, such as levelling the bed, is not in it; for printers that want one, as those of Bambu Lab and Prusa do, slice the 3MF with the printer’s profile.',
    de: 'Für einen Drucker mit diesem Platz und einfacher Firmware nach Art von Marlin 2: Er referenziert, heizt und druckt. Den Start eines Herstellers, etwa das Nivellieren, enthält er nicht; für Drucker, die einen brauchen, wie die von Bambu Lab und Prusa, die 3MF-Datei mit dem Profil des Druckers slicen.',
  },
  oneFilament: { en: 'One: no changer is needed.', de: 'Eines: Ein Wechsler ist nicht nötig.' },
  oneEach: { en: 'One for each plate: no changer is needed.', de: 'Eines je Druckplatte: Ein Wechsler ist nicht nötig.' },
  filaments: (count: number, tools: string): Phrase => ({ en: `${count} in one print: ${tools}.`, de: `${count} in einem Druck: ${tools}.` }),
  tools: {
    en: 'It takes each filament as a nozzle of its own and heats them all, so it wants as many nozzles. With one nozzle and a changer (AMS, MMU) slice the 3MF in the printer’s own program, which writes the changes. A tower that changes are wiped on stands beside the parts in it; the grams above count what is wiped off, not the rest of the tower.',
    de: 'Er nimmt jedes Filament als eigene Düse und heizt alle; er verlangt also so viele Düsen. Mit einer Düse und einem Wechsler (AMS, MMU) die 3MF-Datei im Programm des Druckers slicen, das die Wechsel schreibt. Darin steht neben den Teilen ein Turm, an dem Wechsel abgestreift werden; die Gramm oben zählen das Abgestreifte, nicht den Rest des Turms.',
  },
  byHand: (changes: string): Phrase => ({
    en: `Changing by hand does as well, with one nozzle and no changer: ${changes}. Slice the 3MF with one filament and set that pause there.`,
    de: `Von Hand wechseln geht auch, mit einer Düse und ohne Wechsler: ${changes}. Die 3MF-Datei mit einem Filament slicen und dort diese Pause setzen.`,
  }),
  change: (height: string, layers: number, colour: string): Phrase => ({ en: `everything above ${height} mm is ${colour}, so pause after layer ${layers} and change there`, de: `alles über ${height} mm ist ${colour}, also nach Schicht ${layers} anhalten und dort wechseln` }),
  notByHand: { en: 'Changing by hand does not do: colours share layers. It needs a changer or several nozzles.', de: 'Von Hand wechseln geht nicht: Farben teilen sich Schichten. Es braucht einen Wechsler oder mehrere Düsen.' },
  onPlate: (plate: number): Phrase => ({ en: `Plate ${plate}: `, de: `Druckplatte ${plate}: ` }),
} as const;
