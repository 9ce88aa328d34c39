import type { Translation } from '../catalogue.ts';
import type source from '../en/exporting.ts';

export default {
  title: 'Zum Fertigen herunterladen',
  description: 'Die Datei wird aus genau dem gemacht, was du siehst.',
  format: 'Datei',
  format3mf: '3MF',
  format3mfText: 'Für die meisten die richtige: alle Teile mit Namen, ihre Farben und das Rezept darin, sodass die Datei sich hier wieder öffnen lässt.',
  formatStl: 'STL',
  formatStlText: 'Für ältere Programme: die bloße Form, ohne Farben und ohne Rezept.',
  part: 'Teil',
  allParts: 'Alle Teile',
  make: 'Datei machen',
  making: 'Die Datei wird gemacht',
  queued: 'Wartet, bis sie dran ist',
  ready: 'Die Datei ist fertig',
  download: '{name} herunterladen',
  again: 'Eine andere Datei',
  failed: 'Die Datei ließ sich nicht machen. Dein Entwurf ist sicher; versuche es gleich noch einmal.',
  failedBecause: 'Die Datei ließ sich nicht machen: {reason}',
  conflicts: 'In diesem Entwurf widerspricht sich etwas. Behebe es zuerst im Studio.',
  offline: 'Du bist offline. Versuche es wieder, wenn du verbunden bist.',
  busy: 'Viele Dateien auf einmal. Warte eine Minute und versuche es noch einmal.',
} satisfies Translation<typeof source>;
