/** Meshes that stand as they are put together, with their colours: OBJ for other programs, GLB and USDZ for viewers. */
import { finishesOf } from '@patternbook/fabrication';
import type { FabricationPart } from '@patternbook/fabrication';
import { validateGltf } from '../judges/gltf-validator.ts';
import { slicerInfo } from '../judges/prusa-slicer.ts';
import { python } from '../judges/python.ts';
import { readGlb, readObj, readUsdz, type SceneRead, vertexColours } from '../judges/three-readers.ts';
import { allowed, broken, type FormatJudge, type Judged, judgeEach, type Verdict } from './format-judge.ts';
import { cutOff, design, edited, hole, part, scale } from './spoilt.ts';

const noContour = 'It holds bodies and no outlines.';
const wholeOf = (parts: readonly FabricationPart[]): number => parts.reduce((sum, { measurements }) => sum + measurements.volume, 0);

interface Scene {
  /** Millimetres in the file's unit. */
  readonly unit: number;
  /** Which of the file's axes is the assembly's X, Y and Z. */
  readonly axes: readonly [number, number, number];
}

/** Everything once, closed, as large as it was measured along each axis. */
function judgeScene(verdict: Verdict, { subject: { layout: { parts } } }: Judged, { scene, unit, axes }: Scene & { readonly scene: SceneRead }): void {
  const { whole } = scene;
  verdict.same('parts', scene.parts.size, parts.length);
  verdict.near('volume', whole.volume * unit ** 3, { wanted: wholeOf(parts), share: allowed.mesh });
  for (const axis of [0, 1, 2] as const) {
    const wanted = Math.max(...parts.map(({ measurements: { bounds } }) => bounds.max[axis])) - Math.min(...parts.map(({ measurements: { bounds } }) => bounds.min[axis]));
    verdict.near(`size ${'xyz'[axis]}`, whole.size[axes[axis] as 0 | 1 | 2] * unit, { wanted, share: 0, slack: 0.002 });
  }
  for (const [name, { open }] of scene.parts) verdict.same(`open edges of ${name}`, open, 0);
}

const inMillimetres: Scene = { unit: 1, axes: [0, 1, 2] };
/** Y up: the assembly's Y goes into the picture. */
const inMetres: Scene = { unit: 1000, axes: [0, 2, 1] };

export const obj: FormatJudge = {
  programs: ['prusa-slicer'],
  async judge(files) {
    const opened = await slicerInfo(files.map(({ file }) => file));
    return judgeEach(files, (file, place, verdict) => {
      const { parts } = file.subject.layout;
      const scene = readObj(file.bytes);
      judgeScene(verdict, file, { scene, ...inMillimetres });
      const finishes = finishesOf(parts);
      verdict.same('materials', scene.materials.size, finishes.length);
      verdict.same('colours of vertices', [...vertexColours(file.bytes)].toSorted(), [...new Set(finishes.map(({ colour }) => colour.hex.toLowerCase()))].toSorted());
      verdict.must('PrusaSlicer finds it closed', opened[place]!.manifold);
      verdict.near('volume for PrusaSlicer', opened[place]!.volume, { wanted: wholeOf(parts), share: allowed.mesh });
      verdict.holdsDesign(file);
    });
  },
  sample: 'enclosure',
  broken: { hole: broken(edited((text) => text.replace(/^f .*\n/m, '')), 'open edges', 'PrusaSlicer finds'), scale: broken(scale, 'volume', 'size x', 'volume for PrusaSlicer'), contour: noContour, part: broken(part, 'parts', 'volume for PrusaSlicer'), damage: broken(cutOff, 'parts', 'volume for PrusaSlicer'), design: broken(design, 'the design') },
};

export const glb: FormatJudge = {
  programs: [],
  judge: (files) => judgeEach(files, async (file, _, verdict) => {
    const { parts } = file.subject.layout;
    const report = await validateGltf(file.bytes);
    verdict.same('what Khronos remarks on', [report.errors, report.warnings, report.remarks, report.messages], [0, 0, 0, []]);
    verdict.same('triangles', report.triangles, parts.reduce((sum, { mesh }) => sum + mesh.indices.length / 3, 0));
    verdict.same('materials', report.materials, finishesOf(parts).length);
    const scene = await readGlb(file.bytes);
    judgeScene(verdict, file, { scene, ...inMetres });
    verdict.near('the ground', scene.whole.min[1], { wanted: 0, share: 0, slack: 1e-6 });
    verdict.holdsDesign(file);
  }),
  sample: 'enclosure',
  broken: { hole: broken(hole, 'triangles', 'open edges'), scale: broken(scale, 'volume', 'size x'), contour: noContour, part: broken(part, 'triangles', 'parts'), damage: broken(cutOff, 'Khronos'), design: broken(design, 'the design') },
};

/** Pixar's specification: nothing packed or encrypted, and every file's bytes at a multiple of 64. */
const unpack = `
import zipfile
def read(name):
    archive = zipfile.ZipFile(name)
    bad = archive.testzip()
    assert bad is None, bad
    data = open(name, 'rb').read()
    def entry(info):
        at = info.header_offset
        begin = at + 30 + int.from_bytes(data[at + 26:at + 28], 'little') + int.from_bytes(data[at + 28:at + 30], 'little')
        return [info.filename, info.compress_type, info.flag_bits & 1, begin % 64]
    return dict(entries=[entry(info) for info in archive.infolist()])`;

/** USD's own programs are not to be had here. */
export const usdz: FormatJudge = {
  programs: ['python3'],
  async judge(files) {
    const unpacked = await python<{ readonly entries: readonly unknown[] }>(unpack, files.map(({ file }) => file));
    return judgeEach(files, (file, place, verdict) => {
      verdict.same('as an archive', unpacked[place], { entries: [['model.usda', 0, 0, 0]] });
      const scene = readUsdz(file.bytes);
      judgeScene(verdict, file, { scene, ...inMetres });
      verdict.near('the ground', scene.whole.min[1], { wanted: 0, share: 0, slack: 1e-5 });
      verdict.holdsDesign(file);
    });
  },
  sample: 'enclosure',
  broken: { hole: broken(hole, 'open edges'), scale: broken(scale, 'volume', 'size x'), contour: noContour, part: broken(part, 'parts'), damage: broken(({ bytes }) => bytes.with(5000, bytes[5000]! ^ 1), 'as an archive'), design: broken(design, 'the design') },
};
