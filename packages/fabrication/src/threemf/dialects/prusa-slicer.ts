import type { Dialect } from '../dialect.ts';
import type { Model } from '../model.ts';
import { escapeXml, oneLine } from '../xml.ts';

/** Names, and which extruder prints each object where nothing is painted. */
function configuration({ objects }: Model): Uint8Array {
  const entry = (level: string, key: string, value: string | number): string => `<metadata type="${level}" key="${key}" value="${escapeXml(oneLine(String(value), 200))}"/>\n`;
  const body = objects.map((object) => `<object id="${object.id}" instances_count="${object.copies.length}">
${entry('object', 'name', object.name)}${entry('object', 'extruder', object.finish + 1)}<volume firstid="0" lastid="${object.made.indices.length / 3 - 1}">
${entry('volume', 'name', object.name)}${entry('volume', 'volume_type', 'ModelPart')}${entry('volume', 'extruder', object.finish + 1)}</volume>
</object>
`);
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n<config>\n${body.join('')}</config>\n`);
}

/** What PrusaSlicer reads and writes. Other programs pass it over, so the plain 3MF has it. */
export const prusaSlicer: Dialect = {
  namespaces: { slic3rpe: 'http://schemas.slic3r.org/3mf/2017/06' },
  application: ({ program }) => program,
  // Painting is taken into account only when the file says which version of painting it is.
  metadata: () => [['slic3rpe:Version3mf', '1'], ['slic3rpe:MmPaintingVersion', '1']],
  painted: 'slic3rpe:mmu_segmentation',
  parts: (model) => [{ name: 'Metadata/Slic3r_PE_model.config', bytes: configuration(model) }],
};
