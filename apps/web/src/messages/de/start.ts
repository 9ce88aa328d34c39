import type { Translation } from '../catalogue.ts';
import type source from '../en/start.ts';

export default {
  title: 'Nimm einen guten Entwurf.\nMach ihn zu deinem.\nLass ihn machen.',
  lead: 'Zieh ein Produkt in 3D auf dein Maß und hab jedes Maß dabei im Blick. Druck es selbst, oder hol es in einem Laden in deiner Nähe ab.',
  shape: 'Diesen Topf formen',
  browse: 'Sehen, was andere gemacht haben',
  drawing: 'Zeichnung eines Topfs, dessen Breite du ziehen kannst',
  pull: 'Durchmesser',
  hint: 'Zieh am orangen Griff.',
  productsTitle: 'Fang mit einem davon an',
  patternsTitle: 'Neueste Muster',
  patternsLead: 'Von Leuten gemacht, frei zum Weiterformen. Die Namen wandern mit.',
  allPatterns: 'Alle Muster',
  howTitle: 'So geht es',
  howShape: 'Formen',
  howShapeText: 'Tippe 7,5 cm, zieh am Modell, schreib einen Namen darauf. Wenn sich zwei Wünsche widersprechen, liest du warum und behebst es mit einem Druck.',
  howShare: 'Teilen',
  howShareText: 'Veröffentliche es als Muster. Andere machen weiter, wo du aufgehört hast, und dein Name bleibt daran.',
  howMake: 'Machen',
  howMakeText: 'Nimm die Datei für deinen Drucker, oder bestell im Laden: erst der Preis, dann die Bestellung, bezahlt wird beim Abholen.',
  none: 'Noch keine Muster. Das erste könnte deins sein.',
} satisfies Translation<typeof source>;
