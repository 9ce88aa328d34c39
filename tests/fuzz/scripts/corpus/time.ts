import type { Hostile } from '../hostile.ts';

/** Scripts that want to run for ever. */
export const time: readonly Hostile[] = [
  { name: 'a loop without end', inside: 'while (true);', ends: ['deadline'] },
  { name: 'a loop without end at the top', top: 'for (;;) {}', ends: ['deadline'] },
  { name: 'a loop that catches being stopped', inside: 'while (true) { try { while (true); } catch {} finally { continue; } }', ends: ['deadline'] },
  { name: 'a generator without end', inside: 'function* all() { while (true) yield 1; } for (const one of all()) one;', ends: ['deadline'] },
  { name: 'a regular expression that backtracks', inside: '/^(a+)+$/.test("a".repeat(60) + "b");', ends: ['deadline'] },
  { name: 'a regular expression that backtracks over alternatives', inside: '/^(a|a|a|a)*$/.test("a".repeat(40) + "b");', ends: ['deadline'] },
  { name: 'indexOf over 2^53 places', inside: 'Array.prototype.indexOf.call({ length: 2 ** 53 - 1 }, 1);', ends: ['deadline'] },
  { name: 'fill over 2^53 places', inside: 'Array.prototype.fill.call({ length: 2 ** 53 - 1 }, 1);', ends: ['deadline', 'memory'] },
  { name: 'lastIndexOf with a getter', inside: 'Array.prototype.lastIndexOf.call({ get length() { return 2 ** 53 - 1; } }, 1);', ends: ['deadline'] },
  { name: 'joining 2^32 holes', inside: 'new Array(2 ** 32 - 1).join("x");', ends: ['deadline', 'memory', 'script-failed'] },
  { name: 'sorting with a comparison that lies', inside: 'Array.from({ length: 3e6 }, (_, n) => n).sort(() => 1 - 2 * ((globalThis.n = (globalThis.n ?? 0) + 1) % 2));', ends: ['deadline', 'memory', 'built'] },
  { name: 'string concatenation, quadratic', inside: 'let text = ""; while (true) text = text + "0123456789012345678901234567890123456789";', ends: ['deadline', 'memory'] },
  { name: 'replacing in a long string for ever', inside: 'let text = "a".repeat(1e5); while (true) text.replaceAll("a", "b");', ends: ['deadline', 'memory'] },
  { name: 'a huge power of a big integer', inside: '(2n ** 1000000n) ** 100n;', ends: ['deadline', 'memory', 'script-failed'] },
  { name: 'a big integer written out', inside: 'String(7n ** 2000000n);', ends: ['deadline', 'memory', 'script-failed'] },
  { name: 'waiting at the top', top: 'await new Promise(() => {});', ends: ['script-refused'] },
  { name: 'waiting at the top for what was kept', top: 'await (async () => { while (true) await null; })();', ends: ['script-refused', 'deadline'] },
  { name: 'a build that waits', script: 'import { defineProduct, length } from "patternbook"; export default { build: async () => { await new Promise(() => {}); } };', ends: ['script-refused'] },
  { name: 'a chain of promises', inside: 'const again = () => Promise.resolve().then(again); again();', ends: ['built'] },
  { name: 'a getter in the result that never returns', inside: 'return { get parts() { while (true); } };', ends: ['deadline'] },
  { name: 'a toJSON in the result that never returns', inside: 'return { parts: [{ id: { toJSON() { while (true); } }, solid: g.box({ size: [1, 1, 1] }) }] };', ends: ['deadline'] },
  { name: 'an error whose message never comes', inside: 'throw { get message() { while (true); }, get stack() { while (true); } };', ends: ['script-failed', 'deadline'] },
  { name: 'an error whose name calls itself', inside: 'const error = new Error("x"); Object.defineProperty(error, "name", { get() { return error.name; } }); throw error;', ends: ['script-failed'] },
  { name: 'type brackets in which the reader of types loses itself', script: `const a = ${'<T>('.repeat(3000)}1`, ends: ['deadline', 'script-failed'] },
];
