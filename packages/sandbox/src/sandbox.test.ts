import type { FontList } from '@patternbook/geometry';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SandboxFault } from './outcome.ts';
import type { RawBuild } from './raw-build.ts';
import { insideLine, sampleScript } from './testing/sample-script.ts';
import { createSandbox } from './sandbox.ts';
import type { Sandbox } from './sandbox.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox();
});
afterAll(() => sandbox.dispose());

const values = { diameter: 142, name: '' };
const noFonts: FontList = { hashes: {}, fallbacks: [] };
const built = async (script: string, given: Readonly<Record<string, number | string>> = values, fonts = noFonts): Promise<RawBuild> => {
  const outcome = await sandbox.build({ script }, given, fonts);
  if (!outcome.ok) throw new Error(outcome.fault.message);
  return outcome.value;
};
const fault = async (script: string): Promise<SandboxFault> => {
  const outcome = await sandbox.build({ script }, values, noFonts);
  if (outcome.ok) throw new Error('This should have failed.');
  return outcome.fault;
};

describe('the definition', () => {
  it('gives everything but build, validated', async () => {
    const outcome = await sandbox.describe({ script: sampleScript() });
    expect(outcome.ok && Object.keys(outcome.value)).toEqual(['id', 'version', 'name', 'tagline', 'description', 'groups', 'parameters', 'rules', 'presets', 'parts']);
    expect(outcome.ok && outcome.value.parameters['diameter']).toMatchObject({ kind: 'length', max: 240 });
  });

  it.each([
    ['export const a = 1;', 'script-failed', /export default defineProduct/],
    ['export default 3;', 'script-failed', /export default defineProduct/],
    ['export default { id: "pot" };', 'script-failed', /needs a function "build"/],
    ['export default { id: "pot", build: () => 1 };', 'script-refused', /^The product is refused: version/],
    ['export default (', 'script-failed', /^The script cannot be read in line 1/],
    ['let a = 1;\nlet b = ;', 'script-failed', /in line 2/],
    ['import fs from "fs"; export default fs;', 'script-failed', /can import only "patternbook", not "fs"/],
    ['import driver from "driver.js"; export default driver;', 'script-failed', /can import only "patternbook", not "driver.js"/],
    ['import { nothing } from "patternbook"; export default nothing;', 'script-failed', /nothing/],
    ['await new Promise(() => {}); export default {};', 'script-refused', /remove "await"/],
    ['throw new Error("top");', 'script-failed', /in line 1: top\./],
    ['', 'script-failed', /export default defineProduct/],
    ['x'.repeat(200_001), 'script-refused', /longer than 200000 letters/],
  ])('refuses %j', async (script, code, message) => {
    const outcome = await sandbox.describe({ script });
    expect(outcome.ok ? '' : outcome.fault.code).toBe(code);
    expect(outcome.ok ? '' : outcome.fault.message).toMatch(message);
  });
});

describe('a build', () => {
  it('gives a graph with its parts', async () => {
    const raw = await built(sampleScript());
    expect(raw.graph.nodes.map(({ kind }) => kind)).toEqual(['circle', 'extrude']);
    expect(raw.graph.nodes[0]?.parameters).toMatchObject({ radius: 71 });
    expect(raw.parts).toEqual([{ id: 'pot', node: 1, quantity: 1, explode: [0, 0, 0], printRotation: [0, 0, 0] }]);
  });

  it('names fonts by their content', async () => {
    const raw = await built(sampleScript({ inside: 'g.text({ text: "a", font: "serif", size: 10 });' }), values, { hashes: { serif: 'ab'.repeat(32), sans: 'cd'.repeat(32) }, fallbacks: ['cd'.repeat(32)] });
    expect(raw.graph.nodes[0]?.parameters['fonts']).toEqual(['ab'.repeat(32), 'cd'.repeat(32)]);
  });

  it('carries the line of the script in errors', async () => {
    const thrown = await fault(sampleScript({ inside: 'throw new Error("too small");' }));
    expect(thrown).toEqual({ code: 'script-failed', message: `The script failed in line ${insideLine}: too small.`, line: insideLine });
    const called = await fault(sampleScript({ top: 'const deeper = () => { nothing(); };', inside: 'deeper();' }));
    expect(called).toMatchObject({ code: 'script-failed', line: 2 });
  });

  it('carries the line of the script in errors of the builder', async () => {
    expect(await fault(sampleScript({ inside: 'g.union([]).translate([1, 2, 3]);' }))).toMatchObject({ code: 'script-failed', line: insideLine });
  });

  it.each([
    ['3', /build must return/], ['[]', /at least one part/], ['[{ id: "pot" }]', /needs a solid made with g/], ['[{ id: "pot", solid: g.circle({ radius: 3 }) }]', /needs a solid made with g/],
    ['[{ id: "foot", solid: body }]', /"foot" that "parts" does not declare/], ['[{ id: "pot", solid: body }, { id: "pot", solid: body }]', /each part once/],
    ['[{ id: "pot", solid: body, quantity: 0 }]', /parts\[0\]\.quantity/], ['[{ id: "pot", solid: body, explode: [0, 0, NaN] }]', /parts\[0\]\.explode\[2\]/], ['[{ id: "pot", solid: body, explode: [0, 0] }]', /parts\[0\]\.explode/],
    ['[null]', /must be an object/], ['[{ id: "pot", solid: { dimension: 3, node: 1.5 } }]', /parts\[0\]\.node/],
    ['[{ id: "pot", solid: body }], handles: [{ parameter: "height", part: "pot", at: [0, 0, 0], axis: [0, 0, 1] }]', /"height", which is not a parameter/],
    ['[{ id: "pot", solid: body }], dimensions: [{ id: "a", part: "lid", from: [0, 0, 0], to: [0, 0, 1], offset: [0, 0, 1] }]', /"lid", which is not one of its parts/],
    ['[{ id: "pot", solid: body }], hardware: [{ designation: "M3", quantity: 1e9, purpose: { en: "x" } }]', /hardware\[0\]\.quantity/],
    ['[{ id: "pot", solid: body, price: 3 }], handles: Array(1000).fill(1)', /handles/],
  ])('refuses parts: %s', async (parts, message) => expect((await fault(sampleScript({ parts }))).message).toMatch(message));

  it.each(['undefined', 'null', '3', '"x"', 'Promise.resolve({ parts: [] })', '() => 1'])('refuses a build of %s', async (result) => {
    expect((await fault(sampleScript({ inside: `return ${result};` }))).message).toMatch(/build must return/);
  });

  it('hands over complete values that cannot be changed', async () => {
    expect((await fault(sampleScript({ inside: 'values.diameter = 3;' }))).message).toMatch(/in line/);
  });
});

describe('no build depends on another', () => {
  /** Tries every place where a script could keep something. */
  const keeper = sampleScript({
    top: 'let count = 0; const kept: number[] = []; class Box { static made = 0 } const pattern = /a/g; const symbol = Symbol.for("kept");',
    inside: `
      count += 1; kept.push(values.diameter); Box.made += 1; pattern.test("aaa");
      globalThis.kept = (globalThis.kept ?? 0) + 1; // Eleven in all: what is put on Object.prototype, Math finds as well.
      Array.prototype.kept = (Array.prototype.kept ?? 0) + 1;
      defineProduct.kept = (defineProduct.kept ?? 0) + 1;
      Object.getPrototypeOf(g).kept = (Object.getPrototypeOf(g).kept ?? 0) + 1;
      Math.kept = (Math.kept ?? 0) + 1;
      JSON[symbol] = (JSON[symbol] ?? 0) + 1;
      const all = count + kept.length + Box.made + pattern.lastIndex + globalThis.kept + [].kept + defineProduct.kept + g.kept + Math.kept + JSON[symbol];
      delete Array.prototype.kept;
      g.box({ size: [all, kept[0], 1] });`,
  });

  it('gives the same for the same values after any others', async () => {
    const alone = await createSandbox();
    const first = await alone.build({ script: keeper }, values, noFonts);
    alone.dispose();
    // Stopped in the middle of things, once; the others are drawn.
    await sandbox.build({ script: sampleScript({ inside: 'while (true) globalThis.kept = (globalThis.kept ?? 0) + 1;' }) }, values, noFonts);
    expect(await sandbox.build({ script: keeper }, values, noFonts)).toEqual(first);
    const step = fc.record({ script: fc.constantFrom(keeper, sampleScript(), sampleScript({ inside: 'throw 1;' })), diameter: fc.integer({ min: 60, max: 240 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 4 }), async (before) => {
        for (const { script, diameter } of before) await sandbox.build({ script }, { ...values, diameter }, noFonts);
        expect(await sandbox.build({ script: keeper }, values, noFonts)).toEqual(first);
      }),
      { numRuns: 8 },
    );
    expect(first.ok && first.value.graph.nodes[0]?.parameters['size']).toEqual([11, 142, 1]);
  });

  it('has mathematics of its own, the same on every machine', async () => {
    const raw = await built(sampleScript({ inside: 'g.box({ size: [Math.sin(1), Math.exp(1.5), Math.pow(2.1, 3.3)] }); g.box({ size: [Math.tan(1.2), Math.log(7.7), Math.atan2(1, 3)] });' }));
    expect(raw.graph.nodes.slice(0, 2).map(({ parameters }) => parameters['size'])).toEqual([[0.8414709848078965, 4.4816890703380645, 11.569741950241465], [2.5721516221263188, 2.0412203288596382, 0.3217505543966422]]);
  });

  it.each(['Date', 'Math.random', 'performance', 'console', 'eval', 'WeakRef', 'FinalizationRegistry', 'SharedArrayBuffer', 'Atomics', 'Proxy', 'fetch', 'setTimeout', 'process', 'require', 'window', 'self', 'postMessage', 'WebAssembly', 'Intl', 'queueMicrotask'])(
    'has no %s',
    async (name) => {
      const raw = await built(sampleScript({ inside: `g.box({ size: [typeof ${name} === "undefined" ? 1 : 2, 1, 1] });` }));
      expect(raw.graph.nodes[0]?.parameters['size']).toEqual([1, 1, 1]);
    },
  );

  it('shows nothing of the host on its global object', async () => {
    const raw = await built(sampleScript({ inside: 'g.text({ text: Object.getOwnPropertyNames(globalThis).sort().join(" "), font: "a", size: 10 });' }), values, { hashes: { a: 'ab'.repeat(32) }, fallbacks: [] });
    expect(String(raw.graph.nodes[0]?.parameters['text']).split(' ')).toEqual(expectedGlobals);
  });
});

/** Of ECMAScript only, and of that nothing that tells the time or draws lots. */
const expectedGlobals: readonly string[] = [
  'AggregateError', 'Array', 'ArrayBuffer', 'BigInt', 'BigInt64Array', 'BigUint64Array', 'Boolean', 'DataView', 'Error', 'EvalError', 'Float16Array', 'Float32Array', 'Float64Array', 'Function', 'Infinity',
  'Int16Array', 'Int32Array', 'Int8Array', 'InternalError', 'Iterator', 'JSON', 'Map', 'Math', 'NaN', 'Number', 'Object', 'Promise', 'RangeError', 'ReferenceError', 'Reflect', 'RegExp', 'Set', 'String', 'Symbol',
  'SyntaxError', 'TypeError', 'URIError', 'Uint16Array', 'Uint32Array', 'Uint8Array', 'Uint8ClampedArray', 'WeakMap', 'WeakSet', 'decodeURI', 'decodeURIComponent', 'encodeURI', 'encodeURIComponent', 'escape',
  'globalThis', 'isFinite', 'isNaN', 'parseFloat', 'parseInt', 'undefined', 'unescape',
];
