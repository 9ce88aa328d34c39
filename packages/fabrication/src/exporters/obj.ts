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

/** sRGB from 0 to 1, as programs that read colours of vertices take them. */
const colourOf = (hex: string): string => [1, 3, 5].map((at) => String(Math.round((Number.parseInt(hex.slice(at, at + 2), 16) / 255) * 10_000) / 10_000)).join(' ');

/** Triangles of one finish, with vertices of their own, so that colours do not run into each other. */
interface Group { readonly finish: ResolvedFinish; readonly vertices: readonly number[]; readonly indices: readonly number[] }

function groupsOf(part: FabricationPart): readonly Group[] {
  const groups = new Map<string, { finish: ResolvedFinish; vertices: number[]; indices: number[]; place: Map<number, number> }>();
  for (const { region, start, count } of part.mesh.runs) {
    const finish = part.regions[region] ?? part.finish;
    const key = finishKey(finish);
    const group = groups.get(key) ?? { finish, vertices: [], indices: [], place: new Map<number, number>() };
    groups.set(key, group);
    for (let corner = start * 3; corner < (start + count) * 3; corner++) {
      const vertex = part.mesh.indices[corner]!;
      const known = group.place.get(vertex) ?? group.vertices.push(vertex) - 1;
      group.place.set(vertex, known);
      group.indices.push(known);
    }
  }
  return [...groups.values()].filter(({ indices }) => indices.length > 0);
}

/**
 * Wavefront OBJ in millimetres, Z up: an object for each part in its place in the assembly, a group for each finish.
 *
 * Colours stand behind the vertices, as MeshLab, Blender and slicers read them, so that one file holds everything; the
 * format's own way would be a second file beside it that gets lost. `usemtl` names finishes for those who bring materials.
 */
export function writeObj({ recipe, layout }: Pick<ExportSubject, 'recipe' | 'layout'>): Uint8Array<ArrayBuffer> {
  const corners = layout.parts.reduce((sum, { mesh }) => sum + mesh.indices.length, 0);
  const writer = new ByteWriter(50_000 + corners * 30);
  writer.text(`# ${word(recipe.program)}: millimetres, Z up\n# ${markOf(recipe)}\n`);
  let first = 1;
  for (const part of layout.parts) {
    writer.text(`o ${word(part.name)}\n`);
    const { positions } = part.mesh;
    for (const { finish, vertices, indices } of groupsOf(part)) {
      const colour = new TextEncoder().encode(` ${colourOf(finish.colour.hex)}\n`);
      writer.text(`g ${word(part.name)}_${nameOf(finish)}\nusemtl ${nameOf(finish)}\n`);
      writer.rows(vertices.length, 8 + 3 * mostOfNumber + colour.length, (view, at, from, to) => {
        for (let row = from; row < to; row++) {
          view.setUint8(at++, 0x76);
          for (let axis = 0; axis < 3; axis++) {
            view.setUint8(at++, 0x20);
            at = writeMillimetres(view, at, Math.round(positions[vertices[row]! * 3 + axis]! * gridPerMillimetre));
          }
          for (const byte of colour) view.setUint8(at++, byte);
        }
        return at;
      });
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
      first += vertices.length;
    }
  }
  return writer.finish().slice();
}

export const obj: Exporter = { format: 'obj', version: 1, mediaType: 'model/obj', extension: 'obj', pictured: false, options: ['splits'], write: (subject) => ({ ok: true, value: writeObj(subject) }) };
