import { deflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FabricationOutcome } from '../outcome.ts';
import { layOut } from '../plates/layOut.ts';
import { readMark } from '../recipes/mark.ts';
import { box, laser, machine, partOf, plywood, recipe, subjectOf, tube } from '../testing/meshes.ts';
import { pageTools } from '../testing/paper.ts';
import { signAndPot } from '../testing/sign-and-pot.ts';
import { anyText } from '../testing/texts.ts';
import { gcode } from './gcode.ts';
import { packetOf } from './packet.ts';
import type { ExportSubject, SlicingJob } from './subject.ts';

const deflate = (bytes: Uint8Array): Uint8Array => deflateRawSync(bytes);
const small = partOf(tube(10, 8, 20), { id: 'foot', name: 'Foot' });
const one = subjectOf(layOut([small], [machine]));

/** What a slicer would make of our settings, as short as can be. */
const fakePrint = ({ settings }: SlicingJob): string => {
  const value = (key: string): string => new RegExp(`^${key} = (.*)$`, 'm').exec(settings)![1]!.replaceAll('\\n', '\n');
  return `; generated\n${value('start_gcode')}\nG1 X100 Y100 F6000 ; foot\nG1 X120 Y100 E2 F1200\n${value('end_gcode').replace(/\{[^}]*\}/, '30')}\n`;
};
const slicing = (seen: SlicingJob[] = [], change = (print: string): string => print) => async (job: SlicingJob): Promise<FabricationOutcome<string>> => {
  seen.push(job);
  return { ok: true, value: change(fakePrint(job)) };
};
const write = async (subject: ExportSubject, slice = slicing()): Promise<FabricationOutcome<Uint8Array>> => gcode.write(subject, { deflate, slice });

describe('G-code', () => {
  it('is one file for one plate, with our mark and no comment of the slicer’s', async () => {
    const written = await write(one);
    if (!written.ok) throw new Error(written.fault.message);
    const text = new TextDecoder().decode(written.value);
    expect(text.split('\n').filter((line) => line.includes(';'))).toHaveLength(1);
    expect(text).toContain('G1 X120 Y100 E2 F1200\n');
    const mark = readMark(written.value);
    expect(mark.ok && mark.value.design).toEqual(recipe.design);
    expect(gcode.fileOf!(one.layout).extension).toBe('gcode');
  });

  it('is an archive for several plates, our mark outside of what is packed', async () => {
    const several = subjectOf(layOut([partOf(box([machine.bed.x - 2 * machine.margin, 150, 10]), { quantity: 2 })], [machine]));
    const written = await write(several);
    if (!written.ok) throw new Error(written.fault.message);
    expect(Object.keys(unzipSync(written.value))).toEqual(['recipe.txt', 'plate-1.gcode', 'plate-2.gcode']);
    expect(readMark(written.value).ok).toBe(true);
    expect(gcode.fileOf!(several.layout)).toEqual({ mediaType: 'application/zip', extension: 'zip' });
  });

  it('says what to install, and what cannot be sliced', async () => {
    expect(await gcode.write(one, { deflate })).toMatchObject({ fault: { code: 'tool-missing', message: expect.stringContaining('PrusaSlicer') as string } });
    const panel = partOf(box([100, 50, 3]), { finish: plywood });
    expect(await write(subjectOf(layOut([panel], [laser])))).toMatchObject({ fault: { code: 'format-unsuited' } });
    expect(await write(subjectOf(layOut([partOf(box([2000, 10, 10]))], [machine])))).toMatchObject({ fault: { code: 'format-unsuited' } });
    const single = { ...machine, materials: 1 };
    const subject = signAndPot();
    expect(await write({ ...subject, layout: layOut(subject.layout.parts, [single]) })).toMatchObject({ fault: { code: 'format-unsuited' } });
  });

  it.each([
    ['a line that no print has to say', (print: string) => print.replace('G1 X120', 'M997\nG1 X120')],
    ['a move outside of the machine', (print: string) => print.replace('G1 X120', 'G1 X999')],
    ['heat beyond the material', (print: string) => print.replace('M109 S215', 'M109 S280')],
  ])('is refused with %s', async (_, change) => {
    expect(await write(one, slicing([], change))).toMatchObject({ ok: false, fault: { code: 'gcode-refused' } });
  });

  it('gives every plate of several filaments its tower, and says how far it is', async () => {
    const seen: SlicingJob[] = [];
    const told: (readonly [string, number])[] = [];
    const written = await gcode.write(signAndPot(), { deflate, slice: async (job, tell) => { tell(0.5); return slicing(seen)(job); }, tell: (...news) => told.push(news) });
    expect(written.ok).toBe(true);
    expect(seen[0]!.settings).toMatch(/^wipe_tower = 1$/m);
    expect(seen[0]!.settings).toMatch(/^layer_gcode = G92 E0$/m);
    expect(seen[0]!.height).toBeGreaterThan(59);
    expect(told.map(([stage]) => stage)).toEqual(['slicing', 'slicing', 'checking']);
    expect(told.map(([, share]) => share)).toEqual(told.map(([, share]) => share).toSorted((a, b) => a - b));
    seen.length = 0;
    await write(one, slicing(seen));
    expect(seen[0]!.settings).toMatch(/^wipe_tower = 0$/m);
  });

  it('lies in the packet where there is a slicer, and is no gap where there is none', async () => {
    // Of the other files, each has a test of its own.
    const packet = packetOf({ gcode });
    const withSlicer = await packet.write(one, { ...pageTools, deflate, slice: slicing() });
    const without = await packet.write(one, { ...pageTools, deflate });
    if (!withSlicer.ok || !without.ok) throw new Error('There is no packet.');
    expect(Object.keys(unzipSync(withSlicer.value)).filter((name) => /^print\/.*\.gcode$/.test(name))).toHaveLength(1);
    expect(Object.keys(unzipSync(without.value)).filter((name) => name.endsWith('.gcode'))).toEqual([]);
  });

  it('tells the slicer nothing that anybody wrote', async () => {
    await fc.assert(fc.asyncProperty(anyText, async (text) => {
      const hostile = `SECRET\n; post_process = /bin/sh\n${text}`;
      const seen: SlicingJob[] = [];
      const subject = subjectOf(layOut([{ ...small, name: hostile }], [machine]), { recipe: { ...recipe, title: hostile, designer: hostile, licence: hostile, design: { ...recipe.design, values: { label: hostile } }, lineage: [{ pattern: hostile, name: hostile, by: hostile }] } });
      const written = await write(subject, slicing(seen));
      expect(written.ok).toBe(true);
      expect(seen[0]!.settings).not.toContain('SECRET');
      for (const bytes of Object.values(unzipSync(seen[0]!.model))) expect(new TextDecoder().decode(bytes)).not.toContain('SECRET');
      if (written.ok) expect(new TextDecoder().decode(written.value)).not.toContain('SECRET');
    }), { numRuns: 15 });
  });
});
