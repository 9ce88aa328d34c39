import { encode } from 'uqr';
import { ink } from './look.ts';
import type { Paper } from './paper.ts';

/** A QR code (ISO/IEC 18004) that phones open as an address. The white around it is the caller's: four modules. */
export function paintQr(paper: Paper, address: string, { x, y, size }: { readonly x: number; readonly y: number; readonly size: number }): void {
  const { data } = encode(address, { ecc: 'M', border: 0 });
  const cell = size / data.length;
  for (const [row, modules] of data.entries()) {
    for (let column = 0; column < modules.length; column++) {
      if (!modules[column]) continue;
      let end = column;
      while (modules[end + 1]) end++;
      // A hair wider than the module, so that no viewer shows a gap between rows.
      paper.rectangle({ x: x + column * cell, y: y + row * cell, width: (end - column + 1) * cell, height: cell * 1.03, fill: ink });
      column = end;
    }
  }
}
