import { markOf } from '../recipes/mark.ts';
import { ByteWriter } from '../threemf/byte-writer.ts';
import { mostOfNumber, writeCount, writeMillimetres } from '../threemf/decimal-text.ts';
import { writeZip } from '../archive/zip.ts';
import { type DrawnPart, drawnParts } from './drawn-parts.ts';
import type { Exporter } from './exporter.ts';
import { type DrawnLook, lookOf } from './look.ts';
import type { ExportSubject, ExportTools } from './subject.ts';

/** Steps of the text's grid in a metre: four decimals of a millimetre. */
const stepsPerMetre = 10_000_000;
/** Four decimals of a normal. */
const stepsPerUnit = 10_000;

/** A string of USD's text: on one line, without what its parser gives a meaning or nobody sees. */
// oxlint-disable-next-line no-control-regex
const quoted = (text: string): string => `"${text.toWellFormed().replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ').slice(0, 400).toWellFormed().replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

const decimals = (values: readonly number[]): string => `(${values.map((value) => String(Number(value.toFixed(6)))).join(', ')})`;

const material = ({ name, light, roughness, metal, translucency }: DrawnLook, place: number): string => `
        def Material "Finish_${place}" (
            customData = {
                string name = ${quoted(name)}
            }
        )
        {
            token outputs:surface.connect = </Root/Looks/Finish_${place}/Surface.outputs:surface>

            def Shader "Surface"
            {
                uniform token info:id = "UsdPreviewSurface"
                color3f inputs:diffuseColor = ${decimals(light)}
                float inputs:metallic = ${metal ? 1 : 0}
                float inputs:roughness = ${roughness}
                float inputs:opacity = ${Number((1 - 0.6 * translucency).toFixed(4))}
                int inputs:useSpecularWorkflow = 0
                token outputs:surface
            }
        }
`;

/** A list of numbers, or of threes. */
function list(writer: ByteWriter, { values, each, steps }: { readonly values: ArrayLike<number>; readonly each: 1 | 3; readonly steps?: number }): void {
  writer.text('[');
  writer.rows(values.length / each, 4 + each * (mostOfNumber + 2), (view, at, from, to) => {
    for (let row = from; row < to; row++) {
      if (row > 0) {
        view.setUint16(at, 0x2c20);
        at += 2;
      }
      if (each === 3) view.setUint8(at++, 0x28);
      for (let k = 0; k < each; k++) {
        if (k > 0) {
          view.setUint16(at, 0x2c20);
          at += 2;
        }
        const value = values[row * each + k]!;
        at = steps === undefined ? writeCount(view, at, value) : writeMillimetres(view, at, Math.round(value * steps));
      }
      if (each === 3) view.setUint8(at++, 0x29);
    }
    return at;
  });
  writer.text(']');
}

function mesh(writer: ByteWriter, { name, positions, normals, surfaces }: DrawnPart, place: number): void {
  const [only] = surfaces;
  if (!only) return;
  const faces = surfaces.reduce((sum, { indices }) => sum + indices.length / 3, 0);
  const corners = new Uint32Array(faces * 3);
  let filled = 0;
  for (const { indices } of surfaces) {
    corners.set(indices, filled);
    filled += indices.length;
  }
  const bound = (end: 'min' | 'max'): string => `(${[0, 1, 2].map((axis) => {
    let found = positions[axis]!;
    for (let at = axis; at < positions.length; at += 3) found = Math[end](found, positions[at]!);
    return String(Math.round(found * stepsPerMetre) / 10_000);
  }).join(', ')})`;
  writer.text(`
    def Mesh "Part_${place}" (
        customData = {
            string name = ${quoted(name)}
        }
        prepend apiSchemas = ["MaterialBindingAPI"]
    )
    {
        uniform bool doubleSided = 0
        float3[] extent = [${bound('min')}, ${bound('max')}]
        uniform token subdivisionScheme = "none"
        rel material:binding = </Root/Looks/Finish_${only.finish}>
        int[] faceVertexCounts = `);
  list(writer, { values: new Uint8Array(faces).fill(3), each: 1 });
  writer.text('\n        int[] faceVertexIndices = ');
  list(writer, { values: corners, each: 1 });
  writer.text('\n        normal3f[] normals = ');
  list(writer, { values: normals, each: 3, steps: stepsPerUnit });
  writer.text(' (\n            interpolation = "vertex"\n        )\n        point3f[] points = ');
  list(writer, { values: positions, each: 3, steps: stepsPerMetre });
  if (surfaces.length > 1) {
    writer.text('\n        uniform token subsetFamily:materialBind:familyType = "partition"');
    let first = 0;
    for (const { finish, indices } of surfaces) {
      writer.text(`\n\n        def GeomSubset "Finish_${finish}" (\n            prepend apiSchemas = ["MaterialBindingAPI"]\n        )\n        {\n            uniform token elementType = "face"\n            uniform token familyName = "materialBind"\n            rel material:binding = </Root/Looks/Finish_${finish}>\n            int[] indices = `);
      const count = indices.length / 3, from = first;
      list(writer, { values: Uint32Array.from({ length: count }, (_, face) => from + face), each: 1 });
      writer.text('\n        }');
      first += count;
    }
  }
  writer.text('\n    }\n');
}

/** The scene in USD's text form: numbers in millimetres under a scale, so that one unit is a metre for every viewer. */
function writeUsda({ recipe, layout }: Pick<ExportSubject, 'recipe' | 'layout'>): Uint8Array {
  const { parts, finishes } = drawnParts(layout.parts);
  const writer = new ByteWriter(parts.reduce((sum, { positions, surfaces }) => sum + positions.length * 20 + surfaces.reduce((corners, { indices }) => corners + indices.length * 8, 0), 50_000));
  writer.text(`#usda 1.0
(
    customLayerData = {
        string creator = ${quoted(recipe.program)}
        string recipe = "${markOf(recipe)}"
    }
    defaultPrim = "Root"
    doc = ${quoted(recipe.title)}
    metersPerUnit = 1
    upAxis = "Y"
)

def Xform "Root" (
    kind = "component"
)
{
    float3 xformOp:scale = (0.001, 0.001, 0.001)
    uniform token[] xformOpOrder = ["xformOp:scale"]
`);
  parts.forEach((part, place) => mesh(writer, part, place));
  writer.text(`
    def Scope "Looks"
    {${finishes.map((finish, place) => material(lookOf(finish), place)).join('')}    }
}
`);
  return writer.finish();
}

/** USDZ (Pixar, USDZ file format specification 1.3): one layer in an archive that is not packed, its bytes at a multiple of 64. */
export function writeUsdz(subject: Pick<ExportSubject, 'recipe' | 'layout'>, tools: Pick<ExportTools, 'crc32'> = {}): Uint8Array<ArrayBuffer> {
  return writeZip([{ name: 'model.usda', bytes: writeUsda(subject), stored: true, alignment: 64 }], (bytes) => bytes, tools.crc32);
}

export const usdz: Exporter = { format: 'usdz', version: 1, mediaType: 'model/vnd.usdz+zip', extension: 'usdz', pictured: false, options: [], write: (subject, tools) => ({ ok: true, value: writeUsdz(subject, tools) }) };
