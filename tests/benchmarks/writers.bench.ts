import { crc32, deflateRawSync } from 'node:zlib';
import createLib3mf from '@3mfconsortium/lib3mf';
import { deflateLevel, exporters, type ExportSubject, write3mf, writeStl } from '@patternbook/fabrication';
import jscad3mf from '@jscad/3mf-serializer';
import modeling from '@jscad/modeling';
import jscadStl from '@jscad/stl-serializer';
import { unzipSync } from 'fflate';
import { BufferAttribute, BufferGeometry, Mesh, MeshStandardMaterial, Scene } from 'three';
import { GLTFExporter } from 'three/examples/jsm/exporters/GLTFExporter.js';
import { OBJExporter } from 'three/examples/jsm/exporters/OBJExporter.js';
import { STLExporter } from 'three/examples/jsm/exporters/STLExporter.js';
import { USDZExporter } from 'three/examples/jsm/exporters/USDZExporter.js';
import { makeCatalogue } from '../conformance/variants.ts';
import type { Benchmark } from './benchmark.ts';
import { compare, compareWaiting, rounded } from './measure.ts';

/** So many that the least are those that nothing else on the machine disturbed. */
const runs = 201;
/** Peers that take some hundred times as long are not waited for so often. */
const fewRuns = 5;
/** One copy of so few bytes is too fast to be timed. */
const copies = 20;

const tools = { deflate: (bytes: Uint8Array): Uint8Array => deflateRawSync(bytes, { level: deflateLevel }), crc32: (bytes: Uint8Array, before: number): number => crc32(bytes, before) };

/** As much of a browser's as three.js's writer of GLB asks for. */
class BlobReader {
  result: ArrayBuffer | null = null;
  onloadend: (() => void) | null = null;
  readAsArrayBuffer(blob: Blob): void {
    void blob.arrayBuffer().then((buffer) => {
      this.result = buffer;
      this.onloadend?.();
    });
  }
}

/** The same parts as three.js holds them: laid out by nobody, which is work that it is spared. */
function sceneOf({ layout }: ExportSubject): Scene {
  const scene = new Scene();
  for (const { mesh } of layout.parts) {
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new BufferAttribute(mesh.positions, 3));
    geometry.setIndex(new BufferAttribute(mesh.indices, 1));
    geometry.computeVertexNormals();
    scene.add(new Mesh(geometry, new MeshStandardMaterial()));
  }
  scene.updateMatrixWorld(true);
  return scene;
}

const polygonsOf = ({ layout }: ExportSubject): object[] => layout.parts.map(({ mesh: { positions, indices } }) => {
  const point = (vertex: number): [number, number, number] => [positions[vertex * 3]!, positions[vertex * 3 + 1]!, positions[vertex * 3 + 2]!];
  return modeling.geometries.geom3.create(Array.from({ length: indices.length / 3 }, (_, at) => modeling.geometries.poly3.create([point(indices[at * 3]!), point(indices[at * 3 + 1]!), point(indices[at * 3 + 2]!)])));
});

/** The few calls that are made of the consortium's writer; its package has no types. */
interface Handle { delete(): void }
interface Lib3mf {
  readonly sPosition: new () => { set_Coordinates0(value: number): void; set_Coordinates1(value: number): void; set_Coordinates2(value: number): void };
  readonly sTriangle: new () => { set_Indices0(value: number): void; set_Indices1(value: number): void; set_Indices2(value: number): void };
  readonly CWrapper: new () => Handle & { CreateModel(): Handle & { AddMeshObject(): Handle & { AddVertex(vertex: object): number; AddTriangle(triangle: object): number; SetName(name: string): void }; QueryWriter(format: string): Handle & { WriteToFile(path: string): void } } };
  readonly FS: { unlink(path: string): void };
}

function throughLib3mf(lib: Lib3mf, { layout }: ExportSubject): void {
  const wrapper = new lib.CWrapper();
  const model = wrapper.CreateModel();
  const position = new lib.sPosition(), triangle = new lib.sTriangle();
  for (const { name, mesh: { positions, indices } } of layout.parts) {
    const object = model.AddMeshObject();
    object.SetName(name);
    for (let at = 0; at < positions.length; at += 3) {
      position.set_Coordinates0(positions[at]!);
      position.set_Coordinates1(positions[at + 1]!);
      position.set_Coordinates2(positions[at + 2]!);
      object.AddVertex(position);
    }
    for (let at = 0; at < indices.length; at += 3) {
      triangle.set_Indices0(indices[at]!);
      triangle.set_Indices1(indices[at + 1]!);
      triangle.set_Indices2(indices[at + 2]!);
      object.AddTriangle(triangle);
    }
    object.delete();
  }
  const writer = model.QueryWriter('3mf');
  writer.WriteToFile('/out.3mf');
  lib.FS.unlink('/out.3mf');
  for (const handle of [writer, model, wrapper]) handle.delete();
}

export const benchmark: Benchmark = {
  name: 'writers',
  about: '3MF, STL, OBJ, GLB and USDZ of a planter and a lampshade, from the layout to the bytes, against zlib alone on the bytes that are in the 3MF, a copy of the file into memory of its own, lib3mf, three.js and JSCAD; milliseconds of processor time of all threads together, and ours as a share of theirs. Ours uses one thread.',
  async run() {
    Object.assign(globalThis, { FileReader: BlobReader });
    const { variants } = await makeCatalogue(['planter', 'lampshade']);
    const lib = (await createLib3mf()) as Lib3mf;
    const figures: Record<string, Record<string, number>> = {};
    const promises: { promise: string; figure: number; atMost: number }[] = [];
    for (const product of ['planter', 'lampshade']) {
      const { subject: { thumbnail: _, ...subject } } = variants.find((variant) => variant.product.id === product && variant.preset === 'defaults')!;
      const archive = write3mf(subject, tools);
      const xml = unzipSync(archive)['3D/3dmodel.model']!, zipped = deflateRawSync(xml, { level: 1 });
      const stl = writeStl(subject);
      const scene = sceneOf(subject), polygons = polygonsOf(subject);
      const threeMf = (): void => void write3mf(subject, tools);
      // Compiled before anything is measured: zlib always is.
      for (let warm = 0; warm < 300; warm++) threeMf();
      const zlib = compare(threeMf, () => void deflateRawSync(xml, { level: 1 }), { runs });
      const memory = compare(() => { for (let i = 0; i < copies; i++) writeStl(subject); }, () => { for (let i = 0; i < copies; i++) stl.slice(); }, { runs });
      const [obj, glb, usdz] = (['obj', 'glb', 'usdz'] as const).map((format) => (): void => void exporters[format].write(subject, tools)) as [() => void, () => void, () => void];
      figures[product] = {
        triangles: subject.layout.parts.reduce((sum, { mesh }) => sum + mesh.indices.length / 3, 0),
        xmlBytes: xml.length,
        threeMf: zlib.ours,
        zlib: zlib.theirs,
        zlibShare: rounded(zlib.theirs / zlib.ours, 3),
        bytesOfZlib: rounded(archive.length / zipped.length, 3),
        lib3mf: compare(threeMf, () => throughLib3mf(lib, subject), { runs: fewRuns }).ratio,
        jscad3mf: compare(threeMf, () => void jscad3mf.serialize({ compress: true }, ...polygons), { runs: fewRuns }).ratio,
        stlMemcpyShare: rounded(memory.theirs / memory.ours, 3),
        threeStl: compare(() => void writeStl(subject), () => void new STLExporter().parse(scene, { binary: true }), { runs }).ratio,
        jscadStl: compare(() => void writeStl(subject), () => void jscadStl.serialize({ binary: true }, ...polygons), { runs: fewRuns }).ratio,
        threeObj: compare(obj, () => void new OBJExporter().parse(scene), { runs }).ratio,
        threeGlb: (await compareWaiting(glb, () => new GLTFExporter().parseAsync(scene, { binary: true }), { runs })).ratio,
        threeUsdz: (await compareWaiting(usdz, () => new USDZExporter().parseAsync(scene), { runs: fewRuns })).ratio,
      };
      promises.push(
        { promise: `${product}: 3MF takes at most 1.25 times zlib alone`, figure: rounded(zlib.ours / zlib.theirs, 3), atMost: 1.25 },
        { promise: `${product}: STL takes at most 20 times a copy of its bytes`, figure: rounded(memory.ours / memory.theirs, 2), atMost: 20 },
      );
    }
    return { figures, promises };
  },
};
