import type { Readable } from 'node:stream';

/** What PrusaSlicer says of itself: `30 => Preparing infill`. */
const step = /^(100|\d{1,2}) => /;
/** A line that has no end is not kept. */
const longestLine = 1000;

/** The share that one line tells, from 0 to 1. */
export function shareIn(line: string): number | undefined {
  const [, percent] = step.exec(line) ?? [];
  return percent === undefined ? undefined : Math.min(100, Number(percent)) / 100;
}

/** Tells each share that is further than the last: several parts go through the same steps one after the other. */
export function followProgress(output: Readable, tell: (share: number) => void): void {
  let begun = '';
  let furthest = 0;
  output.setEncoding('utf8');
  output.on('data', (text: string) => {
    const lines = (begun + text).split('\n');
    begun = lines.pop()!.slice(0, longestLine);
    for (const line of lines) {
      const share = shareIn(line);
      if (share === undefined || share <= furthest) continue;
      furthest = share;
      tell(share);
    }
  });
  // It ends with the slicer, of which somebody else hears.
  output.on('error', () => {});
}
