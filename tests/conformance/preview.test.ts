/**
 * Export equals preview: what a foreign reader finds in the file is what the studio showed. For random designs of every
 * product, the mesh that is on screen (its triangles and colours, drawn from caches, in the assembly) is compared with the
 * file that the server makes of the same design (evaluated fresh, turned for printing, on its plate).
 */
import { readFile } from 'node:fs/promises';
import { productIds, readCatalogue } from '@patternbook/assets';
import { fabricationParts, type FabricationPart, layOut } from '@patternbook/fabrication';
import { rotation3 } from '@patternbook/geometry';
import { checkDesign, freeze, newDesign } from '@patternbook/product';
import type { Evaluation, Workshop } from '@patternbook/workshop';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createChance } from '../fuzz/designs/random.ts';
import { validDesigns } from '../fuzz/designs/valid-design.ts';
import { describeProduct, openCatalogueWorkshop, sourceOf } from '../golden/catalogue-workshop.ts';
import { readStrictly, type ReadObject } from './judges/lib3mf.ts';
import { write } from './files.ts';
import { liesOf } from './variants.ts';

/** Of all products together at least 200. */
const count = Math.ceil(200 / productIds.length);
const assets = new URL('../../assets/', import.meta.url);
const catalogue = await readCatalogue((path) => readFile(new URL(path, assets), 'utf8'));

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openCatalogueWorkshop(2);
}, 60_000);
afterAll(() => workshop.dispose());

type Shown = Pick<ReadObject, 'volume' | 'size' | 'middle' | 'colours'>;

/** Measures what is drawn: the triangles on screen, turned as the file has them. */
function measureShown(drawn: NonNullable<Evaluation['parts'][number]['drawn']>, part: FabricationPart, turn: { readonly print: readonly [number, number, number]; readonly plate: number }): Shown {
  const [print, plate] = [rotation3(turn.print), rotation3([0, 0, turn.plate])];
  const turned = (at: number): [number, number, number] => {
    const by = (m: ArrayLike<number>, [x, y, z]: readonly [number, number, number]): [number, number, number] => [m[0]! * x + m[3]! * y + m[6]! * z, m[1]! * x + m[4]! * y + m[7]! * z, m[2]! * x + m[5]! * y + m[8]! * z];
    return by(plate, by(print, [drawn.positions[at]!, drawn.positions[at + 1]!, drawn.positions[at + 2]!]));
  };
  const low = [Infinity, Infinity, Infinity], high = [-Infinity, -Infinity, -Infinity], moments = [0, 0, 0];
  const colours = new Map<string, number>();
  let volume = 0;
  for (const { region, start, count: triangles } of drawn.runs) {
    const { hex } = (part.regions[region] ?? part.finish).colour;
    for (let at = start * 9; at < (start + triangles) * 9; at += 9) {
      const [a, b, c] = [turned(at), turned(at + 3), turned(at + 6)];
      const cross = [(b[1] - a[1]) * (c[2] - a[2]) - (b[2] - a[2]) * (c[1] - a[1]), (b[2] - a[2]) * (c[0] - a[0]) - (b[0] - a[0]) * (c[2] - a[2]), (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])] as const;
      const tetrahedron = (a[0] * (b[1] * c[2] - b[2] * c[1]) + a[1] * (b[2] * c[0] - b[0] * c[2]) + a[2] * (b[0] * c[1] - b[1] * c[0])) / 6;
      volume += tetrahedron;
      colours.set(hex, (colours.get(hex) ?? 0) + Math.hypot(...cross) / 2);
      for (let axis = 0; axis < 3; axis++) {
        low[axis] = Math.min(low[axis]!, a[axis]!, b[axis]!, c[axis]!);
        high[axis] = Math.max(high[axis]!, a[axis]!, b[axis]!, c[axis]!);
        moments[axis]! += (tetrahedron * (a[axis]! + b[axis]! + c[axis]!)) / 4;
      }
    }
  }
  const each = (of: (axis: number) => number): [number, number, number] => [of(0), of(1), of(2)];
  return { volume, colours, size: each((axis) => high[axis]! - low[axis]!), middle: each((axis) => moments[axis]! / volume - low[axis]!) };
}

/** What differs, in words; nothing where the file is what was shown. */
function differences(shown: Shown, read: ReadObject): readonly string[] {
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

async function compare(product: string, values: ReturnType<typeof validDesigns>['designs'][number]['values'], seed: number): Promise<readonly string[]> {
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
  const layout = layOut(made.value, catalogue.machines);
  const file = await readStrictly(
    await write('3mf', { layout, product: definition, dimensions: [], hardware: [], options: {}, recipe: { design: frozen.design, variant: frozen.variant, title: product, lineage: [], program: 'Patternbook' } }),
    '3mf',
  );
  const wrong: string[] = [...file.warnings];
  const named = new Set(file.objects.map(({ name }) => name));
  if (named.size !== shown.value.length) wrong.push(`${named.size} parts in place of ${shown.value.length}`);
  const items = shown.value.reduce((sum, { quantity }) => sum + quantity, 0);
  if (file.items.length !== items) wrong.push(`${file.items.length} copies in place of ${items}`);
  for (const [place, part] of shown.value.entries()) {
    const { drawn } = onScreen.value.parts[place]!;
    const objects = file.objects.filter(({ name }) => name === part.name);
    const lies = liesOf(layout, part.id);
    if (!drawn || objects.length === 0 || objects.length !== lies.length) wrong.push(`${part.id} is missing`);
    else for (const [at, read] of objects.entries()) wrong.push(...differences(measureShown(drawn, part, lies[at]!.turn), read).map((each) => `${part.id}: ${each}`));
  }
  return wrong.map((each) => `${product}, seed ${seed}: ${each}`);
}

describe('export equals preview', () => {
  it.each(productIds)(`for ${count} random designs of %s`, async (product) => {
    const definition = await describeProduct(workshop, await sourceOf(product));
    const { designs } = validDesigns(definition, { count, firstSeed: 40_000 });
    expect(designs).toHaveLength(count);
    const wrong: string[] = [];
    for (const { values, seed } of designs) wrong.push(...await compare(product, values, seed));
    expect(wrong).toEqual([]);
  });
});

describe('a difference of each kind is seen', () => {
  const shown: Shown = { volume: 1000, size: [10, 20, 30], middle: [4, 10, 15], colours: new Map([['#ff0000', 100], ['#00ff00', 50]]) };
  const read: ReadObject = { name: 'part', triangles: 12, sound: true, ...shown };
  it.each<[string, Partial<ReadObject>]>([
    ['another volume', { volume: 1002 }],
    ['another size', { size: [10, 20.01, 30] }],
    ['mirrored', { middle: [6, 10, 15] }],
    ['colours swapped', { colours: new Map([['#ff0000', 50], ['#00ff00', 100]]) }],
    ['a colour lost', { colours: new Map([['#ff0000', 150]]) }],
    ['nothing measured', { volume: NaN }],
  ])('%s', (_, change) => {
    expect(differences(shown, read)).toEqual([]);
    expect(differences(shown, { ...read, ...change })).not.toEqual([]);
  });
});
