import type { ResolvedFinish } from '../catalogue/material.ts';
import { gridPerMillimetre } from '../parts/made-mesh.ts';
import { type FabricationPart, finishKey } from '../parts/part.ts';
import { markOf } from '../recipes/mark.ts';
import { ByteWriter } from '../threemf/byte-writer.ts';
import { mostOfNumber, writeCount, writeMillimetres } from '../threemf/decimal-text.ts';
import type { Exporter } from './exporter.ts';
import type { ExportSubject } from './subject.ts';

/** One word that no reader takes apart: letters and digits of any script. */
const word = (text: string): string => text.toWellFormed().normalize('NFC').replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-').replaceAll(/^-+|-+$/gu, '').slice(0, 100).toWellFormed() || 'part';

const nameOf = ({ material, colour }: ResolvedFinish): string => word(`${material.name.en} ${colour.name.en}`);

/** Bytes of a colour and the line's end. */
const mostOfColour = 24;

/** sRGB from 0 to 1, as programs that read colours of vertices take them. */
const colourOf = (hex: string): string => [1, 3, 5].map((at) => String(Math.round((Number.parseInt(hex.slice(at, at + 2), 16) / 255) * 10_000) / 10_000)).join(' ');

/** Triangles of one finish. */
interface Group { readonly finish: ResolvedFinish; readonly indices: readonly number[] }

function groupsOf(part: FabricationPart): readonly Group[] {
  const groups = new Map<string, { finish: ResolvedFinish; indices: number[] }>();
  for (const { region, start, count } of part.mesh.runs) {
    const finish = part.regions[region] ?? part.finish;
    const group = groups.get(finishKey(finish)) ?? { finish, indices: [] };
    groups.set(finishKey(finish), group);
    for (let corner = start * 3; corner < (start + count) * 3; corner++) group.indices.push(part.mesh.indices[corner]!);
  }
  return [...groups.values()].filter(({ indices }) => indices.length > 0);
}

/** For each vertex the place of a group that it belongs to: the last one's, so that a region keeps its colour up to its edge. */
function groupByVertex(part: FabricationPart, groups: readonly Group[]): Uint8Array {
  const result = new Uint8Array(part.mesh.positions.length / 3);
  groups.forEach(({ indices }, place) => { for (const vertex of indices) result[vertex] = place; });
  return result;
}

/**
 * Wavefront OBJ in millimetres, Z up: an object for each part in its place in the assembly, a group for each finish.
 *
 * Colours stand behind the vertices, as MeshLab, Blender and slicers read them, so that one file holds everything; the
 * format's own way would be a second file beside it that gets lost. `usemtl` names each triangle's finish. Vertices are
 * shared, so that parts stay closed; where two colours meet, readers of vertex colours alone let one run into the other.
 */
export function writeObj({ recipe, layout }: Pick<ExportSubject, 'recipe' | 'layout'>): Uint8Array<ArrayBuffer> {
  const corners = layout.parts.reduce((sum, { mesh }) => sum + mesh.indices.length, 0);
  const writer = new ByteWriter(50_000 + corners * 30);
  writer.text(`# ${word(recipe.program)}: millimetres, Z up\n# ${markOf(recipe)}\n`);
  let first = 1;
  for (const part of layout.parts) {
    writer.text(`o ${word(part.name)}\n`);
    const { positions } = part.mesh;
    const groups = groupsOf(part);
    const group = groupByVertex(part, groups);
    const colours = groups.map(({ finish }) => new TextEncoder().encode(` ${colourOf(finish.colour.hex)}\n`));
    writer.rows(group.length, 8 + 3 * mostOfNumber + mostOfColour, (view, at, from, to) => {
      for (let vertex = from; vertex < to; vertex++) {
        view.setUint8(at++, 0x76);
        for (let axis = 0; axis < 3; axis++) {
          view.setUint8(at++, 0x20);
          at = writeMillimetres(view, at, Math.round(positions[vertex * 3 + axis]! * gridPerMillimetre));
        }
        for (const byte of colours[group[vertex]!]!) view.setUint8(at++, byte);
      }
      return at;
    });
    for (const { finish, indices } of groups) {
      writer.text(`g ${word(part.name)}_${nameOf(finish)}\nusemtl ${nameOf(finish)}\n`);
      writer.rows(indices.length / 3, 8 + 3 * mostOfNumber, (view, at, from, to) => {
        for (let row = from; row < to; row++) {
          view.setUint8(at++, 0x66);
          for (let corner = 0; corner < 3; corner++) {
            view.setUint8(at++, 0x20);
            at = writeCount(view, at, first + indices[row * 3 + corner]!);
          }
          view.setUint8(at++, 0x0a);
        }
        return at;
      });
    }
    first += group.length;
  }
  return writer.finish().slice();
}

export const obj: Exporter = { format: 'obj', version: 2, mediaType: 'model/obj', extension: 'obj', pictured: false, options: ['splits'], write: (subject) => ({ ok: true, value: writeObj(subject) }) };
