import type { ExportTools } from '../exporters/subject.ts';
import type { Dialect } from './dialect.ts';
import { type Model, writeModel } from './model.ts';
import { parts } from './names.ts';
import { writeZip, type ZipEntry } from '../archive/zip.ts';

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

/** Some hundred bytes take longer to pack than they save. */
const worthPacking = 2000;

/** The package around a model (Open Packaging Conventions, as the core specification wants them). */
export function writePackage(model: Model, dialect: Dialect, given: { readonly thumbnail?: Uint8Array }, tools: Pick<ExportTools, 'deflate' | 'crc32'>): Uint8Array<ArrayBuffer> {
  const entries: ZipEntry[] = [
    { name: parts.types, bytes: contentTypes },
    { name: parts.relationships, bytes: relationships(given.thumbnail !== undefined) },
    ...dialect.parts(model),
  ].map((entry) => ({ ...entry, stored: entry.bytes.length < worthPacking }));
  entries.splice(2, 0, { name: parts.model, bytes: writeModel(model, dialect, tools.crc32) });
  if (given.thumbnail) entries.push({ name: parts.thumbnail, bytes: given.thumbnail, stored: true });
  return writeZip(entries, tools.deflate, tools.crc32);
}
