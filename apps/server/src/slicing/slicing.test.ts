import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { findProgram } from './findProgram.ts';
import { openSlicer } from './openSlicer.ts';
import { processorsIn } from './processors.ts';
import { createSlicer, slicingLimits } from './prusaSlicer.ts';

const folder = await mkdtemp(join(tmpdir(), 'patternbook-slicing-test-'));
afterAll(() => rm(folder, { recursive: true }));

/** A program that stands in for the slicer: Node with a few lines. */
async function program(name: string, body: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, `#!${process.execPath}\nconst fs = require('node:fs');\n${body}\n`);
  await chmod(file, 0o755);
  return file;
}
const job = { model: new TextEncoder().encode('model'), settings: 'key = $(touch evil)\n', height: 10 };
const searchPath = '/usr/bin:/bin';
const left = async (): Promise<string[]> => (await readdir(tmpdir())).filter((name) => name.startsWith('patternbook-slicing-') && !name.startsWith('patternbook-slicing-test-'));

it('runs in a folder of its own, without our environment, and gives back what was written', async () => {
  const echo = await program('echo', `fs.writeFileSync('print.gcode', JSON.stringify({ argv: process.argv.slice(2), env: Object.keys(process.env).sort(), model: fs.readFileSync('print.3mf', 'utf8'), settings: fs.readFileSync('print.ini', 'utf8'), cwd: process.cwd() }));`);
  const print = await createSlicer({ program: echo, searchPath })(job);
  if (!print.ok) throw new Error(print.fault.message);
  const told = JSON.parse(print.value) as { argv: string[]; env: string[]; model: string; settings: string; cwd: string };
  expect(told).toMatchObject({ model: 'model', settings: job.settings });
  expect(told.argv).toContain('--export-gcode');
  expect(told.env).toEqual(['HOME', 'LC_ALL', 'PATH', 'TMPDIR', 'TZ']);
  expect(await readdir(told.cwd).catch(() => 'gone')).toBe('gone');
});

it('ends a slicer that goes on for ever, with everything that it started', async () => {
  const stuck = await program('stuck', `
    const { spawn } = require('node:child_process');
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    fs.writeFileSync(${JSON.stringify(join(folder, 'child'))}, String(child.pid));
    setInterval(() => {}, 1000);`);
  const print = await createSlicer({ program: stuck, searchPath }, { ...slicingLimits, milliseconds: 1500 })(job);
  expect(print).toMatchObject({ ok: false, fault: { code: 'slicing-failed', message: expect.stringContaining('longer than we wait') as string } });
  const pid = Number(await readFile(join(folder, 'child'), 'utf8'));
  // Where nobody asks how it ended, it stays as a name without a program: Z.
  const state = (): string => spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();
  await expect.poll(state).toMatch(/^(?:Z.*)?$/);
});

it('tells how far it is, and never goes back', async () => {
  const talker = await program('talker', `
    for (const text of ['10 => Processing', '\\n20 => Generating perimeters\\n10 => Proc', 'essing\\nhello\\n999 => end', 'less', '\\n70 => Infilling\\n', 'x'.repeat(100000)]) fs.writeSync(1, text);
    fs.writeFileSync('print.gcode', '');`);
  const told: number[] = [];
  expect((await createSlicer({ program: talker, searchPath })(job, { tell: (share) => told.push(share) })).ok).toBe(true);
  expect(told).toEqual([0.02, 0.05, 0.55]);
});

it('tells by the layers that are written how far it is, while it writes', async () => {
  const writer = await program('writer', `
    fs.writeFileSync('print.gcode.tmp', ';Z:2.5\\nG1 X1\\n;Z:5\\nG1 X1\\n;Z:half');
    const wait = setInterval(() => { if (!fs.existsSync(${JSON.stringify(join(folder, 'seen'))})) return; clearInterval(wait); fs.renameSync('print.gcode.tmp', 'print.gcode'); }, 50);`);
  const told: number[] = [];
  const print = await createSlicer({ program: writer, searchPath })(job, { tell: (share) => { told.push(share); void writeFile(join(folder, 'seen'), ''); } });
  expect(print.ok).toBe(true);
  expect(told).toEqual([0.8]);
});

it('ends at once when nobody wants the print any more, with everything that it started', async () => {
  const stuck = await program('unwanted', `fs.writeSync(1, '10 => begun\\n'); setInterval(() => {}, 1000);`);
  const before = await left();
  const asked = new AbortController();
  const print = createSlicer({ program: stuck, searchPath })(job, { signal: asked.signal, tell: () => asked.abort() });
  expect(await print).toMatchObject({ ok: false, fault: { code: 'slicing-failed' } });
  expect(await createSlicer({ program: stuck, searchPath })(job, { signal: asked.signal })).toMatchObject({ ok: false });
  expect(await left()).toEqual(before);
});

const tools = await openSlicer({ slicer: process.execPath, searchPath });
it.skipIf(!tools?.limiter)('is held by the system to the memory and the sizes that it may have', async () => {
  const greedy = await program('greedy', `fs.writeSync(1, '10 => begun\\n'); const kept = []; for (;;) kept.push(Buffer.allocUnsafeSlow(64 * 1024 * 1024));`);
  const told: number[] = [];
  const limits = { ...slicingLimits, memoryBytes: 3 * 1024 ** 3, milliseconds: 60_000 };
  expect(await createSlicer({ ...tools!, program: greedy }, limits)(job, { tell: (share) => told.push(share) })).toMatchObject({ ok: false, fault: { message: expect.stringContaining('cannot print this') as string } });
  expect(told).toEqual([0.02]);
  const endless = await program('endless', `for (;;) fs.appendFileSync('print.gcode', 'x'.repeat(100000));`);
  expect(await createSlicer({ ...tools!, program: endless }, { ...slicingLimits, outputBytes: 1_000_000 })(job)).toMatchObject({ ok: false, fault: { code: 'slicing-failed' } });
});

it.skipIf(!tools?.pinner)('runs on one processor of those that there are', async () => {
  const counted = await program('counted', `fs.writeFileSync('print.gcode', fs.readFileSync('/proc/self/status', 'utf8'));`);
  const print = await createSlicer({ ...tools!, program: counted })(job);
  expect(print.ok && processorsIn(print.value)).toHaveLength(1);
  expect(processorsIn('Name: x\nCpus_allowed_list:\t0-2,8\n')).toEqual([0, 1, 2, 8]);
  expect(processorsIn('')).toEqual([]);
});

it.each([
  ['that refuses', `process.exit(1);`],
  ['that says it is done and wrote nothing', `process.exit(0);`],
  ['that writes without end', `fs.writeFileSync('print.gcode', 'x'.repeat(2000));`],
])('tells what to do about a slicer %s', async (name, body) => {
  const made = await program(name.replaceAll(' ', '-'), body);
  expect(await createSlicer({ program: made, searchPath }, { ...slicingLimits, outputBytes: 1000 })(job)).toMatchObject({ ok: false, fault: { code: 'slicing-failed' } });
});

it('tells the same where the program is gone, and leaves no folder behind', async () => {
  const before = await left();
  expect(await createSlicer({ program: join(folder, 'nothing'), searchPath })(job)).toMatchObject({ ok: false, fault: { code: 'slicing-failed' } });
  expect(await left()).toEqual(before);
});

it('finds a program on the search path, never in a relative folder, and only what can be run', async () => {
  const tool = await program('tool', '');
  await writeFile(join(folder, 'text'), 'no program');
  expect(await findProgram('tool', { searchPath: `/nowhere:.:${folder}` })).toBe(tool);
  expect(await findProgram('text', { searchPath: folder })).toBeUndefined();
  expect(await findProgram('tool', { searchPath: '.:' })).toBeUndefined();
  expect(await findProgram('other', { given: tool, searchPath: '' })).toBe(tool);
  expect(await findProgram('tool', { given: join(folder, 'gone'), searchPath: folder })).toBeUndefined();
});
