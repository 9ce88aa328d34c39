import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lettersLacking, readCoverage, writeCoverage } from './coverage.ts';

describe('coverage', () => {
  it('says of every code point what went in', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(600)), (codePoints) => {
        const has = readCoverage(writeCoverage(codePoints));
        const set = new Set(codePoints);
        for (let codePoint = 0; codePoint <= 602; codePoint += 1) if (has(codePoint) !== set.has(codePoint)) throw new Error(`${codePoint} of ${codePoints.join()}`);
      }),
    );
  });

  it('is short', () => {
    expect(writeCoverage([0x61, 0x63, 0x62, 0x4e00])).toBe('2p.2 fbx');
    expect(readCoverage('')(0)).toBe(false);
  });

  it('tells which letters of a text are lacking, each once, and that spaces and joiners need none', () => {
    const has = readCoverage(writeCoverage([...'abcé'].map((letter) => letter.codePointAt(0)!)));
    expect(lettersLacking('a b\nc\u200d e\u0301 \u{1f600}x\u{1f600}', has)).toEqual(['\u{1f600}', 'x']);
  });
});
