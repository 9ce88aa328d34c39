import type { Exporter } from './exporter.ts';
import { fontsMissing } from './paper-tools.ts';

/** How to put it together, as PDF with a picture for each step. */
export const assemblyGuide: Exporter = {
  format: 'assembly-guide',
  version: 4,
  mediaType: 'application/pdf',
  extension: 'pdf',
  pictured: false,
  options: ['paper', 'language', 'splits'],
  linked: true,
  async write(subject, { deflate, font }) {
    if (!font) return fontsMissing('assembly-guide');
    const { writeGuide } = await import('../pdf/guide.ts');
    return { ok: true, value: await writeGuide(subject, { deflate, font }) };
  },
};
