import { readFileSync } from 'node:fs';
import { sha256Hex } from '@patternbook/geometry';
import { afterEach, describe, expect, it } from 'vitest';
import { createWorkshop } from './create-workshop-pool.ts';
import { nodeWorker } from './node-port.ts';
import type { EvaluateRequest, Workshop } from './protocol.ts';

const font = new Uint8Array(readFileSync(new URL('../../../assets/fonts/source-sans.ttf', import.meta.url)));
const hash = sha256Hex(font);

const script = (inside: string): string => `import { defineProduct, length } from 'patternbook';
export default defineProduct({
  id: 'sign', version: '1.0.0', name: { en: 'Sign' }, tagline: { en: 'A sign' }, description: { en: 'A sign.' }, groups: [{ id: 'size', label: { en: 'Size' } }],
  parameters: { size: length({ label: { en: 'Size' }, group: 'size', default: 20, min: 10, max: 40, step: 1 }) },
  rules: [], presets: [], parts: { sign: { name: { en: 'Sign' }, finish: { material: 'pla', colour: 'white' } } },
  build: ({ size }, g) => { ${inside} },
});`;
const request = (inside: string): EvaluateRequest => ({ source: { hash: inside, script: script(inside) }, values: { size: 20 }, quality: 'final', purpose: 'show' });
const box = request('return { parts: [{ id: "sign", solid: g.box({ size: [size, 2, 3] }) }] };');
const letters = request('return { parts: [{ id: "sign", solid: g.text({ text: "Zoë", font: "sans", size }).extrude({ height: 2 }) }] };');

let workshop: Workshop | undefined;
afterEach(() => workshop?.dispose());
const open = (options: { readonly font?: (asked: string) => Promise<Uint8Array>; readonly final?: number } = {}): Workshop =>
  (workshop = createWorkshop({ spawn: nodeWorker, fonts: { hashes: { sans: hash }, fallbacks: [] }, font: options.font ?? ((asked) => (asked === hash ? Promise.resolve(font) : Promise.reject(new Error('none')))), deadlines: { final: options.final ?? 20_000 } }));

// Each test starts threads, which takes seconds on a machine that is busy.
describe('a thread of Node', { timeout: 60_000 }, () => {
  it('evaluates, and asks for a font when a design has text', async () => {
    const asked: string[] = [];
    const outcome = await open({ font: (name) => {
      asked.push(name);
      return Promise.resolve(font);
    } }).evaluate(letters);
    expect(outcome).toMatchObject({ ok: true, value: { notes: [] } });
    expect(outcome.ok && outcome.value.parts[0]?.measurements.pieces).toBe(5);
    expect(asked).toEqual([hash]);
  });

  it('says when a font cannot be had, and goes on', async () => {
    const there = open({ font: () => Promise.reject(new Error('offline')) });
    expect(await there.evaluate(letters)).toMatchObject({ ok: false, fault: { code: 'resource-missing' } });
    expect(await there.evaluate(box)).toMatchObject({ ok: true });
  });

  it('is ended where nothing else would end it, and the next request is not affected', async () => {
    const there = open({ final: 700 });
    expect(await there.evaluate(box)).toMatchObject({ ok: true });
    const begun = performance.now();
    const stuck = await there.evaluate(request('Array.prototype.indexOf.call({ length: 2 ** 53 - 1 }, 1);'));
    expect(stuck).toMatchObject({ ok: false, fault: { code: 'deadline', milliseconds: 700 } });
    expect(performance.now() - begun).toBeLessThan(950);
    const next = await there.evaluate(box);
    expect(next.ok && next.value.parts[0]?.measurements.volume).toBeCloseTo(120);
  });
});
