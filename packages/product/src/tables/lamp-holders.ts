import type { SizeTable } from '../script.ts';
import { millimetres, rowsOf } from './table.ts';

/**
 * Holders with a thread outside and a ring that clamps the shade. Threads by IEC 60399, as the data sheets of Vossloh-Schwabe's threaded
 * holders name them; `opening` lets the barrel pass with half a millimetre all round. Holders for GU10 have no such
 * thread and are not here.
 */
export const lampHolders: SizeTable<'thread' | 'pitch' | 'opening'> = {
  source: 'IEC 60399, barrel threads for shade rings; Vossloh-Schwabe, data sheets of threaded lamp holders (E14: 28 × 2, E27: 40 × 2.5)',
  columns: { thread: millimetres('Barrel thread', 'Mantelgewinde'), pitch: millimetres('Pitch', 'Steigung'), opening: millimetres('Opening in the shade', 'Öffnung im Schirm') },
  rows: rowsOf(['thread', 'pitch', 'opening'], [
    ['e14', 'E14', 'SES candle', 28, 2, 29],
    ['e27', 'E27', 'ES', 40, 2.5, 41],
  ]),
};
