import { describe, expect, it } from 'vitest';
import { finished, stepString } from './step-text.ts';

describe('a string of STEP', () => {
  it.each([
    ['Lid', "'Lid'"],
    ["O'Hara", "'O''Hara'"],
    ['a\\X0\\b', "'a\\\\X0\\\\b'"],
    ['Größe', "'Gr\\X2\\00F600DF\\X0\\e'"],
    ['箱', "'\\X2\\7BB1\\X0\\'"],
    ['a😀b', "'a\\X4\\0001F600\\X0\\b'"],
    ['é😀', "'\\X2\\00E9\\X0\\\\X4\\0001F600\\X0\\'"],
    ['\ud800', "'\\X2\\FFFD\\X0\\'"],
    ['a\r\n\u0000', "'a\\X2\\000D000A0000\\X0\\'"],
    ["');", "'\\X2\\0027\\X0\\);'"],
  ])('%j', (text, written) => {
    expect(stepString(text)).toBe(written);
  });
});

describe('a finished file', () => {
  const written = "ISO-10303-21;\nHEADER;\nFILE_NAME('x','2026-11-22T17:15:42');\nFILE_SCHEMA((\n'AP242'\n  ));\nENDSEC;\nDATA;\n#1 = PRODUCT('pb~1~','pb~1~');\n#2 = NEXT_ASSEMBLY_USAGE_OCCURRENCE('17','pb~0~');\n#3 = NEXT_ASSEMBLY_USAGE_OCCURRENCE('18','pb~1~');\nENDSEC;\nEND-ISO-10303-21;\n";

  it('has our names, no date, and counts from one', () => {
    const text = finished(written, { names: ['Whole', "pb~0~'"], header: { name: 'Whole', mark: 'm' } });
    expect(text).toContain("#1 = PRODUCT('pb~0~''','pb~0~''');\n#2 = NEXT_ASSEMBLY_USAGE_OCCURRENCE('1','Whole');\n#3 = NEXT_ASSEMBLY_USAGE_OCCURRENCE('2','pb~0~''');");
    expect(text).toContain("FILE_SCHEMA(( 'AP242' ));");
    expect(text).not.toContain('2026');
  });

  it('folds a mark of any length, but never the words at its ends', () => {
    for (let length = 0; length < 200; length += 1) {
      const mark = `patternbook-recipe.${'x'.repeat(length)}.end`;
      const text = finished(written, { names: ['', ''], header: { name: '', mark } });
      expect(text).toMatch(/patternbook-recipe\.[x\n]*\.end \*\//);
      expect(text.replaceAll('\n', '')).toContain(mark);
    }
  });

  it('takes no mark that could end its comment', () => {
    expect(() => finished(written, { names: ['', ''], header: { name: '', mark: 'a */ b' } })).toThrow(TypeError);
  });
});
