import { canonicalJson, type PlainValue } from '@patternbook/product';
import type { Recipe } from '../exporters/subject.ts';
import { gridPerMillimetre, type MadeMesh } from '../parts/made-mesh.ts';
import { ByteWriter } from './byte-writer.ts';
import { namespaces, recipeKeys } from './names.ts';
import { escapeJson, escapeXml, oneLine } from './xml.ts';

/** One mesh of the model with the copies that are made of it. */
export interface ModelObject {
  readonly name: string;
  readonly made: MadeMesh;
  /** Place of its finish in the model's list. */
  readonly finish: number;
  /** Per region of the mesh, the place of its finish. */
  readonly regionFinish: readonly number[];
  readonly uuid: string;
  /** Where copies stand: mm, and the UUID of the build's item. */
  readonly copies: readonly { readonly x: number; readonly y: number; readonly uuid: string }[];
}

export interface ModelFinish {
  readonly name: string;
  /** #rrggbb. */
  readonly hex: string;
}

export interface Model {
  readonly recipe: Recipe;
  readonly finishes: readonly ModelFinish[];
  readonly objects: readonly ModelObject[];
  readonly buildUuid: string;
}

/**
 * PrusaSlicer keeps what is painted as a tree of nibbles, last one first. A whole triangle in the colour of extruder n
 * is one leaf: n in the upper two bits for 1 and 2, above that the mark 11 and then n − 3.
 */
export const paint = (extruder: number): string => (extruder < 3 ? (extruder * 4).toString(16) : (extruder - 3).toString(16) + 'c').toUpperCase();

const colourGroup = 1;

/** The model part of a 3MF package. */
export function writeModel(model: Model): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter(1 << 16);
  writer.text(`<?xml version="1.0" encoding="UTF-8"?>
<model unit="millimeter" xml:lang="en-US" xmlns="${namespaces.core}" xmlns:m="${namespaces.materials}" xmlns:p="${namespaces.production}" xmlns:slic3rpe="${namespaces.slicer}" xmlns:pb="${namespaces.recipe}">
${metadata(model.recipe)}<resources>
<m:colorgroup id="${colourGroup}">
${model.finishes.map(({ hex }) => `<m:color color="${hex.toUpperCase()}FF"/>\n`).join('')}</m:colorgroup>
`);
  model.objects.forEach((object, i) => writeObject(writer, object, colourGroup + 1 + i));
  writer.text(`</resources>\n<build p:UUID="${model.buildUuid}">\n`);
  model.objects.forEach((object, i) => {
    for (const { x, y, uuid } of object.copies) {
      writer.text(`<item objectid="${colourGroup + 1 + i}" p:UUID="${uuid}" transform="1 0 0 0 1 0 0 0 1 ${millimetres(x)} ${millimetres(y)} 0"/>\n`);
    }
  });
  writer.text('</build>\n</model>\n');
  return writer.finish();
}

const millimetres = (value: number): string => {
  const writer = new ByteWriter(32);
  writer.tenThousandths(Math.round(value * gridPerMillimetre));
  return new TextDecoder().decode(writer.finish());
};

function metadata(recipe: Recipe): string {
  const entries: [name: string, value: string][] = [['Title', oneLine(recipe.title, 200)]];
  if (recipe.designer !== undefined) entries.push(['Designer', oneLine(recipe.designer, 200)]);
  if (recipe.licence !== undefined) entries.push(['LicenseTerms', oneLine(recipe.licence, 400)]);
  entries.push(['Application', oneLine(recipe.program, 100)]);
  const { product } = recipe.design;
  entries.push([`pb:${recipeKeys.product}`, `${product.id}@${product.version}`]);
  entries.push([`pb:${recipeKeys.variant}`, recipe.variant]);
  entries.push([`pb:${recipeKeys.design}`, escapeJson(canonicalJson(recipe.design as unknown as PlainValue))]);
  if (recipe.lineage.length > 0) entries.push([`pb:${recipeKeys.lineage}`, escapeJson(canonicalJson(recipe.lineage.map(({ pattern, name, by }) => ({ pattern, name, by }))))]);
  // PrusaSlicer takes a file's painting into account only when the file says which version of painting it is.
  entries.push(['slic3rpe:Version3mf', '1'], ['slic3rpe:MmPaintingVersion', '1']);
  return entries.filter(([, value]) => value !== '').map(([name, value]) => `<metadata name="${name}"${name.startsWith('pb:') ? ' preserve="1"' : ''}>${escapeXml(value)}</metadata>\n`).join('');
}

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
const vertexX = ascii('<vertex x="'), y = ascii('" y="'), z = ascii('" z="'), end = ascii('"/>\n');
const triangle1 = ascii('<triangle v1="'), v2 = ascii('" v2="'), v3 = ascii('" v3="');

function writeObject(writer: ByteWriter, { made, ...object }: ModelObject, id: number): void {
  writer.text(`<object id="${id}" name="${escapeXml(oneLine(object.name, 200))}" type="model" pid="${colourGroup}" pindex="${object.finish}" p:UUID="${object.uuid}">\n<mesh>\n<vertices>\n`);
  const { vertices, indices, region } = made;
  for (let at = 0; at < vertices.length; at += 3) {
    writer.reserve(80);
    writer.bytes(vertexX);
    writer.tenThousandths(vertices[at]!);
    writer.bytes(y);
    writer.tenThousandths(vertices[at + 1]!);
    writer.bytes(z);
    writer.tenThousandths(vertices[at + 2]!);
    writer.bytes(end);
  }
  writer.text('</vertices>\n<triangles>\n');
  const endings = object.regionFinish.map((finish) => (finish === object.finish ? end : ascii(`" pid="${colourGroup}" p1="${finish}" slic3rpe:mmu_segmentation="${paint(finish + 1)}"/>\n`)));
  for (let at = 0; at < indices.length; at += 3) {
    writer.reserve(160);
    writer.bytes(triangle1);
    writer.count(indices[at]!);
    writer.bytes(v2);
    writer.count(indices[at + 1]!);
    writer.bytes(v3);
    writer.count(indices[at + 2]!);
    writer.bytes(endings[region[at / 3]!]!);
  }
  writer.text('</triangles>\n</mesh>\n</object>\n');
}
