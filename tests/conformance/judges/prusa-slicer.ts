import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './program.ts';

export { configuration } from '@patternbook/fabrication';

/** What the G-code of a sliced file says. */
export interface Sliced {
  /** Millimetres of filament by extruder. */
  readonly filament: readonly number[];
  /** Extruders that are selected anywhere. */
  readonly tools: ReadonlySet<number>;
  /** mm³ of filament. */
  readonly extruded: number;
  readonly minutes: number;
  /** Highest layer, mm. */
  readonly height: number;
  readonly log: string;
}

/** What PrusaSlicer says of a file that it only opens. */
export interface OpenedFile {
  /** All that is in it; false of a file that it cannot open. */
  readonly manifold: boolean;
  /** mm³. */
  readonly volume: number;
}

/** Opens files with PrusaSlicer, in one run of it. */
export async function slicerInfo(files: readonly string[]): Promise<readonly OpenedFile[]> {
  return Promise.all(files.map(async (file) => {
    const { output } = await run('prusa-slicer', ['--info', file]);
    const all = (key: string): readonly string[] => [...output.matchAll(new RegExp(`^${key} = +(\\S+)`, 'gm'))].map(([, value]) => value!);
    const manifold = all('manifold');
    return { manifold: manifold.length > 0 && manifold.every((value) => value === 'yes'), volume: all('volume').reduce((sum, value) => sum + Number(value), 0) };
  }));
}

/** Slices a file with PrusaSlicer's command line and reads its G-code. */
export async function slice(file: string, settings: string, folder: string): Promise<Sliced> {
  const name = file.replaceAll(/[^\w.-]/g, '_');
  const ini = join(folder, `${name}.ini`), gcode = join(folder, `${name}.gcode`);
  await writeFile(ini, settings);
  const { code, output } = await run('prusa-slicer', ['--export-gcode', '--dont-arrange', '--load', ini, '--output', gcode, file]);
  if (code !== 0) throw new Error(`PrusaSlicer refuses ${file}:\n${output}`);
  return { ...read(await readFile(gcode, 'utf8')), log: output };
}

/** What a print says about itself. */
export function read(gcode: string): Omit<Sliced, 'log'> {
  const numbers = (pattern: RegExp): number[] => pattern.exec(gcode)?.[1]?.split(',').map(Number) ?? [];
  const filament = numbers(/^; filament used \[mm\] = (.*)$/m);
  const [, days = '0', hours = '0', minutes = '0', seconds = '0'] = /^; estimated printing time \(normal mode\) = (?:(\d+)d ?)?(?:(\d+)h ?)?(?:(\d+)m ?)?(?:(\d+)s)?$/m.exec(gcode) ?? [];
  const heights = [...gcode.matchAll(/^;Z:([\d.]+)$/gm)].map(([, z]) => Number(z));
  return {
    filament,
    tools: new Set([...gcode.matchAll(/^T(\d+)\s*(?:;.*)?$/gm)].map(([, tool]) => Number(tool))),
    extruded: filament.reduce((sum, length) => sum + length, 0) * Math.PI * 0.875 * 0.875,
    minutes: Number(days) * 1440 + Number(hours) * 60 + Number(minutes) + Number(seconds) / 60,
    height: Math.max(0, ...heights),
  };
}
