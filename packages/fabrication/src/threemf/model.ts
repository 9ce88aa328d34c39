import { canonicalJson, type PlainValue } from '@patternbook/product';
import { DeflatedText } from '../archive/deflate/deflated-text.ts';
import type { Checksum, Packed } from '../archive/zip.ts';
import type { Machine } from '../catalogue/machine.ts';
import type { ResolvedFinish } from '../catalogue/material.ts';
import type { Recipe } from '../exporters/subject.ts';
import { gridPerMillimetre, type MadeMesh } from '../parts/made-mesh.ts';
import { shownOf, toldOf } from '../recipes/told.ts';
import { wordsOf, writeCount, writeMillimetres } from './decimal-text.ts';
import { type Dialect, paint } from './dialect.ts';
import { designKey, namespaces, recipeKeys } from './names.ts';
import { triangleCodes, vertexCodes } from './row-codes.ts';
import { escapeJson, escapeXml, oneLine } from './xml.ts';

/** One mesh of the model with the copies that are made of it. */
export interface ModelObject {
  readonly id: number;
  readonly name: string;
  readonly made: MadeMesh;
  /** Place of its finish in the model's list. */
  readonly finish: number;
  /** Per region of the mesh, the place of its finish. */
  readonly regionFinish: readonly number[];
  readonly uuid: string;
  readonly copies: readonly ModelItem[];
}

/** A copy that is built. */
export interface ModelItem {
  /** Where the middle of its footprint stands in the file: mm. */
  readonly x: number;
  readonly y: number;
  readonly uuid: string;
  /** Place of its plate. */
  readonly plate: number;
}

export interface Model {
  readonly recipe: Recipe;
  readonly finishes: readonly ResolvedFinish[];
  readonly objects: readonly ModelObject[];
  /** Machine of each plate. */
  readonly plates: readonly Machine[];
  readonly buildUuid: string;
}

/** Id of the colours; objects come after. */
export const colourGroup = 1;

/** The model part of a 3MF package. */
export function writeModel(model: Model, dialect: Dialect, checksum?: Checksum): Packed {
  const writer = new DeflatedText(checksum);
  const own = Object.entries(dialect.namespaces).map(([prefix, address]) => ` xmlns:${prefix}="${address}"`).join('');
  writer.text(`<?xml version="1.0" encoding="UTF-8"?>
<model unit="millimeter" xml:lang="en-US" xmlns="${namespaces.core}" xmlns:m="${namespaces.materials}" xmlns:p="${namespaces.production}"${own} xmlns:pb="${namespaces.recipe}">
${metadata(model.recipe, dialect)}<resources>
<m:colorgroup id="${colourGroup}">
${model.finishes.map(({ colour }) => `<m:color color="${colour.hex.toUpperCase()}FF"/>\n`).join('')}</m:colorgroup>
`);
  for (const object of model.objects) writeObject(writer, object, dialect);
  const items = model.objects.flatMap(({ id, copies }) => copies.map(({ x, y, uuid }) => `<item objectid="${id}" p:UUID="${uuid}" transform="1 0 0 0 1 0 0 0 1 ${millimetres(x)} ${millimetres(y)} 0"/>\n`));
  writer.text(`</resources>\n<build p:UUID="${model.buildUuid}">\n${items.join('')}</build>\n</model>\n`);
  return writer.finish();
}

/** What is written behind the corners of a painted triangle, in ASCII. */
interface Paint {
  readonly words: readonly number[];
  readonly length: number;
}

const paintOf = (text: string): Paint => ({ words: wordsOf(text), length: text.length });

/** On the grid, like the vertices; whole numbers of ten-thousandths below 10^11 are exact and need no exponent. */
const millimetres = (value: number): string => String(Math.round(value * gridPerMillimetre) / gridPerMillimetre);

function metadata(recipe: Recipe, dialect: Dialect): string {
  const { title, designer, licence } = shownOf(recipe);
  const entries: [name: string, value: string][] = [['Title', oneLine(title, 200)]];
  if (designer !== undefined) entries.push(['Designer', oneLine(designer, 200)]);
  if (licence !== undefined) entries.push(['LicenseTerms', oneLine(licence, 400)]);
  entries.push(['Application', oneLine(dialect.application(recipe), 100)]);
  const { product } = recipe.design;
  entries.push([`pb:${recipeKeys.product}`, `${product.id}@${product.version}`]);
  entries.push([`pb:${recipeKeys.variant}`, recipe.variant]);
  entries.push([`pb:${recipeKeys.design}`, escapeJson(canonicalJson(recipe.design as unknown as PlainValue))]);
  if (recipe.lineage.length > 0) entries.push([`pb:${recipeKeys.lineage}`, escapeJson(canonicalJson(recipe.lineage.map(({ pattern, name, by }) => ({ pattern, name, by }))))]);
  if (recipe.others) for (const [place, each] of [recipe, ...recipe.others].entries()) entries.push([`pb:${designKey(place)}`, escapeJson(canonicalJson(toldOf(each)))]);
  return [...entries, ...dialect.metadata(recipe)].filter(([, value]) => value !== '').map(([name, value]) => `<metadata name="${name}"${name.startsWith('pb:') ? ' preserve="1"' : ''}>${escapeXml(value)}</metadata>\n`).join('');
}

/** Bytes of a vertex within a kilometre, and of a triangle of a mesh of less than ten million that is not painted. */
const mostOfVertex = 76, mostOfTriangle = 54;

const [end] = wordsOf('"/>\n') as [number];
const [vertex0, vertex1, vertex2] = wordsOf('<vertex x="') as [number, number, number];
const [y0, y1] = wordsOf('" y="') as [number, number];
const [z0, z1] = wordsOf('" z="') as [number, number];
const [triangle0, triangle1, triangle2, triangle3] = wordsOf('<triangle v1="') as [number, number, number, number];
const [second0, second1] = wordsOf('" v2="') as [number, number];
const [third0, third1] = wordsOf('" v3="') as [number, number];

/** Columns of the table that a mesh is: three numbers, the paint, and the first number of all, before which no row ends. */
const first = 0, second = 1, third = 2, painting = 3, firstOfAll = 4;

function writeObject(writer: DeflatedText, { made, ...object }: ModelObject, { painted }: Dialect): void {
  writer.text(`<object id="${object.id}" name="${escapeXml(oneLine(object.name, 200))}" type="model" pid="${colourGroup}" pindex="${object.finish}" p:UUID="${object.uuid}">\n<mesh>\n<vertices>\n`);
  writeVertices(writer, made);
  writer.text('"/>\n</vertices>\n<triangles>\n');
  /** What a triangle of a region says at its end; nothing where it has the colour of its part. */
  const paints = object.regionFinish.map((finish) => (finish === object.finish ? undefined : paintOf(`" pid="${colourGroup}" p1="${finish}" ${painted}="${paint(finish + 1)}`)));
  writeTriangles(writer, made, paints);
  writer.text('"/>\n</triangles>\n</mesh>\n</object>\n');
}

/** All rows, but for the end of the last. */
function writeVertices(writer: DeflatedText, { vertices }: MadeMesh): void {
  writer.rows(vertexCodes, vertices.length / 3, { bytes: mostOfVertex, cells: 3 }, (view, at, { from, to }, cells) => {
    for (let row = from; row < to; row++) {
      const x = vertices[row * 3]!, y = vertices[row * 3 + 1]!, z = vertices[row * 3 + 2]!;
      if (row > 0) {
        view.setUint32(at, end, true);
        at += 4;
      }
      view.setUint32(at, vertex0, true);
      view.setUint32(at + 4, vertex1, true);
      view.setUint32(at + 8, vertex2, true);
      at = writeMillimetres(view, at + 11, x);
      cells.add(row > 0 ? first : firstOfAll, x, at);
      view.setUint32(at, y0, true);
      view.setUint32(at + 4, y1, true);
      at = writeMillimetres(view, at + 5, y);
      cells.add(second, y, at);
      view.setUint32(at, z0, true);
      view.setUint32(at + 4, z1, true);
      at = writeMillimetres(view, at + 5, z);
      cells.add(third, z, at);
    }
    return at;
  });
}

/** All rows, but for the end of the last. */
function writeTriangles(writer: DeflatedText, { indices, region }: MadeMesh, paints: readonly (Paint | undefined)[]): void {
  const mostOfPaint = Math.max(...paints.map((paint) => paint?.length ?? 0));
  writer.rows(triangleCodes, indices.length / 3, { bytes: mostOfTriangle + mostOfPaint, cells: 4 }, (view, at, { from, to }, cells) => {
    for (let row = from; row < to; row++) {
      const a = indices[row * 3]!, b = indices[row * 3 + 1]!, c = indices[row * 3 + 2]!;
      if (row > 0) {
        view.setUint32(at, end, true);
        at += 4;
      }
      view.setUint32(at, triangle0, true);
      view.setUint32(at + 4, triangle1, true);
      view.setUint32(at + 8, triangle2, true);
      view.setUint32(at + 12, triangle3, true);
      at = writeCount(view, at + 14, a);
      cells.add(row > 0 ? first : firstOfAll, a, at);
      view.setUint32(at, second0, true);
      view.setUint32(at + 4, second1, true);
      at = writeCount(view, at + 6, b);
      cells.add(second, b, at);
      view.setUint32(at, third0, true);
      view.setUint32(at + 4, third1, true);
      at = writeCount(view, at + 6, c);
      cells.add(third, c, at);
      const paint = paints[region[row]!];
      if (paint === undefined) continue;
      for (let word = 0; word < paint.words.length; word++) view.setUint32(at + word * 4, paint.words[word]!, true);
      at += paint.length;
      cells.add(painting, region[row]!, at);
    }
    return at;
  });
}
