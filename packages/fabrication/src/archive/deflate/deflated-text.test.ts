import { crc32, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { triangleCodes, vertexCodes } from '../../threemf/row-codes.ts';
import { anyText } from '../../testing/texts.ts';
import type { Packed } from '../zip.ts';
import { type BlockCodes, codesOfRuns, fixedCodes } from './block-codes.ts';
import { DeflatedText } from './deflated-text.ts';

const names = ['<row a="', '" b="', '" c="', '" d="', '" and="'] as const;

/** Rows of cells, each a column and a number. */
type Row = readonly (readonly [column: number, value: number])[];

const textOf = (rows: readonly Row[]): string => rows.map((row) => row.map(([column, value]) => `${names[column]!}${value}`).join('')).join('');

function writeRows(writer: DeflatedText, codes: BlockCodes, rows: readonly Row[]): void {
  writer.rows(codes, rows.length, { bytes: 200, cells: 5 }, (view, at, { from, to }, cells) => {
    for (const row of rows.slice(from, to)) {
      for (const [column, value] of row) {
        for (const byte of Buffer.from(`${names[column]!}${value}`)) view.setUint8(at++, byte);
        cells.add(column, value, at);
      }
    }
    return at;
  });
}

const expectText = ({ packed, size, crc }: Packed, text: string): void => {
  const bytes = Buffer.from(text);
  expect(inflateRawSync(packed).equals(bytes)).toBe(true);
  expect({ size, crc }).toEqual({ size: bytes.length, crc: crc32(bytes) });
};

const value = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1230, max: 1240 }), fc.integer());
const anyRows = fc.array(fc.array(fc.tuple(fc.nat({ max: 4 }), value), { minLength: 1, maxLength: 5 }), { maxLength: 60 });

describe('deflated text', () => {
  it('is read as it was written, text and rows in any order', () => {
    fc.assert(fc.property(fc.array(fc.oneof(anyText, anyRows), { maxLength: 5 }), fc.constantFrom(vertexCodes, fixedCodes), (pieces, codes) => {
      const writer = new DeflatedText();
      for (const piece of pieces) {
        if (typeof piece === 'string') writer.text(piece);
        else writeRows(writer, codes, piece);
      }
      expectText(writer.finish(), pieces.map((piece) => (typeof piece === 'string' ? piece.toWellFormed() : textOf(piece))).join(''));
    }), { numRuns: 300 });
  });

  it('finds what stood before, as far as a reader remembers and no further', () => {
    const noise = Array.from({ length: 4000 }, (_, at) => crc32(`${at}`).toString(36)).join(' ');
    for (const between of [0, 10_000, 32_000, 32_760, 32_768, 32_776, 33_000]) {
      const piece = 'What stands here is long enough to be found again by whoever looks for it.';
      const text = `${piece}${noise.slice(0, between)}${piece}`;
      const writer = new DeflatedText();
      writer.text(text);
      expectText(writer.finish(), text);
    }
    const rows = Array.from({ length: 3000 }, (_, at): Row => [[0, at % 901], [1, crc32(`${at % 1777}`) & 0xffff], [2, at % 7]]);
    const writer = new DeflatedText();
    writeRows(writer, triangleCodes, rows);
    expectText(writer.finish(), textOf(rows));
  });

  it('says what repeats for longer than one match can', () => {
    for (const count of [20, 21, 22, 23, 24, 25, 26, 1000]) {
      const rows = Array.from({ length: count }, (): Row => [[0, 1], [1, 22], [2, 333]]);
      const writer = new DeflatedText();
      writer.text('a'.repeat(count * 11));
      writeRows(writer, vertexCodes, rows);
      const packed = writer.finish();
      expectText(packed, 'a'.repeat(count * 11) + textOf(rows));
      expect(packed.packed.length).toBeLessThan(250 + packed.size / 50);
    }
  });

  it('hands the checksum on from piece to piece', () => {
    const text = Array.from({ length: 50_000 }, (_, at) => `${at * at} `).join('');
    const pieces: number[] = [];
    const writer = new DeflatedText((bytes, before) => { pieces.push(bytes.length); return crc32(bytes, before); });
    writer.text(text);
    expectText(writer.finish(), text);
    expect(pieces.length).toBeGreaterThan(10);
    expect(Math.max(...pieces)).toBeLessThan(70_000);
  });

  it('takes no codes that a reader could not tell apart', () => {
    expect(() => codesOfRuns([[256, 8], [30, 9]], [[30, 5]])).toThrow('words over');
    expect(() => codesOfRuns([[226, 8], [60, 9]], [[30, 5]])).toThrow('words over');
  });
});
