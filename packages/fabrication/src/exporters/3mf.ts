import { sha256Hex } from '@patternbook/geometry';
import { finishesOf, finishKey } from '../parts/part.ts';
import { type Model, type ModelObject, writeModel } from '../threemf/model.ts';
import { parts } from '../threemf/names.ts';
import { writeSlicerConfiguration } from '../threemf/slicer-configuration.ts';
import { writeZip, type ZipEntry } from '../threemf/zip.ts';
import type { Exporter } from './exporter.ts';
import { inFile } from './placement.ts';
import type { ExportSubject, ExportTools } from './subject.ts';

/** A UUID (RFC 9562, version 8) that is the same whenever the same thing of the same variant is named. */
function uuidOf(variant: string, thing: string): string {
  const digits = sha256Hex(`patternbook 3mf ${variant} ${thing}`);
  const layout = ((Number.parseInt(digits[16]!, 16) & 3) | 8).toString(16);
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(13, 16)}-${layout}${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
}

function modelOf({ recipe, layout }: Pick<ExportSubject, 'recipe' | 'layout'>): Model {
  const bodies = inFile(layout);
  const made = new Set(bodies.map(({ placed }) => placed.part.id));
  const ordered = layout.parts.filter(({ id }) => made.has(id));
  const finishes = finishesOf(ordered);
  const places = new Map(finishes.map((finish, place) => [finishKey(finish), place]));
  const objects = ordered.map((part): ModelObject => {
    const copies = bodies.filter(({ placed }) => placed.part.id === part.id);
    const { made } = copies[0]!;
    const place = places.get(finishKey(part.finish))!;
    return {
      name: part.name,
      made,
      finish: place,
      regionFinish: made.regions.map((region) => { const finish = part.regions[region]; return finish ? places.get(finishKey(finish))! : place; }),
      uuid: uuidOf(recipe.variant, `object ${part.id}`),
      copies: copies.map(({ x, y, placed }) => ({ x, y, uuid: uuidOf(recipe.variant, `item ${part.id} ${placed.copy}`) })),
    };
  });
  return {
    recipe,
    objects,
    finishes: finishes.map(({ material, colour }) => ({ name: `${material.name.en}, ${colour.name.en}`, hex: colour.hex })),
    buildUuid: uuidOf(recipe.variant, 'build'),
  };
}

const xml = (body: string): Uint8Array => new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${body}`);

const contentTypes = xml(`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="model" ContentType="application/vnd.ms-package.3dmanufacturing-3dmodel+xml"/>
<Default Extension="png" ContentType="image/png"/>
<Default Extension="config" ContentType="text/xml"/>
</Types>
`);

const relationships = (thumbnail: boolean): Uint8Array => xml(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Target="/${parts.model}" Id="model" Type="http://schemas.microsoft.com/3dmanufacturing/2013/01/3dmodel"/>
${thumbnail ? `<Relationship Target="/${parts.thumbnail}" Id="thumbnail" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail"/>\n` : ''}</Relationships>
`);

/** 3MF Core Specification 1.3 with the materials and production extensions: every part by name, in its colours, with its recipe. */
export function write3mf(subject: Pick<ExportSubject, 'recipe' | 'layout' | 'thumbnail'>, tools: Pick<ExportTools, 'deflate'>): Uint8Array<ArrayBuffer> {
  const model = modelOf(subject);
  const entries: ZipEntry[] = [
    { name: parts.types, bytes: contentTypes },
    { name: parts.relationships, bytes: relationships(subject.thumbnail !== undefined) },
    { name: parts.model, bytes: writeModel(model) },
    { name: parts.slicer, bytes: writeSlicerConfiguration(model) },
  ];
  if (subject.thumbnail) entries.push({ name: parts.thumbnail, bytes: subject.thumbnail, stored: true });
  return writeZip(entries, tools.deflate);
}

export const threeMf: Exporter = { format: '3mf', version: 2, mediaType: 'model/3mf', extension: '3mf', pictured: true, options: [], write: (subject, tools) => ({ ok: true, value: write3mf(subject, tools) }) };
