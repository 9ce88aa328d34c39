import type { Model } from './model.ts';
import { escapeXml, oneLine } from './xml.ts';

/** What PrusaSlicer reads beside the model: names, and which extruder prints each object where nothing is painted. */
export function writeSlicerConfiguration({ objects }: Model): Uint8Array {
  const entry = (level: string, key: string, value: string | number): string => `<metadata type="${level}" key="${key}" value="${escapeXml(oneLine(String(value), 200))}"/>\n`;
  const body = objects.map((object, i) => `<object id="${i + 2}" instances_count="${object.copies.length}">
${entry('object', 'name', object.name)}${entry('object', 'extruder', object.finish + 1)}<volume firstid="0" lastid="${object.made.indices.length / 3 - 1}">
${entry('volume', 'name', object.name)}${entry('volume', 'volume_type', 'ModelPart')}${entry('volume', 'extruder', object.finish + 1)}</volume>
</object>
`);
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n<config>\n${body.join('')}</config>\n`);
}
