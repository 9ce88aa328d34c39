/** One script that somebody wrote to do harm, and how it must end. */
export interface Hostile {
  readonly name: string;
  /** Put at the top of a product's script. */
  readonly top?: string;
  /** Put at the beginning of its `build`, where `values` and `g` are at hand. */
  readonly inside?: string;
  /** The whole script, where neither will do. */
  readonly script?: string;
  /** Fault codes that are right; "built" where the attack comes to nothing and the product is built as always. */
  readonly ends: readonly ('built' | 'script-failed' | 'script-refused' | 'deadline' | 'memory' | 'graph-refused')[];
}

export const scriptOf = ({ top = '', inside = '', script }: Hostile): string =>
  script ??
  `import { defineProduct, length } from 'patternbook';
${top}
export default defineProduct({
  id: 'block', version: '1.0.0', name: { en: 'Block' }, tagline: { en: 'A block' }, description: { en: 'A block.' }, groups: [{ id: 'size', label: { en: 'Size' } }],
  parameters: { width: length({ label: { en: 'Width' }, group: 'size', default: 20, min: 10, max: 40, step: 1 }) },
  rules: [], presets: [], parts: { block: { name: { en: 'Block' }, finish: { material: 'pla', colour: 'white' } } },
  build: (values, g) => {
    ${inside}
    return { parts: [{ id: 'block', solid: g.box({ size: [values.width, 3, 2] }) }] };
  },
});`;
