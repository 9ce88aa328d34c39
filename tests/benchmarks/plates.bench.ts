import { readFile } from 'node:fs/promises';
import { type FabricationPart, layOut, type Layout } from '@patternbook/fabrication';
import { makeCatalogue } from '../conformance/variants.ts';
import type { Benchmark } from './benchmark.ts';
import { processorMilliseconds, quantile, rounded } from './measure.ts';
import { angle, disc, prism, rectangle, shaped } from './plates/prism.ts';

/** What `prusa-slicer --duplicate` makes of the same copies on the same bed, 6 mm apart: how many, and the box around them, mm. */
interface Arrangements {
  readonly slicer: string;
  readonly sets: Readonly<Record<string, { readonly count: number; readonly width: number; readonly depth: number }>>;
}

/** Of the box around everything on the first plate: mm². */
function boxOf({ plates }: Layout): number {
  const ends = (axis: 'x' | 'y', side: 0 | 1): readonly number[] => plates[0]!.placed.flatMap((each) => [each[axis] - each.size[side] / 2, each[axis] + each.size[side] / 2]);
  return (Math.max(...ends('x', 0)) - Math.min(...ends('x', 0))) * (Math.max(...ends('y', 1)) - Math.min(...ends('y', 1)));
}

export const benchmark: Benchmark = {
  name: 'plates',
  about: "Copies of one part on a bed of 256 mm: the box around them by PrusaSlicer's for the same copies (1 is as dense, less is denser); and milliseconds of processor time, also for fifty parts of ten shapes.",
  async run() {
    const [{ variants, catalogue }, arrangements] = await Promise.all([
      makeCatalogue(['wall-hook', 'cookie-cutter', 'device-stand', 'planter', 'enclosure']),
      readFile(new URL('plates/slicer-arrangements.json', import.meta.url), 'utf8').then((text) => JSON.parse(text) as Arrangements),
    ]);
    const found = catalogue.machines.find(({ id }) => id === 'bed-256')!;
    // The slicer knows no margin.
    const machine = { ...found, margin: 0 };
    const partOf = (product: string, id: string, preset = 'defaults'): FabricationPart => variants.find((each) => each.product.id === product && each.preset === preset)!.subject.layout.parts.find((part) => part.id === id)!;
    const model = partOf('cookie-cutter', 'cutter');
    const parts: Readonly<Record<string, FabricationPart>> = {
      discs: shaped(model, 'disc', disc(15)), boxes: shaped(model, 'box', rectangle(20, 30)), bars: shaped(model, 'bar', rectangle(120, 14)), angles: shaped(model, 'angle', angle(60, 60, 15)), rings: shaped(model, 'ring', disc(40)), 'large discs': shaped(model, 'large', disc(50)),
      hooks: partOf('wall-hook', 'hook'), rails: partOf('wall-hook', 'rail'), cutters: model, dinosaurs: partOf('cookie-cutter', 'cutter', 'dinosaur'), stars: partOf('cookie-cutter', 'cutter', 'star'), stands: partOf('device-stand', 'stand'), saucers: partOf('planter', 'saucer'), lids: partOf('enclosure', 'lid'),
    };
    const figures: Record<string, Record<string, number>> = {};
    const ratios: number[] = [];
    const promises: { promise: string; figure: number; atMost: number }[] = [];
    for (const [name, part] of Object.entries(parts)) {
      const theirs = arrangements.sets[name];
      if (!theirs) continue;
      let layout: Layout | undefined;
      const milliseconds = processorMilliseconds(() => { layout = layOut([{ ...part, quantity: theirs.count }], [machine]); });
      const ratio = rounded(boxOf(layout!) / (theirs.width * theirs.depth), 3);
      figures[name] = { copies: theirs.count, plates: layout!.plates.length, ratio, milliseconds: rounded(milliseconds) };
      promises.push({ promise: `${name}: plates for what the slicer lays on one`, figure: layout!.plates.length, atMost: 1 });
      ratios.push(ratio);
    }
    promises.push({ promise: "room by the slicer's, half of the sets", figure: quantile(ratios, 0.5), atMost: 1 }, { promise: "room by the slicer's, all of the sets", figure: Math.max(...ratios), atMost: 1 });
    const triangle = prism([[0, 0], [40, 0], [0, 30]], 5);
    const fifty = [...Object.values(parts).filter(({ id }) => !['large', 'stand'].includes(id)), shaped(model, 'triangle', triangle)].slice(0, 10).map((part, at): FabricationPart => ({ ...part, id: `${part.id}-${at}`, quantity: 5 }));
    let layout: Layout | undefined;
    const milliseconds = processorMilliseconds(() => { layout = layOut(fifty, [machine]); });
    figures['fifty parts'] = { copies: 50, plates: layout!.plates.length, milliseconds: rounded(milliseconds) };
    promises.push({ promise: 'fifty parts of ten shapes, ms', figure: rounded(milliseconds), atMost: 1000 });
    return { figures, promises };
  },
};
