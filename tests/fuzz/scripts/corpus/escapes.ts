import type { Hostile } from '../hostile.ts';

/** Fails when anything of a host is reached. */
const mustBeNothing = (expression: string): string => `{ let found; try { found = ${expression}; } catch {} if (found !== undefined && found !== null) g.sphere({ radius: -1 }); }`;

/** Scripts that look for a way out of the sandbox. Those that end in "built" would have made a refused sphere if they had found one. */
export const escapes: readonly Hostile[] = [
  { name: 'the constructor of a function', inside: mustBeNothing('(() => {}).constructor("return globalThis.process ?? globalThis.window ?? globalThis.postMessage")()'), ends: ['built'] },
  { name: 'the constructor of what the host gave', inside: mustBeNothing('values.constructor.constructor("return globalThis.process")()'), ends: ['built'] },
  { name: 'the constructor of the builder', inside: mustBeNothing('g.box.constructor.constructor("return globalThis.require")()'), ends: ['built'] },
  { name: 'the constructor of an async function', inside: mustBeNothing('(async () => {}).constructor("globalThis.reached = globalThis.process")() && globalThis.reached'), ends: ['built'] },
  { name: 'the callers of build', inside: mustBeNothing('g.box.caller ?? arguments.callee.caller'), ends: ['built', 'script-failed'] },
  { name: 'prepareStackTrace', inside: `${mustBeNothing('(() => { let frames; Error.prepareStackTrace = (_, all) => { frames = all; }; new Error("x").stack; return frames?.[0]?.getThis?.(); })()')}`, ends: ['built'] },
  { name: 'the module that runs it', top: 'import * as driver from "driver.js"; globalThis.driver = driver;', ends: ['script-failed'] },
  { name: 'a module of the host', top: 'import fs from "node:fs"; globalThis.fs = fs;', ends: ['script-failed'] },
  { name: 'a file', top: 'import passwords from "/etc/passwd"; globalThis.passwords = passwords;', ends: ['script-failed'] },
  { name: 'a file beside', top: 'import other from "./product.ts"; globalThis.other = other;', ends: ['script-failed'] },
  { name: 'an address', top: 'import other from "https://example.org/x.js"; globalThis.other = other;', ends: ['script-failed'] },
  { name: 'a prototype as a module', top: 'import other from "__proto__"; globalThis.other = other;', ends: ['script-failed'] },
  { name: 'a dynamic import', inside: 'import("node:fs").then((fs) => { globalThis.fs = fs; }); if (globalThis.fs) g.sphere({ radius: -1 });', ends: ['built'] },
  { name: 'a dynamic import that is waited for', top: 'globalThis.fs = await import("node:fs");', ends: ['script-failed', 'script-refused'] },
  { name: 'import.meta', inside: mustBeNothing('import.meta.url?.includes("/") || import.meta.dirname'), ends: ['built', 'script-failed'] },
  { name: 'require', inside: mustBeNothing('require("fs")'), ends: ['built'] },
  { name: 'the global object of a function', inside: mustBeNothing('(function () { return this; })()?.process'), ends: ['built'] },
  { name: 'a prototype poisoned before the builder uses it', top: 'Array.prototype.map = () => { throw new Error("poisoned"); }; Array.prototype.push = function () { return 0; };', ends: ['script-failed', 'graph-refused', 'script-refused'] },
  { name: 'JSON replaced', top: 'JSON.stringify = () => "{\\"graph\\":{\\"nodes\\":[]},\\"parts\\":[]}"; JSON.parse = () => ({});', ends: ['built'] },
  { name: 'Object.prototype with a toJSON', top: 'Object.prototype.toJSON = () => ({ evil: 1 });', ends: ['script-refused', 'script-failed'] },
  { name: 'Object.prototype with setters', top: 'for (const key of ["kind", "inputs", "parameters", "id", "node"]) Object.defineProperty(Object.prototype, key, { set(value) { throw new Error("caught " + key); }, configurable: true });', ends: ['built', 'script-failed'] },
  { name: 'Symbol.species', top: 'Object.defineProperty(Array, Symbol.species, { get() { throw new Error("species"); } });', ends: ['built', 'script-failed'] },
  { name: 'Symbol.toPrimitive', inside: 'g.box({ size: [{ [Symbol.toPrimitive]: () => 3 }, 3, 3] });', ends: ['graph-refused'] },
  { name: 'Symbol.hasInstance', inside: 'class Any { static [Symbol.hasInstance]() { return true; } } return { parts: [{ id: "block", solid: { dimension: 3, node: 99, recorder: 1, __proto__: Any.prototype } }] };', ends: ['graph-refused'] },
  { name: 'a symbol in the result', inside: 'return { parts: [{ id: Symbol("block"), solid: g.box({ size: [1, 1, 1] }) }] };', ends: ['script-refused', 'script-failed'] },
  { name: 'a big integer in the result', inside: 'return { parts: [{ id: "block", solid: g.box({ size: [1, 1, 1] }), quantity: 3n }] };', ends: ['script-failed'] },
  { name: 'the time', inside: 'Date.now();', ends: ['script-failed'] },
  { name: 'the time by another way', inside: mustBeNothing('(() => {}).constructor("return typeof Date === \\"function\\" ? Date : undefined")()'), ends: ['built'] },
  { name: 'chance', inside: 'Math.random();', ends: ['script-failed'] },
  { name: 'the garbage collector', inside: 'new WeakRef({});', ends: ['script-failed'] },
  { name: 'a proxy', inside: 'new Proxy({}, {});', ends: ['script-failed'] },
  { name: 'shared memory', inside: 'new SharedArrayBuffer(8);', ends: ['script-failed'] },
  { name: 'evaluating text', inside: 'eval("1");', ends: ['script-failed'] },
];
