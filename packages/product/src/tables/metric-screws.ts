import type { SizeTable } from '../script.ts';
import { millimetres, rowsOf } from './table.ts';

type Column = 'thread' | 'close' | 'hole' | 'loose' | 'head' | 'headHeight' | 'key' | 'nut' | 'nutHeight';

/**
 * Socket head screws with their holes and nuts. Heads and keys: ISO 4762, `head` and `headHeight` the largest of a plain head. Holes: ISO 273,
 * fine, medium and coarse. Nuts: ISO 4032, the largest width across flats and height (across corners: 1.155 times the width).
 */
export const metricScrews: SizeTable<Column> = {
  source: 'ISO 4762 (heads, keys), ISO 273 (holes: fine, medium, coarse), ISO 4032 (nuts)',
  columns: {
    thread: millimetres('Thread', 'Gewinde'),
    close: millimetres('Hole, fine', 'Loch, fein'),
    hole: millimetres('Hole, medium', 'Loch, mittel'),
    loose: millimetres('Hole, coarse', 'Loch, grob'),
    head: millimetres('Head', 'Kopf'),
    headHeight: millimetres('Head height', 'Kopfhöhe'),
    key: millimetres('Hex key', 'Sechskantschlüssel'),
    nut: millimetres('Nut across flats', 'Schlüsselweite der Mutter'),
    nutHeight: millimetres('Nut height', 'Höhe der Mutter'),
  },
  rows: rowsOf(['thread', 'close', 'hole', 'loose', 'head', 'headHeight', 'key', 'nut', 'nutHeight'], [
    ['m2', 'M2', '', 2, 2.2, 2.4, 2.6, 3.8, 2, 1.5, 4, 1.6],
    ['m2-5', 'M2.5', 'M2,5', 2.5, 2.7, 2.9, 3.1, 4.5, 2.5, 2, 5, 2],
    ['m3', 'M3', '', 3, 3.2, 3.4, 3.6, 5.5, 3, 2.5, 5.5, 2.4],
    ['m4', 'M4', '', 4, 4.3, 4.5, 4.8, 7, 4, 3, 7, 3.2],
    ['m5', 'M5', '', 5, 5.3, 5.5, 5.8, 8.5, 5, 4, 8, 4.7],
    ['m6', 'M6', '', 6, 6.4, 6.6, 7, 10, 6, 5, 10, 5.2],
    ['m8', 'M8', '', 8, 8.4, 9, 10, 13, 8, 6, 13, 6.8],
  ]),
};
