/** Meshes for printing: 3MF in both dialects, and STL. */
import { finishesOf, type PlacedPart, read3mf } from '@patternbook/fabrication';
import { parseDesign } from '@patternbook/product';
import { unzipSync, zipSync } from 'fflate';
import { admesh } from '../judges/admesh.ts';
import { readAsBambu } from '../judges/bambu-reader.ts';
import { readStrictly } from '../judges/lib3mf.ts';
import { slicerInfo } from '../judges/prusa-slicer.ts';
import { archives } from '../judges/zip.ts';
import { liesOf, volumeOf } from '../variants.ts';
import { allowed, broken, type FormatJudge, type Judged, judgeEach, type Verdict } from './format-judge.ts';
import { cutOff, design, hole, part, scale } from './spoilt.ts';

const noContour = 'It holds bodies and no outlines.';

/** As it lies on the bed; but a file holds what is bent as it is used, while the blank that it is bent from lies on the bed. */
function sizeInFile({ part: { blank, measurements }, size, turn }: PlacedPart): readonly [number, number, number] {
  if (blank === undefined) return [size[0], size[1], size[2]];
  const { min, max } = measurements.bounds;
  const extent: [number, number, number] = [max[0] - min[0], max[1] - min[1], max[2] - min[2]];
  const swap = (degrees: number, [one, other]: readonly [0 | 1 | 2, 0 | 1 | 2]): void => {
    if (degrees % 90 !== 0) throw new Error('Only quarter turns leave a box a box.');
    if (degrees % 180 !== 0) [extent[one], extent[other]] = [extent[other], extent[one]];
  };
  swap(turn.print[0], [1, 2]);
  swap(turn.print[1], [0, 2]);
  swap(turn.print[2] + turn.plate, [0, 1]);
  return extent;
}

const piecesOf = ({ subject }: Judged): number => subject.layout.plates.flatMap(({ placed }) => placed).reduce((sum, { part: { measurements } }) => sum + measurements.pieces, 0);

async function readByLib3mf({ bytes, subject }: Judged, verdict: Verdict): Promise<void> {
  const { layout, recipe } = subject;
  const read = await readStrictly(bytes, '3mf');
  verdict.same('warnings', read.warnings, []);
  verdict.must('it has a picture', read.thumbnail);
  verdict.same('title', read.metadata.get('Title'), recipe.title);
  const lies = layout.parts.flatMap(({ id }) => liesOf(layout, id));
  verdict.same('objects', read.objects.map(({ name }) => name), lies.map((lying) => lying.part.name));
  verdict.same('copies', read.items.toSorted(), layout.plates.flatMap(({ placed }) => placed.map((lying) => lying.part.name)).toSorted());
  for (const [at, object] of read.objects.entries()) {
    const lying = lies[at];
    verdict.must(`${object.name} is closed and turned one way`, object.sound);
    if (!lying) continue;
    verdict.near(`volume of ${object.name}`, object.volume, { wanted: lying.part.measurements.volume, share: allowed.mesh });
    for (const axis of [0, 1, 2] as const) verdict.near(`size ${'xyz'[axis]} of ${object.name}`, object.size[axis], { wanted: sizeInFile(lying)[axis], share: 0, slack: 0.001 });
  }
}

export const threeMf: FormatJudge = {
  programs: ['prusa-slicer', 'unzip', 'python3'],
  async judge(files) {
    const names = files.map(({ file }) => file);
    const [opened, unpacked] = [await slicerInfo(names), await archives(names)];
    return judgeEach(files, async (file, place, verdict) => {
      verdict.same('as an archive', 'refused' in unpacked[place]!, false);
      await readByLib3mf(file, verdict);
      verdict.must('PrusaSlicer opens it whole', opened[place]!.manifold);
      const found = read3mf(file.bytes);
      verdict.same('the design', found.ok && parseDesign(found.value.design), { ok: true, value: file.subject.recipe.design });
    });
  },
  sample: 'enclosure',
  broken: { hole: broken(hole, 'is closed', 'PrusaSlicer'), scale: broken(scale, 'volume of', 'size x of'), contour: noContour, part: broken(part, 'objects', 'copies'), damage: broken(cutOff, 'as an archive', 'lib3mf refuses'), design: broken(design, 'the design') },
};

/**
 * Bambu Studio wants its painting in an attribute without a namespace (`MMU_SEGMENTATION_ATTR`), which the core specification
 * allows nobody and lib3mf refuses, in that program's own files too. All else of ours has to be standard.
 */
function withoutPainting(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  const model = new TextDecoder().decode(files['3D/3dmodel.model']).replaceAll(/ paint_color="[0-9A-F]+"/g, '');
  return zipSync({ ...files, '3D/3dmodel.model': new TextEncoder().encode(model) }, { level: 0 });
}

function readByBambu({ bytes, subject: { layout } }: Judged, verdict: Verdict): void {
  const project = readAsBambu(bytes);
  verdict.must('it is a project', project.isProject);
  // Copies that lie in another turn are an object of their own.
  const lies = layout.parts.flatMap((part) => liesOf(layout, part.id).map(({ turn }) => ({ part, turn: turn.plate })));
  verdict.same('objects', project.objects.map(({ name }) => name), lies.map(({ part }) => part.name));
  const finishes = finishesOf(layout.parts);
  for (const [at, { part: each, turn }] of lies.entries()) {
    const object = project.objects[at];
    if (!object) continue;
    verdict.near(`volume of ${each.id}`, object.volume, { wanted: each.measurements.volume, share: allowed.mesh });
    verdict.same(`finish of ${each.id}`, finishes[object.extruder - 1]?.colour.id, each.finish.colour.id);
    verdict.same(`copies of ${each.id}`, object.instances.length, layout.plates.flatMap(({ placed }) => placed).filter((lying) => lying.part.id === each.id && lying.turn.plate === turn).length);
    // What is painted has a filament of its own; the rest is printed with the part's.
    const regions = new Set(each.mesh.runs.map(({ region }) => each.regions[region] ?? each.finish).map((finish) => finishes.findIndex((other) => other.material.id === finish.material.id && other.colour.id === finish.colour.id) + 1));
    verdict.same(`filaments of ${each.id}`, [...new Set([...object.painted.keys()].map((state) => (state === 0 ? object.extruder : state)))].toSorted(), [...regions].toSorted());
  }
  verdict.same('colours of filaments', project.settings?.['filament_colour'], finishes.length > 1 ? finishes.map(({ colour }) => colour.hex.toUpperCase()) : undefined);
  // Every copy is named once by its plate, and stands on that plate's bed in the program's grid (PartPlate.hpp).
  const columns = Math.ceil(Math.sqrt(layout.plates.length));
  verdict.same('plates', project.plates.map(({ index }) => index), layout.plates.map((_, plate) => plate + 1));
  for (const [plate, { instances }] of project.plates.entries()) {
    const { machine: { bed }, placed } = layout.plates[plate]!;
    verdict.same(`copies on plate ${plate + 1}`, instances.length, placed.length);
    for (const { object, instance } of instances) {
      const place = project.objects[object - 2]!.instances[instance]!;
      const left = (plate % columns) * bed.x * 1.2, front = -Math.floor(plate / columns) * bed.y * 1.2;
      verdict.must(`${project.objects[object - 2]!.name} stands on plate ${plate + 1}`, place.x > left && place.x < left + bed.x && place.y > front && place.y < front + bed.y);
    }
  }
}

export const threeMfBambu: FormatJudge = {
  programs: ['prusa-slicer', 'unzip', 'python3'],
  async judge(files) {
    const names = files.map(({ file }) => file);
    const [opened, unpacked] = [await slicerInfo(names), await archives(names)];
    return judgeEach(files, async (file, place, verdict) => {
      verdict.same('as an archive', 'refused' in unpacked[place]!, false);
      readByBambu(file, verdict);
      const read = await readStrictly(withoutPainting(file.bytes), '3mf');
      verdict.same('warnings', read.warnings, []);
      verdict.must('lib3mf finds every mesh closed', read.objects.every(({ sound }) => sound));
      verdict.same('title', read.metadata.get('Title'), file.subject.recipe.title);
      verdict.must('PrusaSlicer opens it whole', opened[place]!.manifold);
      verdict.near('volume for PrusaSlicer', opened[place]!.volume, { wanted: volumeOf(file.subject.layout), share: allowed.mesh });
      const found = read3mf(file.bytes);
      verdict.same('the design', found.ok && parseDesign(found.value.design), { ok: true, value: file.subject.recipe.design });
    });
  },
  sample: 'enclosure',
  broken: { hole: broken(hole, 'closed', 'PrusaSlicer'), scale: broken(scale, 'volume of', 'volume for PrusaSlicer'), contour: noContour, part: broken(part, 'objects', 'copies', 'volume for PrusaSlicer'), damage: broken(cutOff, 'as an archive'), design: broken(design, 'the design') },
};

export const stl: FormatJudge = {
  programs: ['admesh', 'prusa-slicer'],
  async judge(files) {
    const opened = await slicerInfo(files.map(({ file }) => file));
    return judgeEach(files, async (file, place, verdict) => {
      const wanted = volumeOf(file.subject.layout);
      const { disconnected, degenerate, repaired, backwards, volume, bodies } = await admesh(file.file);
      verdict.same('what ADMesh mends', { disconnected, degenerate, repaired, backwards }, { disconnected: 0, degenerate: 0, repaired: 0, backwards: 0 });
      verdict.near('volume for ADMesh', volume, { wanted, share: allowed.mesh });
      verdict.same('pieces', bodies, piecesOf(file));
      verdict.must('PrusaSlicer finds it closed', opened[place]!.manifold);
      const read = await readStrictly(file.bytes, 'stl');
      verdict.same('warnings', read.warnings, []);
      verdict.near('volume for lib3mf', read.objects.reduce((sum, object) => sum + object.volume, 0), { wanted, share: allowed.mesh });
    });
  },
  sample: 'enclosure',
  broken: { hole: broken(hole, 'ADMesh mends', 'PrusaSlicer'), scale: broken(scale, 'volume for ADMesh', 'volume for lib3mf'), contour: noContour, part: broken(part, 'volume for ADMesh', 'pieces', 'volume for lib3mf'), damage: broken(cutOff, 'ADMesh'), design: 'It has no place for one: the design lies beside it.' },
};
