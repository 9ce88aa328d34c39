import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';

/** What PrusaSlicer says of itself: `30 => Preparing infill`. */
const step = /^(100|\d{1,2}) => /;
/** A line that has no end is not kept. */
const longestLine = 1000;

/**
 * PrusaSlicer's percents count its steps, not their time. Measured on a planter in one thread: perimeters took the first half,
 * writing the last two fifths.
 */
const timeBefore: readonly (readonly [percent: number, share: number])[] = [[0, 0], [10, 0.02], [20, 0.05], [30, 0.5], [70, 0.55], [88, 0.58], [90, 0.6], [100, 1]];
/** From here on it writes, layer by layer. */
export const writingFrom = 0.6;

/** The share of the time that has passed when one line is said, from 0 to 1. */
export function shareIn(line: string): number | undefined {
  const [, said] = step.exec(line) ?? [];
  if (said === undefined) return undefined;
  return timeBefore.findLast(([percent]) => percent <= Number(said))![1];
}

/** Tells each share that is further than the last: several parts go through the same steps one after the other. */
export function followProgress(output: Readable, tell: (share: number) => void): void {
  let begun = '';
  output.setEncoding('utf8');
  output.on('data', (text: string) => {
    const lines = (begun + text).split('\n');
    begun = lines.pop()!.slice(0, longestLine);
    for (const line of lines) {
      const share = shareIn(line);
      if (share !== undefined) tell(share);
    }
  });
  // It ends with the slicer, of which somebody else hears.
  output.on('error', () => {});
}

/** Lets only what is further than the last pass. */
export function onlyForward(tell: (share: number) => void): (share: number) => void {
  let furthest = 0;
  return (share) => {
    if (share <= furthest) return;
    furthest = share;
    tell(share);
  };
}

/** Bytes at the end of a print in which its last layer is looked for: more than most layers have. */
const tail = 256 * 1024;

/** The height of the last layer in a print that is still being written: mm; undefined while there is none. */
export async function heightWritten(file: string): Promise<number | undefined> {
  const handle = await open(file, 'r').catch(() => undefined);
  if (!handle) return undefined;
  try {
    const { size } = await handle.stat();
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(Math.min(size, tail)), position: Math.max(0, size - tail) });
    // The last of them may be cut off.
    const [, height] = [...buffer.toString('latin1', 0, bytesRead).matchAll(/^;Z:(\d+(?:\.\d+)?)\n/gm)].at(-1) ?? [];
    return height === undefined ? undefined : Number(height);
  } finally {
    await handle.close();
  }
}
