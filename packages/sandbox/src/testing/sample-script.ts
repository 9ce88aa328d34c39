/** A product's script for tests, with code of one's own in `build` and at the top. */
export const sampleScript = ({ inside = '', top = '', parts = '[{ id: \'pot\', solid: body }]' }: { readonly inside?: string; readonly top?: string; readonly parts?: string } = {}): string => `import { defineProduct, length, text, type Values } from 'patternbook';
${top}
interface Measure { readonly of: number }
export default defineProduct({
  id: 'pot', version: '1.0.0', name: { en: 'Pot' }, tagline: { en: 'A pot' }, description: { en: 'A pot.' }, groups: [{ id: 'size', label: { en: 'Size' } }],
  parameters: {
    diameter: length({ label: { en: 'Diameter' }, group: 'size', default: 120, min: 60, max: 240, step: 1 }),
    name: text({ label: { en: 'Name' }, group: 'size', default: '', maxLetters: 12, maxLines: 1 }),
  },
  rules: [], presets: [], parts: { pot: { name: { en: 'Pot' }, finish: { material: 'pla', colour: 'white' } }, lid: { name: { en: 'Lid' }, finish: { material: 'pla', colour: 'white' } } },
  build: (values, g) => {
    const measure: Measure = { of: values.diameter };
    ${inside}
    const body = g.circle({ radius: measure.of / 2 }).extrude({ height: 50 });
    return { parts: ${parts} };
  },
});
`;

/** The line on which `inside` stands. */
export const insideLine = 13;
