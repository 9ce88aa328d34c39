import type { Hostile } from '../hostile.ts';

const definition = (change: string): string => `import { defineProduct, length } from 'patternbook';
const product = defineProduct({
  id: 'block', version: '1.0.0', name: { en: 'Block' }, tagline: { en: 'A block' }, description: { en: 'A block.' }, groups: [{ id: 'size', label: { en: 'Size' } }],
  parameters: { width: length({ label: { en: 'Width' }, group: 'size', default: 20, min: 10, max: 40, step: 1 }) },
  rules: [], presets: [], parts: { block: { name: { en: 'Block' }, finish: { material: 'pla', colour: 'white' } } },
  build: (values, g) => ({ parts: [{ id: 'block', solid: g.box({ size: [values.width, 3, 2] }) }] }),
});
${change}
export default product;`;

const deep = (depth: number): string => `(() => { let deep = 1; for (let n = 0; n < ${depth}; n += 1) deep = { op: 'abs', args: [deep] }; return deep; })()`;

/** Scripts whose results are a trap for whoever reads them. */
export const results: readonly Hostile[] = [
  { name: 'not a number in a node', inside: 'g.box({ size: [NaN, 1, 1] });', ends: ['graph-refused'] },
  { name: 'infinity in a node', inside: 'g.cylinder({ radius: Infinity, height: 1 });', ends: ['graph-refused'] },
  { name: 'a negative size', inside: 'g.sphere({ radius: -5 });', ends: ['graph-refused'] },
  { name: 'a size of nothing', inside: 'g.box({ size: [0, 1, 1] });', ends: ['graph-refused'] },
  { name: 'a billion segments', inside: 'g.circle({ radius: 5, segments: 1e9 });', ends: ['graph-refused'] },
  { name: 'a scale of nothing', inside: 'g.box({ size: [1, 1, 1] }).scale(0);', ends: ['graph-refused'] },
  { name: 'a move by not a number', inside: 'g.box({ size: [1, 1, 1] }).translate([NaN, 0, 0]);', ends: ['graph-refused'] },
  { name: 'not a number beside a part', inside: 'return { parts: [{ id: "block", solid: g.box({ size: [1, 1, 1] }), explode: [0, 0, NaN] }] };', ends: ['script-refused'] },
  { name: 'a part that is nowhere', inside: 'return { parts: [{ id: "block", solid: { dimension: 3, node: 7 } }] };', ends: ['graph-refused'] },
  { name: 'a part at a negative place', inside: 'return { parts: [{ id: "block", solid: { dimension: 3, node: -1 } }] };', ends: ['script-refused'] },
  { name: 'a profile that says it is a solid', inside: 'const profile = g.circle({ radius: 3 }); return { parts: [{ id: "block", solid: { dimension: 3, node: profile.node } }] };', ends: ['graph-refused'] },
  { name: 'a part of another name', inside: 'return { parts: [{ id: "__proto__", solid: g.box({ size: [1, 1, 1] }) }] };', ends: ['script-refused'] },
  { name: 'a part that everything has', inside: 'return { parts: [{ id: "constructor", solid: g.box({ size: [1, 1, 1] }) }] };', ends: ['script-refused'] },
  { name: 'ten thousand parts', inside: 'const solid = g.box({ size: [1, 1, 1] }); return { parts: Array.from({ length: 10000 }, () => ({ id: "block", solid })) };', ends: ['script-refused'] },
  { name: 'parts that are no list', inside: 'return { parts: { length: 2 ** 32, 0: 1 } };', ends: ['script-failed'] },
  { name: 'a region of a prototype', inside: 'return { parts: [{ id: "block", solid: g.box({ size: [1, 1, 1] }).region("__proto__") }] };', ends: ['graph-refused'] },
  { name: 'a region of markup', inside: 'return { parts: [{ id: "block", solid: g.box({ size: [1, 1, 1] }).region("</script><script>") }] };', ends: ['graph-refused'] },
  { name: 'a getter that gives another answer each time', inside: 'let n = 0; return { get parts() { n += 1; return n > 1 ? [] : [{ id: "block", solid: g.box({ size: [1, 1, 1] }) }]; } };', ends: ['built', 'script-refused', 'script-failed'] },
  { name: 'an array with a length that lies', inside: 'const parts = [{ id: "block", solid: g.box({ size: [1, 1, 1] }) }]; parts.length = 2 ** 31; return { parts };', ends: ['deadline', 'memory', 'script-refused', 'script-failed'] },
  { name: 'handles of depth', inside: 'let deep = []; for (let n = 0; n < 1000; n += 1) deep = [deep]; return { parts: [{ id: "block", solid: g.box({ size: [1, 1, 1] }) }], handles: deep };', ends: ['script-refused', 'script-failed'] },
  { name: 'a handle of a strange parameter', inside: 'return { parts: [{ id: "block", solid: g.box({ size: [1, 1, 1] }) }], handles: [{ parameter: "toString", part: "block", at: [0, 0, 0], axis: [0, 0, 1] }] };', ends: ['script-refused'] },
  { name: 'hardware of markup and controls', inside: 'return { parts: [{ id: "block", solid: g.box({ size: [1, 1, 1] }) }], hardware: [{ designation: "x".repeat(1e5), quantity: 1, purpose: { en: "x" } }] };', ends: ['script-refused'] },
  { name: 'a cycle in the result', inside: 'const parts = []; parts.push(parts); return { parts, hardware: parts };', ends: ['script-failed'] },
  { name: 'a definition with a prototype', script: definition('product.parameters = JSON.parse(\'{"__proto__": {"kind": "toggle"}}\');'), ends: ['script-refused'] },
  { name: 'a definition with a constructor', script: definition('product.parameters = { constructor: product.parameters.width };'), ends: ['script-refused'] },
  { name: 'a definition of depth', script: definition(`product.rules = [{ id: 'deep', require: ${deep(5000)}, reason: { en: 'x' }, repairs: [] }];`), ends: ['script-refused', 'script-failed', 'deadline'] },
  { name: 'a definition of a million rules', script: definition('product.rules = Array.from({ length: 1e6 }, () => 1);'), ends: ['script-refused', 'memory', 'deadline'] },
  { name: 'a definition of a million letters', script: definition('product.description = { en: "x".repeat(1e6) };'), ends: ['script-refused'] },
  { name: 'a definition that is not finite', script: definition('product.parameters.width.max = Infinity;'), ends: ['script-refused'] },
  { name: 'a definition with markup for an icon', script: definition('product.parameters.width = { kind: "choice", label: { en: "A" }, group: "size", default: "a", options: [{ id: "a", label: { en: "a" }, icon: "M0 0\\"/><script>alert(1)</script>" }, { id: "b", label: { en: "b" } }] };'), ends: ['script-refused'] },
  { name: 'a definition with controls in its name', script: definition('product.name = { en: "Block\\u0000\\u001b[31m" };'), ends: ['script-refused'] },
  { name: 'a definition that is a getter', script: definition('Object.defineProperty(product, "name", { enumerable: true, get() { throw new Error("no name"); } });'), ends: ['script-failed'] },
  { name: 'a definition that is a toJSON', script: definition('product.toJSON = () => "evil";'), ends: ['script-refused', 'built'] },
  { name: 'a definition that conflicts with itself', script: definition('product.rules = [{ id: "never", require: { op: "less", args: [{ value: "width" }, 0] }, reason: { en: "x" }, repairs: [] }];'), ends: ['script-refused'] },
  { name: 'a definition whose rule names controls', script: definition('product.rules = [{ id: "evil", require: { op: "less", args: [{ value: "\\u001b[31m\\u202e" }, 0] }, reason: { en: "x" }, repairs: [] }];'), ends: ['script-refused'] },
  { name: 'a part whose name is controls', inside: 'return { parts: [{ id: "\\u001b[31m\\n", solid: g.box({ size: [1, 1, 1] }) }] };', ends: ['script-refused'] },
  { name: 'no product at all', script: 'export default null;', ends: ['script-failed'] },
  { name: 'throwing nothing', inside: 'throw undefined;', ends: ['script-failed'] },
  { name: 'throwing null', inside: 'throw null;', ends: ['script-failed'] },
  { name: 'throwing a function', inside: 'throw () => 1;', ends: ['script-failed'] },
  { name: 'throwing an escape sequence', inside: 'throw new Error("\\u001b[2J\\nfake log line\\u202e");', ends: ['script-failed'] },
];
