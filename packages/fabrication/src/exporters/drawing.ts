import type { Exporter } from './exporter.ts';
import { fontsMissing } from './paper-tools.ts';

/** Dimensioned sheets as PDF. What sets pages is loaded with the first of them. */
export const drawing: Exporter = {
  format: 'drawing',
  version: 4,
  mediaType: 'application/pdf',
  extension: 'pdf',
  pictured: false,
  options: ['paper', 'language', 'splits'],
  linked: true,
  async write(subject, { deflate, font }) {
    if (!font) return fontsMissing('drawing');
    const { writeDrawing } = await import('../pdf/drawing-set.ts');
    return { ok: true, value: await writeDrawing(subject, { deflate, font }) };
  },
};
