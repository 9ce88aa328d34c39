import { describe, expect, it } from 'vitest';
import { makeCatalogue } from '../../conformance/variants.ts';
import { errorsOf, promised, readFigures, sharesOf } from './slicer-figures.ts';

describe('estimates of a few products', () => {
  it('come as near to what PrusaSlicer said as was promised', async () => {
    const { plates } = await readFigures();
    const { variants } = await makeCatalogue(['bin', 'cookie-cutter']);
    const shares = variants.flatMap(({ product, preset, subject }) =>
      subject.layout.plates.flatMap((plate, at) => {
        const sliced = plates.find((each) => each.product === product.id && each.preset === preset && each.plate === at);
        return sliced ? [sharesOf(plate, sliced)] : [];
      }),
    );
    expect(shares.length).toBeGreaterThan(12);
    const [time, mass] = [errorsOf(shares.map((share) => share.time)), errorsOf(shares.map((share) => share.mass))];
    expect(time.median).toBeLessThan(promised.time.median);
    expect(time.most).toBeLessThan(promised.time.most);
    expect(mass.median).toBeLessThan(promised.mass.median);
  }, 240_000);
});
