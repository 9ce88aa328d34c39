/** Spreadsheets take a cell that begins like this for a formula, full-width signs included (OWASP, "CSV Injection"). */
const formula = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

export type Cell = string | number | undefined;

function write(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return Number.isInteger(cell) ? cell.toFixed(0) : cell.toFixed(3).replace(/\.?0+$/, '');
  // oxlint-disable-next-line no-control-regex
  const text = cell.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, ' ');
  const plain = formula.test(text.trimStart()) || formula.test(text) ? `'${text}` : text;
  return /[",\r\n;]|^\s|\s$/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** RFC 4180 in UTF-8, with the mark by which spreadsheets know the encoding. Numbers have a point; what looks like a formula does not stay one. */
export const writeCsv = (rows: readonly (readonly Cell[])[]): string => `\ufeff${rows.map((row) => `${row.map(write).join(',')}\r\n`).join('')}`;
