import { estimate, type FdmMachine, type Plate } from '@patternbook/fabrication';
import type { Mesh } from '@patternbook/geometry';
import { makeCatalogue, type Variant } from '../conformance/variants.ts';
import type { Benchmark } from './benchmark.ts';
import { errorsOf, promised, readFigures, type Shares, sharesOf } from './estimates/slicer-figures.ts';
import { processorMilliseconds, quantile, rounded } from './measure.ts';

interface Compared extends Shares {
  readonly product: string;
  readonly name: string;
  readonly finishes: number;
}

/** Estimates remember meshes by what they are, not by what is in them: a copy is as new as an edit makes it. */
const asNew = ({ machine, placed }: Plate): Plate => {
  const meshes = new Map<Mesh, Mesh>();
  return {
    machine,
    placed: placed.map((each) => {
      const { mesh } = each.part;
      const copy = meshes.get(mesh) ?? { ...mesh };
      meshes.set(mesh, copy);
      return { ...each, part: { ...each.part, mesh: copy } };
    }),
  };
};

export const benchmark: Benchmark = {
  name: 'estimates',
  about: 'Time and mass of every plate of the catalogue that is printed from filament, against what PrusaSlicer says of it: how far off half of them are at most, nine in ten, and all; and milliseconds of processor time for each part of the products as they are without a preset.',
  async run() {
    const [{ variants }, { plates }] = await Promise.all([makeCatalogue(), readFigures()]);
    const compared = variants.flatMap(({ product, preset, subject }: Variant): readonly Compared[] =>
      subject.layout.plates.flatMap((plate, at) => {
        const sliced = plates.find((each) => each.product === product.id && each.preset === preset && each.plate === at);
        return sliced ? [{ product: product.id, name: `${product.id}, ${preset}, plate ${at + 1}`, finishes: sliced.finishes, ...sharesOf(plate, sliced) }] : [];
      }),
    );
    const products = [...new Set(compared.map(({ product }) => product))];
    const groups: Record<string, readonly Compared[]> = {
      'all plates': compared,
      'plates in one finish': compared.filter(({ finishes }) => finishes === 1),
      'plates in several': compared.filter(({ finishes }) => finishes > 1),
      // One constant was chosen by the catalogue as a whole, the rest is physics: halves show how much depends on which products there are.
      'every second product': compared.filter(({ product }) => products.indexOf(product) % 2 === 0),
      'the other products': compared.filter(({ product }) => products.indexOf(product) % 2 === 1),
    };
    const figures: Record<string, Record<string, number>> = {};
    for (const [name, group] of Object.entries(groups)) {
      const [time, mass] = [errorsOf(group.map((each) => each.time)), errorsOf(group.map((each) => each.mass))];
      figures[name] = { plates: group.length, timeMedian: rounded(time.median, 3), timeP90: rounded(time.most, 3), timeWorst: rounded(time.worst, 3), massMedian: rounded(mass.median, 3), massP90: rounded(mass.most, 3), massWorst: rounded(mass.worst, 3) };
      figures[`${name}, ours by the slicer's`] = {
        timeP10: rounded(quantile(group.map((each) => each.time), 0.1), 3), timeP50: rounded(quantile(group.map((each) => each.time), 0.5), 3), timeP90: rounded(quantile(group.map((each) => each.time), 0.9), 3),
        massP10: rounded(quantile(group.map((each) => each.mass), 0.1), 3), massP50: rounded(quantile(group.map((each) => each.mass), 0.5), 3), massP90: rounded(quantile(group.map((each) => each.mass), 0.9), 3),
      };
    }
    const times: number[] = [];
    for (const { preset, subject } of variants) {
      if (preset !== 'defaults') continue;
      const own = subject.layout.plates.filter((plate): plate is Plate & { readonly machine: FdmMachine } => plate.machine.process === 'fdm');
      // One part is what an edit changes.
      for (const part of new Set(own.flatMap(({ placed }) => placed.map((each) => each.part)))) {
        const plate = own.find(({ placed }) => placed.some((each) => each.part === part))!;
        const one = (): Plate => asNew({ machine: plate.machine, placed: plate.placed.filter((each) => each.part === part) });
        const runs: number[] = [];
        for (let run = 0; run < 5; run++) {
          const fresh = one();
          runs.push(processorMilliseconds(() => estimate({ plates: [fresh] })));
        }
        times.push(Math.min(...runs));
      }
    }
    figures['milliseconds a part'] = { parts: times.length, p50: rounded(quantile(times, 0.5)), p95: rounded(quantile(times, 0.95)), most: rounded(Math.max(...times)) };
    const { 'all plates': all } = figures;
    return {
      figures,
      promises: [
        { promise: 'time, half of all plates', figure: all!['timeMedian']!, atMost: promised.time.median },
        { promise: 'time, nine in ten', figure: all!['timeP90']!, atMost: promised.time.most },
        { promise: 'mass, half of all plates', figure: all!['massMedian']!, atMost: promised.mass.median },
        { promise: 'an edited part is estimated, p95 in ms', figure: figures['milliseconds a part']['p95']!, atMost: 50 },
      ],
    };
  },
};
