import type { SizeTable } from '../script.ts';
import { millimetres, rowsOf } from './table.ts';

/**
 * Brass inserts that are melted into a printed hole. Only sizes on whose figures two sellers agree: other makers' M2, M2.5 and M8
 * inserts differ from each other.
 */
export const heatSetInserts: SizeTable<'thread' | 'hole' | 'outer' | 'length'> = {
  source: 'Accu, hole sizes for heat-set inserts in 3D prints (hole, largest diameter); lengths of the common ruthex and CNC Kitchen inserts',
  columns: { thread: millimetres('Thread', 'Gewinde'), hole: millimetres('Hole', 'Loch'), outer: millimetres('Largest diameter', 'Größter Durchmesser'), length: millimetres('Length', 'Länge') },
  rows: rowsOf(['thread', 'hole', 'outer', 'length'], [
    ['m3', 'M3', '', 3, 4, 4.4, 5.7],
    ['m4', 'M4', '', 4, 5.6, 6.1, 8.1],
    ['m5', 'M5', '', 5, 6.4, 7.1, 9.5],
    ['m6', 'M6', '', 6, 8, 8.5, 12.7],
  ]),
};
