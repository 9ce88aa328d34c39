/**
 * Which letters a font has, as text: runs of consecutive code points, each as the gap since the run before and its length
 * less one, numbers in base 36. Two thousand runs of a Chinese font are 10 kB so.
 */

/** @param codePoints in any order */
export function writeCoverage(codePoints: Iterable<number>): string {
  const runs: [first: number, last: number][] = [];
  for (const codePoint of [...codePoints].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && codePoint === run[1] + 1) run[1] = codePoint;
    else runs.push([codePoint, codePoint]);
  }
  return runs.map(([first, last], i) => `${(first - (runs[i - 1]?.[1] ?? 0)).toString(36)}${last > first ? `.${(last - first).toString(36)}` : ''}`).join(' ');
}

/** Tells whether a font has a letter. */
export function readCoverage(coverage: string): (codePoint: number) => boolean {
  const firsts: number[] = [], lasts: number[] = [];
  let at = 0;
  for (const run of coverage === '' ? [] : coverage.split(' ')) {
    const [gap = '', more = '0'] = run.split('.');
    firsts.push((at += parseInt(gap, 36)));
    lasts.push((at += parseInt(more, 36)));
  }
  return (codePoint) => {
    let low = 0, high = firsts.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (codePoint < firsts[middle]!) high = middle - 1;
      else if (codePoint > lasts[middle]!) low = middle + 1;
      else return true;
    }
    return false;
  };
}

/** Needs no glyph of its own: spaces, line feeds, joiners, and what only chooses a form of the letter before it. */
const unseen = /^[\p{White_Space}\p{Default_Ignorable_Code_Point}]$/u;

/** The letters of a text that a font lacks, each once. */
export function lettersLacking(text: string, has: (codePoint: number) => boolean): readonly string[] {
  return [...new Set(text.normalize('NFC'))].filter((letter) => !unseen.test(letter) && !has(letter.codePointAt(0)!));
}
