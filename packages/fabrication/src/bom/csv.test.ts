import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../testing/texts.ts';
import { writeCsv } from './csv.ts';

/** RFC 4180 to the letter. */
function read(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [], at = 1;
  expect(csv.charCodeAt(0)).toBe(0xfeff);
  while (at < csv.length) {
    let cell = '';
    if (csv[at] === '"') {
      at++;
      for (;; at++) {
        if (csv[at] !== '"') cell += csv[at];
        else if (csv[at + 1] === '"') { cell += '"'; at++; } else break;
      }
      at++;
    } else while (csv[at] !== ',' && csv[at] !== '\r') {
      expect(csv[at]).not.toMatch(/["\n]/);
      cell += csv[at++];
    }
    row.push(cell);
    if (csv[at] === ',') at++;
    else {
      expect(csv.slice(at, at + 2)).toBe('\r\n');
      at += 2;
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

describe('a table for spreadsheets', () => {
  it('gives back what was written, whatever it looks like', () => {
    fc.assert(fc.property(fc.array(fc.tuple(anyText, anyText), { minLength: 1, maxLength: 6 }), (rows) => {
      const found = read(writeCsv(rows));
      expect(found).toHaveLength(rows.length);
      for (const [at, row] of rows.entries()) {
        expect(found[at]).toHaveLength(2);
        for (const [column, text] of row.entries()) {
          const cell = found[at]![column]!;
          // oxlint-disable-next-line no-control-regex
          const plain = text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, ' ');
          expect([plain, `'${plain}`]).toContain(cell);
          expect(cell.trimStart()).not.toMatch(/^[=+\-@]/);
          expect(cell).not.toMatch(/^[\t\r]/);
        }
      }
    }), { numRuns: 300 });
  });

  it('leaves nothing that a spreadsheet would run', () => {
    const attacks = ['=cmd|\' /C calc\'!A0', '+1+1', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '=HYPERLINK("http://x";"y")', '＝1+1', '  =1'];
    for (const [cell] of read(writeCsv(attacks.map((attack) => [attack])))) expect(cell!.startsWith("'")).toBe(true);
    expect(read(writeCsv([['Grün', 'a=b', 'Case']]))).toEqual([['Grün', 'a=b', 'Case']]);
  });

  it('writes numbers with a point and no more than three decimals', () => {
    expect(writeCsv([[1, 2.5, 0.1 + 0.2, 100, undefined, 1e-9]])).toBe('\ufeff1,2.5,0.3,100,,0\r\n');
  });
});
