import { type FdmMachine, layOut, splitKeys, suggestSplits, withPieces } from '@patternbook/fabrication';
import { assert, asyncProperty, constantFrom, double, integer, record, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareOf, catalogue, cut, cutsIn, cutWell, piecesOf, shapes, solidOf, volumesOf, wholeOf, type Whole } from './cutting.ts';

const names = Object.keys(shapes) as (keyof typeof shapes)[];
const wholes = new Map<string, Whole>();
for (const name of names) wholes.set(name, await wholeOf(shapes[name]));
const whole = (name: keyof typeof shapes): Whole => wholes.get(name)!;
const printer = { ...catalogue.machines.find(({ process }) => process === 'fdm')!, bed: { x: 256, y: 256, z: 256 }, margin: 4 } as FdmMachine;

const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0);

describe('the pieces of a box', () => {
  it('are the box, when nothing joins them', async () => {
    const made = await cutWell(whole('box'), { planes: [{ axis: 'z', at: 150 }], keys: 'none' });
    const labels = await labelVolumes(made);
    const [lower, upper] = piecesOf(made);
    expect(lower!.volume + labels[0]!).toBeCloseTo(100 * 80 * 150, 1);
    expect(upper!.volume + labels[1]!).toBeCloseTo(100 * 80 * 250, 1);
    expect([lower!.bounds.max[2], upper!.bounds.min[2]]).toEqual([150, 150]);
  });

  it('hold dowels in bores of their own length and half a millimetre of play at each end', async () => {
    const made = await cutWell(whole('box'), { planes: [{ axis: 'z', at: 200 }], keys: 'dowels', clearance: 0.2 });
    const [joint] = made.plans[0]!.joints;
    expect(joint).toMatchObject({ letter: 'A', pieces: [1, 2], keys: 'dowels', count: 3, size: '6 × 20 mm', labelled: true });
    const [dowel] = made.plans[0]!.dowels;
    expect(dowel).toMatchObject({ id: 'pot.dowel-6x20', quantity: 3 });
    const bores = cutsIn(made.graph, made.plans[0]!.pieces[0]!.node).slice(0, 3);
    // A prism lies within its cylinder.
    for (const bore of await volumesOf(made.graph, bores)) expect(Math.abs(bore / (Math.PI * 3.2 * 3.2 * 21) - 1)).toBeLessThan(0.002);
    expect(solidOf(made, 'pot.dowel-6x20').volume).toBeLessThan(Math.PI * 9 * 20);
    expect(solidOf(made, 'pot.dowel-6x20').volume).toBeGreaterThan(Math.PI * 9 * 20 * 0.85);
  });

  it('slide into each other with a gap, where dovetails join them', async () => {
    const plan = (clearance: number) => cutWell(whole('box'), { planes: [{ axis: 'z', at: 200 }], keys: 'dovetail', clearance });
    const tight = await plan(0), loose = await plan(0.3);
    const labels = await labelVolumes(tight);
    expect(sum(piecesOf(tight).map(({ volume }) => volume)) + sum(labels)).toBeCloseTo(100 * 80 * 400, 0);
    expect(tight.plans[0]!.joints[0]!.count).toBeGreaterThanOrEqual(2);
    // They come along the cut, not across it.
    const { way } = tight.plans[0]!.joints[0]!;
    expect([way[2], Math.sqrt(way[0] * way[0] + way[1] * way[1])]).toEqual([0, expect.closeTo(1, 9)]);
    expect(piecesOf(tight)[0]!.bounds.max[2]).toBeCloseTo(210, 4);
    // The gap runs around each tenon, over its length.
    expect(sum(piecesOf(loose).map(({ volume }) => volume))).toBeLessThan(sum(piecesOf(tight).map(({ volume }) => volume)) - 100);
    expect(piecesOf(loose)[0]!.volume).toBeCloseTo(piecesOf(tight)[0]!.volume, 0);
  });

  it('take screws where a head can be reached, and none where it lies too deep', async () => {
    const flat = await wholeOf((g) => g.box({ size: [300, 200, 30] }));
    const made = await cutWell(flat, { planes: [{ axis: 'z', at: 15 }], keys: 'screws' });
    const { count } = made.plans[0]!.joints[0]!;
    expect(count).toBe(4);
    expect(made.hardware).toEqual([
      expect.objectContaining({ designation: 'ISO 4762 M3×16', quantity: count }),
      expect.objectContaining({ designation: 'Heat-set insert M3×5.7', quantity: count }),
    ]);
    expect(made.plans[0]!.joints[0]).toMatchObject({ headed: 1, way: [0, 0, 1], hardware: made.hardware });
    // Each goes right through the piece with the heads, and ends inside of the other.
    expect(piecesOf(made).map(({ genus }) => genus)).toEqual([count, 0]);
    const deep = await cutWell(whole('box'), { planes: [{ axis: 'z', at: 200 }], keys: 'screws' });
    expect(deep.findings).toContainEqual({ code: 'glue-only', severity: 'advice', part: 'pot', joint: 'A', keys: 'screws' });
    expect(deep.hardware).toEqual([]);
  });
});

/** What the labels took from each piece: they are the last that is cut. */
async function labelVolumes(made: Awaited<ReturnType<typeof cutWell>>): Promise<readonly number[]> {
  const labels = made.plans[0]!.pieces.map(({ node }) => cutsIn(made.graph, node).at(-1)!);
  const volumes = await volumesOf(made.graph, labels);
  // They stand out of the face by half a millimetre.
  return labels.map((label, place) => volumes[place]! * (0.6 / (made.graph.nodes[made.graph.nodes[label]!.inputs[0]!]!.parameters['height'] as number)));
}

describe.each(names)('%s', (name) => {
  it.each(splitKeys)('is cut where it is suggested and joined by %s: sound pieces that fit, with nothing lost', async (keys) => {
    const { part } = whole(name);
    const suggestion = suggestSplits(part, printer)!;
    expect(suggestion.planes.length).toBeGreaterThan(0);
    const made = await cutWell(whole(name), { planes: [...suggestion.planes], keys });
    expect(made.plans[0]!.pieces).toHaveLength(suggestion.sizes.length);
    const parts = withPieces([part], made, { machines: [printer], language: 'en' });
    expect(layOut(parts, [printer]).findings).toEqual([]);
    // Pieces hang together, and with the keys in place they are the part again.
    expect(made.findings.filter(({ code }) => code === 'loose-bodies')).toEqual([]);
    const bare = await bareOf(made);
    const volume = sum(piecesOf(made).map((piece) => piece.volume)) + sum(bare.map(({ taken }) => taken));
    if (keys !== 'dovetail') expect(Math.abs(volume / part.measurements.volume - 1)).toBeLessThan(1e-6);
    // Blind holes make no handle: a key that broke through the outside would. Heads of screws do, and are to.
    if (keys !== 'screws') expect(piecesOf(made).map(({ genus }) => genus)).toEqual(bare.map(({ genus }) => genus));
  });

  it('is cut into the same bytes twice', async () => {
    const planes = [...suggestSplits(whole(name).part, printer)!.planes];
    const [one, two] = [await cutWell(whole(name), { planes, keys: 'dowels' }), await cutWell(whole(name), { planes, keys: 'dowels' })];
    expect(two).toEqual(one);
  });
});

describe('what is kept', () => {
  it('regions and finishes, names of the part, and a turn that lies well', async () => {
    const { part } = whole('planter');
    const made = await cutWell(whole('planter'), { planes: [{ axis: 'z', at: 160 }], keys: 'dovetail' });
    const parts = withPieces([{ ...part, quantity: 2 }], made, { machines: [printer], language: 'de' });
    expect(parts.map(({ id, name, quantity }) => [id, name, quantity])).toEqual([['pot.1', 'Pot, Stück 1 von 2', 2], ['pot.2', 'Pot, Stück 2 von 2', 2]]);
    expect(parts[0]!.mesh.runs.some(({ region }) => region === 'rim')).toBe(false);
    expect(parts[1]!.mesh.runs.some(({ region }) => region === 'rim')).toBe(true);
    expect(parts[1]!.explode[2]).toBeGreaterThan(parts[0]!.explode[2]);
  });

  it('as many dowels as all copies of a part need', async () => {
    const { graph, part } = whole('box');
    const made = await cutWell({ graph, part: { ...part, quantity: 3 } }, { planes: [{ axis: 'z', at: 200 }], keys: 'dowels' });
    expect(made.plans[0]!.dowels[0]!.quantity).toBe(9);
  });
});

describe('faults', () => {
  it('say which cut misses, which piece is too thin, and which part there is none of', async () => {
    expect(await cut(whole('box'), { planes: [{ axis: 'z', at: 200 }, { axis: 'x', at: 51 }], keys: 'none' })).toMatchObject({ ok: false, fault: { code: 'plane-misses', plane: 1 } });
    expect(await cut(whole('box'), { planes: [{ axis: 'z', at: 398 }], keys: 'none' })).toMatchObject({ ok: false, fault: { code: 'piece-too-thin', piece: 2, thickness: expect.closeTo(2, 3) as number } });
    expect(await cut(whole('box'), { planes: [{ axis: 'z', at: 200 }, { axis: 'z', at: 201 }], keys: 'none' })).toMatchObject({ ok: false, fault: { code: 'piece-too-thin' } });
    const { graph, part } = whole('box');
    expect(await cut({ graph, part: { ...part, id: 'other' } }, { planes: [{ axis: 'z', at: 200 }], keys: 'none' })).toMatchObject({ ok: false, fault: { code: 'part-unknown', part: 'pot' } });
    expect(await cut({ graph, part: { ...part, blank: { mesh: part.mesh, measurements: part.measurements, bends: 1 } } }, { planes: [{ axis: 'z', at: 200 }], keys: 'none' })).toMatchObject({ ok: false, fault: { code: 'split-refused' } });
  });

  it('any plane gives a fault with a sentence, or sound pieces that make up the part', async () => {
    const component = integer({ min: -10, max: 10 }).map((value) => value / 10);
    const plane = record({ normal: tuple(component, component, component).filter((normal) => normal.some((each) => each !== 0)), at: double({ min: -250, max: 400, noNaN: true }) });
    await assert(
      asyncProperty(constantFrom(...names), plane, constantFrom(...splitKeys), async (name, one, keys) => {
        const made = await cut(whole(name), { planes: [one], keys });
        if (!made.ok) {
          expect(['plane-misses', 'piece-too-thin']).toContain(made.fault.code);
          expect(made.fault.message).toMatch(/\.$/);
          return;
        }
        const pieces = piecesOf(made.value);
        expect(pieces).toHaveLength(2);
        const { volume } = whole(name).part.measurements;
        const bare = await bareOf(made.value);
        const error = (sum(pieces.map((piece) => piece.volume)) + sum(bare.map(({ taken }) => taken))) / volume - 1;
        if (keys !== 'screws') expect(pieces.map(({ genus }) => genus)).toEqual(bare.map(({ genus }) => genus));
        if (keys === 'dovetail') expect(error).toBeGreaterThan(-1e-5);
        else expect(Math.abs(error)).toBeLessThan(1e-5);
      }),
      { seed: 4, numRuns: 40 },
    );
  }, 120_000);
});
