import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Filament } from '../catalogue/materials/filament.ts';
import { machine, materials } from '../testing/meshes.ts';
import { checkGcode } from './check-gcode.ts';

const pla = materials[0] as Filament;
const limits = { machine, materials: [pla] };
const begin = ['G21', 'G90', 'M82', 'M140 S60', 'M104 S215', 'G28', 'G1 Z5 F600', 'M190 S60', 'M109 S215', 'G92 E0'];
const print = ['M106 S127.5', 'M204 S1000', 'G1 X20 Y20 Z0.2 F6000', 'G1 X60 Y20 E2 F1800', 'G1 X60 Y60 E3.5', 'M107'];
const end = ['G1 E-1 F1800', 'G1 Z15', 'M104 S0', 'M140 S0', 'M84'];
const job = (middle: readonly string[] = print, last: readonly string[] = end, first: readonly string[] = begin): string => [...first, ...middle, ...last].join('\n');
const why = (gcode: string, given = limits): string => {
  const checked = checkGcode(gcode, given);
  if (checked.ok) throw new Error('It was not refused.');
  expect(checked.fault.code).toBe('gcode-refused');
  return checked.fault.message;
};

describe('the check of G-code', () => {
  it('lets a print through, without comments but those that previews draw by', () => {
    const checked = checkGcode(job(['; Ada’s "pot"\n;TYPE:Perimeter', ...print, ';LAYER_CHANGE', ';Z:0.4', '; post_process = rm -rf /', 'G1 X30 Y30 ; M112 hidden']), limits);
    expect(checked.ok && checked.value.split('\n').filter((line) => line.startsWith(';'))).toEqual([';TYPE:Perimeter', ';LAYER_CHANGE', ';Z:0.4']);
    expect(checked.ok && checked.value).not.toMatch(/pot|post_process|M112/);
  });

  it.each(['M997', 'M502', 'M500', 'M28 file.gco', 'M29', 'M30 file.gco', 'M32 file.gco', 'M112', 'M81', 'G91', 'G20', 'G29', 'M117 Hello', 'M600', '@pause', 'T1', 'T-1', 'M42 P1 S255', 'G92 X0', 'G92', 'SET_PIN PIN=1', '{if 1}', 'g1 x1', 'G1X20', 'G1  X20', 'M1 04 S200', 'N1 G28*18'])('refuses %s', (line) => {
    expect(why(job([...print, line]))).toMatch(/line 17 of it/);
  });

  it.each(['G1 X-1', `G1 X${machine.bed.x + 1}`, `G1 Y${machine.bed.y + 1}`, 'G1 Z-0.1', `G1 Z${machine.bed.z + 1}`, 'G1 X1e3', 'G1 X', 'G1 X1 X2', 'G1 X20 F0', 'G1 X20 F999999', 'G1 E500', 'G1 X20 S1', 'G1 XNaN', 'G1 X0x10', 'G28 X5'])('refuses the move %s', (line) => {
    expect(why(job([...print, line]))).toContain('line 17 of it');
  });

  it.each(['M104 S300', 'M109 S216', 'M140 S61', 'M104 S-1', 'M104', 'M104 S200 T1', 'M104 S200 T0.5', 'M106 S256', 'M204 S99999', 'M204', 'G4 S100000'])('refuses the setting %s', (line) => {
    expect(why(job([...print, line]))).toContain('line 17 of it');
  });

  it('refuses what is pressed out cold, before homing, or nowhere', () => {
    expect(why(job(print, end, begin.filter((line) => line !== 'M109 S215')))).toContain('presses cold filament');
    expect(why(job(print, end, begin.filter((line) => line !== 'G28')))).toContain('homed');
    expect(why(job(print, end, begin.filter((line) => line !== 'G90')))).toContain('absolute');
    expect(why(job([]))).toContain('nothing is printed');
    // After cooling down, the nozzle has to be waited for again.
    expect(why(job([...print, 'M104 S0', 'M104 S215', 'G1 X30 Y30 E5']))).toContain('presses cold filament');
  });

  it('refuses a print that leaves something on', () => {
    expect(why(job(print, end.filter((line) => line !== 'M104 S0')))).toContain('nozzle is still heated');
    expect(why(job(print, end.filter((line) => line !== 'M140 S0')))).toContain('bed is still heated');
    expect(why(job([...print, 'M106 S10']))).toContain('fan is still on');
  });

  it('follows several nozzles', () => {
    const two = { machine, materials: [pla, pla] };
    const both = ['M104 S215 T1', 'M109 S215 T1', 'T1', 'G1 X30 Y30 E5', 'T0'];
    expect(checkGcode(job([...print, ...both], ['M104 S0 T0', 'M104 S0 T1', 'M140 S0']), two).ok).toBe(true);
    expect(why(job([...print, ...both], ['M104 S0 T0', 'M140 S0']), two)).toContain('nozzle is still heated');
    expect(why(job([...print, 'T1', 'G1 X30 Y30 E5'], ['M104 S0 T0', 'M140 S0']), two)).toContain('cold');
  });

  it('never lets through a line that it does not know, whatever it is', () => {
    const known = /^(?:G(?:0|1|4|21|28|90|92)|M(?:82|83|84|104|106|107|109|140|190|204)|T0)(?: [XYZEFSPRT](?:-?\d*\.?\d*)?)*$/;
    const letter = fc.constantFrom(...'GMTNXYZEFSPR0123456789.- *;@{}"\t\u0000\u00a0é'.split(''));
    fc.assert(fc.property(fc.array(letter, { maxLength: 24 }).map((letters) => letters.join('')), (line) => {
      const checked = checkGcode(job([...print, line]), limits);
      if (!checked.ok) return;
      for (const kept of checked.value.trimEnd().split('\n')) expect(kept).toMatch(known);
    }), { numRuns: 1000 });
  });

  it('never lets the tip leave the volume, in any order of moves', () => {
    const number = fc.oneof(fc.double({ min: -50, max: 400, noNaN: true }).map((value) => value.toFixed(3)), fc.constantFrom('', '.', '-', '1e2', 'Infinity', '0', '-0', '250.0005'));
    const move = fc.record({ axis: fc.constantFrom('X', 'Y', 'Z', 'E'), number, command: fc.constantFrom('G0', 'G1', 'G01') });
    fc.assert(fc.property(fc.array(move, { minLength: 1, maxLength: 6 }), (moves) => {
      const checked = checkGcode(job([...print, ...moves.map(({ axis, number, command }) => `${command} ${axis}${number}`)]), limits);
      if (!checked.ok) return;
      for (const [, axis, value] of checked.value.matchAll(/ ([XYZ])(\S+)/g)) {
        expect(Number(value)).toBeGreaterThanOrEqual(-0.001);
        expect(Number(value)).toBeLessThanOrEqual(machine.bed[axis!.toLowerCase() as 'x' | 'y' | 'z'] + 0.001);
      }
    }), { numRuns: 500 });
  });
});
