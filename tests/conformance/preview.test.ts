/**
 * Export equals preview: what a foreign reader finds in the file is what the studio showed. For random designs of every
 * product, the mesh that is on screen (its triangles and colours, drawn from caches, in the assembly) is compared with the
 * file that the server makes of the same design (evaluated fresh, turned for printing, on its plate).
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { productIds, readCatalogue } from '@patternbook/assets';
import { type ExportSubject, fabricationParts, type FabricationPart, layOut, type PlacedPart } from '@patternbook/fabrication';
import { rotation3 } from '@patternbook/geometry';
import { unsupportedNodes } from '@patternbook/kernel-occt/supports';
import { checkDesign, freeze, newDesign } from '@patternbook/product';
import type { Evaluation, Workshop } from '@patternbook/workshop';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createChance } from '../fuzz/designs/random.ts';
import { validDesigns } from '../fuzz/designs/valid-design.ts';
import { describeProduct, openCatalogueWorkshop, sourceOf } from '../golden/catalogue-workshop.ts';
import { write } from './files.ts';
import { admesh } from './judges/admesh.ts';
import { type FreecadAnswer, readWithFreecad } from './judges/freecad.ts';
import { readStrictly } from './judges/lib3mf.ts';
import { measure, type Measured } from './judges/measured.ts';
import { present } from './judges/program.ts';
import { readGlb, readObj, readStl } from './judges/three-readers.ts';
import { liesOf } from './variants.ts';

type ResolvedFinish = FabricationPart['finish'];

/** Of all products together at least 200. */
const count = Math.ceil(200 / productIds.length);
const assets = new URL('../../assets/', import.meta.url);
const catalogue = await readCatalogue((path) => readFile(new URL(path, assets), 'utf8'));

const folder = await mkdtemp(join(tmpdir(), 'patternbook-preview-'));
let workshop: Workshop;
beforeAll(async () => {
  workshop = await openCatalogueWorkshop(2);
}, 60_000);
afterAll(async () => {
  await workshop.dispose();
  await rm(folder, { recursive: true });
});

type Shown = Pick<Measured, 'volume' | 'size' | 'middle' | 'colours'>;
type Drawn = NonNullable<Evaluation['parts'][number]['drawn']>;
type Point = readonly [number, number, number];

/** A finish's word in the files of one format: what its triangles are told apart by. */
type Naming = (finish: ResolvedFinish) => string;
const hexOf: Naming = ({ colour }) => colour.hex;

/** The triangles on screen, each corner moved as a file has it. */
function cornersOf({ positions }: Drawn, move: (point: Point) => Point): number[] {
  const corners: number[] = [];
  for (let at = 0; at < positions.length; at += 3) corners.push(...move([positions[at]!, positions[at + 1]!, positions[at + 2]!]));
  return corners;
}

function measureShown(drawn: Drawn, part: FabricationPart, { move, name = hexOf }: { readonly move: (point: Point) => Point; readonly name?: Naming }): Shown {
  const names = Array.from<string>({ length: drawn.positions.length / 9 });
  for (const { region, start, count: triangles } of drawn.runs) names.fill(name(part.regions[region] ?? part.finish), start, start + triangles);
  return measure(cornersOf(drawn, move), (triangle) => names[triangle]);
}

/** As a part lies on its plate. */
function lying(turn: PlacedPart['turn']): (point: Point) => Point {
  const [print, plate] = [rotation3(turn.print), rotation3([0, 0, turn.plate])];
  const by = (m: ArrayLike<number>, [x, y, z]: Point): Point => [m[0]! * x + m[3]! * y + m[6]! * z, m[1]! * x + m[4]! * y + m[7]! * z, m[2]! * x + m[5]! * y + m[8]! * z];
  return (point) => by(plate, by(print, point));
}

/** What differs, in words; nothing where the file is what was shown. */
function differences(shown: Shown, read: Shown): readonly string[] {
  const wrong: string[] = [];
  if (!(Math.abs(read.volume / shown.volume - 1) < 0.001)) wrong.push(`volume ${read.volume} in place of ${shown.volume}`);
  for (const axis of [0, 1, 2] as const) {
    if (!(Math.abs(read.size[axis] - shown.size[axis]) < 0.002)) wrong.push(`size ${axis}: ${read.size[axis]} in place of ${shown.size[axis]}`);
    // What is mirrored, or stands on its head, has its weight elsewhere in the same box.
    if (!(Math.abs(read.middle[axis] - shown.middle[axis]) < 0.01 + shown.size[axis] * 1e-4)) wrong.push(`middle ${axis}: ${read.middle[axis]} in place of ${shown.middle[axis]}`);
  }
  for (const colour of new Set([...shown.colours.keys(), ...read.colours.keys()])) {
    const [expected, found] = [shown.colours.get(colour) ?? 0, read.colours.get(colour) ?? 0];
    if (!(Math.abs(found - expected) < 0.1 + expected * 0.001)) wrong.push(`${colour}: ${found} mm² in place of ${expected}`);
  }
  return wrong;
}

/** Every second design in finishes of its own, because colours are what files lose first. */
function dressed(definition: Awaited<ReturnType<typeof describeProduct>>, seed: number) {
  const chance = createChance(seed);
  const design = newDesign(definition);
  if (seed % 2 === 0) return design;
  const finishes = Object.fromEntries(Object.entries(definition.parts).flatMap(([id, { finish, regions = {} }]) => {
    const material = catalogue.materials.find((each) => each.id === finish.material)!;
    return [[id, { material: material.id, colour: chance.pick(material.colours).id }], ...Object.keys(regions).map((region) => [`${id}/${region}`, { material: material.id, colour: chance.pick(material.colours).id }])];
  }));
  return { ...design, finishes };
}

/** A design as it is on screen, and the layout and subject that its files are made of. */
interface Pair {
  readonly name: string;
  readonly shown: readonly { readonly part: FabricationPart; readonly drawn: Drawn }[];
  readonly subject: ExportSubject;
}

async function pairOf(product: string, values: ReturnType<typeof validDesigns>['designs'][number]['values'], seed: number): Promise<Pair> {
  const source = await sourceOf(product);
  const definition = await describeProduct(workshop, source);
  const design = { ...dressed(definition, seed), values };
  const frozen = freeze(definition, design);
  const { finishes } = checkDesign(definition, design);
  const [onScreen, forMaking] = await Promise.all((['show', 'make'] as const).map((purpose) => workshop.evaluate({ source, values: frozen.design.values, quality: 'final', purpose })));
  if (!onScreen?.ok || !forMaking?.ok) throw new Error(`${product}, seed ${seed}: not evaluated`);
  const of = (bodies: Evaluation['parts']) => fabricationParts({ declarations: definition.parts, bodies, finishes, materials: catalogue.materials, language: 'en' });
  const [shown, made] = [of(onScreen.value.parts), of(forMaking.value.parts)];
  if (!shown.ok || !made.ok) throw new Error(`${product}, seed ${seed}: a finish is missing`);
  const { outlined, parts } = forMaking.value;
  return {
    name: `${product}, seed ${seed}`,
    shown: shown.value.map((part, place) => {
      const { drawn } = onScreen.value.parts[place]!;
      if (!drawn) throw new Error(`${product}, seed ${seed}: ${part.id} is not drawn`);
      return { part, drawn };
    }),
    subject: {
      layout: layOut(made.value, catalogue.machines), product: definition, dimensions: [], hardware: [], options: {},
      ...(outlined && { exact: { graph: outlined, roots: Object.fromEntries(parts.map((part) => [part.id, part.node])) } }),
      recipe: { design: frozen.design, variant: frozen.variant, title: product, lineage: [], program: 'Patternbook' },
    },
  };
}

type Compare = (pair: Pair) => Promise<readonly string[]>;

const by3mf: Compare = async ({ shown, subject }) => {
  const { layout } = subject;
  const file = await readStrictly(await write('3mf', subject), '3mf');
  const wrong: string[] = [...file.warnings];
  const named = new Set(file.objects.map(({ name }) => name));
  if (named.size !== shown.length) wrong.push(`${named.size} parts in place of ${shown.length}`);
  const items = shown.reduce((sum, { part: { quantity } }) => sum + quantity, 0);
  if (file.items.length !== items) wrong.push(`${file.items.length} copies in place of ${items}`);
  for (const { part, drawn } of shown) {
    const objects = file.objects.filter(({ name }) => name === part.name);
    const lies = liesOf(layout, part.id);
    if (objects.length === 0 || objects.length !== lies.length) wrong.push(`${part.id} is missing`);
    else for (const [at, read] of objects.entries()) wrong.push(...differences(measureShown(drawn, part, { move: lying(lies[at]!.turn) }), read).map((each) => `${part.id}: ${each}`));
  }
  return wrong;
};

/** Everything that lies on the plates, in the one body that the format knows: as three.js and ADMesh read it. */
const byStl: Compare = async ({ name, shown, subject: { layout }, subject }) => {
  const corners: number[] = [];
  let left = 0;
  for (const { machine, placed } of layout.plates) {
    for (const { part: { id }, turn, x, y } of placed) {
      const own = cornersOf(shown.find(({ part }) => part.id === id)!.drawn, lying(turn));
      const { min, size } = measure(own, () => undefined);
      const [dx, dy] = [left + x - size[0] / 2 - min[0], y - size[1] / 2 - min[1]];
      for (let at = 0; at < own.length; at += 3) corners.push(own[at]! + dx, own[at + 1]! + dy, own[at + 2]! - min[2]);
    }
    // Plates stand in a row, with an aisle between them.
    left += machine.bed.x + 40;
  }
  const bytes = await write('stl', subject);
  const whole = measure(corners, () => undefined);
  const wrong = [...differences(whole, readStl(bytes))];
  if (!present('admesh')) return wrong;
  const file = join(folder, `${name.replaceAll(/\W/g, '-')}.stl`);
  await writeFile(file, bytes);
  const { volume, bodies, disconnected } = await admesh(file);
  const pieces = layout.plates.flatMap(({ placed }) => placed).reduce((sum, { part: { measurements } }) => sum + measurements.pieces, 0);
  if (!(Math.abs(volume / whole.volume - 1) < 0.001)) wrong.push(`volume ${volume} for ADMesh in place of ${whole.volume}`);
  if (bodies !== pieces) wrong.push(`${bodies} pieces for ADMesh in place of ${pieces}`);
  if (disconnected > 0) wrong.push(`${disconnected} disconnected facets`);
  return wrong;
};

/** As it is put together: each part by its name, with its colours. */
function byParts({ shown }: Pair, parts: ReadonlyMap<string, Measured>, { move, name, nameOf }: { readonly move: (point: Point) => Point; readonly name: Naming; readonly nameOf: (part: FabricationPart) => string }): readonly string[] {
  const wrong: string[] = parts.size === shown.length ? [] : [`${parts.size} parts in place of ${shown.length}`];
  for (const { part, drawn } of shown) {
    const read = parts.get(nameOf(part));
    if (!read) wrong.push(`${part.id} is missing`);
    else wrong.push(...differences(measureShown(drawn, part, { move, name }), read).map((each) => `${part.id}: ${each}`));
  }
  return wrong;
}

const metresToMillimetres = ({ volume, size, middle, min, colours, ...rest }: Measured): Measured => {
  const thousandfold = ([x, y, z]: Point): Point => [x * 1000, y * 1000, z * 1000];
  return { ...rest, volume: volume * 1e9, size: thousandfold(size), middle: thousandfold(middle), min: thousandfold(min), colours: new Map([...colours].map(([key, area]) => [key, area * 1e6])) };
};

/** Y up. */
const upright = ([x, y, z]: Point): Point => [x, z, -y];

const byGlb: Compare = async (pair) => {
  const { parts } = await readGlb(await write('glb', pair.subject));
  return byParts(pair, new Map([...parts].map(([name, part]) => [name, metresToMillimetres(part)])), { move: upright, name: hexOf, nameOf: ({ name }) => name });
};

const wordOf = (text: string): string => text.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-').replaceAll(/^-+|-+$/gu, '');

const byObj: Compare = async (pair) =>
  byParts(pair, readObj(await write('obj', pair.subject)).parts, { move: (point) => point, name: ({ material, colour }) => wordOf(`${material.name['en']} ${colour.name['en']}`), nameOf: ({ name }) => wordOf(name) });

/** For this many designs of each product: a STEP takes seconds. */
const stepped = 3;

/** Solids where the mesh on screen is, as large as it: within half a percent, and with a fifth of a millimetre for chords. */
function differsFromSolids({ shown }: Pair, answer: FreecadAnswer): readonly string[] {
  if ('refused' in answer) return [answer.refused];
  const wrong: string[] = answer.parts.length === shown.length ? [] : [`${answer.parts.length} parts in place of ${shown.length}`];
  for (const { part, drawn } of shown) {
    const found = answer.parts.find(({ name }) => name === (part.quantity === 1 ? part.name : `${part.name} (${part.quantity}x)`));
    if (!found) {
      wrong.push(`${part.id} is missing`);
      continue;
    }
    const { volume, min, size } = measure(drawn.positions, () => undefined);
    const read = found.solids.reduce((sum, solid) => sum + solid.volume, 0);
    if (!(Math.abs(read / volume - 1) < 0.005)) wrong.push(`${part.id}: volume ${read} in place of ${volume}`);
    for (const axis of [0, 1, 2] as const) {
      const [least, most] = [Math.min(...found.solids.map((solid) => solid.min[axis]!)), Math.max(...found.solids.map((solid) => solid.max[axis]!))];
      if (!(Math.abs(least - min[axis]) < 0.2 && Math.abs(most - min[axis] - size[axis]) < 0.2)) wrong.push(`${part.id}: from ${least} to ${most} along ${'xyz'[axis]} in place of ${min[axis]} to ${min[axis] + size[axis]}`);
    }
  }
  return wrong;
}

const isExact = ({ subject: { exact, layout } }: Pair): boolean => exact !== undefined && layout.parts.every(({ node }) => unsupportedNodes(exact.graph, node).length === 0);

async function bySteps(pairs: readonly Pair[]): Promise<readonly string[]> {
  const files: string[] = [];
  for (const [place, { subject }] of pairs.entries()) {
    const file = join(folder, `${subject.product.id}-${place}.step`);
    await writeFile(file, await write('step', subject));
    files.push(file);
  }
  const answers = files.length === 0 ? [] : await readWithFreecad(files);
  return pairs.flatMap((pair, place) => differsFromSolids(pair, answers[place]!).map((each) => `${pair.name}, STEP: ${each}`));
}

describe('export equals preview', () => {
  it.each(productIds)(`for ${count} random designs of %s`, async (product) => {
    const definition = await describeProduct(workshop, await sourceOf(product));
    const { designs } = validDesigns(definition, { count, firstSeed: 40_000 });
    expect(designs).toHaveLength(count);
    const wrong: string[] = [];
    const exact: Pair[] = [];
    for (const { values, seed } of designs) {
      const pair = await pairOf(product, values, seed);
      for (const [format, compare] of [['3MF', by3mf], ['STL', byStl], ['GLB', byGlb], ['OBJ', byObj]] as const) wrong.push(...(await compare(pair)).map((each) => `${pair.name}, ${format}: ${each}`));
      if (exact.length < stepped && isExact(pair)) exact.push(pair);
    }
    if (present('freecadcmd')) wrong.push(...await bySteps(exact));
    expect(wrong).toEqual([]);
  });
});

describe('a difference of each kind is seen', () => {
  const shown: Shown = { volume: 1000, size: [10, 20, 30], middle: [4, 10, 15], colours: new Map([['#ff0000', 100], ['#00ff00', 50]]) };
  it.each<[string, Partial<Shown>]>([
    ['another volume', { volume: 1002 }],
    ['another size', { size: [10, 20.01, 30] }],
    ['mirrored', { middle: [6, 10, 15] }],
    ['colours swapped', { colours: new Map([['#ff0000', 50], ['#00ff00', 100]]) }],
    ['a colour lost', { colours: new Map([['#ff0000', 150]]) }],
    ['nothing measured', { volume: NaN }],
  ])('%s', (_, change) => {
    expect(differences(shown, shown)).toEqual([]);
    expect(differences(shown, { ...shown, ...change })).not.toEqual([]);
  });

  it('in solids: a wrong scale, a part that is missing, and one that lies elsewhere', () => {
    const part = { id: 'cube', name: 'Cube', quantity: 1 } as FabricationPart;
    const corner = [[0, 0, 0], [0, 10, 0], [10, 0, 0], [0, 0, 0], [10, 0, 0], [0, 0, 10], [10, 0, 0], [0, 10, 0], [0, 0, 10], [0, 10, 0], [0, 0, 0], [0, 0, 10]].flat();
    const pair = { shown: [{ part, drawn: { positions: Float32Array.from(corner), runs: [] } as unknown as Drawn }] } as unknown as Pair;
    const solid = { volume: 1000 / 6, valid: true, min: [0, 0, 0], max: [10, 10, 10] };
    expect(differsFromSolids(pair, { parts: [{ name: 'Cube', solids: [solid] }] })).toEqual([]);
    expect(differsFromSolids(pair, { parts: [{ name: 'Cube', solids: [{ ...solid, volume: solid.volume * 1.01 }] }] })).not.toEqual([]);
    expect(differsFromSolids(pair, { parts: [{ name: 'Cube', solids: [{ ...solid, max: [10, 10, 11] }] }] })).not.toEqual([]);
    expect(differsFromSolids(pair, { parts: [] })).not.toEqual([]);
    expect(differsFromSolids(pair, { refused: 'It is none.' })).not.toEqual([]);
  });
});
