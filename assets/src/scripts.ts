/** What a font must have to be said to write a script; measured from its character map, never taken from its maker's word. */

const from = (first: number, last: number): string => Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join('');

/** Characters in rows of a Chinese or Japanese national standard, whose two bytes are row and cell plus 0xA0. */
const rows = (encoding: 'euc-jp' | 'gb18030', first: number, last: number): string => {
  const decoder = new TextDecoder(encoding);
  let found = '';
  for (let row = first; row <= last; row += 1) {
    for (let cell = 1; cell <= 94; cell += 1) {
      const letter = decoder.decode(new Uint8Array([0xa0 + row, 0xa0 + cell]));
      // Unassigned cells become U+FFFD, or a character of the private use area.
      if (/^\p{Script=Han}$/u.test(letter)) found += letter;
    }
  }
  return found;
};

/** By ISO 15924 code. */
export const lettersOfScript = (): Readonly<Record<string, string>> => ({
  /** The alphabets of Western Europe; other Latin letters are looked up one by one in a font's coverage. */
  Latn: `${from(0x41, 0x5a)}${from(0x61, 0x7a)}0123456789ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜßàáâãäåæçèéêëìíîïñòóôõöøùúûüÿŒœ.,:;!?&-–'’`,
  /** Russian, Ukrainian and Bulgarian. */
  Cyrl: `${from(0x410, 0x44f)}ЁёІіЇїЄєҐґ`,
  /** Monotonic Greek. */
  Grek: `${from(0x391, 0x3a1)}${from(0x3a3, 0x3a9)}${from(0x3b1, 0x3c9)}άέήίόύώϊϋΐΰΆΈΉΊΌΎΏ`,
  /** Arabic; not Persian or Urdu. */
  Arab: `${from(0x621, 0x63a)}${from(0x641, 0x64a)}،؛؟`,
  Hebr: from(0x5d0, 0x5ea),
  /** Vowels, consonants, signs, digits and danda of Hindi and Marathi. */
  Deva: `${from(0x901, 0x903)}${from(0x905, 0x90b)}${from(0x90f, 0x910)}${from(0x913, 0x928)}${from(0x92a, 0x930)}${from(0x932, 0x933)}${from(0x935, 0x939)}${from(0x93e, 0x943)}${from(0x947, 0x948)}${from(0x94b, 0x94d)}${from(0x964, 0x96f)}`,
  /** Kana, and level 1 of JIS X 0208: the 2,965 kanji of rows 16 to 47. */
  Jpan: `${from(0x3041, 0x3093)}${from(0x30a1, 0x30f6)}ー。、${rows('euc-jp', 16, 47)}`,
  /** Level 1 of GB/T 2312: the 3,755 simplified characters of rows 16 to 55. */
  Hans: `。，${rows('gb18030', 16, 55)}`,
});

/** The scripts that a font with these code points writes, in the order above. */
export function scriptsOf(codePoints: ReadonlySet<number>): readonly string[] {
  return Object.entries(lettersOfScript()).filter(([, letters]) => [...letters].every((letter) => codePoints.has(letter.codePointAt(0)!))).map(([script]) => script);
}
